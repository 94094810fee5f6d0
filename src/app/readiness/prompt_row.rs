//! One prompt on law or place: the question, the people to ask, its source, and its state with a note.

use crate::app::decision::{TextEntry, answer_select};
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::exchange::readiness::PromptText;
use crate::model::{Choice, DecisionEdit, PromptProgress, PromptState, ReadinessEdit};
use yew::prelude::*;

/// The properties of a prompt.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Its name in files.
    pub id: &'static str,
    /// Its topic.
    pub topic: &'static str,
    /// Its text.
    pub text: PromptText,
    /// What the comparison knows about it.
    pub computed: Option<AttrValue>,
    /// Whether its source was read long ago.
    pub is_old: bool,
    /// The names of the options it concerns.
    pub concerns: AttrValue,
    /// Its state.
    pub state: PromptState,
}

/// One prompt.
#[component(PromptRow)]
pub fn prompt_row(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let Props { id, topic, text, .. } = props;
    let edit = {
        let id = *id;
        move |answer: &str| {
            let progress = PromptProgress::from_id(answer)?;
            Some(DecisionEdit::Readiness(ReadinessEdit::Progress(id, progress)))
        }
    };
    let name = (format!("law.{id}"), format!("{topic}: state"));
    html! {
        <li>
            <div class="prompt-head"><strong>{ *topic }</strong>{ answer_select(&edits, name, PromptProgress::ANSWERS, props.state.progress.id(), edit) }</div>
            <p>{ text.question.clone() }</p>
            if let Some(computed) = &props.computed { <p>{ computed.clone() }</p> }
            <p class="note">{ format!("Ask: {}. Concerns {}. {}, read {}.", text.ask, props.concerns, text.source, text.read_on) }</p>
            if props.is_old { <p class="limit">{ "This source was read more than 18 months ago: check whether it still applies." }</p> }
            <TextEntry field={DecisionField::PromptNote(id)} name={format!("{topic}: note")} placeholder="Your note: who looks into it, and what they found" long=true />
        </li>
    }
}
