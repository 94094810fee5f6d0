//! One input of all options side by side.

use super::field_help::field_help;
use super::number_field::NumberField;
use crate::app::by_pointer::ByPointer;
use crate::app::format::{Formats, phrase};
use crate::model::{Address, Source};
use yew::prelude::*;

/// One option's cell in a row.
#[derive(Clone, PartialEq)]
pub struct Cell {
    /// Where its number stands.
    pub address: Address,
    /// Its number.
    pub value: f64,
    /// What it would be reset to.
    pub default: f64,
    /// Where that default comes from.
    pub source: &'static Source,
    /// The option's name.
    pub option: AttrValue,
    /// Whether the results depend on it.
    pub used: bool,
    /// The rule across fields that is broken here.
    pub broken: Option<AttrValue>,
}

/// What a row needs; it is drawn again only when one of its numbers changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// One cell for each option.
    pub cells: Vec<Cell>,
    /// What one unit of service is called.
    pub unit_name: &'static str,
}

/// One input of all options side by side, with its help below on demand.
#[component(GridRow)]
pub fn grid_row(props: &Props) -> Html {
    let open = use_state(|| false);
    let Props { formats, cells, unit_name } = props;
    let Some(field) = cells.first().map(|cell| cell.address.field) else { return Html::default() };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let unit = phrase(field.unit, unit_name);
    let columns = cells.iter().enumerate().map(|(column, cell)| {
        let Cell { address, value, default, ref option, used, ref broken, .. } = *cell;
        html! {
            <td key={column} data-column={column.to_string()}>
                if used {
                    <NumberField {address} {value} {default} broken={broken.clone()} name={format!("{}, {option}", field.label)} formats={formats.clone()} />
                } else {
                    <span class="unused" title="Not part of this option">{ "–" }</span>
                }
            </td>
        }
    });
    // Where one option is shown at a time, rows that it does not use are left out.
    let columns_used = cells.iter().enumerate().filter(|(_, cell)| cell.used).map(|(column, _)| format!("{column} ")).collect::<String>();
    let defaults: Vec<(f64, &'static Source)> = cells.iter().filter(|cell| cell.used).map(|cell| (cell.default, cell.source)).collect();
    html! {
        <>
            <tr data-used={columns_used.clone()}>
                <th scope="row">
                    <span class="row-head">
                        <span>{ field.label }if unit != "%" { <span class="unit">{ unit }</span> }</span>
                        <button type="button" class="info" aria-expanded={open.to_string()} aria-label={format!("About {}", field.label)} onclick={toggle}>{ "?" }</button>
                    </span>
                </th>
                { for columns }
            </tr>
            if *open {
                <tr class="help-row" data-used={columns_used}><td colspan={(cells.len() + 1).to_string()}>{ field_help(field, &defaults, formats) }</td></tr>
            }
        </>
    }
}
