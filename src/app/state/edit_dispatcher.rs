//! Where every edit goes: to the session, unless the page is read-only, and past the texts that cannot be read yet.

use super::action::Action;
use super::invalid_inputs::InvalidInputs;
use super::open_comparison::ComparisonHandle;
use super::session::Session;
use std::rc::Rc;
use yew::{UseReducerDispatcher, hook, use_context};

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

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Changes the scenario; a text that could not be taken since the last step is what is undone before that.
    pub fn send(&self, action: Action) {
        match action {
            Action::Undo if self.drafts.take_back() => return,
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
