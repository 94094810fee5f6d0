//! A table of options and measures: on the page the options are rows, so that all of them stay in view;
//! on paper they are columns.

use super::figure_button::figure_button;
use super::figure_range::figure_range;
use super::scale::Scale;
use crate::app::elements::option_marker::marker;
use crate::app::learn::measure_name;
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::{FigureName, Inquiry};
use crate::engine::{Measure, OptionOutcome, Outcome};
use crate::exchange::glossary::Topic;
use yew::prelude::*;

/// How many measures appear side by side: as many as fit beside the inputs on a small laptop.
const SIDE_BY_SIDE: usize = 6;

/// A table of options and measures.
pub struct OptionTable<'a> {
    /// Its source.
    pub context: RenderContext<'a>,
    /// The results.
    pub outcome: &'a Outcome,
    /// The format of amounts.
    pub scale: Scale,
    ask: Option<Callback<Option<Inquiry>>>,
    has_ranges: bool,
}

/// The content of a cell.
pub struct TableCell {
    /// The figure to explain when it is pressed.
    pub figure: FigureName,
    /// The text.
    pub text: String,
    /// Whether it is a gain or a loss; `None` if it is neither.
    pub gain: Option<bool>,
    /// A word below it that highlights it.
    pub mark: Option<&'static str>,
    /// More about it, shown on hover.
    pub remark: Option<String>,
}

impl TableCell {
    /// A plain number.
    pub fn plain(figure: FigureName, text: String) -> TableCell {
        TableCell { figure, text, gain: None, mark: None, remark: None }
    }
}

/// One measure under every option.
pub struct MeasureLine {
    topic: Option<Topic>,
    label: String,
    help: &'static str,
    class: &'static str,
    cells: Vec<Option<TableCell>>,
}

impl<'a> OptionTable<'a> {
    /// A table of these results.
    pub fn new(context: RenderContext<'a>, outcome: &'a Outcome) -> OptionTable<'a> {
        OptionTable { context, outcome, scale: Scale::of(outcome), ask: context.ask(), has_ranges: true }
    }

    /// The same without how the figures spread, for what is no figure of an option alone.
    pub fn without_ranges(self) -> OptionTable<'a> {
        OptionTable { has_ranges: false, ..self }
    }

    /// The measures in their groups, each under its title, with `caption` above them.
    pub fn draw(&self, caption: &str, groups: Vec<(&'static str, Vec<MeasureLine>)>) -> Html {
        let groups: Vec<(&'static str, Vec<MeasureLine>)> = groups.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
        if self.context.on_paper {
            return self.options_as_columns(caption, &groups);
        }
        let single = groups.len() == 1;
        let tables = groups.iter().map(|(title, lines)| {
            // Equal numbers in each part, so that no part is a single column.
            let parts = lines.len().div_ceil(SIDE_BY_SIDE);
            let each = lines.len().div_ceil(parts.max(1));
            let parts = lines.chunks(each.max(1)).enumerate().map(|(place, part)| {
                let said = if single && place == 0 {
                    caption.to_string()
                } else if place == 0 {
                    (*title).to_string()
                } else {
                    String::new()
                };
                self.options_as_rows(title, said, part)
            });
            html! { <>{ for parts }</> }
        });
        let stale = self.is_stale().then(|| html! { <p class="note"><strong>{ "Results from before the problem" }</strong></p> });
        html! { <div class="option-tables">{ stale }if !single { <p class="note table-note">{ caption.to_string() }</p> }{ for tables }</div> }
    }

    fn is_stale(&self) -> bool {
        self.context.snapshot.outcome.is_err()
    }

    fn options_as_rows(&self, title: &'static str, caption: String, lines: &[MeasureLine]) -> Html {
        let heads = lines.iter().map(|line| {
            html! { <th scope="col" title={line.help} class={line.class}>{ measure_name(self.context, line.topic, &line.label) }</th> }
        });
        let rows = self.outcome.options.iter().enumerate().map(|(column, option)| {
            let cells = lines.iter().map(|line| self.cell(option, line, line.cells.get(column).and_then(Option::as_ref)));
            html! { <tr key={column} data-option={column.to_string()}><th scope="row">{ self.option_name(column) }</th>{ for cells }</tr> }
        });
        html! {
            <table class="comparison by-option" data-stale={self.is_stale().then_some("yes")} data-columns={lines.len().to_string()} aria-label={caption.is_empty().then_some(title)}>
                if !caption.is_empty() { <caption>{ caption }</caption> }
                <thead><tr><td>{ "" }</td>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        }
    }

    fn options_as_columns(&self, caption: &str, groups: &[(&'static str, Vec<MeasureLine>)]) -> Html {
        let heads = (0..self.outcome.options.len()).map(|column| html! { <th scope="col" key={column}>{ self.option_name(column) }</th> });
        let bodies = groups.iter().map(|(_, lines)| {
            let rows = lines.iter().map(|line| {
                let cells = self.outcome.options.iter().zip(&line.cells).map(|(option, cell)| self.cell(option, line, cell.as_ref()));
                html! { <tr class={line.class}><th scope="row" title={line.help}>{ measure_name(self.context, line.topic, &line.label) }</th>{ for cells }</tr> }
            });
            html! { <tbody>{ for rows }</tbody> }
        });
        html! {
            <div class="scroll" role="group" aria-label={caption.to_string()} tabindex="0">
                <table class="comparison" data-stale={self.is_stale().then_some("yes")}>
                    <caption>{ caption.to_string() }</caption>
                    <thead><tr><td></td>{ for heads }</tr></thead>
                    { for bodies }
                </table>
            </div>
        }
    }

    fn option_name(&self, column: usize) -> Html {
        let name = self.context.snapshot.scenario.options.get(column).map_or("", |option| option.name.as_str());
        // A hyphen that does not break keeps short names on one line.
        html! { <span class="option-name" title={name.to_string()}>{ marker(column) }<span>{ name.replace('-', "\u{2011}") }</span></span> }
    }

    fn cell(&self, option: &OptionOutcome, line: &MeasureLine, shown: Option<&TableCell>) -> Html {
        let label = line.label.clone();
        let Some(shown) = shown else {
            return html! { <td class={line.class} data-label={label}><span class="unused">{ "–" }</span></td> };
        };
        let sign = shown.gain.map(|gain| if gain { "gain" } else { "loss" });
        html! {
            <td class={line.class} data-label={label} data-sign={sign} data-best={shown.mark.map(|_| "yes")} title={shown.remark.clone()}>
                { figure_button(option, shown.figure, shown.text.clone(), self.ask.as_ref()) }
                if let Some(mark) = shown.mark { <span class="best-mark">{ mark }</span> }
                if self.has_ranges { { figure_range(self.context, &self.scale, option, shown.figure) } }
            </td>
        }
    }

    /// The name of a measure here: with a single service, it includes the unit.
    pub fn label(&self, measure: Measure) -> String {
        match (measure, self.context.snapshot.scenario.services.as_slice()) {
            (Measure::CostPerUnit, [only]) => format!("Cost per {}", only.kind.cost_unit()),
            _ => measure.label().to_string(),
        }
    }

    /// One measure under every option; `topic` is its glossary entry, `help` its description, `class` its
    /// style.
    pub fn line(
        &self,
        topic: Option<Topic>,
        label: &str,
        help: &'static str,
        class: &'static str,
        shown: &dyn Fn(&OptionOutcome) -> Option<TableCell>,
    ) -> MeasureLine {
        MeasureLine { topic, label: label.to_string(), help, class, cells: self.outcome.options.iter().map(shown).collect() }
    }
}
