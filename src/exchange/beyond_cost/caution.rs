//! What a careful reader of the scores would ask: a price of quality far from what is usual, and a winner who depends on a loser.

use super::BeyondCost;
use crate::engine::decision::{USUAL_VALUE_OF_A_POINT, reversals, value_of_a_point_unusual};

impl BeyondCost<'_> {
    /// The questions, each with what to do; none before the weights are agreed.
    pub fn cautions(&self) -> Vec<String> {
        if !self.is_agreed() {
            return Vec::new();
        }
        let (least, most) = USUAL_VALUE_OF_A_POINT;
        let reference = if self.decision.reference_cost.is_some() { "the cost that scores 5" } else { "today's cost" };
        let unusual = value_of_a_point_unusual(self.decided).map(|share| {
            format!(
                "A point of quality is worth {} of {reference}; {} to {} is usual. Check the weight of the cost.",
                (self.percent)(share),
                (self.percent)(least),
                (self.percent)(most)
            )
        });
        let reversed = reversals(self.decision, self.decided).into_iter().map(|reversal| {
            let how = if reversal.is_left_out { "Without" } else { "If its cost counted, with" };
            format!(
                "{how} {}, which does not win, {} would score highest. Use the fixed scale, or record why this formula is required.",
                self.name(reversal.by),
                self.name(reversal.winner)
            )
        });
        unusual.into_iter().chain(reversed).collect()
    }
}
