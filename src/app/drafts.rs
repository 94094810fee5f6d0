//! Texts in fields that cannot be taken: the first thing that Undo takes back.

use crate::model::Address;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The field of a text, and what takes the text back.
type Draft = (Address, Callback<()>);

/// The texts that stand in fields and cannot be taken, the latest last.
#[derive(Clone, Default)]
pub struct Drafts(Rc<RefCell<Vec<Draft>>>);

impl PartialEq for Drafts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drafts {
    /// Knows of a text in the field of a number.
    fn keep(&self, address: Address, take_back: Callback<()>) {
        self.0.borrow_mut().push((address, take_back));
    }

    /// Knows of it no longer.
    fn forget(&self, address: Address) {
        self.0.borrow_mut().retain(|(known, _)| *known != address);
    }

    /// Takes the latest text back; says whether there was one.
    pub fn take_back(&self) -> bool {
        // Only while it is taken: what takes it back may draw the field, which forgets it as well.
        let latest = self.0.borrow_mut().pop();
        let found = latest.is_some();
        if let Some((_, take_back)) = latest {
            take_back.emit(());
        }
        found
    }
}

/// Lets Undo take back the text of a field while that cannot be taken.
#[hook]
pub fn use_draft(drafts: &Drafts, address: Address, is_faulty: bool, take_back: Callback<()>) {
    let drafts = drafts.clone();
    use_effect_with((address, is_faulty), move |(address, is_faulty)| {
        let address = *address;
        if *is_faulty {
            drafts.keep(address, take_back);
        }
        move || drafts.forget(address)
    });
}
