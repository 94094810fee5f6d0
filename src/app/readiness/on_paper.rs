//! The reasons and the prompts on paper, without fields.

use super::reasons::reasons_on_paper;
use crate::app::elements::fetched::use_file;
use crate::app::snapshot::Snapshot;
use crate::engine::readiness::prompts_on;
use crate::exchange::readiness::{concentration, consequences, read_prompts, read_questions};
use crate::model::grammar::in_mid_sentence;
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

/// What contradicts the answers, each as a step to take; empty until the questions have loaded.
#[component(ContradictionSteps)]
pub fn contradiction_steps(props: &Props) -> Html {
    let scenario = &props.snapshot.scenario;
    let is_answered = scenario.decision.as_ref().is_some_and(|decision| !decision.readiness.answers.is_empty());
    let questions = use_file("questions.json", read_questions, is_answered).content();
    let found = questions.map(|questions| consequences(&questions, scenario).contradictions).unwrap_or_default();
    found.into_iter().map(|sentence| html! { <li>{ format!("Resolve a contradiction to your answers. {sentence}") }</li> }).collect()
}

/// The prompts that apply, with their states and notes.
#[component(OpenPrompts)]
pub fn open_prompts(props: &Props) -> Html {
    let file = use_file("prompts.json", read_prompts, true);
    file.view("The prompts", |texts| {
        let snapshot = &props.snapshot;
        let on = prompts_on(&snapshot.scenario);
        let rows = on.iter().filter(|on| on.state.progress != PromptProgress::NotRelevant).filter_map(|on| {
            let text = texts.prompts.iter().find(|text| text.id == on.prompt.id)?;
            let note = if on.state.note.is_empty() { String::new() } else { format!(" {}", on.state.note) };
            let computed = snapshot
                .results()
                .and_then(|outcome| concentration(&snapshot.scenario, outcome, on, |share| snapshot.formats.percent(share)));
            let computed = computed.map(|said| format!(" {said}")).unwrap_or_default();
            Some(html! {
                <li key={on.prompt.id}>
                    <strong>{ format!("{} ({})", on.prompt.topic, in_mid_sentence(on.state.progress.label())) }</strong>
                    { format!(": {}{computed} Ask: {}. {}, read {}.{note}", text.question, text.ask, text.source, text.read_on) }
                </li>
            })
        });
        html! { <><h4>{ "Law and place" }</h4><p>{ texts.about.clone() }</p><ul>{ for rows }</ul></> }
    })
}
