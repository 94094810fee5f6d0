//! The library screen: every comparison kept in this browser.

mod changing;
mod conflict;
mod entry;
mod library_context;
mod quarantine;
mod screen;
mod settings;
mod version_list;

pub use conflict::conflict;
pub use screen::screen as library_screen;

use crate::app::snapshot::RenderContext;
use crate::app::state::autosave::Autosave;
use crate::app::state::panel::{LIBRARY, REPORT, fold_id};
use yew::prelude::*;

/// The button in the bar, where comparisons are kept here.
pub fn library_button(context: RenderContext, autosave: &Autosave) -> Html {
    if !autosave.has_library() {
        return Html::default();
    }
    let open = context.view.is_open(LIBRARY) && !context.view.is_open(REPORT);
    let onclick = context.view.change(move |view, _: MouseEvent| {
        view.set_open(LIBRARY, !open);
        view.set_open(REPORT, false);
    });
    html! {
        <button type="button" id={fold_id(LIBRARY)} aria-expanded={open.to_string()} {onclick}
            title="Everything kept in this browser; Ctrl+S saves a version">{ "My comparisons" }</button>
    }
}
