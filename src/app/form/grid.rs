//! The frame of the inputs of each option: tables with one column for each option that has any, and the switch between options
//! if only one is shown at a time.

use super::input::{Input, inputs};
use super::room::Room;
use crate::app::elements::option_marker::marker;
use crate::app::elements::switch::switch;
use crate::app::snapshot::RenderContext;
use crate::model::grammar::in_mid_sentence;
use crate::model::{CHARGES, Delivery, LevelId, OptionId, Place, Service, SourcingOption};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The label of the choice of an option if one is shown at a time.
const WHICH: &str = "Option whose inputs are shown";
/// Up to this many options have a button each.
const FEW: usize = 4;

/// The options that deliver a service, each with its delivery.
pub fn columns<'a>(context: RenderContext<'a>, service: &Service) -> Vec<(&'a SourcingOption, &'a Delivery)> {
    context.snapshot.scenario.options.iter().filter_map(|option| Some((option, option.delivery(service.id)?))).collect()
}

/// The frame of the tables of a service. If there is room for only one option, it is the selected one, or else the one at the
/// place `first`.
pub fn grid(context: RenderContext, columns: &[(&SourcingOption, &Delivery)], first: usize, tables: Html) -> Html {
    let shown = context.view.option.and_then(|id| columns.iter().position(|(option, _)| option.id == id)).unwrap_or(first);
    html! {
        <div class="grid" data-shown={shown.to_string()}>
            { which_option(context, columns, shown) }
            { tables }
        </div>
    }
}

/// The choice of an option if one is shown at a time: a few have a button each; many share a list, which saves space.
fn which_option(context: RenderContext, columns: &[(&SourcingOption, &Delivery)], shown: usize) -> Html {
    let show = context.view.change(|view, id: OptionId| view.option = Some(id));
    if columns.len() <= FEW {
        let pressed = columns.get(shown).map_or(OptionId(0), |(option, _)| option.id);
        return switch(WHICH, columns.iter().map(|(option, _)| (option.id, option.name.as_str())), pressed, true, &show);
    }
    let ids: Vec<OptionId> = columns.iter().map(|(option, _)| option.id).collect();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        ids.get(select.selected_index() as usize).into_iter().for_each(|id| show.emit(*id));
    });
    let options = columns.iter().enumerate().map(|(place, (option, _))| {
        html! { <option key={option.id.0} value={option.id.to_string()} selected={place == shown}>{ &option.name }</option> }
    });
    html! { <div class="switch">{ marker(shown) }<select class="choice" aria-label={WHICH} {onchange}>{ for options }</select></div> }
}

/// A table with a column for each option at these places; `rows` hold their cells, and `room` is the space they need.
pub fn table(
    context: RenderContext,
    caption: String,
    columns: &[(&SourcingOption, &Delivery)],
    places: &[usize],
    room: Room,
    rows: Html,
) -> Html {
    let today = context.snapshot.scenario.status_quo;
    let heads = places.iter().filter_map(|&place| Some((place, columns.get(place)?.0))).map(|(place, option)| {
        let badge = if option.id == today && !option.name.to_lowercase().contains("today") { " (today)" } else { "" };
        html! { <th scope="col" key={option.id.0} data-column={place.to_string()}>{ marker(place) }{ &option.name }{ badge }</th> }
    });
    html! {
        <table class="grid-table" data-columns={places.len().to_string()} data-beside={room.beside()} data-below={room.below()} data-used={used(places)}>
            <caption class="hidden">{ caption }</caption>
            <thead><tr><th scope="col" class="corner"><span class="hidden">{ "Inputs" }</span></th>{ for heads }</tr></thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}

/// The places of options as the styles read them: while one option is shown at a time, rows it does not have are hidden.
pub fn used(places: &[usize]) -> String {
    places.iter().map(|place| format!("{place} ")).collect()
}

/// Every number of a delivery.
pub fn grid_numbers(context: RenderContext, service: &Service, option: &SourcingOption, delivery: &Delivery) -> Vec<Input> {
    let (unit, whose) = (service.kind.unit, AttrValue::from(option.name.clone()));
    let place = Place::Delivery(option.id, service.id);
    let mut numbers: Vec<Input> = delivery.groups().into_iter().flat_map(|group| inputs(context, place, group, &whose, unit)).collect();
    for ((level, kind), id) in delivery.levels.iter().zip(&service.kind.levels).zip((1..).map(LevelId)) {
        for mut input in inputs(context, Place::Performance(option.id, service.id, id), level, &whose, unit) {
            input.label = format!("{}: {}", kind.label, in_mid_sentence(&input.label)).into();
            numbers.push(input);
        }
    }
    // If you have an offer per unit, you look for its price: an option that is priced by the hour says so in that row.
    let hourly = delivery.has_provider() && delivery.choices.pricing.is_hourly();
    numbers
        .iter_mut()
        .filter(|input| hourly && !input.used && input.address.field == &CHARGES.price_per_unit)
        .for_each(|input| input.offered = true);
    numbers
}
