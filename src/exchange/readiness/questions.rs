//! The twelve questions with the consequences of their answers, read from the product's file.

use crate::model::{Choice, QuestionId, ReadinessAnswer};
use serde_json::Value;

/// The kind of a consequence: the column that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsequenceKind {
    /// A reason for something.
    For,
    /// A reason against something.
    Against,
    /// A task before the decision.
    First,
    /// A risk for the register.
    Risk,
}

/// A consequence of some answers to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    /// The answers that lead to it.
    pub answers: Vec<ReadinessAnswer>,
    /// Its kind.
    pub kind: ConsequenceKind,
    /// Its text, or the name of a risk.
    pub text: String,
    /// The facts of the deliveries it is about; empty if it is about none in particular.
    pub when: Vec<String>,
    /// The facts of a delivery that is missing from the comparison.
    pub absent: Vec<String>,
    /// The reason why a comparison with such a delivery contradicts the answer, or the sentence if one is missing; may be empty.
    pub compared: String,
}

/// A question with its consequences.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadinessQuestion {
    /// Its identity.
    pub id: QuestionId,
    /// Its text.
    pub question: String,
    /// Its source.
    pub source: String,
    /// What answers lead to.
    pub consequences: Vec<Consequence>,
}

/// All questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Questions {
    /// The task that follows if nobody knows the answer.
    pub unknown: String,
    /// The questions, in their order.
    pub list: Vec<ReadinessQuestion>,
}

/// Reads the questions of a file; `None` if one of them is not as it should be.
pub fn read_questions(text: &str) -> Option<Questions> {
    let document: Value = serde_json::from_str(text).ok()?;
    let list: Option<Vec<ReadinessQuestion>> = document.get("questions")?.as_array()?.iter().map(question).collect();
    Some(Questions { unknown: words(&document, "unknown")?, list: list? })
}

/// A text of an object.
pub(super) fn words(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(str::to_string)
}

fn question(value: &Value) -> Option<ReadinessQuestion> {
    let id: QuestionId = value.get("id")?.as_str()?.parse().ok()?;
    id.topic()?;
    let consequences: Option<Vec<Consequence>> = value.get("consequences")?.as_array()?.iter().map(consequence).collect();
    Some(ReadinessQuestion { id, question: words(value, "question")?, source: words(value, "source")?, consequences: consequences? })
}

fn consequence(value: &Value) -> Option<Consequence> {
    let texts = |key: &str| -> Vec<String> {
        let list = value.get(key).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_string).collect()
    };
    let answers: Option<Vec<ReadinessAnswer>> = texts("answers").iter().map(|answer| ReadinessAnswer::from_id(answer)).collect();
    let kind = match value.get("column")?.as_str()? {
        "for" => ConsequenceKind::For,
        "against" => ConsequenceKind::Against,
        "first" => ConsequenceKind::First,
        "risk" => ConsequenceKind::Risk,
        _ => return None,
    };
    Some(Consequence {
        answers: answers.filter(|answers| !answers.is_empty())?,
        kind,
        text: words(value, "text")?,
        when: texts("when"),
        absent: texts("absent"),
        compared: words(value, "compared").unwrap_or_default(),
    })
}
