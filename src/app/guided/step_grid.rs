//! The inputs of a step that differ between the options, side by side.

use super::life_cycle::LifeCycleStep;
use crate::app::form::{GridRow, Input, Room, choice_table, columns, grid, grid_numbers, table};
use crate::app::snapshot::RenderContext;
use crate::model::Sorting;
use crate::model::{Service, delivery_choices};
use yew::prelude::*;

/// The inputs of a step that differ between the options; empty if it has none.
pub fn step_grid(context: RenderContext, step: &LifeCycleStep, service: &Service) -> Html {
    let columns = columns(context, service);
    let numbers: Vec<Vec<Input>> = columns.iter().map(|(option, delivery)| grid_numbers(context, service, option, delivery)).collect();
    let asks_choices = delivery_choices::ALL.iter().any(|field| step.asks(field));
    let Some(first) = numbers.first() else { return Html::default() };
    // A row holds the same input of every option: each column lists the same ones in the same order.
    let mut rows: Vec<(usize, Vec<Input>)> = first
        .iter()
        .enumerate()
        .filter_map(|(row, input)| {
            let cells: Vec<Input> = numbers.iter().filter_map(|column| column.get(row).cloned()).collect();
            let matters = cells.iter().any(|input| input.used || input.broken.is_some());
            Some((step.place_of(input.address.field)?, cells)).filter(|_| matters)
        })
        .collect();
    if rows.is_empty() && !asks_choices {
        return Html::default();
    }
    // A column without any of the rows would be an empty table if only one column is shown.
    let first = (0..columns.len()).find(|column| rows.iter().any(|(_, cells)| cells.get(*column).is_some_and(|cell| cell.used)));
    rows.order_by_key(|(place, _)| *place);
    let unit_name = service.kind.unit;
    let has = |place: &usize| rows.iter().any(|(_, cells)| cells.get(*place).is_some_and(Input::matters));
    let places: Vec<usize> = (0..columns.len()).filter(has).collect();
    let rows: Vec<Vec<Input>> =
        rows.into_iter().map(|(_, cells)| places.iter().filter_map(|place| cells.get(*place).cloned()).collect()).collect();
    let room = Room::for_numbers(places.len(), rows.iter().flatten(), &context.snapshot.formats);
    let drawn = rows.into_iter().filter_map(|cells| {
        let key = cells.first()?.address.to_string();
        Some(html! { <GridRow {key} formats={context.snapshot.formats.clone()} {cells} places={places.clone()} whole={false} {unit_name} /> })
    });
    let numbers = table(context, format!("{}: inputs of the options", service.name), &columns, &places, room, html! { <>{ for drawn }</> });
    let tables = html! {
        <>
            { choice_table(context, service, &columns, |field| step.asks(field)) }
            if !places.is_empty() { { numbers } }
        </>
    };
    grid(context, &columns, first.unwrap_or_default(), tables)
}
