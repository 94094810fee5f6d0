//! The names of the rows of a follow-up, and what is wrong with one.

use super::month_of;
use crate::engine::follow_up::{FollowOutcome, FollowedPeriod, RowFault};
use crate::model::grammar::worded;
use crate::model::{FollowedContract, Number, Sentence, ServiceId};

/// The months of a period, such as `Jan 2027 – Mar 2027`.
pub fn period_name(follow: &FollowedContract, from: u16) -> String {
    let last = i32::from(from) + i32::from(follow.by.months()) - 1;
    let (first, last) = (month_of(follow, i32::from(from)), month_of(follow, last));
    // The year once, if it is the same.
    match first.split_once(' ').zip(last.split_once(' ')) {
        Some(((month, year), (_, other))) if year == other => format!("{month} – {last}"),
        _ => format!("{first} – {last}"),
    }
}

/// What is wrong with a row, with the remedy.
pub fn row_fault(follow: &FollowedContract, fault: RowFault) -> Sentence {
    let name = |id: ServiceId| follow.case.service(id).map_or("", |service| service.name.as_str());
    let several = follow.case.services.len() > 1;
    match fault {
        RowFault::Twice => Sentence::words("These months are covered by an earlier row. Choose another period or remove this row."),
        RowFault::AfterEnd => Sentence::words("The contract has ended before. Choose an earlier period or remove this row."),
        RowFault::Incomplete(id) if several => {
            Sentence::words(format!("Enter units and the amount paid for “{}”. Until then this row does not count.", name(id)))
        }
        RowFault::Incomplete(_) => Sentence::words("Enter units and the amount paid. Until then this row does not count."),
        RowFault::OtherUnit(id, ratio) => {
            let whose = if several { format!(" of “{}”", name(id)) } else { String::new() };
            let ratio = Number { value: ratio, decimals: if ratio < 1.0 { 3 } else { 1 }, thousands: "," };
            Sentence::words(format!("{ratio} times the units{whose} in the case: is it the same unit? This row does not count."))
        }
    }
}

/// What of a row does not count although the row does; `None` if all of it counts.
pub fn row_remark(follow: &FollowedContract, period: &FollowedPeriod) -> Option<String> {
    let from = period_name(follow, period.inflation_from?);
    Some(format!("The inflation in this row does not count: for its contract year, that in the row of {from} counts."))
}

/// How many rows do not count, and how many periods are missing.
pub fn gaps(follow: &FollowedContract, outcome: &FollowOutcome) -> Vec<String> {
    let mut said = Vec::new();
    let faults = outcome.faults();
    if faults > 0 {
        said.push(worded(faults, "1 row does not count: its remark says why.", "{} rows do not count: their remarks say why."));
    }
    let other = outcome.periods.iter().filter(|period| period.inflation_from.is_some()).count();
    if other > 0 {
        let (one, many) =
            ("1 inflation rate does not count: its remark says why.", "{} inflation rates do not count: their remarks say why.");
        said.push(worded(other, one, many));
    }
    if let Some(first) = outcome.gaps.first() {
        let missing = worded(outcome.gaps.len(), "1 period is missing", "{} periods are missing");
        said.push(format!("{missing}, first {}: the sums leave it out.", period_name(follow, *first)));
    }
    said
}
