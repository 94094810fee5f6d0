//! The field of a name that the user can change.

use crate::app::state::action::{Action, NameAddress};
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::panel::TITLE;
use crate::model::LIMITS;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The field of a name; `value` is the current one, `name` is announced by a screen reader.
pub fn name_field(edits: &EditDispatcher, address: NameAddress, value: &str, name: String) -> Html {
    let (edits, readonly) = (edits.clone(), edits.is_read_only());
    let oninput = Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        edits.send(Action::Name(address, input.value()));
    });
    html! {
        <input class="name" type="text" id={matches!(address, NameAddress::Title).then_some(TITLE)} title={value.to_string()} autocomplete="off" maxlength={LIMITS.name.to_string()} value={value.to_string()}
            aria-label={name} {readonly} {oninput} />
    }
}
