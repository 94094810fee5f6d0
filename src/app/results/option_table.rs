//! A table with the options as columns.

use super::figure_button::figure_button;
use super::scale::Scale;
use crate::app::elements::option_marker::marker;
use crate::app::learn::row_head;
use crate::app::snapshot::RenderContext;
use crate::app::state::inquiry::{FigureName, Inquiry};
use crate::engine::{Measure, OptionOutcome, Outcome};
use crate::exchange::glossary::Topic;
use yew::prelude::*;

/// A table with the options as columns.
pub struct OptionTable<'a> {
    /// What it is drawn from.
    pub context: RenderContext<'a>,
    /// The results.
    pub outcome: &'a Outcome,
    /// How amounts are written.
    pub scale: Scale,
    ask: Option<Callback<Option<Inquiry>>>,
}

/// What a cell shows.
pub struct TableCell {
    /// What is explained when it is pressed.
    pub figure: FigureName,
    /// The text.
    pub text: String,
    /// Whether it is a gain or a loss; nothing where it is neither.
    pub gain: Option<bool>,
    /// A word below it that marks it out.
    pub mark: Option<&'static str>,
    /// More about it, for who points at it.
    pub remark: Option<String>,
}

impl TableCell {
    /// A plain number.
    pub fn plain(figure: FigureName, text: String) -> TableCell {
        TableCell { figure, text, gain: None, mark: None, remark: None }
    }
}

impl<'a> OptionTable<'a> {
    /// A table of these results.
    pub fn new(context: RenderContext<'a>, outcome: &'a Outcome) -> OptionTable<'a> {
        OptionTable { context, outcome, scale: Scale::of(outcome), ask: context.ask() }
    }

    /// The table with its head; `name` is what a screen reader calls the region that scrolls.
    pub fn draw(&self, name: &'static str, caption: Html, body: Html) -> Html {
        let stale = self.context.snapshot.outcome.is_err();
        // A hyphen that does not break keeps short names on one line.
        let heads = self.context.snapshot.scenario.options.iter().enumerate().map(|(column, option)| {
            html! { <th scope="col" key={column}><span class="option-name">{ marker(column) }<span>{ option.name.replace('-', "\u{2011}") }</span></span></th> }
        });
        html! {
            <div class="scroll" role="group" aria-label={name} tabindex="0">
                <table class="comparison" data-stale={stale.then_some("yes")}>
                    <caption>{ caption }if stale { <strong>{ " as it was before" }</strong> }</caption>
                    <thead><tr><td></td>{ for heads }</tr></thead>
                    { body }
                </table>
            </div>
        }
    }

    /// What a measure is called here: a single service says what its unit is.
    pub fn label(&self, measure: Measure) -> String {
        match (measure, self.context.snapshot.scenario.services.as_slice()) {
            (Measure::CostPerUnit, [only]) => format!("Cost per {}", only.kind.cost_unit()),
            _ => measure.label().to_string(),
        }
    }

    /// A row; `topic` is what the glossary explains of it, `help` says what it is, `class` how it is set.
    pub fn row(
        &self,
        topic: Option<Topic>,
        label: &str,
        help: &'static str,
        class: &'static str,
        shown: &dyn Fn(&OptionOutcome) -> Option<TableCell>,
    ) -> Html {
        let cells = self.outcome.options.iter().enumerate().map(|(column, option)| {
            let Some(shown) = shown(option) else { return html! { <td key={column}><span class="unused">{ "–" }</span></td> } };
            let sign = shown.gain.map(|gain| if gain { "gain" } else { "loss" });
            html! {
                <td key={column} data-sign={sign} data-best={shown.mark.map(|_| "yes")} title={shown.remark}>
                    { figure_button(option, shown.figure, shown.text, self.ask.as_ref()) }
                    if let Some(mark) = shown.mark { <span class="best-mark">{ mark }</span> }
                </td>
            }
        });
        html! { <tr class={class}>{ row_head(self.context, topic, label, help) }{ for cells }</tr> }
    }
}
