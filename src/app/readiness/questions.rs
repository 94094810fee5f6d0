//! The twelve questions, for all services or for one, and what the answers lead to.

use super::reasons::reasons;
use crate::app::decision::answer_select;
use crate::app::elements::fetched::use_file;
use crate::app::snapshot::Snapshot;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::exchange::readiness::{Questions, ReadinessQuestion, read_questions};
use crate::model::{Choice, DecisionEdit, Readiness, ReadinessAnswer, ReadinessEdit, ServiceId};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of the questions.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub snapshot: Snapshot,
}

/// The twelve questions.
#[component(QuestionsForm)]
pub fn questions_form(props: &Props) -> Html {
    let file = use_file("questions.json", read_questions, true);
    let edits = use_edit_dispatcher();
    let service = use_state(|| None::<ServiceId>);
    let scenario = &props.snapshot.scenario;
    let about = (*service).filter(|id| scenario.service(*id).is_some());
    let none = Readiness::default();
    let readiness = scenario.decision.as_ref().map_or(&none, |decision| &decision.readiness);
    let row = |question: &ReadinessQuestion| {
        let id = question.id;
        let general = readiness.answer(None, id);
        let own = readiness.answer(about, id);
        let edit = move |answer: &str| {
            let answer = ReadinessAnswer::from_id(answer)?;
            Some(DecisionEdit::Readiness(ReadinessEdit::Answer(about, id, answer)))
        };
        let inherited = about.is_some() && own == ReadinessAnswer::Open && general != ReadinessAnswer::Open;
        html! {
            <li key={id.0}>
                <span class="question">
                    { question.question.clone() }
                    <span class="note">{ question.source.clone() }</span>
                    if inherited { <span class="note">{ format!("For all services: {}.", general.label()) }</span> }
                </span>
                { answer_select(&edits, (format!("readiness.{id}"), question.question.clone()), ReadinessAnswer::ANSWERS, own.id(), edit) }
            </li>
        }
    };
    let choose = {
        let service = service.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            service.set(select.value().parse().ok());
        })
    };
    let services = scenario.services.iter().map(|known| {
        html! { <option key={known.id.0} value={known.id.to_string()} selected={about == Some(known.id)}>{ known.name.clone() }</option> }
    });
    let draw = |questions: &Questions| {
        html! {
            <div class="decision-form readiness">
                <p class="note">{ "Your answers raise questions. They are no score, and they recommend nothing." }</p>
                if scenario.services.len() > 1 {
                    <label class="readiness-scope">
                        { "Answers for" }
                        <select class="choice" onchange={choose}>
                            <option value="" selected={about.is_none()}>{ "All services" }</option>
                            { for services }
                        </select>
                    </label>
                }
                <ol class="questions">{ for questions.list.iter().map(row) }</ol>
                { reasons(&props.snapshot, questions, &edits) }
            </div>
        }
    };
    file.view("The questions", |questions| draw(questions))
}
