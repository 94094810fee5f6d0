//! The button in the help of a number that sets it back to its default.

use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::Address;
use yew::prelude::*;

/// What the button needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where the number stands.
    pub address: Address,
    /// The number as it is.
    pub value: f64,
    /// The number it is set back to.
    pub default: f64,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The number's name, as a screen reader says it.
    pub name: String,
}

/// A button that sets a number back to its default; nothing where it stands there.
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
