//! The table of assumptions; it is redrawn only when its list changes, not at every key press.

use super::links::Links;
use super::register::{RegisterColumn, RegisterRow};
use crate::app::elements::show_more::{ROWS, show_more};
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::engine::range_of;
use crate::exchange::unit_text::source_text;
use crate::model::Scenario;
use yew::prelude::*;

/// The properties of the table.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The source of the list.
    pub scenario: ByPointer<Scenario>,
    /// The rows in the order they are shown.
    pub rows: ByPointer<Vec<std::rc::Rc<RegisterRow>>>,
    /// The column they are ordered by, and whether the largest is first.
    pub order: (RegisterColumn, bool),
    /// Sorts them by another column.
    pub sort: Callback<RegisterColumn>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// The table of assumptions.
#[component(RegisterTable)]
pub fn register_table(props: &Props) -> Html {
    let shown = use_state(|| ROWS);
    let Some(ways) = use_context::<Links>() else { return Html::default() };
    let (by, falling) = props.order;
    let heads = RegisterColumn::ALL.iter().map(|&(column, title)| {
        let sorted = (column == by).then_some(if falling { "descending" } else { "ascending" });
        let sign = match sorted {
            Some("descending") => "▾",
            Some(_) => "▴",
            None => "",
        };
        let onclick = props.sort.reform(move |_: MouseEvent| column);
        html! {
            <th scope="col" key={title} aria-sort={sorted}>
                <button type="button" class="quiet" {onclick}>{ props.formats.with_percent_signs(title) }<span class="sort-sign" aria-hidden="true">{ sign }</span></button>
            </th>
        }
    });
    let rows = props.rows.iter().take(*shown).map(|row| table_row(props, &ways, row));
    let left = props.rows.len().saturating_sub(*shown);
    html! {
        <>
            <table class="register stacked">
                <caption class="hidden">{ "Every number behind the results" }</caption>
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            { show_more(&shown, left) }
        </>
    }
}

fn table_row(props: &Props, ways: &Links, row: &RegisterRow) -> Html {
    let address = row.entry.address;
    let unit = props.scenario.unit_name(address.place);
    let value = |value: f64| props.formats.value(value, address.field.unit, unit);
    let onclick = ways.input.reform(move |_: MouseEvent| address);
    let range = range_of(&props.scenario, address);
    let effect = row.entry.effect_of_a_tenth;
    let kind = match &row.entry.source {
        source if source.vendor => "vendor",
        source if source.is_of_company() => "company",
        source if !source.is_cited() => "assumption",
        _ => "",
    };
    html! {
        <tr key={address.to_string()} data-changed={row.entry.is_changed().then_some("yes")}>
            <td>{ &row.place }</td>
            <th scope="row"><button type="button" class="link" {onclick}>{ row.label.clone() }</button></th>
            <td class="number">{ value(row.entry.value) }if let Some(range) = range { <span class="range-ends">{ props.formats.ends(range, address.field.unit) }</span> }</td>
            <td class="number" data-label="Default">{ value(row.entry.default) }</td>
            <td>{ row.entry.origin.name("changed") }</td>
            <td class="number" data-label={props.formats.with_percent_signs("Effect of 10 % more")}>{ if effect == 0.0 { "–".to_string() } else { props.formats.money_short(effect) } }</td>
            <td>
                if !kind.is_empty() { <span class="tag" data-kind={kind}>{ kind }</span>{ " " } }
                { props.formats.prose(&source_text(&row.entry.source)) }
            </td>
            <td class="noted">{ &row.entry.note }</td>
        </tr>
    }
}
