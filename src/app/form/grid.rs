//! The frame of a table with one column for each option: its head, and the switch where one column is shown at a time.

use super::input::{Input, inputs};
use super::name_field::name_field;
use crate::app::elements::option_marker::marker;
use crate::app::elements::switch::switch;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::NameAddress;
use crate::model::{Delivery, LevelId, OptionId, Place, Service, SourcingOption};
use yew::prelude::*;

/// How every option delivers a service.
pub fn columns<'a>(context: RenderContext<'a>, service: &Service) -> Vec<(&'a SourcingOption, &'a Delivery)> {
    context.snapshot.scenario.options.iter().filter_map(|option| Some((option, option.delivery(service.id)?))).collect()
}

/// A table with one column for each option; `body` holds its rows. Where there is room for only one column, it is the one
/// on show, else that at the place `first`.
pub fn grid(context: RenderContext, service: &Service, columns: &[(&SourcingOption, &Delivery)], first: usize, body: Html) -> Html {
    let scenario = &context.snapshot.scenario;
    let shown = context.view.option.and_then(|id| columns.iter().position(|(option, _)| option.id == id)).unwrap_or(first);
    let heads = columns.iter().enumerate().map(|(column, (option, _))| {
        let today = if option.id == scenario.status_quo { "today" } else { "" };
        html! {
            <th scope="col" key={option.id.0} data-column={column.to_string()}>
                <span class="badge">{ marker(column) }{ today }</span>
                // A long name breaks its lines; only while it is changed it stands in a field, which has only one.
                <span class="head-name">
                    <span aria-hidden="true">{ option.name.clone() }</span>
                    { name_field(context.edits, NameAddress::Option(option.id), &option.name, format!("Name of option {}", column + 1)) }
                </span>
            </th>
        }
    });
    let show = context.view.change(|view, id: OptionId| view.option = Some(id));
    let pressed = columns.get(shown).map_or(OptionId(0), |(option, _)| option.id);
    html! {
        <div class="grid" data-shown={shown.to_string()} data-columns={columns.len().to_string()}>
            { switch("Option whose inputs are shown", columns.iter().map(|(option, _)| (option.id, option.name.as_str())), pressed, true, &show) }
            <div class="grid-scroll">
                <table>
                    <caption class="hidden">{ format!("{}: inputs of every option", service.name) }</caption>
                    <thead><tr><th scope="col" class="corner">{ "Inputs" }</th>{ for heads }</tr></thead>
                    { body }
                </table>
            </div>
        </div>
    }
}

/// Every number of a delivery.
pub fn grid_numbers(context: RenderContext, service: &Service, option: &SourcingOption, delivery: &Delivery) -> Vec<Input> {
    let (unit, whose) = (service.kind.unit, AttrValue::from(option.name.clone()));
    let place = Place::Delivery(option.id, service.id);
    let mut numbers: Vec<Input> = delivery.groups().into_iter().flat_map(|group| inputs(context, place, group, &whose, unit)).collect();
    for ((level, kind), id) in delivery.levels.iter().zip(&service.kind.levels).zip((1..).map(LevelId)) {
        for mut input in inputs(context, Place::Performance(option.id, service.id, id), level, &whose, unit) {
            input.label = format!("{}: {}", kind.label, input.label.to_ascii_lowercase()).into();
            numbers.push(input);
        }
    }
    numbers
}
