//! One choice that stands alone, with its label above it.

use super::question::{Asked, Question, select};
use crate::app::scene::use_sender;
use crate::app::work::Work;
use crate::model::{ChoiceAddress, ChoiceField, Place};
use yew::prelude::*;

/// What an entry needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where the choice stands.
    pub address: ChoiceAddress,
    /// The name in files of the answer.
    pub chosen: &'static str,
}

/// One choice with its label above it, and its help below on demand.
#[component(ChoiceEntry)]
pub fn choice_entry(props: &Props) -> Html {
    let (sender, open) = (use_sender(), use_state(|| false));
    let question = Question::from(props.address.field);
    let asked = Asked::Choice(props.address);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="entry">
            <div class="entry-head">
                <label for={asked.id()}>{ question.label }</label>
                <button type="button" class="info" aria-expanded={open.to_string()} aria-label={format!("About {}", question.label)} onclick={toggle}>{ "?" }</button>
            </div>
            { select(&sender, &question, asked, props.chosen, question.label.to_string()) }
            if *open { { question.help() } }
        </div>
    }
}

/// The choices of a place.
pub fn choice_entries(work: Work, place: Place, fields: &[&'static ChoiceField]) -> Html {
    let entries = fields.iter().filter_map(|&field| {
        let address = ChoiceAddress { place, field };
        let chosen = work.scene.scenario.choice(address)?;
        Some(html! { <ChoiceEntry key={field.id} {address} {chosen} /> })
    });
    html! { <>{ for entries }</> }
}
