//! What an option saves or costs more than today, year by year or month by month.

use super::Shown;
use crate::app::drawing::{Chart, ColumnPlot, Period, Plot, Table, axis};
use yew::prelude::*;

/// The saving against today in each year, or in each month.
pub fn cash_flow(shown: Shown, monthly: bool) -> Html {
    let Some((option, name)) = shown.option() else { return Html::default() };
    let months = &option.saving_per_month;
    let flows: Vec<f64> = if monthly { months.clone() } else { months.chunks(12).map(|year| year.iter().sum()).collect() };
    let period = if monthly { "Month" } else { "Year" };
    let periods: Vec<Period> = (1_usize..)
        .zip(&flows)
        .map(|(place, &value)| {
            let label = shown.money(value);
            // Under sixty columns there is room for every twelfth name.
            let named = !monthly || place % 12 == 0;
            let words = if value < 0.0 { "more than today" } else { "less than today" };
            let about = format!("{period} {place}: {} {words}", shown.money(value.abs()));
            Period {
                name: if named { if monthly { place.to_string() } else { format!("Year {place}") } } else { String::new() },
                value,
                label,
                about,
            }
        })
        .collect();
    let spent = periods.iter().filter(|period| period.value < 0.0).count();
    let takeaway = match spent {
        0 => format!("{name} costs less than today in every {}.", period.to_ascii_lowercase()),
        all if all == periods.len() => format!("{name} costs more than today in every {}.", period.to_ascii_lowercase()),
        some => {
            format!("{name} costs more than today in {some} of {} {}s, and less in the others.", periods.len(), period.to_ascii_lowercase())
        }
    };
    let rows = periods.iter().zip(1_usize..).map(|(flow, place)| (format!("{period} {place}"), vec![flow.label.clone()])).collect();
    let table = Table { head: vec!["Saving against today".to_string()], rows };
    let plot = Plot::Columns(ColumnPlot { axis: axis(flows, |value| shown.money(value)), periods });
    let title = format!("Saving against today, {}: {name}", if monthly { "month by month" } else { "year by year" });
    html! { <Chart {title} {takeaway} {plot} {table} /> }
}
