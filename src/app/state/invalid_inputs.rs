//! Texts in fields that cannot be taken: the first thing that Undo takes back.

use crate::model::Address;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The field of a text, and what takes the text back.
type Draft = (Address, Callback<()>);

/// The texts that were put into fields since the last change and cannot be taken, the latest last.
#[derive(Clone, Default)]
pub struct InvalidInputs {
    kept: Rc<RefCell<Vec<Draft>>>,
    /// Told whether there are any.
    any: Option<UseStateSetter<bool>>,
}

impl PartialEq for InvalidInputs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.kept, &other.kept)
    }
}

/// The texts in the fields of a page, and whether there are any.
#[hook]
pub fn use_invalid_inputs() -> (InvalidInputs, bool) {
    let any = use_state_eq(|| false);
    let drafts = use_memo((), {
        let any = any.setter();
        move |()| InvalidInputs { kept: Rc::default(), any: Some(any) }
    });
    (InvalidInputs::clone(&drafts), *any)
}

impl InvalidInputs {
    /// Knows of a text in the field of a number.
    fn keep(&self, address: Address, take_back: Callback<()>) {
        self.kept.borrow_mut().push((address, take_back));
        self.tell();
    }

    /// Knows of it no longer.
    fn forget(&self, address: Address) {
        self.kept.borrow_mut().retain(|(known, _)| *known != address);
        self.tell();
    }

    /// A change followed: now that is what Undo takes back first, and the texts stay where they are.
    pub fn pass(&self) {
        self.kept.borrow_mut().clear();
        self.tell();
    }

    fn tell(&self) {
        if let Some(any) = &self.any {
            any.set(!self.kept.borrow().is_empty());
        }
    }

    /// Takes the latest text back; says whether there was one.
    pub fn take_back(&self) -> bool {
        // Only while it is taken: what takes it back may draw the field, which forgets it as well.
        let latest = self.kept.borrow_mut().pop();
        self.tell();
        let found = latest.is_some();
        if let Some((_, take_back)) = latest {
            take_back.emit(());
        }
        found
    }
}

/// Lets Undo take back the text of a field while that cannot be taken; `unread` is that text.
#[hook]
pub fn use_invalid_input(drafts: &InvalidInputs, address: Address, unread: Option<&str>, take_back: Callback<()>) {
    let drafts = drafts.clone();
    use_effect_with((address, unread.map(str::to_string)), move |(address, unread)| {
        let address = *address;
        let keeps = unread.is_some();
        if keeps {
            drafts.keep(address, take_back);
        }
        move || {
            if keeps {
                drafts.forget(address);
            }
        }
    });
}
