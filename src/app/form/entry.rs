//! One number that stands alone, with its label above it.

use super::about_button::{about_button, warning_list};
use super::field_help::field_help;
use super::input::{Input, idle};
use super::note_field::NoteField;
use super::number_field::NumberField;
use crate::app::snapshot::{Formats, phrase};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::field_id;
use crate::model::UnitName;
use yew::prelude::*;

/// What an entry needs; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The number.
    pub input: Input,
    /// What one unit of service is called.
    pub unit_name: UnitName,
}

/// One number with its label above it, and on demand its help in a row of its own below.
#[component(Entry)]
pub fn entry(props: &Props) -> Html {
    let open = use_state(|| false);
    let Props { formats, input, unit_name } = props;
    let Input { address, value, default, ref source, ref broken, strong, .. } = *input;
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let unit = phrase(address.field.unit, *unit_name);
    html! {
        <>
            <div class="entry">
                <div class="entry-head">
                    <label for={field_id(address)}>{ input.label.clone() }</label>
                    { about_button(&input.name(), *open, !input.warnings.is_empty(), toggle) }
                </div>
                <NumberField {address} {value} {default} name={input.name()} broken={broken.clone()} {strong} origin={input.origin} note={input.note.clone()} formats={formats.clone()} unit={(unit != "%").then_some(unit)} />
                { idle(input, formats) }
            </div>
            if *open {
                <div class="entry-about"><div>{ warning_list(&input.warnings) }{ field_help(address.field, &[(default, source)], formats) }</div><NoteField {address} name={input.name()} note={input.note.clone()} /></div>
            }
        </>
    }
}
