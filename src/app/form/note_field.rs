//! What the user notes beside an input: where a number comes from, who gave it, what it rests on.

use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::{Address, LIMITS};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What a note needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number it stands beside.
    pub address: Address,
    /// The number's name, as a screen reader says it.
    pub name: String,
    /// Whose number it is, where several stand side by side.
    #[prop_or_default]
    pub of: AttrValue,
    /// The note as it is.
    pub note: AttrValue,
}

/// A note beside an input; one that cannot be taken stays on show with what to do.
#[component(NoteField)]
pub fn note_field(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let typed = use_state(|| None::<String>);
    let Props { address, .. } = *props;
    {
        // What was taken, undone or opened wins over what was typed before.
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
                    { format!("Not kept yet: a note takes {} characters, all notes together {}. Shorten it.", LIMITS.note, LIMITS.all_notes) }
                </span>
            }
        </label>
    }
}
