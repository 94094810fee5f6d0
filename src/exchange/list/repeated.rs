//! Handles repeated months, weeks and days: parts to add up, or the same figure twice.

use super::average::Spacing;
use super::calendar::Period;
use super::dates::{month_number, name};
use super::reading::{Aim, ListDoubt, Reading};
use crate::model::ServiceId;
use crate::model::map_of;
use std::collections::BTreeMap;

type OfService = Vec<(Period, f64)>;

/// Asks about repeated months or weeks of a service, reports repeated days, and removes figures that do not count.
pub(super) fn settle(reading: &mut Reading, aim: &Aim, spacing: Spacing, sums: &mut BTreeMap<ServiceId, OfService>) {
    let Some(period) = sums.values().find_map(|figures| returning(figures, spacing)) else { return };
    if spacing == Spacing::Days && period.has_year {
        reading.understood.push(format!("Days that appear more than once, such as {}, are added up.", name(period)));
        return;
    }
    let year = if period.has_year { "" } else { ", without a year" };
    let answers = ["Parts of the same period: add them up", "Corrections: use the last one"].map(str::to_string).to_vec();
    if reading.ask(aim, ListDoubt::Repeated, format!("{} appears more than once{year}", name(period)), answers, None) == Some(1) {
        for figures in sums.values_mut() {
            let last: BTreeMap<_, _> = map_of(figures.iter().map(|(period, figure)| (key(*period, spacing), (*period, *figure))));
            *figures = last.into_values().collect();
        }
    }
}

/// The first repeated part of the calendar.
fn returning(figures: &OfService, spacing: Spacing) -> Option<Period> {
    let mut seen = BTreeMap::new();
    figures.iter().map(|(period, _)| *period).find(|period| seen.insert(key(*period, spacing), ()).is_some())
}

/// A key shared by figures of the same period.
fn key(period: Period, spacing: Spacing) -> i32 {
    match spacing {
        Spacing::Months => month_number(period.first),
        Spacing::Weeks | Spacing::Days => period.first.to_julian_day(),
    }
}
