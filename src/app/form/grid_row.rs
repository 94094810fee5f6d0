//! A number for all options, side by side.

use super::about_button::about_button;
use super::field_help::field_help;
use super::grid::used;
use super::input::{Input, idle};
use super::note_field::NoteField;
use super::number_field::NumberField;
use super::range_editor::RangeEditor;
use super::reset_button::ResetButton;
use super::unused_figure::UnusedFigure;
use super::warning_list::warning_list;
use crate::app::snapshot::{Formats, Warnings};
use crate::app::state::by_pointer::ByPointer;
use crate::exchange::unit_text::beside;
use crate::model::{Address, Source, UnitName};
use yew::prelude::*;

/// The properties of a row; it is redrawn only when one of its numbers changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// One cell for each option that is shown.
    pub cells: Vec<Input>,
    /// The places of these options.
    pub places: Vec<usize>,
    /// The same number of options without a column, with their places: they can be made to use it.
    #[prop_or_default]
    pub others: Vec<(usize, Input)>,
    /// Whether unused cells can be changed as well.
    pub whole: bool,
    /// The name of a unit of service.
    pub unit_name: UnitName,
}

/// A number for all options side by side, with a note on unused cells and its help below on demand.
#[component(GridRow)]
pub fn grid_row(props: &Props) -> Html {
    let open = use_state(|| false);
    // The number whose range is being edited.
    let ranging = use_state(|| None::<Address>);
    let edit_range = use_callback(*ranging, {
        let ranging = ranging.clone();
        move |address: Address, open: &Option<Address>| ranging.set(Some(address).filter(|address| *open != Some(*address)))
    });
    let toggle = use_callback(*open, {
        let open = open.clone();
        move |(): (), is_open: &bool| open.set(!is_open)
    });
    let Props { formats, cells, places, others, whole, unit_name } = props;
    let Some((field, label)) = cells.first().map(|cell| (cell.address.field, cell.label.clone())) else { return Html::default() };
    let unit = beside(&label, field.unit, *unit_name);
    let all = || places.iter().copied().zip(cells);
    let is_told = |cell: &Input| cell.is_idle() || (cell.offered && !whole);
    let is_field = |cell: &Input| *whole || cell.matters() && !cell.is_idle();
    let columns = all().map(|(place, cell)| {
        let Input { address, value, default, ref broken, strong, .. } = *cell;
        html! {
            <td key={address.place.option().map_or(0, |option| option.0)} data-column={place.to_string()} data-name={cell.whose.clone()}>
                if is_field(cell) {
                    <NumberField {address} {value} range={cell.range} certain={cell.certain} ranging={*ranging == Some(address)} edit_range={edit_range.clone()} {default} broken={broken.clone()} {strong} provenance={cell.provenance()} note={cell.note.clone()} name={cell.name()} formats={formats.clone()} help={toggle.clone()} unit_name={*unit_name} />
                    { idle(cell, formats, is_told(cell)) }
                }
            </td>
        }
    });
    // While one option is shown at a time, rows that it does not use are hidden.
    let with_others = || all().chain(others.iter().map(|(place, cell)| (*place, cell)));
    let places_where =
        |shown: &dyn Fn(&Input) -> bool| used(&with_others().filter(|(_, cell)| shown(cell)).map(|(place, _)| place).collect::<Vec<_>>());
    let told: Vec<Html> = with_others()
        .filter(|(_, cell)| is_told(cell))
        .map(|(place, cell)| {
            let Input { address, value, default, .. } = *cell;
            html! { <li key={place} data-column={place.to_string()}><UnusedFigure {address} {value} {default} whose={cell.whose.clone()} {place} formats={formats.clone()} field={*whole} /></li> }
        })
        .collect();
    let warnings: Warnings = cells.iter().flat_map(|cell| cell.warnings.iter().cloned()).collect();
    let defaults: Vec<(f64, &Source)> = cells.iter().filter(|cell| is_field(cell)).map(|cell| (cell.default, &cell.source)).collect();
    let notes = all().filter(|(_, cell)| is_field(cell)).map(|(place, cell)| {
        html! {
            <div key={place} data-column={place.to_string()}>
                <NoteField address={cell.address} name={cell.name()} of={cell.whose.clone()} note={cell.note.clone()} />
                <ResetButton address={cell.address} value={cell.value} default={cell.default} formats={formats.clone()} name={cell.name()} />
            </div>
        }
    });
    html! {
        <>
            <tr data-used={places_where(&|cell| is_field(cell) || is_told(cell))}>
                <th scope="row">
                    <span class="row-head">
                        <span>{ label.clone() }if let Some(unit) = unit { <span class="unit">{ unit }</span> }</span>
                        { about_button(&label, *open, !warnings.is_empty(), toggle.reform(|_: MouseEvent| ())) }
                    </span>
                </th>
                { for columns }
            </tr>
            if !told.is_empty() {
                <tr class="told-row" data-used={places_where(&is_told)}><td colspan={(cells.len() + 1).to_string()}><ul>{ for told }</ul></td></tr>
            }
            if let Some((place, cell)) = all().find(|(_, cell)| *ranging == Some(cell.address) && is_field(cell)) {
                <tr class="help-row" data-used={used(&[place])}><td colspan={(cells.len() + 1).to_string()}><RangeEditor address={cell.address} name={cell.name()} formats={formats.clone()} /></td></tr>
            }
            if *open {
                <tr class="help-row" data-used={places_where(&is_field)}><td colspan={(cells.len() + 1).to_string()}>{ warning_list(&warnings) }{ field_help(field, &defaults, formats) }<div class="notes">{ for notes }</div></td></tr>
            }
        </>
    }
}
