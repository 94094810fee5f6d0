//! Shared parts of several charts: one bar for each option, and steps that lead from one amount to another.

use super::context::ChartContext;
use crate::app::drawing::{BarRow, ChartTable, Segment, Tone};

/// One bar for each option, from zero to its value; `write` writes a value, and `about` says what the bar shows by the name of
/// the option and its written value.
pub fn option_bars(
    shown: ChartContext,
    values: &[f64],
    write: &dyn Fn(f64) -> String,
    about: &dyn Fn(&str, &str) -> String,
) -> Vec<BarRow> {
    let row = |(column, value): (usize, &f64)| {
        let (name, words) = (shown.name(column).to_string(), write(*value));
        let about = about(&name, &words);
        let segments = vec![Segment { span: (0.0, *value), tone: Tone::Option(column), label: String::new(), about }];
        BarRow { name, option: Some(column), segments, value: words }
    };
    values.iter().enumerate().map(row).collect()
}

/// The table of a chart whose rows have one value each.
pub fn table_of(head: &str, rows: &[BarRow]) -> ChartTable {
    ChartTable { head: vec![head.to_string()], rows: rows.iter().map(|row| (row.name.clone(), vec![row.value.clone()])).collect() }
}

/// Steps from one amount to another, in money.
pub struct Steps<'a> {
    /// The name and the amount at the start.
    pub from: (&'a str, f64),
    /// The name of each step and what it adds.
    pub steps: &'a [(&'a str, f64)],
    /// The name and the amount at the end.
    pub to: (&'a str, f64),
    /// Whether a step upwards is a gain; otherwise it is a loss.
    pub more_is_gain: bool,
}

impl Steps<'_> {
    /// The rows of a waterfall.
    pub fn rows(&self, shown: ChartContext) -> Vec<BarRow> {
        let whole = |(label, amount): (&str, f64)| row(label, (0.0, amount), Tone::Total, shown.money(amount));
        let mut at = self.from.1;
        let steps = self.steps.iter().map(|(label, step)| {
            let from = at;
            at += step;
            let tone = if (*step > 0.0) == self.more_is_gain { Tone::Gain } else { Tone::Loss };
            row(label, (from, at), tone, shown.money_change(*step))
        });
        let steps: Vec<BarRow> = steps.collect();
        [whole(self.from)].into_iter().chain(steps).chain([whole(self.to)]).collect()
    }

    /// All amounts on the way, for the axis.
    pub fn ends(&self) -> Vec<f64> {
        let mut at = self.from.1;
        let on_the_way = self.steps.iter().map(|(_, step)| {
            at += step;
            at
        });
        let on_the_way: Vec<f64> = on_the_way.collect();
        [self.from.1, self.to.1].into_iter().chain(on_the_way).collect()
    }
}

fn row(label: &str, span: (f64, f64), tone: Tone, value: String) -> BarRow {
    let segments = vec![Segment { span, tone, label: String::new(), about: format!("{label}: {value}") }];
    BarRow { name: label.to_string(), option: None, segments, value }
}
