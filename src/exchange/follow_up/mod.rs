//! What a contract that is followed comes to, in sentences: the same on the page, in the report and in the memo.

mod forecast;
mod results;
mod rows;
mod saving;

pub use results::{FollowUpFigures, FollowUpForecast, FollowUpPeriod, FollowUpResults, follow_up_results};
pub use rows::{gaps, period_name, row_fault, row_remark};

use super::month_text::CalendarMonth;
use crate::engine::follow_up::FollowOutcome;
use crate::model::FollowedContract;

/// A contract that is followed with its results, and the words for its numbers.
#[derive(Clone, Copy)]
pub struct FollowWords<'a> {
    /// The contract.
    pub follow: &'a FollowedContract,
    /// Its results.
    pub outcome: &'a FollowOutcome,
    /// Writes money in three digits.
    pub money: &'a dyn Fn(f64) -> String,
    /// Writes a share.
    pub percent: &'a dyn Fn(f64) -> String,
}

/// What every follow-up leaves out.
pub const CAUTIONS: [&str; 5] = [
    "The cost of today's delivery for the real volume is an estimate: nobody has delivered it.",
    "People hired or equipment bought earlier count as if the volume had always been what it is now.",
    "Indexation, with its floor and cap, sees the average inflation of the years before; years to come have that of the case.",
    "Only money counts here: no soft cost, and no book value of equipment.",
    "Enter amounts as invoiced or as paid, but the same way in every row: this is not accounting.",
];

impl FollowWords<'_> {
    /// Everything it says, in the order of the report.
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = self.headline();
        sentences.extend(gaps(self.follow, self.outcome));
        sentences.push(self.forecast());
        sentences.push(self.decide_by());
        sentences
    }

    /// A month of the case, such as `Jan 2027`.
    fn month(&self, later: i32) -> String {
        month_of(self.follow, later)
    }
}

fn month_of(follow: &FollowedContract, later: i32) -> String {
    let assumptions = &follow.case.assumptions;
    CalendarMonth::of(assumptions.start_year, assumptions.start_month).later(later).text()
}
