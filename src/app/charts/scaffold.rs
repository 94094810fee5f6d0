//! Shared parts of several charts: rows with one bar or two, steps that lead from one amount to another, the axis of chances, and the
//! names of the options.

use super::context::ChartContext;
use crate::app::drawing::{BarRow, ChartTable, Segment, Tone};
use yew::AttrValue;

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
        BarRow { option: Some(column), ..one_bar(name, (0.0, *value), Tone::Option(column), about, words) }
    };
    values.iter().enumerate().map(row).collect()
}

/// A row with one bar.
pub fn one_bar(name: String, span: (f64, f64), tone: Tone, about: String, value: String) -> BarRow {
    BarRow { name, option: None, segments: vec![Segment { span, tone, label: String::new(), about }], value }
}

/// A row with a bar for each of two changes of the saving, with their labels; `about` says what a bar shows by its label and its
/// written change.
pub fn two_sided(shown: ChartContext, name: String, ends: [(f64, &str); 2], about: &dyn Fn(&str, &str) -> String) -> BarRow {
    let bar = |(effect, label): (f64, &str)| {
        let tone = if effect < 0.0 { Tone::Loss } else { Tone::Gain };
        Segment { span: (0.0, effect), tone, label: label.to_string(), about: about(label, &shown.money_change(effect)) }
    };
    let [first, second] = ends.map(|(effect, _)| effect);
    let value = format!("{} to {}", shown.money_change(first.min(second)), shown.money_change(first.max(second)));
    BarRow { name, option: None, segments: ends.map(bar).to_vec(), value }
}

/// The axis of chances, from none to all.
pub fn chances_axis(shown: ChartContext) -> Vec<(f64, String)> {
    [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| (share, shown.snapshot.formats.percent_round(share))).to_vec()
}

/// The names of the options in some columns, with their tones.
pub fn option_names(shown: ChartContext, columns: impl Iterator<Item = usize>) -> Vec<(Tone, AttrValue)> {
    columns.map(|column| (Tone::Option(column), AttrValue::from(shown.name(column).to_string()))).collect()
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
    one_bar(label.to_string(), span, tone, format!("{label}: {value}"), value)
}
