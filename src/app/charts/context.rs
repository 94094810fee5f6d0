//! What every chart reads, and the words and amounts they share.

use crate::app::drawing::{Chart, ChartProps, axis, axis_between, still};
use crate::app::snapshot::Snapshot;
use crate::app::state::by_pointer::ByPointer;
use crate::engine::{Measure, OptionOutcome, Outcome};
use std::rc::Rc;
use yew::prelude::*;

/// What every chart reads.
#[derive(Clone, Copy)]
pub struct ChartContext<'a> {
    /// The scenario and its formats.
    pub snapshot: &'a Snapshot,
    /// Its results.
    pub outcome: &'a Outcome,
    /// The column of the option that a chart about one option shows.
    pub column: usize,
    /// Whether it is drawn for paper: at a fixed width, without buttons.
    pub on_paper: bool,
    /// Whether it has only a part of a page or of a slide: it names only what matters most, in larger letters.
    pub brief: bool,
    /// The size of its largest amount, in whose unit all are written.
    largest: f64,
}

impl<'a> ChartContext<'a> {
    /// What every chart of some results reads.
    pub fn new(snapshot: &'a Snapshot, outcome: &'a Outcome, column: usize, on_paper: bool) -> ChartContext<'a> {
        ChartContext { snapshot, outcome, column, on_paper, brief: false, largest: 0.0 }
    }

    /// The same for a part of a page.
    pub fn in_brief(self) -> ChartContext<'a> {
        ChartContext { brief: true, ..self }
    }

    /// The same for amounts that are written in one unit, and their axis.
    pub fn scaled(self, amounts: impl IntoIterator<Item = f64>) -> (ChartContext<'a>, Vec<(f64, String)>) {
        let amounts: Vec<f64> = amounts.into_iter().collect();
        let shown = ChartContext { largest: amounts.iter().copied().map(libm::fabs).fold(0.0, f64::max), ..self };
        (shown, axis(amounts, |amount| self.snapshot.formats.money_axis(amount, shown.largest)))
    }

    /// The same with an axis that need not reach zero.
    pub fn scaled_between(self, amounts: impl IntoIterator<Item = f64>) -> (ChartContext<'a>, Vec<(f64, String)>) {
        let amounts: Vec<f64> = amounts.into_iter().collect();
        let (shown, _) = self.scaled(amounts.iter().copied());
        (shown, axis_between(amounts, |amount| self.snapshot.formats.money_axis(amount, shown.largest)))
    }

    /// The name of the option in a column; empty without one.
    pub fn name(&self, column: usize) -> &'a str {
        self.snapshot.scenario.options.get(column).map_or("", |option| option.name.as_str())
    }

    /// Draws a chart of the comparison, for the page or for paper.
    pub fn draw(&self, chart: ChartProps) -> Html {
        let chart = ChartProps { of: Some(ByPointer(Rc::clone(&self.snapshot.scenario))), ..chart };
        if self.on_paper {
            still(&chart, self.brief)
        } else {
            html! { <Chart ..chart /> }
        }
    }

    /// An amount in the unit of the largest one, such as `$1.62M`.
    pub fn money(&self, amount: f64) -> String {
        self.snapshot.formats.money_beside(amount, self.largest)
    }

    /// A change of money, with its sign; what is rounded away has none.
    pub fn money_change(&self, amount: f64) -> String {
        let sign = if amount >= 0.5 { "+" } else { "" };
        format!("{sign}{}", self.money(amount))
    }

    /// A sentence with its percent signs in the style of the country.
    pub fn signed(&self, text: &str) -> String {
        self.snapshot.formats.with_percent_signs(text)
    }

    /// The column of today's option.
    pub fn today(&self) -> Option<usize> {
        self.outcome.options.iter().position(|option| option.id == self.outcome.status_quo)
    }

    /// The option of a chart about one option, with its name.
    pub fn option(&self) -> Option<(&'a OptionOutcome, &'a str)> {
        Some((self.outcome.options.get(self.column)?, self.name(self.column)))
    }

    /// What to say if discounting changes the cheapest option; empty if it does not.
    pub fn in_todays_money(&self, before_interest: usize) -> String {
        match self.least(Measure::PresentValue) {
            Some(column) if column != before_interest => format!(" In today's money it is {}.", self.name(column)),
            _ => String::new(),
        }
    }

    /// The column of the option with the lowest value of a measure.
    pub fn least(&self, measure: Measure) -> Option<usize> {
        let value = |option: &OptionOutcome| option.measure(measure).map(|figure| figure.value);
        let values = self.outcome.options.iter().enumerate().filter_map(|(column, option)| Some((column, value(option)?)));
        values.min_by(|(_, first), (_, second)| first.total_cmp(second)).map(|(column, _)| column)
    }
}
