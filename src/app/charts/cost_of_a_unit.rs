//! What one unit of service, or one user in a month, costs under each option.

use super::context::ChartContext;
use super::scaffold::{option_bars, table_of};
use crate::app::drawing::{BarPlot, ChartProps, Plot};
use crate::engine::Measure;
use yew::prelude::*;

/// The cost of one unit of service, or of one user per month if there are several services.
pub fn cost_of_a_unit(shown: ChartContext) -> Html {
    let single = shown.outcome.options.iter().all(|option| option.measure(Measure::CostPerUnit).is_some());
    let measure = if single { Measure::CostPerUnit } else { Measure::CostPerUserMonth };
    let values: Vec<f64> = shown.outcome.options.iter().map(|option| option.value(measure)).collect();
    let (shown, axis) = shown.scaled(values.iter().copied());
    let write = |value: f64| shown.snapshot.formats.money_exact(value);
    let rows = option_bars(shown, &values, &write, &|name, value| format!("{name}: {value}"));
    let unit = match shown.snapshot.scenario.services.as_slice() {
        [only] if single => only.kind.cost_unit(),
        _ => "user and month".to_string(),
    };
    let takeaway = shown.least(measure).map(|column| {
        format!(
            "Undiscounted, {} is cheapest at {} per {unit}, all costs included.{}",
            shown.name(column),
            write(values.get(column).copied().unwrap_or(0.0)),
            shown.in_todays_money(column)
        )
    });
    let table = table_of(measure.label(), &rows);
    let plot = Plot::Bars(BarPlot { axis, rows });
    shown.draw(ChartProps::new(format!("Cost of a {unit}"), takeaway.unwrap_or_default(), plot, table))
}
