//! The month by which the next step must be decided.

use crate::model::{FollowedContract, OptionId};

/// A reminder comes two years before the end: a year is too late for a new selection and a transition.
const REMINDER: u16 = 24;

/// When to decide on the end of a contract, in months from the start of the case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DecideBy {
    /// The first month after the last one of the contract.
    pub end: u16,
    /// The last month in which to decide; below zero if it lies before the start.
    pub month: f64,
    /// The alternative that takes longest, and its months; `None` if the notice takes longer or there is none.
    pub slowest: Option<(OptionId, f64)>,
    /// The month of the first reminder.
    pub reminder: u16,
}

/// End of the contract less the notice, or less selection, knowledge transfer and parallel run of the slowest alternative.
pub(super) fn decide_by(follow: &FollowedContract) -> DecideBy {
    let end = follow.case.months();
    let others = follow.case.options.iter().filter(|option| option.id != follow.option && option.id != follow.case.status_quo);
    let needed = others.flat_map(|option| {
        option.deliveries.iter().map(move |delivery| {
            let moving = &delivery.transition;
            (option.id, moving.selection_months + moving.knowledge_transfer_months + moving.parallel_run_months)
        })
    });
    let slowest = needed.max_by(|(_, first), (_, second)| first.total_cmp(second));
    let notice = follow.notice_months.unwrap_or(0.0);
    let slowest = slowest.filter(|(_, months)| *months >= notice);
    let lead = slowest.map_or(notice, |(_, months)| months);
    DecideBy { end, month: f64::from(end) - lead, slowest, reminder: end.saturating_sub(REMINDER) }
}
