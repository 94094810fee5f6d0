//! The chance that a budget is kept, for every amount: the S-curve of each option.

use super::context::ChartContext;
use super::futures;
use super::scaffold::{chances_axis, option_names};
use crate::app::drawing::{ChartProps, ChartTable, Curve, CurvePlot, CurvePoint, Plot, Tone};
use yew::prelude::*;

/// The chances of the table behind the curve, in percent.
const READ: [usize; 7] = [5, 10, 25, 50, 75, 80, 90];

/// For each option, the share of futures that cost at most an amount.
pub fn chance_curve(shown: ChartContext) -> Html {
    let options = futures::options(shown);
    let (shown, across) = shown.scaled_between(options.iter().flat_map(|(_, option)| option.present_value.curve.iter().copied()));
    let percent = |share: f64| shown.snapshot.formats.percent_round(share);
    let curves: Vec<Curve> = options
        .iter()
        .map(|(column, option)| {
            let points =
                (1_u8..).map(|place| f64::from(place) / 100.0).zip(&option.present_value.curve).map(|(share, amount)| (*amount, share));
            Curve { tone: Tone::Option(*column), points: points.collect() }
        })
        .collect();
    let points = options.iter().flat_map(|(column, option)| {
        let (name, cost) = (shown.name(*column), &option.present_value);
        let plain = format!("{name}: the plain figure, {}, covers {} of the futures", shown.money(cost.plain), percent(cost.plain_at));
        let safe = format!("{name}: {} covers 8 of 10 futures", shown.money(cost.p80));
        let point = |amount, share, about| CurvePoint { tone: Tone::Option(*column), at: (amount, share), label: String::new(), about };
        [point(cost.plain, cost.plain_at, plain), point(cost.p80, 0.8, safe)]
    });
    let points: Vec<CurvePoint> = points.collect();
    let up = chances_axis(shown);
    let table = ChartTable {
        head: READ.map(|share| format!("{} of futures below", percent(share as f64 / 100.0))).to_vec(),
        rows: options
            .iter()
            .map(|(column, option)| {
                let cells =
                    READ.map(|share| option.present_value.curve.get(share - 1).map_or_else(String::new, |amount| shown.money(*amount)));
                (shown.name(*column).to_string(), cells.to_vec())
            })
            .collect(),
    };
    let takeaway = futures::in_words(shown, |words| words.budget());
    let key_names = option_names(shown, options.iter().map(|(column, _)| *column));
    let plot = Plot::Curves(CurvePlot { curves, across, up, points });
    let chart = ChartProps::new("The chance that an amount is enough".to_string(), takeaway, plot, table);
    shown.draw(ChartProps { key_names, ..chart })
}
