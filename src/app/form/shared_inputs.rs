//! The inputs outside the tables: shared by all options, of each provider, and of a service.

use super::changed_only::if_changed;
use super::choice_entry::choice_entries;
use super::entry::NumberEntry;
use super::input::{Input, counted, inputs, whole_button};
use super::month_entry::MonthEntry;
use super::name_field::name_field;
use crate::app::elements::fold::{folded, unfolded};
use crate::app::snapshot::RenderContext;
use crate::app::state::action::NameAddress;
use crate::model::{EXCHANGE_RATE, LevelId, OF_OUR_FIGURES, Place, START_MONTH, Service, UnitName, scenario_choices, service_choices};
use yew::prelude::*;

/// The fold of the choices of how a comparison is calculated.
pub const CALCULATION_CHOICES: &str = "calculation_choices";

/// The inputs shared by all options.
pub fn assumptions(context: RenderContext) -> Html {
    let scenario = &context.snapshot.scenario;
    let mut list = inputs(context, Place::Assumptions, &scenario.assumptions, &"".into(), UnitName::UNIT);
    list.retain(|input| input.address != EXCHANGE_RATE || scenario.choices.currency != OF_OUR_FIGURES);
    group(context, "assumptions", "Shared by all options", vec![list], |shown| {
        let list = shown.into_iter().flatten().map(|input| entry(context, input, UnitName::UNIT));
        html! { <div class="entries">{ choice_entries(context, Place::Assumptions, &[&scenario_choices::currency]) }{ for list }</div> }
    })
}

/// The choices of how a comparison is calculated, which few people change.
pub fn calculation_choices(context: RenderContext) -> Html {
    if context.view.only().is_some() {
        return Html::default();
    }
    let fields: Vec<_> = scenario_choices::ALL.iter().copied().filter(|field| *field != &scenario_choices::currency).collect();
    let labels = fields.iter().map(|field| field.label).collect::<Vec<&str>>().join(" · ");
    folded(context.view, CALCULATION_CHOICES, "Calculation choices", labels.into(), || {
        html! { <div class="entries">{ choice_entries(context, Place::Assumptions, &fields) }</div> }
    })
}

/// The inputs of each provider that delivers something.
pub fn providers(context: RenderContext) -> Html {
    let scenario = &context.snapshot.scenario;
    let providers: Vec<_> = scenario.providers_in_use().collect();
    if providers.is_empty() {
        return Html::default();
    }
    let of_provider = |provider: &&crate::model::Provider| {
        inputs(context, Place::Provider(provider.id), &provider.terms, &provider.name.clone().into(), UnitName::UNIT)
    };
    group(context, "terms", "Providers", providers.iter().map(of_provider).collect(), |shown| {
        let list = providers.iter().zip(shown).enumerate().map(|(place, (provider, shown))| {
            let address = NameAddress::Provider(provider.id);
            html! {
                <div class="part" key={provider.id.0} role="group" aria-label={provider.name.clone()}>
                    { name_field(context.edits, address, &provider.name, format!("Name of provider {}", place + 1)) }
                    <div class="entries">{ for shown.into_iter().map(|input| entry(context, input, UnitName::UNIT)) }</div>
                </div>
            }
        });
        html! { <>{ for list }</> }
    })
}

/// The demand for a service.
pub fn demand(context: RenderContext, service: &Service) -> Html {
    let (place, unit) = (Place::Service(service.id), service.kind.unit);
    let list = inputs(context, place, &service.demand, &"".into(), unit);
    group(context, "demand", "Demand", vec![list], |shown| {
        let list = shown.into_iter().flatten().map(|input| entry(context, input, unit));
        html! { <div class="entries">{ choice_entries(context, place, service_choices::ALL) }{ for list }</div> }
    })
}

/// The agreed levels of a service.
pub fn levels(context: RenderContext, service: &Service) -> Html {
    let levels = service.levels.iter().zip(&service.kind.levels).zip((1..).map(LevelId));
    let lists =
        levels.map(|((level, kind), id)| inputs(context, Place::Level(service.id, id), level, &kind.label.into(), service.kind.unit));
    group(context, "level", "Service levels promised", lists.collect(), |shown| {
        let list = service.kind.levels.iter().zip(shown).map(|(kind, shown)| {
            html! {
                <div class="part" key={kind.label} role="group" aria-label={kind.label}>
                    <h4>{ kind.label }</h4>
                    <div class="entries">{ for shown.into_iter().map(|input| entry(context, input, service.kind.unit)) }</div>
                </div>
            }
        });
        html! { <>{ for list }</> }
    })
}

/// A number with its label above it.
pub fn entry(context: RenderContext, input: Input, unit_name: UnitName) -> Html {
    let key = input.address.field.id;
    if input.address == START_MONTH {
        let year = context.snapshot.scenario.assumptions.start_year;
        return html! { <MonthEntry {key} formats={context.snapshot.formats.clone()} {input} {year} /> };
    }
    html! { <NumberEntry {key} formats={context.snapshot.formats.clone()} {input} {unit_name} /> }
}

/// A group of inputs with a head that collapses it; `body` draws the inputs on show.
fn group(
    context: RenderContext,
    name: &'static str,
    title: &'static str,
    lists: Vec<Vec<Input>>,
    body: impl FnOnce(Vec<Vec<Input>>) -> Html,
) -> Html {
    let all: usize = lists.iter().map(Vec::len).sum();
    let changed = lists.iter().flatten().filter(|input| input.changed()).count();
    let whole = context.view.is_whole(name);
    let wanted = |input: &Input| if_changed(context, input).unwrap_or(whole || input.matters());
    let shown: Vec<Vec<Input>> = lists.into_iter().map(|list| list.into_iter().filter(wanted).collect()).collect();
    let count: usize = shown.iter().map(Vec::len).sum();
    if context.view.only().is_some() {
        return if count == 0 { Html::default() } else { unfolded(title, counted(count, changed).into(), body(shown)) };
    }
    folded(context.view, name, title, counted(count, changed).into(), || {
        html! { <>{ body(shown) }{ whole_button(context, name, all, count) }</> }
    })
}
