//! The library screen: every comparison kept in this browser, in a part of its own that is fetched when it is opened.

mod asides;
mod changing;
mod conflict;
mod entry;
mod screen;
mod settings;
mod shown;
mod twice;
mod version_list;

use super::fold::fold_id;
use super::keep::Keeper;
use super::report::REPORT;
use super::work::Work;
use yew::prelude::*;

/// The name under which the screen is unfolded.
pub const LIBRARY: &str = "library";

/// The library as a part of its own.
#[derive(Clone, Copy)]
pub struct LibraryPart {
    /// The screen.
    pub screen: fn(Work, &Keeper) -> Html,
    /// What another tab did to what is open.
    pub conflict: fn(&Keeper) -> Html,
}

/// All of it.
pub const PART: LibraryPart = LibraryPart { screen: screen::screen, conflict: conflict::conflict };

/// The button in the bar, where comparisons are kept here.
pub fn library_button(work: Work, keeper: &Keeper) -> Html {
    if !keeper.has_library() {
        return Html::default();
    }
    let open = work.view.is_open(LIBRARY) && !work.view.is_open(REPORT);
    let onclick = work.view.change(move |view, _: MouseEvent| {
        view.set_open(LIBRARY, !open);
        view.set_open(REPORT, false);
    });
    html! {
        <button type="button" id={fold_id(LIBRARY)} aria-expanded={open.to_string()} {onclick}
            title="Everything kept in this browser; Ctrl+S saves a version">{ "My comparisons" }</button>
    }
}
