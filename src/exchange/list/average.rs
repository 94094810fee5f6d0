//! Converts figures for days, weeks and months to monthly averages.

use super::calendar::{Length, Period};
use super::dates::{days_in_month, month_number, name};
use super::reading::{Aim, ListDoubt, Reading};
use crate::model::grammar::counted;
use crate::model::set_of;
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

/// Weeks in a month, of 365 days in a year.
pub(super) const WEEKS_A_MONTH: f64 = 365.0 / 84.0;
/// How many days may be missing at the start or end of a month, for weekends and holidays.
const NO_WORK: u8 = 4;

/// The interval between figures in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spacing {
    /// A month or longer.
    Months,
    /// A week.
    Weeks,
    /// Days.
    Days,
}

/// The interval between figures in a list.
pub(super) fn spacing(periods: &[Period]) -> Spacing {
    if periods.iter().any(|period| matches!(period.length, Length::Months(_))) {
        return Spacing::Months;
    }
    let days: BTreeSet<Date> = set_of(periods.iter().map(|period| period.first));
    let months: BTreeSet<i32> = set_of(days.iter().map(|day| month_number(*day)));
    let steps: Vec<i64> = days.iter().zip(days.iter().skip(1)).map(|(day, next)| (*next - *day).whole_days()).collect();
    let is_weekly = steps.contains(&7) && steps.iter().all(|step| step % 7 == 0);
    match () {
        () if is_weekly || periods.iter().any(|period| period.length == Length::Week) => Spacing::Weeks,
        () if months.len() == days.len() => Spacing::Months,
        () => Spacing::Days,
    }
}

/// Whether a longer period is the total of shorter ones in the same list, such as a quarter below its months.
pub(super) fn adds_up(period: Period, all: &[Period]) -> bool {
    let months = |period: &Period| match period.length {
        Length::Months(count) => i32::from(count),
        Length::Day | Length::Week => 1,
    };
    let (first, length) = (month_number(period.first), months(&period));
    length > 1 && all.iter().any(|other| months(other) < length && (first..first + length).contains(&month_number(other.first)))
}

/// The figures of one service.
pub(super) type PeriodFigures = [(Period, f64)];

/// The monthly average; `None` if no month is left.
pub(super) fn per_month(figures: &PeriodFigures, spacing: Spacing, whole: PartMonths) -> Option<f64> {
    let total: f64 = figures.iter().map(|(_, figure)| figure).sum();
    match spacing {
        Spacing::Weeks => {
            let weeks: BTreeSet<Date> = set_of(figures.iter().map(|(period, _)| period.first));
            (!weeks.is_empty()).then(|| total / weeks.len() as f64 * WEEKS_A_MONTH)
        }
        Spacing::Months => {
            let months = months(figures).len();
            (months > 0).then(|| total / months as f64)
        }
        Spacing::Days => {
            let by_month = by_month(figures);
            let counted: Vec<f64> = by_month.values().filter_map(|month| month.figure(whole)).collect();
            (!counted.is_empty()).then(|| counted.iter().sum::<f64>() / counted.len() as f64)
        }
    }
}

/// How to treat months with missing days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartMonths {
    /// Leave them out.
    LeftOut,
    /// Use them unchanged.
    Whole,
    /// Scale them up to whole months.
    ScaledUp,
}

/// A month's figure from its days.
struct DaysOfMonth {
    days: BTreeSet<Date>,
    total: f64,
}

impl DaysOfMonth {
    fn is_whole(&self) -> bool {
        let (Some(first), Some(last)) = (self.days.first(), self.days.last()) else { return false };
        let gaps = self.days.iter().zip(self.days.iter().skip(1)).map(|(day, next)| (*next - *day).whole_days());
        first.day() <= 1 + NO_WORK && last.day() + NO_WORK >= days_in_month(*last) && gaps.max().unwrap_or(1) <= i64::from(NO_WORK) + 1
    }

