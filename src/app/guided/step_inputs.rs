//! The choices and inputs of a step outside the grid: shared by all options, about the service, about the providers.

use super::life_cycle::LifeCycleStep;
use crate::app::form::{Input, choice_entries, entry, inputs};
use crate::app::snapshot::RenderContext;
use crate::model::Sorting;
use crate::model::{ChoiceField, Group, LevelId, Place, Service, UnitName, scenario_choices, service_choices};
use yew::prelude::*;

/// The choices and inputs of a step that all services share, in the step's order; only those that the results depend on.
pub fn shared(context: RenderContext, step: &LifeCycleStep) -> Html {
    let asked = asked(context, step, Place::Assumptions, &context.snapshot.scenario.assumptions, "", UnitName::UNIT);
    let choices = choices(context, step, Place::Assumptions, scenario_choices::ALL);
    html! { <>{ choices }{ entries(context, asked, UnitName::UNIT) }</> }
}

/// The choices and inputs of a step outside the grid for a service, and those of the providers.
pub fn of_service(context: RenderContext, step: &LifeCycleStep, service: Option<&Service>) -> Html {
    let scenario = &context.snapshot.scenario;
    let choices = service.map(|service| choices(context, step, Place::Service(service.id), service_choices::ALL));
    let demand =
        service.map_or_else(Vec::new, |service| asked(context, step, Place::Service(service.id), &service.demand, "", service.kind.unit));
    let unit = service.map_or(UnitName::UNIT, |service| service.kind.unit);
    let levels = service.into_iter().flat_map(|service| {
        let levels = service.levels.iter().zip(&service.kind.levels).zip((1..).map(LevelId));
        levels.map(|((level, kind), id)| {
            (kind.label.to_string(), asked(context, step, Place::Level(service.id, id), level, kind.label, service.kind.unit))
        })
    });
    let providers = scenario.providers_in_use().map(|provider| {
        (provider.name.clone(), asked(context, step, Place::Provider(provider.id), &provider.terms, &provider.name, UnitName::UNIT))
    });
    let part = |(title, list): (String, Vec<Input>)| {
        html! {
            <div class="part" role="group" aria-label={title.clone()}>
                <h3>{ &title }</h3>
                { entries(context, list, unit) }
            </div>
        }
    };
    let asked_for = |(_, list): &(String, Vec<Input>)| !list.is_empty();
    let providers: Vec<Html> = providers.filter(asked_for).map(part).collect();
    html! {
        <>
            { choices.unwrap_or_default() }
            { entries(context, demand, unit) }
            { for levels.filter(asked_for).map(part) }
            if !providers.is_empty() { <div class="step-providers">{ for providers }</div> }
        </>
    }
}

fn entries(context: RenderContext, list: Vec<Input>, unit: UnitName) -> Html {
    html! { if !list.is_empty() { <div class="entries">{ for list.into_iter().map(|input| entry(context, input, unit)) }</div> } }
}

fn choices(context: RenderContext, step: &LifeCycleStep, place: Place, all: &[&'static ChoiceField]) -> Html {
    let asked: Vec<&'static ChoiceField> = all.iter().copied().filter(|field| step.asks(field)).collect();
    html! { if !asked.is_empty() { <div class="entries">{ choice_entries(context, place, &asked) }</div> } }
}

fn asked(context: RenderContext, step: &LifeCycleStep, place: Place, group: &dyn Group, whose: &str, unit: UnitName) -> Vec<Input> {
    let list = inputs(context, place, group, &whose.to_string().into(), unit);
    in_order(step, list)
}

/// Those of a list that the step asks for and the results depend on, in the step's order.
pub(super) fn in_order(step: &LifeCycleStep, list: Vec<Input>) -> Vec<Input> {
    let mut list: Vec<(usize, Input)> = list
        .into_iter()
        .filter(|input| input.used || input.broken.is_some())
        .filter_map(|input| Some((step.place_of(input.address.field)?, input)))
        .collect();
    list.order_by_key(|(place, _)| *place);
    list.into_iter().map(|(_, input)| input).collect()
}
