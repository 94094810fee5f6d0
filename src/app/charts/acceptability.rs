//! How often each option is the best choice, for every saving that a change must bring.

use super::context::ChartContext;
use super::futures;
use super::scaffold::{chances_axis, option_names};
use crate::app::drawing::{ChartProps, ChartTable, Curve, CurvePlot, Plot, Tone, axis_between};
use yew::prelude::*;

/// For each option, the share of futures in which it is the best choice if a change must save at least so much.
pub fn acceptability(shown: ChartContext) -> Html {
    let Some(known) = futures::of(shown) else { return Html::default() };
    let options = futures::options(shown);
    let percent = |share: f64| shown.snapshot.formats.percent_round(share);
    let place =
        |column: usize| known.options.iter().position(|option| shown.outcome.options.get(column).is_some_and(|of| of.id == option.option));
    let chance = |column: usize, row: &[f64]| place(column).and_then(|place| row.get(place)).copied().unwrap_or(0.0);
    let curves: Vec<Curve> = options
        .iter()
        .map(|(column, _)| {
            let points = known.acceptability.iter().map(|row| (row.required, chance(*column, &row.chances)));
            Curve { tone: Tone::Option(*column), points: points.collect() }
        })
        .collect();
    let table = ChartTable {
        head: known.acceptability.iter().step_by(5).map(|row| percent(row.required)).collect(),
        rows: options
            .iter()
            .map(|(column, _)| {
                let cells = known.acceptability.iter().step_by(5).map(|row| percent(chance(*column, &row.chances)));
                (shown.name(*column).to_string(), cells.collect())
            })
            .collect(),
    };
    let across = axis_between(known.acceptability.iter().map(|row| row.required), percent);
    let up = chances_axis(shown);
    let takeaway =
        "The further to the right, the more a change must save, as a share of today's cost, before it counts as worth it.".to_string();
    let key_names = option_names(shown, options.iter().map(|(column, _)| *column));
    let plot = Plot::Curves(CurvePlot { curves, across, up, points: Vec::new() });
    let chart = ChartProps::new("How often each option is the best choice, by the saving you require".to_string(), takeaway, plot, table);
    shown.draw(ChartProps { key_names, ..chart })
}
