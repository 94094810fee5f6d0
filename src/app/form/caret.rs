//! Where the caret stands in a field that is clicked: the first click selects what is in it, the next one places the caret.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a field does when it is pressed and let go: `focused` says whether it has the focus already. The browser puts the caret
/// where it was pressed after the field got the focus, so the text is selected at the end; what was selected by drawing stays.
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
