//! What each option has saved against today by each month, and where it breaks even.

use super::context::ChartContext;
use crate::app::drawing::{ChartProps, ChartTable, Course, LinePlot, Plot, Point};
use crate::engine::Payback;
use yew::prelude::*;

/// The saving of each option against today so far, in today's money; the zero line is today.
pub fn savings_over_time(shown: ChartContext) -> Html {
    let formats = &shown.snapshot.formats;
    let courses: Vec<Course> = shown
        .outcome
        .options
        .iter()
        .enumerate()
        .map(|(column, option)| {
            let name = shown.name(column).to_string();
            let points = match option.payback {
                Some(Payback::After(month)) => {
                    let label = format!("month {}", formats.whole(libm::ceil(month)));
                    let about = format!("{name}: breaks even in {label}");
                    vec![Point { month, label, about }]
                }
                _ => Vec::new(),
            };
            Course { name, column, values: option.cumulative_saving.clone(), points }
        })
        .collect();
    let years = shown.outcome.options.first().map_or(0, |option| option.years.len());
    let year_names: Vec<String> = (1..=years).map(|year| format!("Year {year}")).collect();
    let extremes = courses
        .iter()
        .flat_map(|course| [course.values.iter().copied().fold(0.0, f64::min), course.values.iter().copied().fold(0.0, f64::max)]);
    let (shown, axis) = shown.scaled(extremes);
    let rows = courses.iter().map(|course| {
        let ends = (1..=years).map(|year| shown.money(course.values.get(year * 12 - 1).copied().unwrap_or(0.0)));
        (course.name.clone(), ends.collect())
    });
    let table = ChartTable { head: year_names.clone(), rows: rows.collect() };
    let takeaway = format!("{}{}", takeaway(&courses), if courses.iter().any(bends) { END } else { "" });
    let plot = Plot::Lines(LinePlot { axis, years: year_names, courses });
    shown.draw(ChartProps::new("Savings against today over time, in today's money".to_string(), takeaway, plot, table))
}

/// Why a course may bend in the last month.
const END: &str = " The last month includes the cost of leaving and the value of equipment left.";

/// Whether the last month differs from the one before by more than that month itself moved.
fn bends(course: &Course) -> bool {
    let [.., first, second, last] = course.values.as_slice() else { return false };
    libm::fabs((last - second) - (second - first)) > libm::fabs(second - first).max(1.0)
}

/// The option that breaks even first, or that none does.
fn takeaway(courses: &[Course]) -> String {
    let points = courses.iter().flat_map(|course| course.points.iter().map(move |point| (course, point)));
    match points.min_by(|(_, first), (_, second)| first.month.total_cmp(&second.month)) {
        Some((course, point)) => format!("“{}” breaks even first, in {}.", course.name, point.label),
        None if courses.iter().any(|course| course.values.last().is_some_and(|saving| *saving > 0.0)) => {
            "Every option that saves does so from month 1.".to_string()
        }
        None => "No option saves anything by the end.".to_string(),
    }
}
