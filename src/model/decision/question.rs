//! The twelve questions before a sourcing decision; their texts and consequences are in `assets/questions.json`.

use crate::model::QuestionId;
use crate::model::choice::choice;

/// The topic of each question, in their order.
pub const QUESTION_TOPICS: [&str; 12] = [
    "Customers choose you for it",
    "The business stops within a day",
    "Written down and uniform",
    "Measured for twelve months",
    "Acceptance can be described",
    "Own team already improved",
    "Loosely tied to other systems",
    "Three comparable providers",
    "More than two people know it",
    "Steering people named",
    "Data may be seen from abroad",
    "Could come back within a year",
];

choice! {
    /// The answer to a question.
    ReadinessAnswer {
        /// Not answered.
        Open "open" "Not answered",
        /// Yes.
        Yes "yes" "Yes",
        /// In part.
        Partly "partly" "Partly",
        /// No.
        No "no" "No",
        /// Nobody knows: a task, never a yes.
        Unknown "unknown" "Don't know",
    }
}

impl QuestionId {
    /// All questions, in their order.
    pub fn all() -> impl Iterator<Item = QuestionId> {
        (1..).take(QUESTION_TOPICS.len()).map(QuestionId)
    }

    /// Its topic; `None` if there is no such question.
    pub fn topic(self) -> Option<&'static str> {
        QUESTION_TOPICS.get(usize::from(self.0).checked_sub(1)?).copied()
    }
}
