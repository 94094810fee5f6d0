//! One number of all options side by side.

use super::about_button::{about_button, warning_list};
use super::field_help::field_help;
use super::input::{Input, idle};
use super::note_field::NoteField;
use super::number_field::NumberField;
use crate::app::snapshot::{Formats, Warnings, phrase};
use crate::app::state::by_pointer::ByPointer;
use crate::model::{Source, UnitName};
use yew::prelude::*;

/// What a row needs; it is drawn again only when one of its numbers changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// One cell for each option.
    pub cells: Vec<Input>,
    /// Whether cells that do not matter can be changed as well.
    pub whole: bool,
    /// What one unit of service is called.
    pub unit_name: UnitName,
}

/// One number of all options side by side, with its help below on demand.
#[component(GridRow)]
pub fn grid_row(props: &Props) -> Html {
    let open = use_state(|| false);
    let Props { formats, cells, whole, unit_name } = props;
    let Some((field, label)) = cells.first().map(|cell| (cell.address.field, cell.label.clone())) else { return Html::default() };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    // "Price per contact" need not say "per contact" again.
    let unit = Some(phrase(field.unit, *unit_name)).filter(|unit| unit != "%" && !label.ends_with(unit.as_str()));
    let shown = |cell: &Input| *whole || cell.matters();
    let columns = cells.iter().enumerate().map(|(column, cell)| {
        let Input { address, value, default, ref broken, strong, .. } = *cell;
        html! {
            <td key={address.place.option().map_or(0, |option| option.0)} data-column={column.to_string()}>
                if shown(cell) {
                    <NumberField {address} {value} {default} broken={broken.clone()} {strong} origin={cell.origin} note={cell.note.clone()} name={cell.name()} formats={formats.clone()} />
                    { idle(cell, formats) }
                } else {
                    <span class="unused" title="Not part of this option">{ "–" }</span>
                }
            </td>
        }
    });
    // Where one option is shown at a time, rows that it does not use are left out.
    let used = cells.iter().enumerate().filter(|(_, cell)| shown(cell)).map(|(column, _)| format!("{column} ")).collect::<String>();
    let warnings: Warnings = cells.iter().flat_map(|cell| cell.warnings.iter().cloned()).collect();
    let defaults: Vec<(f64, &Source)> = cells.iter().filter(|cell| shown(cell)).map(|cell| (cell.default, &cell.source)).collect();
    let notes = cells.iter().enumerate().filter(|(_, cell)| shown(cell)).map(|(column, cell)| {
        html! {
            <div key={column} data-column={column.to_string()}><NoteField address={cell.address} name={cell.name()} of={cell.whose.clone()} note={cell.note.clone()} /></div>
        }
    });
    html! {
        <>
            <tr data-used={used.clone()}>
                <th scope="row">
                    <span class="row-head">
                        <span>{ label.clone() }if let Some(unit) = unit { <span class="unit">{ unit }</span> }</span>
                        { about_button(&label, *open, !warnings.is_empty(), toggle) }
                    </span>
                </th>
                { for columns }
            </tr>
            if *open {
                <tr class="help-row" data-used={used}><td colspan={(cells.len() + 1).to_string()}>{ warning_list(&warnings) }{ field_help(field, &defaults, formats) }<div class="notes">{ for notes }</div></td></tr>
            }
        </>
    }
}
