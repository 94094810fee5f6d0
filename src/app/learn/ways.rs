//! Ways to inputs and to terms that never change, so that what uses them is not drawn again for every key.

use crate::app::view::Viewer;
use crate::model::Address;
use yew::prelude::*;

/// Ways to inputs and to terms; always the same callbacks.
#[derive(Clone, PartialEq)]
pub struct Ways {
    /// Leads to an input.
    pub input: Callback<Address>,
    /// Opens the glossary at a term, or at its list.
    pub term: Callback<Option<AttrValue>>,
}

/// The ways of a page.
#[hook]
pub fn use_ways(view: &Viewer) -> Ways {
    let latest = use_mut_ref(|| view.clone());
    *latest.borrow_mut() = view.clone();
    let ways = use_memo((), move |()| {
        let inputs = latest.clone();
        Ways {
            input: Callback::from(move |address| {
                let go = inputs.borrow().go_to();
                go.emit(address);
            }),
            term: Callback::from(move |term| {
                let open = latest.borrow().open_term();
                open.emit(term);
            }),
        }
    });
    (*ways).clone()
}
