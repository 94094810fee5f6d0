//! Where the caret goes when a field is clicked: the first click selects the whole text, the next one places the caret.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The handlers of a field for pressing and releasing; `focused` says whether it already has the focus. The browser places the
/// caret after the field gets the focus, so the text is selected on release; a selection made by dragging stays.
#[hook]
pub fn use_select_at_first_click(focused: bool) -> (Callback<MouseEvent>, Callback<MouseEvent>) {
    let fresh = use_mut_ref(|| false);
    let pressed = {
        let fresh = fresh.clone();
        Callback::from(move |_: MouseEvent| *fresh.borrow_mut() = !focused)
    };
    let let_go = Callback::from(move |event: MouseEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let nothing_selected = field.selection_start() == field.selection_end();
        if fresh.replace(false) && nothing_selected {
            field.select();
        }
    });
    (pressed, let_go)
}
