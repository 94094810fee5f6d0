//! How one service is delivered under every option, side by side like a spreadsheet.

use super::choice_field::choice_field;
use super::grid_row::{Cell, GridRow};
use super::name_field::name_field;
use crate::app::marker::marker;
use crate::app::scene::{Scene, use_sender};
use crate::app::session::NameAddress;
use crate::app::switch::switch;
use crate::model::{
    Address, ChoiceAddress, ChoiceField, DeliveredBy, Delivery, Field, OptionId, Place, Service, ServiceId, SourcingOption,
};
use yew::prelude::*;

/// The sections of a delivery, in the order of its groups.
const SECTIONS: [(&str, &str); 4] = [
    ("In-house team", "What the work costs with your own people."),
    ("Provider charges", "What a provider asks for the same work."),
    ("Transition", "The way from today's delivery to the new one."),
    ("Governance", "What it takes to steer a provider."),
];

/// What the grid needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scenario and its results.
    pub scene: Scene,
    /// The service.
    pub service: Service,
    /// The position of the option shown where there is room for only one.
    pub shown: usize,
    /// Shows another option.
    pub show: Callback<usize>,
}

/// How one service is delivered under every option.
#[component(DeliveryGrid)]
pub fn delivery_grid(props: &Props) -> Html {
    let sender = use_sender();
    let Props { scene, service, shown, show } = props;
    let columns: Vec<(&SourcingOption, &Delivery)> =
        scene.scenario.options.iter().filter_map(|option| Some((option, option.delivery(service.id)?))).collect();
    let broken: Vec<(Address, AttrValue)> = scene
        .outcome
        .as_ref()
        .as_ref()
        .err()
        .into_iter()
        .flatten()
        .flat_map(|problem| {
            let message: AttrValue = format!("{} {}", problem.message, problem.remedy).into();
            problem.inputs.iter().map(move |&address| (address, message.clone()))
        })
        .collect();

    let heads = columns.iter().enumerate().map(|(column, (option, _))| {
        let today = option.id == scene.scenario.status_quo;
        html! {
            <th scope="col" key={column} data-column={column.to_string()}>
                <span class="badge">{ marker(column) }{ if today { "today" } else { "" } }</span>
                { name_field(&sender, NameAddress::Option(option.id), &option.name, format!("Name of option {}", column + 1)) }
            </th>
        }
    });
    type At = fn(OptionId, ServiceId) -> ChoiceAddress;
    type Applies = fn(&Delivery) -> bool;
    let choices: [(At, Applies); 2] =
        [(ChoiceAddress::DeliveredBy, |_| true), (ChoiceAddress::Pricing, |delivery| delivery.delivered_by == DeliveredBy::Provider)];
    let choices = choices.into_iter().map(|(address, applies)| {
        let ChoiceField { label, help, .. } = address(OptionId(0), service.id).field();
        let cells = columns.iter().enumerate().map(|(column, (option, delivery))| {
            let address = address(option.id, service.id);
            let chosen = scene.scenario.choice(address).unwrap_or_default();
            html! {
                <td key={column} data-column={column.to_string()}>
                    if applies(delivery) {
                        { choice_field(&sender, address, chosen, format!("{label}, {}", option.name)) }
                    } else {
                        <span class="unused" title="Not part of this option">{ "–" }</span>
                    }
                </td>
            }
        });
        html! { <tr key={label}><th scope="row"><span class="row-head" title={help}>{ label }</span></th>{ for cells }</tr> }
    });
    let sections = SECTIONS.into_iter().enumerate().map(|(group, (title, about))| {
        let rows: Vec<Html> = rows(scene, service, &columns, group, &broken);
        if rows.is_empty() {
            return Html::default();
        }
        html! {
            <tbody key={title}>
                <tr class="section"><th scope="rowgroup" colspan={(columns.len() + 1).to_string()}>{ title }<span class="about">{ about }</span></th></tr>
                { for rows }
            </tbody>
        }
    });
    html! {
        <div class="grid" data-shown={shown.to_string()}>
            { switch("Option shown", columns.iter().map(|(option, _)| option.name.as_str()), *shown, true, show) }
            <table>
                <caption class="hidden">{ format!("{}: inputs of every option", service.name) }</caption>
                <thead><tr><th scope="col" class="corner">{ "Inputs" }</th>{ for heads }</tr></thead>
                <tbody>{ for choices }</tbody>
                { for sections }
            </table>
        </div>
    }
}

/// The rows of one group: inputs that at least one option uses.
fn rows(
    scene: &Scene,
    service: &Service,
    columns: &[(&SourcingOption, &Delivery)],
    group: usize,
    broken: &[(Address, AttrValue)],
) -> Vec<Html> {
    let values: Vec<Vec<(&'static Field, f64)>> = columns
        .iter()
        .map(|(_, delivery)| {
            let mut values = Vec::new();
            if let Some(group) = delivery.groups().into_iter().nth(group) {
                group.each(&mut |field, value| values.push((field, value)));
            }
            values
        })
        .collect();
    let fields = values.first().map(Vec::as_slice).unwrap_or_default();
    let cell = |row: usize, column: usize| -> Option<Cell> {
        let (option, _) = columns.get(column)?;
        let (field, value) = *values.get(column)?.get(row)?;
        let address = Address { place: Place::Delivery(option.id, service.id), field };
        // Where nothing can be computed every input is offered, for one of them may be what is to be mended.
        let used = scene.results().is_none_or(|outcome| outcome.uses(address));
        let (default, source) = scene.scenario.default_of(address);
        Some(Cell {
            address,
            value,
            default,
            source,
            option: option.name.clone().into(),
            used,
            broken: broken.iter().find(|(place, _)| *place == address).map(|(_, message)| message.clone()),
        })
    };
    let row = |(row, (field, _)): (usize, &(&'static Field, f64))| {
        let cells: Vec<Cell> = (0..columns.len()).filter_map(|column| cell(row, column)).collect();
        let used = cells.iter().any(|cell| cell.used);
        used.then(|| html! { <GridRow key={field.id} formats={scene.formats.clone()} {cells} unit_name={service.kind.unit()} /> })
    };
    fields.iter().enumerate().filter_map(row).collect()
}
