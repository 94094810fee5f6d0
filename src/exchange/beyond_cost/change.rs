//! What would change the winner, and whether other methods agree.

use super::BeyondCost;
use crate::model::grammar::{counted, in_mid_sentence, list};
use crate::model::{Choice, Subject};

/// The most scores named in one sentence.
const NAMED: usize = 5;

impl BeyondCost<'_> {
    /// The weights and scores at which another option wins.
    pub fn would_change(&self) -> Vec<String> {
        let Some(changes) = self.changes.filter(|_| self.is_agreed()) else { return Vec::new() };
        let mut said = Vec::new();
        if let Some(shift) = &changes.smallest_shift {
            let from: Vec<String> = shift.from.iter().map(|id| self.criterion(*id)).collect();
            said.push(format!(
                "Moving {} of all weight from {} to {} is the smallest change of weights that puts {} first.",
                (self.percent)(shift.share),
                list(&from),
                self.criterion(shift.to),
                self.name(shift.winner)
            ));
        }
        for turn in &changes.weights {
            let side = |word: &str, side: Option<(f64, Subject)>| {
                side.map(|(at, winner)| format!("{word} {} {}", (self.percent)(at), self.name(winner)))
            };
            let sides: Vec<String> = [side("below", turn.below), side("above", turn.above)].into_iter().flatten().collect();
            if !sides.is_empty() {
                said.push(format!("Weight of {}: {} would win.", self.criterion(turn.criterion), list(&sides)));
            }
        }
        if !changes.score_limits.is_empty() {
            let limits: Vec<String> =
                changes.score_limits.iter().map(|(id, limit)| format!("{} on {}", (self.points)(*limit), self.criterion(*id))).collect();
            said.push(format!("Scores of {} must stay above {}.", self.name(changes.winner), list(&limits)));
        }
        if !changes.decisive_scores.is_empty() {
            let scores: Vec<String> = changes.decisive_scores.iter().take(NAMED).map(|(subject, id)| self.score(*subject, *id)).collect();
            let more = changes.decisive_scores.len().saturating_sub(NAMED);
            let more = if more > 0 { format!(", and {}", counted(more, "other", "others")) } else { String::new() };
            said.push(format!("One point on a single score can change the winner: {}{more}.", list(&scores)));
        }
        said
    }

    /// Whether the lowest cost, TOPSIS, shares of weights and other scores of the cost name the same winner.
    pub fn other_methods(&self) -> Option<String> {
        let check = self.cross_check.filter(|_| self.is_agreed())?;
        let highest = check.highest?;
        let mut said = vec![format!("Highest score: {}", self.name(highest))];
        let methods = [("TOPSIS", check.topsis), ("the share of weights", check.near)];
        for (method, winner) in methods {
            said.push(match winner {
                Some(winner) if winner == highest => format!("{method} agrees"),
                Some(winner) => format!("by {method} it would be {}", self.name(winner)),
                None => format!("by {method} the first are level"),
            });
        }
        for (formula, winner) in &check.by_formula {
            if let Some(winner) = winner.filter(|winner| *winner != highest) {
                said.push(format!(
                    "with ‘{}’ as the score of the cost it would be {}",
                    in_mid_sentence(formula.label()),
                    self.name(winner)
                ));
            }
        }
        let cheapest = check.cheapest.map(|cheapest| format!("Cheapest: {}. ", self.name(cheapest)));
        Some(format!("{}{}.", cheapest.unwrap_or_default(), said.join("; ")))
    }

    /// A score by its option and criterion.
    pub(super) fn score(&self, subject: Subject, id: crate::model::CriterionId) -> String {
        format!("{} on {}", self.name(subject), self.criterion(id))
    }
}
