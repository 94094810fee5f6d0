//! Whether anything is stored on this computer, and the way to delete all of it.

use super::library_context::LibraryContext;
use crate::app::elements::confirm_button::ConfirmButton;
use crate::browser::store::library;
use yew::prelude::*;

/// Whether anything is stored on this computer, and the way to delete all of it.
pub fn settings(shown: &LibraryContext) -> Html {
    let off = library().is_switched_off().unwrap_or_default();
    let switch = {
        let shown = shown.clone();
        Callback::from(move |_: Event| {
            // What waits is stored while it may be.
            shown.autosave.save_now();
            let done = library().switch_off(!off).map(|()| {
                if off {
                    "Comparisons are stored again in this browser."
                } else {
                    "Nothing more is stored. What is stored already stays until you delete it."
                }
            });
            // The state of saving says what that means for what is open; what is not the user's own was never stored.
            if shown.autosave.is_own() {
                let _ = shown.autosave.store();
            }
            shown.tell(Ok(done.map_or_else(|fault| fault.message().to_string(), str::to_string)));
        })
    };
    let delete = shown.does(|shown| {
        library().delete_everything()?;
        shown.autosave.forget();
        Ok("Everything stored in this browser is deleted. What is open here is stored again only if you change it.".to_string())
    });
    html! {
        <>
            <label class="library-off"><input type="checkbox" checked={off} onchange={switch} /><span>{ "Do not store on this computer" }</span></label>
            <p class="note">{ "Comparisons hold salaries and prices. On a shared computer, store nothing and save files instead." }</p>
            <ConfirmButton label="Delete everything" question="Delete all comparisons, versions, the bin and settings from this browser? Nothing brings them back."
                sure="Delete everything for good" act={delete} />
        </>
    }
}
