//! The line that replaces the field of an unused number: its value, the reason, and a button that makes the results use it.

use super::reset_button::ResetButton;
use super::unused_choice::UnusedChoice;
use crate::app::elements::option_marker::marker;
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::panel::field_id;
use crate::model::Address;
use yew::prelude::*;

/// The properties of the line.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the number.
    pub address: Address,
    /// The number.
    pub value: f64,
    /// The default that it can be reset to.
    pub default: f64,
    /// The option it belongs to; empty if it belongs to all options.
    #[prop_or_default]
    pub whose: AttrValue,
    /// The place of that option, for its marker.
    #[prop_or_default]
    pub place: Option<usize>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// Whether the number also has a field, which then has its id.
    #[prop_or_default]
    pub field: bool,
}

/// Says that a number is not used, keeps it visible, and offers a way to use it.
#[component(UnusedFigure)]
pub fn unused_figure(props: &Props) -> Html {
    let Props { address, value, default, ref formats, ref whose, .. } = *props;
    let set = value != default;
    let number = formats.in_words(value, address.field.unit);
    let says = if set { format!("{number} not used: ") } else { String::new() };
    html! {
        <span class="unused-figure" id={(!props.field).then(|| field_id(address))} tabindex="-1">
            { props.place.map(marker) }
            <UnusedChoice {address} {whose} {says} otherwise="no result depends on it" />
            if set { { " " }<ResetButton {address} {value} {default} formats={formats.clone()} name={format!("{} {whose}", address.field.label)} /> }
        </span>
    }
}
