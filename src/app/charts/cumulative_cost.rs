//! What each option has cost by each month, and where it becomes cheaper than today for good.

use super::context::ChartContext;
use crate::app::drawing::{ChartProps, ChartTable, Course, LinePlot, Plot, Point, axis};
use crate::engine::Payback;
use yew::prelude::*;

/// What each option has cost by each month, with the points where it breaks even with today.
pub fn cumulative_cost(shown: ChartContext) -> Html {
    let formats = &shown.snapshot.formats;
    let courses: Vec<Course> = shown
        .outcome
        .options
        .iter()
        .enumerate()
        .map(|(column, option)| {
            let mut total = 0.0;
            let values: Vec<f64> = option
                .cost_per_month
                .iter()
                .map(|cost| {
                    total += cost;
                    total
                })
                .collect();
            let name = shown.name(column).to_string();
            let points = match option.simple_payback {
                Some(Payback::After(month)) => {
                    let label = format!("month {}", formats.whole(libm::ceil(month)));
                    let about = format!("{name}: cheaper than today in all from {label} on");
                    vec![Point { month, label, about }]
                }
                _ => Vec::new(),
            };
            Course { name, column, values, points }
        })
        .collect();
    let first = courses.iter().flat_map(|course| course.points.iter().map(move |point| (course, point)));
    let first = first.min_by(|(_, first), (_, second)| first.month.total_cmp(&second.month));
    let takeaway = match first {
        Some((course, point)) => {
            format!("{} is the first to have cost less than today in all, before interest: from {} on.", course.name, point.label)
        }
        None => "Before interest, no option comes to have cost less than today after having cost more.".to_string(),
    };
    let years = shown.outcome.options.first().map_or(0, |option| option.years.len());
    let year_names: Vec<String> = (1..=years).map(|year| format!("Year {year}")).collect();
    let rows = courses.iter().map(|course| {
        let ends = (1..=years).map(|year| shown.money(course.values.get(year * 12 - 1).copied().unwrap_or(0.0)));
        (course.name.clone(), ends.collect())
    });
    let rows = rows.collect();
    let ends: Vec<f64> = courses.iter().filter_map(|course| course.values.last().copied()).collect();
    let plot = LinePlot { axis: axis(ends, |value| shown.axis(value)), years: year_names.clone(), courses };
    let table = ChartTable { head: year_names, rows };
    shown.draw(ChartProps::new("Cost so far, month by month".to_string(), takeaway, Plot::Lines(plot), table))
}
