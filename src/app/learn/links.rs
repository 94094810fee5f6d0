//! Links to inputs and terms that never change, so that their users are not redrawn at every key press.

use crate::app::state::latest::use_latest;
use crate::app::state::ui_state::Ui;
use crate::model::Address;
use yew::prelude::*;

/// Links to inputs and to terms; always the same callbacks.
#[derive(Clone, PartialEq)]
pub struct Links {
    /// Leads to an input.
    pub input: Callback<Address>,
    /// Opens the glossary at a term, or at its list.
    pub term: Callback<Option<AttrValue>>,
}

/// The links of a page.
#[hook]
pub fn use_links(view: &Ui) -> Links {
    let latest = use_latest(view);
    let ways = use_memo((), move |()| {
        let inputs = latest.clone();
        Links {
            input: Callback::from(move |address| {
                let go = inputs.get().go_to();
                go.emit(address);
            }),
            term: Callback::from(move |term| {
                let open = latest.get().open_term();
                open.emit(term);
            }),
        }
    });
    (*ways).clone()
}
