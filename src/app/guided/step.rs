//! One step of the guided path: its question, why it matters, its inputs, and what often goes wrong.

use super::life_cycle::{LifeCycleStep, LifeCycleSteps};
use super::mode_switch::open_step;
use super::step_findings::step_findings;
use super::step_grid::step_grid;
use super::step_inputs::{of_providers, of_service, shared};
use super::step_list::step_list;
use crate::app::decision::{DecisionPart, decision_part};
use crate::app::elements::fold::folded;
use crate::app::elements::service_switch::service_switch;
use crate::app::follow::follow_step;
use crate::app::form::{legend, options_and_services};
use crate::app::readiness::{ReadinessPart, readiness_part};
use crate::app::results::short_answer;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::GUIDED_HEADING;
use crate::model::{ASSUMPTIONS, Service, ServiceId, delivery_choices, service_choices};
use yew::prelude::*;

/// The guided path; until the steps have loaded, the progress or the error.
pub fn guided(context: RenderContext, steps: &LifeCycleSteps) -> Html {
    let shown = match steps.content() {
        None if !steps.has_failed() => html! { <p role="status">{ "Loading the steps …" }</p> },
        None => html! {
            <div class="steps-missing" role="alert">
                <p>{ "The guided path could not be loaded. Your comparison is unaffected: the workbench has every input." }</p>
                <button type="button" onclick={steps.retry.clone()}>{ "Try again" }</button>
            </div>
        },
        Some(list) => match list.get(context.view.step.min(list.len().saturating_sub(1))) {
            Some(step) => opened(context, &list, step, context.service()),
            None => Html::default(),
        },
    };
    html! { <section class="panel guided" aria-label="Guided path">{ shown }</section> }
}

fn opened(context: RenderContext, steps: &[LifeCycleStep], step: &LifeCycleStep, service: Option<&Service>) -> Html {
    let (place, last) = (context.view.step.min(steps.len() - 1), steps.len() - 1);
    let mistakes = step.mistakes.iter().map(|mistake| html! { <li>{ mistake }</li> });
    html! {
        <>
            { step_list(context, steps, place) }
            <div class="step" key={step.id.clone()}>
                <header class="step-head">
                    <h2 id={GUIDED_HEADING} tabindex="-1"><span class="step-count">{ format!("Step {} of {}", place + 1, steps.len()) }</span>{ &step.title }</h2>
                    <p class="step-question">{ &step.question }</p>
                    <p>{ &step.why }</p>
                    <p class="step-source">{ format!("ISO 37500: {} · ITIL: {}", step.phase, step.practices.join(", ")) }</p>
                </header>
                if step.id == "options" { <div class="folds">{ options_and_services(context) }</div> }
                { legend() }
                { shared(context, step) }
                { services(context, service.filter(|_| asks_of_services(step))) }
                { of_service(context, step, service) }
                if let Some(service) = service { { step_grid(context, step, service) } }
                { of_providers(context, step) }
                { beyond_cost(context, step) }
                if step.id == "run" { { follow_step(context) } }
                { before_deciding(context, step) }
                { folded(context.view, "mistakes", "Common mistakes", Html::default(), || html! { <ul class="mistakes">{ for mistakes }</ul> }) }
                { effect(context) }
                { ways_on(context, steps, place, last) }
                { step_findings(context, step) }
            </div>
        </>
    }
}

/// What the decision weighs besides cost, in the steps that ask for it.
fn beyond_cost(context: RenderContext, step: &LifeCycleStep) -> Html {
    let part = match step.id.as_str() {
        "goals" => DecisionPart::Goals,
        "vendor_selection" => DecisionPart::Selection,
        _ => return Html::default(),
    };
    html! { <div class="folds"><h3>{ "Beyond cost" }</h3>{ decision_part(context, part) }</div> }
}

/// What should be known before deciding, in the steps that ask for it.
fn before_deciding(context: RenderContext, step: &LifeCycleStep) -> Html {
    let part = match step.id.as_str() {
        "goals" => ReadinessPart::Questions,
        "contract" => ReadinessPart::Prompts,
        _ => return Html::default(),
    };
    html! { <div class="folds"><h3>{ "Before you decide" }</h3>{ readiness_part(context, part) }</div> }
}

/// Whether the step asks for anything that services differ in.
fn asks_of_services(step: &LifeCycleStep) -> bool {
    let mut choices = service_choices::ALL.iter().chain(delivery_choices::ALL);
    let is_shared = |name: &String| name.split('.').next() == Some(ASSUMPTIONS.discount_rate.group);
    choices.any(|field| step.asks(field)) || !step.inputs.iter().all(is_shared)
}

/// The services to choose from, if there are several.
fn services(context: RenderContext, service: Option<&Service>) -> Html {
    let show = context.view.change(|view, id: ServiceId| view.service = Some(id));
    service.map(|service| service_switch(&context.snapshot.scenario.services, service.id, &show)).unwrap_or_default()
}

/// How the answer has changed since the step was opened.
fn effect(context: RenderContext) -> Html {
    let (before, now) = (&context.view.answer_before, short_answer(context.snapshot));
    if before.is_empty() || *before == now {
        // Its space is reserved, so that nothing moves when a message appears.
        return html! { <p class="step-effect" aria-hidden="true"></p> };
    }
    html! { <p class="step-effect">{ "Before this step: " }<em>{ before }</em>{ ". Now: " }<strong>{ now }</strong>{ "." }</p> }
}

fn ways_on(context: RenderContext, steps: &[LifeCycleStep], place: usize, last: usize) -> Html {
    let show = open_step(context);
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
