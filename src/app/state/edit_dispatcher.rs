//! Where every edit goes: to the session, unless the page is read-only, and past the texts that cannot be read yet.

use super::action::Action;
use super::invalid_inputs::{EntryPlace, InvalidInputs};
use super::open_comparison::ComparisonHandle;
use super::session::Session;
use crate::model::{Address, Choice, Currency};
use std::rc::Rc;
use yew::{Callback, UseReducerDispatcher, hook, use_context};

/// Sends actions to the session; it never changes, so that handing it down redraws nothing.
pub type Dispatcher = UseReducerDispatcher<Session>;

/// A callback-like sender of actions to the comparison that is open.
#[derive(Clone, PartialEq)]
pub struct EditDispatcher {
    to: Option<Dispatcher>,
    /// The comparison that is open; texts that cannot be taken belong to it.
    work: Option<Rc<ComparisonHandle>>,
    read_only: bool,
    drafts: InvalidInputs,
}

impl EditDispatcher {
    /// A sender to a session; one that is read-only sends nothing.
    pub fn new(to: Dispatcher, work: Rc<ComparisonHandle>, read_only: bool, drafts: InvalidInputs) -> EditDispatcher {
        EditDispatcher { to: Some(to), work: Some(work), read_only, drafts }
    }

    /// Which comparison is open: what was typed for another one is not shown in it.
    pub fn work(&self) -> Option<&Rc<ComparisonHandle>> {
        self.work.as_ref()
    }

    /// The texts in fields that cannot be taken.
    pub fn drafts(&self) -> &InvalidInputs {
        &self.drafts
    }

    /// The text in the field of a number that cannot be taken.
    pub fn invalid_text(&self, place: impl Into<EntryPlace>) -> Option<String> {
        self.drafts.text(self.work.as_ref()?, place.into())
    }

    /// Whether any such text stands in the comparison that is open.
    pub fn has_invalid_texts(&self) -> bool {
        self.work.as_ref().is_some_and(|work| self.drafts.stand_in(work))
    }

    /// Keeps such a text with the comparison that is open.
    pub fn keep_text(&self, place: impl Into<EntryPlace>, text: String, take_back: Callback<()>) {
        if let Some(work) = &self.work {
            self.drafts.keep(work, place.into(), text, take_back);
        }
    }

    /// The currency that was chosen and waits for an answer to what becomes of amounts.
    pub fn waiting_currency(&self) -> Option<Currency> {
        Currency::from_id(&self.invalid_text(EntryPlace::Currency)?)
    }

    /// Forgets such a text.
    pub fn drop_text(&self, place: impl Into<EntryPlace>) {
        if let Some(work) = &self.work {
            self.drafts.drop_text(work, place.into());
        }
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Changes the scenario; a text that could not be taken since the last step is what is undone before that.
    pub fn send(&self, action: Action) {
        // A number from elsewhere, such as one that is pasted, takes the place of a text.
        let numbers: Vec<Address> = match &action {
            Action::Number(address, _) => vec![*address],
            Action::Numbers(numbers) => numbers.iter().map(|(address, _)| *address).collect(),
            _ => Vec::new(),
        };
        for address in numbers {
            self.drop_text(address);
        }
        match action {
            Action::Undo if self.work.as_ref().is_some_and(|work| self.drafts.take_back(work)) => return,
            Action::Undo | Action::Redo | Action::FieldLeft => {}
            _ => self.drafts.pass(),
        }
        if let Some(dispatcher) = self.to.as_ref().filter(|_| !self.read_only) {
            dispatcher.dispatch(action);
        }
    }
}

/// The sender of the page that this component stands in.
#[hook]
pub fn use_edit_dispatcher() -> EditDispatcher {
    let nowhere = EditDispatcher { to: None, work: None, read_only: true, drafts: InvalidInputs::default() };
    use_context::<EditDispatcher>().unwrap_or(nowhere)
}
