//! The choices and inputs of a step outside the grid: shared by all options, about the service, about the providers.

use super::life_cycle::LifeCycleStep;
use crate::app::elements::fold::folded;
use crate::app::form::{Input, choice_entries, counted, entry, inputs};
use crate::app::snapshot::RenderContext;
use crate::model::Sorting;
use crate::model::{ChoiceField, Group, LevelId, PROVIDER_TERMS, Place, Service, UnitName, scenario_choices, service_choices};
use yew::prelude::*;

/// The choices and inputs of a step that all services share, in the step's order; only those that the results depend on.
pub fn shared(context: RenderContext, step: &LifeCycleStep) -> Html {
    let asked = asked(context, step, Place::Assumptions, &context.snapshot.scenario.assumptions, "", UnitName::UNIT);
    let choices = choices(context, step, Place::Assumptions, scenario_choices::ALL);
    html! { <>{ choices }{ entries(context, asked, UnitName::UNIT) }</> }
}

/// The choices and inputs of a step outside the grid for a service.
pub fn of_service(context: RenderContext, step: &LifeCycleStep, service: Option<&Service>) -> Html {
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
    html! {
        <>
            { choices.unwrap_or_default() }
            { entries(context, demand, unit) }
            { for levels.filter(|(_, list)| !list.is_empty()).map(|(title, list)| part(context, title, list, unit)) }
        </>
    }
}

/// The inputs of a step about the providers, folded: they are rarely needed and there may be many of them.
pub fn of_providers(context: RenderContext, step: &LifeCycleStep) -> Html {
    let providers = context.snapshot.scenario.providers_in_use().map(|provider| {
        (provider.name.clone(), asked(context, step, Place::Provider(provider.id), &provider.terms, &provider.name, UnitName::UNIT))
    });
    let providers: Vec<(String, Vec<Input>)> = providers.filter(|(_, list)| !list.is_empty()).collect();
    let inputs = || providers.iter().flat_map(|(_, list)| list);
    let (count, changed) = (inputs().count(), inputs().filter(|input| input.changed()).count());
    if count == 0 {
        return Html::default();
    }
    folded(context.view, PROVIDER_TERMS.collar.group, "Providers", counted(count, changed).into(), || {
        let parts = providers.into_iter().map(|(title, list)| part(context, title, list, UnitName::UNIT));
        html! { <div class="step-providers">{ for parts }</div> }
    })
}

fn part(context: RenderContext, title: String, list: Vec<Input>, unit: UnitName) -> Html {
    html! {
        <div class="part" role="group" aria-label={title.clone()}>
            <h3>{ title }</h3>
            { entries(context, list, unit) }
        </div>
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
