//! Where the caret goes when a field is clicked: the first click selects the whole text, the next one places the caret.

use crate::browser::root;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// The handlers of a field for pressing and releasing. The browser places the caret after the field gets the focus, so the text is
/// selected on release; a selection made by dragging stays.
#[hook]
pub fn use_select_at_first_click() -> (Callback<MouseEvent>, Callback<MouseEvent>) {
    let fresh = use_mut_ref(|| false);
    let pressed = {
        let fresh = fresh.clone();
        Callback::from(move |event: MouseEvent| {
            let field: Element = event.target_unchecked_into();
            *fresh.borrow_mut() = root::active() != Some(field);
        })
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
