//! The user's note on an input: where its number comes from, who gave it, and what it is based on.

use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::{Address, LIMITS};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The properties of a note.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number that the note is about.
    pub address: Address,
    /// The name of the number, as a screen reader announces it.
    pub name: String,
    /// The option or provider of the number, if several are side by side.
    #[prop_or_default]
    pub of: AttrValue,
    /// The current note.
    pub note: AttrValue,
}

/// A note on an input; an invalid one stays visible with the remedy.
#[component(NoteField)]
pub fn note_field(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let typed = use_state(|| None::<String>);
    let Props { address, .. } = *props;
    {
        // A saved, undone or opened note replaces the typed text.
        let typed = typed.clone();
        use_effect_with((props.note.clone(), edits.work().cloned()), move |_| typed.set(None));
    }
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            typed.set(Some(area.value()));
            edits.send(Action::Note(address, area.value()));
        })
    };
    let text = typed.as_ref().cloned().unwrap_or_else(|| props.note.to_string());
    let refused = text != *props.note;
    let remark = format!("{address}.note-remark");
    let title = if props.of.is_empty() { "Your note".to_string() } else { format!("Your note, {}", props.of) };
    html! {
        <label class="note-field">
            <span>{ title }</span>
            <textarea rows="2" value={text} aria-label={format!("Note on {}", props.name)} placeholder="Where the number comes from, who gave it"
                aria-invalid={refused.then_some("true")} aria-describedby={refused.then(|| remark.clone())} {oninput} />
            if refused {
                <span class="fault" role="alert" id={remark}>
                    { format!("Not saved: a note can be up to {} characters ({} in total). Shorten it.", LIMITS.note, LIMITS.all_notes) }
                </span>
            }
        </label>
    }
}
