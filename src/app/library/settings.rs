//! The switch for storing on this computer, and the button that deletes everything.

use super::library_context::LibraryContext;
use crate::app::elements::confirm_button::ConfirmButton;
use crate::browser::store::library;
use yew::prelude::*;

/// The switch for storing on this computer, and the button that deletes everything.
pub fn settings(shown: &LibraryContext) -> Html {
    let off = library().is_switched_off().unwrap_or_default();
    let switch = {
        let shown = shown.clone();
        Callback::from(move |_: Event| {
            // Pending changes are stored while that is allowed.
            shown.autosave.save_now();
            let done = library().switch_off(!off).map(|()| {
                if off {
                    "Storing is on again in this browser."
                } else {
                    "Storing is off. Comparisons already stored stay until you delete them."
                }
            });
            // The save status explains the effect on the open comparison; only the user's own work is ever stored.
            if shown.autosave.is_own() {
                let _ = shown.autosave.store();
            }
            shown.tell(Ok(done.map_or_else(|fault| fault.message().to_string(), str::to_string)));
        })
    };
    let delete = shown.does(|shown| {
        library().delete_everything()?;
        shown.autosave.forget();
        Ok("Everything stored in this browser is deleted. Your current comparison is stored again only if you change it.".to_string())
    });
    html! {
        <>
            <label class="library-off"><input type="checkbox" checked={off} onchange={switch} /><span>{ "Do not store on this computer" }</span></label>
            <p class="note">{ "Comparisons hold salaries and prices. On a shared computer, turn storing off and save files instead." }</p>
            <ConfirmButton label="Delete everything" question="Delete all comparisons, versions, the bin and settings from this browser? This cannot be undone."
                sure="Delete everything for good" act={delete} />
        </>
    }
}
