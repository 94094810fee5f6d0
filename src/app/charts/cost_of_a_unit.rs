//! What one unit of service, or one user in a month, costs under each option.

use super::context::ChartContext;
use crate::app::drawing::{BarPlot, BarRow, ChartProps, ChartTable, Plot, Segment, Tone, axis};
use crate::engine::Measure;
use yew::prelude::*;

/// The cost of one unit of service; of one user in a month where there are several services.
pub fn cost_of_a_unit(shown: ChartContext) -> Html {
    let single = shown.outcome.options.iter().all(|option| option.measure(Measure::CostPerUnit).is_some());
    let measure = if single { Measure::CostPerUnit } else { Measure::CostPerUserMonth };
    let values: Vec<f64> = shown.outcome.options.iter().map(|option| option.value(measure)).collect();
    let write = |value: f64| format!("{}{}", shown.snapshot.formats.currency_sign, shown.snapshot.formats.cents(value));
    let rows: Vec<BarRow> = values
        .iter()
        .enumerate()
        .map(|(column, &value)| {
            let name = shown.name(column).to_string();
            let about = format!("{name}: {}", write(value));
            let segments = vec![Segment { span: (0.0, value), tone: Tone::Option(column), label: String::new(), about }];
            BarRow { name, option: Some(column), segments, value: write(value) }
        })
        .collect();
    let unit = match shown.snapshot.scenario.services.as_slice() {
        [only] if single => only.kind.cost_unit(),
        _ => "user and month".to_string(),
    };
    let takeaway = shown.least(measure).map(|column| {
        format!(
            "Before interest, {} is cheapest at {} for a {unit}, everything counted.{}",
            shown.name(column),
            write(values.get(column).copied().unwrap_or(0.0)),
            shown.in_todays_money(column)
        )
    });
    let table = ChartTable {
        head: vec![measure.label().to_string()],
        rows: rows.iter().map(|row| (row.name.clone(), vec![row.value.clone()])).collect(),
    };
    let plot = Plot::Bars(BarPlot { axis: axis(values, |value| shown.axis(value)), rows });
    shown.draw(ChartProps::new(format!("Cost of a {unit}"), takeaway.unwrap_or_default(), plot, table))
}
