//! One step of the guided path: its question, why it matters, its inputs, and what often goes wrong.

use super::life_cycle::Step;
use super::life_cycle::Steps;
use super::step_choices::shared_choices;
use super::step_findings::step_findings;
use super::step_grid::step_grid;
use super::step_inputs::step_inputs;
use super::step_list::step_list;
use super::way::{HEADING, open_step};
use crate::app::fold::folded;
use crate::app::form::line_up;
use crate::app::results::short_answer;
use crate::app::switch::switch;
use crate::app::work::Work;
use crate::model::{Service, ServiceId};
use yew::prelude::*;

/// The guided path; until the steps are here, what is in the way.
pub fn guided(work: Work, steps: &Steps) -> Html {
    let shown = match steps.content() {
        None if !steps.has_failed() => html! { <p role="status">{ "Loading the steps …" }</p> },
        None => html! {
            <div class="steps-missing" role="alert">
                <p>{ "The steps of the guided path could not be loaded. Your comparison is not touched: the workbench has every input." }</p>
                <button type="button" onclick={steps.retry.clone()}>{ "Try again" }</button>
            </div>
        },
        Some(list) => match list.get(work.view.step.min(list.len().saturating_sub(1))) {
            Some(step) => opened(work, &list, step, work.service()),
            None => Html::default(),
        },
    };
    html! { <section class="panel guided" aria-label="Guided path">{ shown }</section> }
}

fn opened(work: Work, steps: &[Step], step: &Step, service: Option<&Service>) -> Html {
    let (place, last) = (work.view.step.min(steps.len() - 1), steps.len() - 1);
    let mistakes = step.mistakes.iter().map(|mistake| html! { <li>{ mistake }</li> });
    html! {
        <>
            { step_list(work, steps, place) }
            <div class="step" key={step.id.clone()}>
                <header class="step-head">
                    <h2 id={HEADING} tabindex="-1"><span class="step-count">{ format!("Step {} of {}", place + 1, steps.len()) }</span>{ &step.title }</h2>
                    <p class="step-question">{ &step.question }</p>
                    <p>{ &step.why }</p>
                    <p class="step-source">{ format!("ISO 37500: {} · ITIL: {}", step.phase, step.practices.join(", ")) }</p>
                </header>
                if step.id == "options" { <div class="folds">{ line_up(work) }</div> }
                { service_switch(work, service) }
                { shared_choices(work, step, service) }
                { step_inputs(work, step, service) }
                if let Some(service) = service { { step_grid(work, step, service) } }
                { step_findings(work, step) }
                { folded(work.view, "mistakes", "What often goes wrong", Html::default(), || html! { <ul class="mistakes">{ for mistakes }</ul> }) }
                { effect(work) }
                { ways_on(work, steps, place, last) }
            </div>
        </>
    }
}

/// The services to choose from, where there are several.
fn service_switch(work: Work, service: Option<&Service>) -> Html {
    let all = &work.scene.scenario.services;
    let Some(service) = service.filter(|_| all.len() > 1) else { return Html::default() };
    let show = work.view.change(|view, id: ServiceId| view.service = Some(id));
    switch("Service shown", all.iter().map(|service| (service.id, service.name.as_str())), service.id, false, &show)
}

/// What became of the answer since the step was opened.
fn effect(work: Work) -> Html {
    let (before, now) = (&work.view.answer_before, short_answer(work.scene));
    if before.is_empty() || *before == now {
        // Its room is kept, so that nothing moves when there is something to tell.
        return html! { <p class="step-effect" aria-hidden="true"></p> };
    }
    html! { <p class="step-effect">{ "In this step the answer went from " }<em>{ before }</em>{ " to " }<strong>{ now }</strong>{ "." }</p> }
}

fn ways_on(work: Work, steps: &[Step], place: usize, last: usize) -> Html {
    let show = open_step(work);
    let button = |to: usize, class: Option<&'static str>, verb: &str| {
        let title = steps.get(to).map(|step| step.title.as_str()).unwrap_or_default();
        let onclick = show.reform(move |_: MouseEvent| to);
        html! { <button type="button" {class} {onclick}>{ format!("{verb}: {title}") }</button> }
    };
    html! {
        <div class="step-ways">
            if let Some(before) = place.checked_sub(1) { { button(before, None, "Back") } }
            if place < last { { button(place + 1, Some("primary"), "Next") } }
        </div>
    }
}
