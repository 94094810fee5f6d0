//! A single number with its label above it, outside any table.

use super::about_button::about_button;
use super::field_help::field_help;
use super::input::{Input, idle};
use super::note_field::NoteField;
use super::number_field::NumberField;
use super::range_editor::RangeEditor;
use super::reset_button::ResetButton;
use super::unused_figure::UnusedFigure;
use super::warning_list::warning_list;
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::field_id;
use crate::exchange::unit_text::beside;
use crate::model::{Address, UnitName};
use yew::prelude::*;

/// The properties of an entry; it is redrawn only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The number.
    pub input: Input,
    /// The name of a unit of service.
    pub unit_name: UnitName,
}

/// A number with its label above it, and its help in a separate row below on demand.
#[component(NumberEntry)]
pub fn entry(props: &Props) -> Html {
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
    let Props { formats, input, unit_name } = props;
    // A number that is being typed into an unused field stays there, so that typing is not interrupted.
    let typed_unused = use_memo(input.address, |_| !input.used && !input.changed());
    let Input { address, value, default, ref source, ref broken, strong, .. } = *input;
    let unit = beside(&input.label, address.field.unit, *unit_name);
    let is_line = input.is_idle() && !*typed_unused;
    html! {
        <>
            <div class="entry">
                <div class="entry-head">
                    <label for={field_id(address)}>{ input.label.clone() }if let Some(unit) = unit { <span class="unit">{ unit }</span> }</label>
                    { about_button(&input.name(), *open, !input.warnings.is_empty(), toggle.reform(|_: MouseEvent| ())) }
                </div>
                if is_line {
                    <UnusedFigure {address} {value} {default} formats={formats.clone()} />
                } else {
                    <NumberField {address} {value} range={input.range} certain={input.certain} ranging={*ranging == Some(address)} edit_range={edit_range.clone()} {default} name={input.name()} broken={broken.clone()} {strong} provenance={input.provenance()} note={input.note.clone()} formats={formats.clone()} help={toggle} unit_name={*unit_name} />
                    { idle(input, formats, false) }
                }
            </div>
            if *ranging == Some(address) && !is_line { <div class="entry-about"><RangeEditor {address} name={input.name()} formats={formats.clone()} /></div> }
            if *open {
                <div class="entry-about">
                    <div>{ warning_list(&input.warnings) }{ field_help(address.field, &[(default, source)], formats) }</div>
                    <div>
                        <NoteField {address} name={input.name()} note={input.note.clone()} />
                        <ResetButton {address} {value} {default} formats={formats.clone()} name={input.name()} />
                    </div>
                </div>
            }
        </>
    }
}
