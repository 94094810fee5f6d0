//! What each option may cost: twenty equally likely futures of each as dots.

use super::context::ChartContext;
use super::futures;
use crate::app::drawing::{ChartProps, ChartTable, DotPlot, DotRow, Plot};
use crate::engine::Measure;
use yew::prelude::*;

/// A row of twenty dots for each option, on one scale, with today's plain figure as a line.
pub fn quantile_dots(shown: ChartContext) -> Html {
    let options = futures::options(shown);
    let today = shown.outcome.option(shown.outcome.status_quo).map(|today| today.value(Measure::PresentValue));
    let amounts = options.iter().flat_map(|(_, option)| option.present_value.dots.iter().copied()).chain(today);
    let (shown, axis) = shown.scaled_between(amounts);
    let money = |amount: f64| shown.money(amount);
    let rows = options.iter().map(|(column, option)| {
        let (name, cost) = (shown.name(*column).to_string(), &option.present_value);
        let about = format!(
            "{name}: in 8 of 10 futures it costs {} to {}; half of them cost less than {}",
            money(cost.p10),
            money(cost.p90),
            money(cost.p50)
        );
        DotRow { name, column: *column, dots: cost.dots.clone(), about }
    });
    let rows: Vec<DotRow> = rows.collect();
    let table = ChartTable {
        head: ["Plain figure", "1 in 10 is below", "Half are below", "8 in 10 are below", "9 in 10 are below", "Average"]
            .map(String::from)
            .to_vec(),
        rows: options
            .iter()
            .map(|(column, option)| {
                let cost = &option.present_value;
                let cells = [cost.plain, cost.p10, cost.p50, cost.p80, cost.p90, cost.mean].map(money);
                (shown.name(*column).to_string(), cells.to_vec())
            })
            .collect(),
    };
    let takeaway = futures::in_words(shown, |words| words.budget());
    let line = today.map(|amount| (amount, format!("today, plain figure: {}", money(amount))));
    let plot = Plot::Dots(DotPlot { rows, axis, line });
    shown.draw(ChartProps::new("Possible cost of each option: each dot is 1 of 20 futures".to_string(), takeaway, plot, table))
}
