//! The score of a subject on a criterion, with its reason and how we know it.

use crate::model::choice::choice;

choice! {
    /// How a score is known.
    Evidence {
        /// The provider or our own people say so.
        Said "said" "Said",
        /// A document, a certificate or a demonstration shows it.
        Shown "shown" "Shown",
        /// A reference was called or visited, or it was tried.
        Tested "tested" "Tested",
    }
}

/// The score of a subject on a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// From 0 to 10, more is better; `None` while it is open.
    pub score: Option<f64>,
    /// How it is known.
    pub known: Evidence,
    /// The reason for it, from the user.
    pub reason: String,
}

impl Score {
    /// The lowest and the highest score.
    pub const SCALE: (f64, f64) = (0.0, 10.0);
    /// The score of today's option on every criterion but the cost, because the anchor there is today.
    pub const AS_TODAY: f64 = 5.0;

    /// Whether a number can be a score.
    pub fn accepts(score: f64) -> bool {
        (Score::SCALE.0..=Score::SCALE.1).contains(&score)
    }
}

impl Default for Score {
    fn default() -> Score {
        Score { score: None, known: Evidence::Said, reason: String::new() }
    }
}
