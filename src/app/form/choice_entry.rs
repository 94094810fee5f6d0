//! A single choice with its label above it, outside any table.

use super::about_button::{about_button, use_help};
use super::currency_entry::CurrencyEntry;
use super::question::{AskedChoice, Question, select};
use super::warning_list::warning_list;
use crate::app::snapshot::{RenderContext, Warnings};
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::{ChoiceAddress, ChoiceField, Place, scenario_choices};
use yew::prelude::*;

/// The properties of an entry.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the choice.
    pub address: ChoiceAddress,
    /// The answer's name in files.
    pub chosen: &'static str,
    /// The warnings of the sanity checks that it causes.
    pub warnings: Warnings,
}

/// A choice with its label above it, and its help below on demand.
#[component(ChoiceEntry)]
pub fn choice_entry(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let (open, toggle, onkeydown) = use_help();
    let question = Question::from(props.address.field);
    let asked = AskedChoice::Choice(props.address);
    html! {
        <div class="entry" {onkeydown}>
            <div class="entry-head">
                <label for={asked.id()}>{ question.label }</label>
                { about_button(question.label, open, !props.warnings.is_empty(), toggle) }
            </div>
            { select(&edits, &question, asked, props.chosen, question.label.to_string()) }
            if open { { warning_list(&props.warnings) }{ question.help() } }
        </div>
    }
}

/// The choices of a place.
pub fn choice_entries(context: RenderContext, place: Place, fields: &[&'static ChoiceField]) -> Html {
    // A choice has no default to differ from.
    if context.view.only().is_some() {
        return Html::default();
    }
    let entries = fields.iter().filter_map(|&field| {
        if field == &scenario_choices::currency {
            return Some(html! { <CurrencyEntry key={field.id} snapshot={context.snapshot.clone()} /> });
        }
        let address = ChoiceAddress { place, field };
        let chosen = context.snapshot.scenario.choice(address)?;
        let warnings = context.snapshot.choice_warnings(address);
        Some(html! { <ChoiceEntry key={field.id} {address} {chosen} {warnings} /> })
    });
    html! { <>{ for entries }</> }
}
