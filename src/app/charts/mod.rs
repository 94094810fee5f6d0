//! The charts, one file each: what it shows, what it means in a sentence, and the numbers behind it.

mod cash_flow;
mod cost_by_category;
mod cost_by_service;
mod cost_of_a_unit;
mod credit_and_loss;
mod cumulative_cost;
mod gross_to_net;

pub use cash_flow::cash_flow;
pub use cost_by_category::cost_by_category;
pub use cost_by_service::cost_by_service;
pub use cost_of_a_unit::cost_of_a_unit;
pub use credit_and_loss::credit_and_loss;
pub use cumulative_cost::cumulative_cost;
pub use gross_to_net::gross_to_net;

use crate::app::drawing::{Chart, ChartProps, still};
use crate::app::snapshot::Snapshot;
use crate::engine::{Measure, OptionOutcome, Outcome};
use yew::prelude::*;

/// What every chart reads.
#[derive(Clone, Copy)]
pub struct ChartContext<'a> {
    /// The scenario and its formats.
    pub snapshot: &'a Snapshot,
    /// Its results.
    pub outcome: &'a Outcome,
    /// The column of the option that a chart about one option is of.
    pub column: usize,
    /// Whether it is drawn for paper: at a fixed width, and nothing can be pressed.
    pub on_paper: bool,
}

impl<'a> ChartContext<'a> {
    fn name(&self, column: usize) -> &'a str {
        self.snapshot.scenario.options.get(column).map_or("", |option| option.name.as_str())
    }

    fn draw(&self, chart: ChartProps) -> Html {
        if self.on_paper {
            still(&chart)
        } else {
            html! { <Chart ..chart /> }
        }
    }

    fn money(&self, amount: f64) -> String {
        self.snapshot.formats.money_short(amount)
    }

    /// Money beside an axis, in as few digits as its round numbers need.
    fn axis(&self, amount: f64) -> String {
        self.snapshot.formats.money_axis(amount)
    }

    /// The option a chart about one option is of, with its name.
    fn option(&self) -> Option<(&'a OptionOutcome, &'a str)> {
        Some((self.outcome.options.get(self.column)?, self.name(self.column)))
    }

    /// What is said where another option is cheapest in today's money than before interest; nothing where it is the same one.
    fn in_todays_money(&self, before_interest: usize) -> String {
        match self.least(Measure::PresentValue) {
            Some(column) if column != before_interest => format!(" In today's money, interest counted, it is {}.", self.name(column)),
            _ => String::new(),
        }
    }

    /// The column of the option with the least of a measure.
    fn least(&self, measure: Measure) -> Option<usize> {
        let value = |option: &OptionOutcome| option.measure(measure).map(|figure| figure.value);
        let values = self.outcome.options.iter().enumerate().filter_map(|(column, option)| Some((column, value(option)?)));
        values.min_by(|(_, first), (_, second)| first.total_cmp(second)).map(|(column, _)| column)
    }
}
