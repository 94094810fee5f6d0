//! The delivery of one service under every option, side by side as in a spreadsheet.

use super::changed_only::if_changed;
use super::delivery_choices::choice_table;
use super::grid::{columns, grid, grid_numbers, table};
use super::grid_row::GridRow;
use super::input::{Input, counted, whole_button};
use super::room::Room;
use crate::app::elements::fold::{folded, unfolded};
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::UNUSED;
use crate::model::grammar::worded;
use crate::model::{Delivery, Service, SourcingOption};
use yew::prelude::*;

/// The sections of a delivery by group, in the order shown.
pub const SECTIONS: [(&str, &str, &str); 12] = [
    ("team", "Own team", "The cost of doing the work with your own people."),
    ("charges", "Prices", "A provider's prices for the same work."),
    ("rates", "Hourly rates", "The price of an hour, and where the work is done."),
    ("clauses", "Price clauses and travel", "Clauses that change prices, and charges on top of them."),
    ("operation", "Operating performance", "Automation, learning, rework, availability."),
    ("assets", "Equipment", "Servers, devices and laptops that are yours."),
    ("transition", "Transition", "The move from today's delivery to the new one."),
    ("governance", "Governance", "The effort of managing a provider."),
    ("performance", "Service levels kept", "How well each service level is met."),
    ("credits", "Service credits", "Credits you receive when a service level is missed."),
    ("exit", "Exit", "The cost of leaving the provider at the end."),
    ("scope", "Adjustment to the same scope", "The cost of what a price leaves out and the other options include."),
];

/// The delivery of one service under every option.
pub fn delivery_grid(context: RenderContext, service: &Service) -> Html {
    let columns = columns(context, service);
    let all = rows(columns.iter().map(|(option, delivery)| grid_numbers(context, service, option, delivery)).collect());
    let with_unused = context.view.is_open(UNUSED);
    let only = context.view.only().is_some();
    let mut unused = 0;
    let sections: Vec<Html> = SECTIONS
        .into_iter()
        .map(|(group, title, about)| {
            let rows: Vec<&[Input]> = all.iter().map(Vec::as_slice).filter(|row| is_of(row, group)).collect();
            let matters = rows.iter().copied().flatten().any(|input| if_changed(context, input).unwrap_or_else(|| input.matters()));
            unused += usize::from(!matters && !only);
            if matters || (with_unused && !only) {
                section(context, service, &columns, (group, title, about), &rows)
            } else {
                Html::default()
            }
        })
        .collect();
    if only && !sections.iter().any(|section| *section != Html::default()) {
        return html! { <p class="empty">{ "None of these numbers differs from its default." }</p> };
    }
    let tables = html! { <>{ choice_table(context, service, &columns, |_| !only) }{ for sections }</> };
    html! {
        <>
            { grid(context, &columns, 0, tables) }
            if unused > 0 {
                <button type="button" class="link" aria-expanded={with_unused.to_string()} onclick={context.view.fold(UNUSED)}>
                    { if with_unused { "Hide sections that do not apply".to_string() } else { worded(unused, "Show 1 section that does not apply", "Show {} sections that do not apply") } }
                </button>
            }
        </>
    }
}

/// The rows of columns that hold the same inputs in the same order: each input becomes a row with one cell for each option.
/// The order is the same because every delivery has all groups of numbers, whatever is chosen.
fn rows(columns: Vec<Vec<Input>>) -> Vec<Vec<Input>> {
    debug_assert!(columns.windows(2).all(|pair| pair.iter().map(Vec::len).max() == pair.iter().map(Vec::len).min()));
    let mut rows: Vec<Vec<Input>> = columns.first().map_or_else(Vec::new, |first| vec![Vec::new(); first.len()]);
    for column in columns {
        rows.iter_mut().zip(column).for_each(|(row, input)| row.push(input));
    }
    rows
}

fn is_of(row: &[Input], group: &str) -> bool {
    row.first().is_some_and(|input| input.address.field.group == group)
}

fn section(
    context: RenderContext,
    service: &Service,
    columns: &[(&SourcingOption, &Delivery)],
    (group, title, about): (&'static str, &'static str, &'static str),
    rows: &[&[Input]],
) -> Html {
    let whole = context.view.is_whole(group);
    let changed = rows.iter().copied().flatten().filter(|input| input.changed()).count();
    let all = rows.len();
    let only = context.view.only().is_some();
    let wanted = |input: &Input| if_changed(context, input).unwrap_or(whole || input.matters());
    let shown: Vec<&[Input]> = rows.iter().filter(|row| row.iter().any(wanted)).copied().collect();
    let count = shown.len();
    let remark = html! { <><span class="about">{ about }</span>{ counted(count, changed) }</> };
    let body = || {
        let places: Vec<usize> = (0..columns.len()).filter(|place| shown.iter().any(|row| row.get(*place).is_some_and(&wanted))).collect();
        let rows: Vec<Vec<Input>> = shown.iter().map(|row| places.iter().filter_map(|place| row.get(*place).cloned()).collect()).collect();
        let room = Room::for_numbers(places.len(), rows.iter().flatten(), &context.snapshot.formats);
        let unit_name = service.kind.unit;
        let rows = rows.into_iter().zip(&shown).filter_map(|(cells, row)| {
            let without_column = |(place, cell): &(usize, Input)| cell.offered && !places.contains(place);
            let others: Vec<(usize, Input)> = if only { Vec::new() } else { row.iter().cloned().enumerate().filter(without_column).collect() };
            let key = cells.first()?.address.field.id;
            let level = cells.first()?.label.clone();
            Some(html! { <GridRow key={format!("{key} {level}")} formats={context.snapshot.formats.clone()} {cells} places={places.clone()} {others} {whole} {unit_name} /> })
        });
        html! {
            <>
                { table(context, format!("{}, {title}: inputs of the options", service.name), columns, &places, room, html! { <>{ for rows }</> }) }
                if !only && (whole || count < all) { { whole_button(context, group, all, count) } }
            </>
        }
    };
    if only { unfolded(title, remark, body()) } else { folded(context.view, group, title, remark, body) }
}

#[cfg(test)]
mod tests {
    use super::SECTIONS;
    use crate::model::{FIRST_SAMPLE, Place};

    #[test]
    fn every_group_of_a_delivery_has_a_section() {
        (FIRST_SAMPLE.scenario)().each(|address, _| {
            let group = address.field.group;
            let shown = SECTIONS.iter().any(|(section, ..)| *section == group);
            assert!(shown || !matches!(address.place, Place::Delivery(..) | Place::Performance(..)), "{group} has no section here");
        });
    }
}
