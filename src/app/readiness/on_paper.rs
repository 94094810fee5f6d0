//! The reasons and the prompts on paper, without fields.

use super::reasons::reasons_on_paper;
use crate::app::elements::fetched::use_file;
use crate::app::snapshot::Snapshot;
use crate::engine::readiness::prompts_on;
use crate::exchange::readiness::{read_prompts, read_questions};
use crate::model::{Choice, PromptProgress};
use yew::prelude::*;

/// The properties of both.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub snapshot: Snapshot,
}

/// What the answers lead to.
#[component(ReasonsOnPaper)]
pub fn reasons_of_answers(props: &Props) -> Html {
    let file = use_file("questions.json", read_questions, true);
    file.view("The questions", |questions| reasons_on_paper(&props.snapshot, questions))
}

/// The prompts that apply, with their states and notes.
#[component(OpenPrompts)]
pub fn open_prompts(props: &Props) -> Html {
    let file = use_file("prompts.json", read_prompts, true);
    file.view("The prompts", |texts| {
        let on = prompts_on(&props.snapshot.scenario);
        let rows = on.iter().filter(|on| on.state.progress != PromptProgress::NotRelevant).filter_map(|on| {
            let text = texts.prompts.iter().find(|text| text.id == on.prompt.id)?;
            let note = if on.state.note.is_empty() { String::new() } else { format!(" {}", on.state.note) };
            Some(html! {
                <li key={on.prompt.id}>
                    <strong>{ format!("{} ({})", on.prompt.topic, on.state.progress.label().to_lowercase()) }</strong>
                    { format!(": {} Ask: {}. {}, read {}.{note}", text.question, text.ask, text.source, text.read_on) }
                </li>
            })
        });
        html! { <><h4>{ "Law and place" }</h4><p>{ texts.about.clone() }</p><ul>{ for rows }</ul></> }
    })
}
