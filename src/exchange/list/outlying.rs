//! Finds months that are years away from the others in a list, such as 2016 instead of 2026.

use super::calendar::{NoPeriod, Period};
use super::dates::{month_number, name};
use super::reading::{Aim, ListDoubt, Reading};
use crate::model::map_of;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A gap of this many months splits a list in two.
const GAP: i32 = 24;

/// The months left out because they are years away from the others; asked if there are any.
pub(super) fn outlying(reading: &mut Reading, aim: &Aim, periods: &[Result<Period, NoPeriod>]) -> Option<RangeInclusive<i32>> {
    let months: BTreeMap<i32, Period> =
        map_of(periods.iter().flatten().filter(|period| period.has_year).map(|period| (month_number(period.first), *period)));
    let gaps = months.iter().zip(months.iter().skip(1));
    let ((before, last), (after, next)) = gaps.max_by_key(|((month, _), (next, _))| **next - **month)?;
    let gap = after - before;
    if gap <= GAP {
        return None;
    }
    let is_first = 2 * months.range(..=before).count() <= months.len();
    let text = format!("There are no figures for {gap} months between {} and {}", name(*last), name(*next));
    let side = if is_first { format!("Leave out {} and before", name(*last)) } else { format!("Leave out {} and after", name(*next)) };
    let answer = reading.ask(aim, ListDoubt::Outlying, text, vec!["Use all of them".to_string(), side], None);
    let range = if is_first { i32::MIN..=*before } else { *after..=i32::MAX };
    (answer == Some(1)).then_some(range)
}
