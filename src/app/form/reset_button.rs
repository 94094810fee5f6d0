//! The button that resets a number to its default.

use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::Address;
use yew::prelude::*;

/// The properties of the button.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the number.
    pub address: Address,
    /// The current number.
    pub value: f64,
    /// The default.
    pub default: f64,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The name of the number, as a screen reader announces it.
    pub name: String,
}

/// A button that resets a number to its default; empty if the number is the default already.
#[component(ResetButton)]
pub fn reset_button(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let Props { address, value, default, .. } = *props;
    if value == default || edits.is_read_only() {
        return Html::default();
    }
    let back = format!("Back to {}", props.formats.in_words(default, address.field.unit));
    let label = format!("{}, {}", back, props.name);
    let onclick = Callback::from(move |_: MouseEvent| edits.send(Action::Number(address, default)));
    html! { <button type="button" class="link" aria-label={label} {onclick}>{ back }</button> }
}
