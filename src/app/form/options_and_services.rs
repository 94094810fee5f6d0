//! The lists of options and services, where you add, rename and remove them.

use super::name_field::name_field;
use crate::app::elements::add_from_list::{Adder, Offered};
use crate::app::elements::fold::folded;
use crate::app::elements::option_marker::marker;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::{Action, NameAddress};
use crate::model::{LIMITS, ServiceKind, TEMPLATES, Template};
use yew::prelude::*;

/// The options and services of the comparison.
pub fn options_and_services(context: RenderContext) -> Html {
    let scenario = &context.snapshot.scenario;
    let names = |names: Vec<&str>| -> Html { names.join(" · ").into() };
    let options = names(scenario.options.iter().map(|option| option.name.as_str()).collect());
    let services = names(scenario.services.iter().map(|service| service.name.as_str()).collect());
    html! {
        <>
            { folded(context.view, "options", &format!("Options ({})", scenario.options.len()), options, || option_list(context)) }
            { folded(context.view, "services", &format!("Services ({})", scenario.services.len()), services, || service_list(context)) }
        </>
    }
}

fn option_list(context: RenderContext) -> Html {
    let scenario = &context.snapshot.scenario;
    let (count, full) = (scenario.options.len(), scenario.options.len() >= LIMITS.options);
    let items = scenario.options.iter().enumerate().map(|(place, option)| {
        let (id, name, today) = (option.id, &option.name, option.id == scenario.status_quo);
        let status = if today { "Today's" } else { "Make today's" };
        let kept = if today { Some("Today's option cannot be removed.") } else { (count <= 2).then_some("A comparison needs at least two options.") };
        let step = |label: &str, sign: &'static str, places: isize, disabled: bool| {
            html! { <button type="button" class="step" aria-label={format!("Move {name} {label}")} {disabled} onclick={context.does(Action::MoveOption(id, places))}>{ sign }</button> }
        };
        html! {
            <li key={id.0}>
                { marker(place) }
                { name_field(context.edits, NameAddress::Option(id), name, format!("Rename option {}", place + 1)) }
                <span class="kind" title={option.template.about}>{ option.template.label }</span>
                <span class="tools">
                    <button type="button" class="today" disabled={today} aria-label={format!("{status}: {name}")} onclick={context.does(Action::StatusQuo(id))}>{ status }</button>
                    { step("up", "↑", -1, place == 0) }
                    { step("down", "↓", 1, place + 1 == count) }
                    <button type="button" disabled={full} aria-label={format!("Copy {name}")} onclick={context.does(Action::CopyOption(id))}>{ "Copy" }</button>
                    <button type="button" disabled={kept.is_some()} title={kept} aria-label={format!("Remove {name}")}
                        onclick={context.does_and_leaves(Action::RemoveOption(id), "fold.options")}>{ "Remove" }</button>
                </span>
            </li>
        }
    });
    let templates: Vec<Offered> = TEMPLATES.iter().map(|template| (template.id, template.label, template.about)).collect();
    let limit = format!("A comparison can have at most {count} options.");
    let shared = scenario.provider_without_room().map(|provider| &provider.name);
    html! {
        <>
            <ul class="line-up">{ for items }</ul>
            if full { <p class="limit">{ limit }</p> }
            else { <Adder label="Option to add" verb="Add option" offered={templates} add={context.chosen(|id| Template::from_id(id).map(Action::AddOption))} /> }
            if let Some(name) = shared { <p class="limit">{ format!("A comparison can have at most {} providers, so “{name}” delivers new options. Remove a bidder or a provider to add another.", LIMITS.providers) }</p> }
            <p class="note">{ "All options are compared with today's. Undo restores anything you remove." }</p>
        </>
    }
}

fn service_list(context: RenderContext) -> Html {
    let scenario = &context.snapshot.scenario;
    let count = scenario.services.len();
    let items = scenario.services.iter().enumerate().map(|(place, service)| {
        let (id, name) = (service.id, &service.name);
        html! {
            <li key={id.0}>
                { name_field(context.edits, NameAddress::Service(id), name, format!("Rename service {}", place + 1)) }
                <span class="kind" title={service.kind.about}>{ service.kind.label }</span>
                <span class="tools">
                    <button type="button" disabled={count <= 1} title={(count <= 1).then_some("A comparison needs at least one service.")} aria-label={format!("Remove service {name}")}
                        onclick={context.does_and_leaves(Action::RemoveService(id), "fold.services")}>{ "Remove" }</button>
                </span>
            </li>
        }
    });
    let kinds: Vec<Offered> = ServiceKind::ALL.iter().map(|kind| (kind.id, kind.label, kind.about)).collect();
    html! {
        <>
            <ul class="line-up">{ for items }</ul>
            if count >= LIMITS.services { <p class="limit">{ format!("A comparison can have at most {count} services.") }</p> }
            else {
                <Adder label="Service to add" verb="Add service" offered={kinds} add={context.chosen(|id| ServiceKind::from_id(id).map(Action::AddService))} />
                <p class="empty">{ "A new service starts at typical figures and is included at once: enter your own volume, people and prices." }</p>
            }
        </>
    }
}
