//! The people whose scores are kept beside those that count, and how far apart their scores are.

use super::BeyondCost;
use crate::engine::decision::{ScoreSpread, WIDE_RANGE, spreads};
use crate::model::grammar::{list, worded};

/// How many scores are named.
const NAMED: usize = 3;

impl BeyondCost<'_> {
    /// The people whose scores are kept beside those that count, and the scores to talk about; empty without any.
    pub fn several_people(&self) -> Vec<String> {
        let people: Vec<String> = self.decision.people.iter().map(|person| format!("“{}”", person.name)).collect();
        if people.is_empty() {
            return Vec::new();
        }
        let wide: Vec<ScoreSpread> = spreads(self.decision).into_iter().filter(ScoreSpread::is_wide).collect();
        let named: Vec<String> = wide.iter().take(NAMED).map(|spread| self.score(spread.subject, spread.criterion)).collect();
        let apart = match wide.len() {
            0 => format!("No two scores are {WIDE_RANGE} points or more apart."),
            count => {
                let first = if count > NAMED { "first " } else { "" };
                let said = worded(count, "One score is", "{} scores are");
                format!("{said} {WIDE_RANGE} points or more apart, to be talked about: {first}{}.", list(&named))
            }
        };
        vec![format!("Scored by {}, too. {apart}", list(&people))]
    }
}
