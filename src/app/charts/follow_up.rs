//! The saving of a contract that is followed: promised, for the real volume, and received; for today's contract, its cost.

use super::context::ChartContext;
use crate::app::drawing::{ChartProps, ChartTable, Course, LinePlot, Plot};
use crate::engine::follow_up::{FollowFigures, follow_up};
use crate::exchange::follow_up::period_name;
use yew::prelude::*;

/// Whether there is something to show.
pub fn is_known(shown: ChartContext) -> bool {
    shown.snapshot.scenario.follow.as_ref().is_some_and(|follow| follow.rows.iter().any(|row| !row.services.is_empty()))
}

/// A line of the chart: its name and its amount in a period.
type FollowLine = (&'static str, fn(&FollowFigures) -> f64);

/// The amounts so far, month by month.
pub fn saving_followed(shown: ChartContext) -> Html {
    let Some(follow) = shown.snapshot.scenario.follow.as_deref() else { return Html::default() };
    let Ok(found) = follow_up(follow) else { return Html::default() };
    let lines: [FollowLine; 3] = if follow.option == follow.case.status_quo {
        [("Case", |figures| figures.case), ("For the real volume", |figures| figures.flexed), ("Paid", |figures| figures.paid)]
    } else {
        [
            ("Promised", FollowFigures::promised),
            ("For the real volume", FollowFigures::rebaselined),
            ("Received", FollowFigures::received_saving),
        ]
    };
    let end = found.periods.iter().filter(|period| period.figures.is_some()).map(|period| period.months.end).max();
    let Some(end) = end else { return Html::default() };
    let per_month = |read: fn(&FollowFigures) -> f64, month: u16| {
        let period = found.periods.iter().find(|period| period.figures.is_some() && period.months.contains(&month));
        let amount = period.and_then(|period| period.figures).map_or(0.0, |figures| read(&figures));
        amount / f64::from(follow.by.months())
    };
    let courses = lines.iter().enumerate().map(|(column, (name, read))| {
        let mut so_far = 0.0;
        let values = (0..end.div_ceil(12) * 12).take(usize::from(end)).map(|month| {
            so_far += per_month(*read, month);
            so_far
        });
        Course { name: (*name).to_string(), column, values: values.collect(), points: Vec::new() }
    });
    let courses: Vec<Course> = courses.collect();
    let ends = courses.iter().flat_map(|course| course.values.iter().copied()).collect::<Vec<f64>>();
    let (shown, axis) = shown.scaled(ends);
    let counted = follow.rows.iter().zip(&found.periods).filter_map(|(row, period)| Some((row, period.figures?)));
    let rows =
        counted.map(|(row, figures)| (period_name(follow, row.from), lines.iter().map(|(_, read)| shown.money(read(&figures))).collect()));
    let table = ChartTable { head: lines.iter().map(|(name, _)| (*name).to_string()).collect(), rows: rows.collect() };
    let takeaway = shown.snapshot.followed_in_words(follow, &found, |words| words.headline().first().cloned().unwrap_or_default());
    let title = if follow.option == follow.case.status_quo { "Cost so far" } else { "Saving so far" };
    let years = (1..=end / 12).map(|year| format!("Year {year}")).collect();
    shown.draw(ChartProps::new(title.to_string(), shown.signed(&takeaway), Plot::Lines(LinePlot { axis, years, courses }), table))
}