    fn figure(&self, part_months: PartMonths) -> Option<f64> {
        let (first, last) = (self.days.first()?, self.days.last()?);
        match part_months {
            _ if self.is_whole() => Some(self.total),
            PartMonths::LeftOut => None,
            PartMonths::Whole => Some(self.total),
            PartMonths::ScaledUp => Some(self.total * f64::from(days_in_month(*first)) / f64::from(last.day() - first.day() + 1)),
        }
    }
}

fn by_month(figures: &PeriodFigures) -> BTreeMap<i32, DaysOfMonth> {
    let mut months: BTreeMap<i32, DaysOfMonth> = BTreeMap::new();
    for (period, figure) in figures {
        let month = months.entry(month_number(period.first)).or_insert(DaysOfMonth { days: BTreeSet::new(), total: 0.0 });
        month.days.insert(period.first);
        month.total += figure;
    }
    months
}

/// The months covered by the figures.
fn months(figures: &PeriodFigures) -> BTreeSet<i32> {
    let of = |period: &Period| match period.length {
        Length::Months(count) => month_number(period.first)..month_number(period.first) + i32::from(count),
        Length::Day | Length::Week => month_number(period.first)..month_number(period.first) + 1,
    };
    set_of(figures.iter().flat_map(|(period, _)| of(period)))
}

/// Asks how to treat months with missing days, if there are any.
pub(super) fn part_months(all: &[&PeriodFigures], aim: &Aim, reading: &mut Reading) -> PartMonths {
    let parts: Vec<String> = all
        .iter()
        .flat_map(|figures| by_month(figures).into_values())
        .filter(|month| !month.is_whole())
        .filter_map(|month| {
            let first = *month.days.first()?;
            Some(format!(
                "{} {} has {} of {}",
                first.month(),
                first.year(),
                month.days.len(),
                counted(days_in_month(first).into(), "day", "days")
            ))
        })
        .collect();
    let Some(first) = parts.first() else { return PartMonths::LeftOut };
    let more = if parts.len() > 1 { format!(", and {} more", parts.len() - 1) } else { String::new() };
    let answers = ["Leave out such months", "Use them as whole months", "Scale them up to whole months"].map(str::to_string).to_vec();
    match reading.ask(aim, ListDoubt::PartMonths, format!("{first}{more}"), answers, None) {
        Some(1) => PartMonths::Whole,
        Some(2) => PartMonths::ScaledUp,
        _ => PartMonths::LeftOut,
    }
}

/// The period that was read, its length, and the number of missing parts.
pub(super) fn told(figures: &PeriodFigures, spacing: Spacing) -> String {
    let by_first = |(period, _): &&(Period, f64)| period.first;
    let (Some((first, _)), Some((last, _))) = (figures.iter().min_by_key(by_first), figures.iter().max_by_key(by_first)) else {
        return "nothing".to_string();
    };
    let distinct: BTreeSet<Date> = set_of(figures.iter().map(|(period, _)| period.first));
    let days = (last.first - first.first).whole_days();
    let (count, expected) = match spacing {
        Spacing::Months => {
            let months = months(figures);
            let span = months.last().zip(months.first()).map_or(0, |(last, first)| last - first + 1);
            (counted(months.len(), "month", "months"), usize::try_from(span).unwrap_or_default() - months.len())
        }
        Spacing::Weeks => (counted(distinct.len(), "week", "weeks"), usize::try_from(days / 7 + 1).unwrap_or_default() - distinct.len()),
        Spacing::Days => (counted(distinct.len(), "day", "days"), 0),
    };
    let month_of = |period: &Period| match (period.length, spacing) {
        (Length::Day, Spacing::Months) => Period { length: Length::Months(1), ..*period },
        _ => *period,
    };
    let (from, to) = (name(month_of(first)), name(month_of(last)));
    let range = if from == to { from } else { format!("{from} to {to}") };
    let missing = if expected > 0 { format!("; {expected} missing in between") } else { String::new() };
    format!("{range}, {count}{missing}")
}
