//! The gateway of every edit: it passes edits to the session unless the page is read-only, and keeps track of invalid texts.

use super::action::Action;
use super::decision_field::DecisionField;
use super::invalid_inputs::{EntryPlace, InvalidInputs};
use super::open_comparison::ComparisonHandle;
use super::session::Session;
use crate::model::{Address, Choice, Currency, Scenario};
use std::rc::Rc;
use yew::{Callback, UseReducerDispatcher, hook, use_context};

/// Sends actions to the session; it never changes, so passing it down redraws nothing.
pub type Dispatcher = UseReducerDispatcher<Session>;

/// A callback-like sender of actions to the comparison that is open.
#[derive(Clone, PartialEq)]
pub struct EditDispatcher {
    to: Option<Dispatcher>,
    /// The open comparison, which invalid texts belong to.
    work: Option<Rc<ComparisonHandle>>,
    read_only: bool,
    drafts: InvalidInputs,
}

impl EditDispatcher {
    /// A sender to a session; if read-only, it sends nothing.
    pub fn new(to: Dispatcher, work: Rc<ComparisonHandle>, read_only: bool, drafts: InvalidInputs) -> EditDispatcher {
        EditDispatcher { to: Some(to), work: Some(work), read_only, drafts }
    }

    /// The open comparison: a text that was typed for another one is not shown in it.
    pub fn work(&self) -> Option<&Rc<ComparisonHandle>> {
        self.work.as_ref()
    }

    /// The invalid texts in fields.
    pub fn drafts(&self) -> &InvalidInputs {
        &self.drafts
    }

    /// The invalid text in the field of a number.
    pub fn invalid_text(&self, place: impl Into<EntryPlace>) -> Option<String> {
        self.drafts.text(self.work.as_ref()?, place.into())
    }

    /// Whether the open comparison has any invalid text.
    pub fn has_invalid_texts(&self) -> bool {
        self.work.as_ref().is_some_and(|work| self.drafts.stand_in(work))
    }

    /// The invalid texts of the open comparison, each in quotes after its label.
    pub fn invalid_texts(&self) -> Vec<String> {
        self.work.as_ref().map(|work| self.drafts.quoted(work)).unwrap_or_default()
    }

    /// The invalid texts of the open comparison, each with its field.
    pub fn invalid_entries(&self) -> Vec<(EntryPlace, String)> {
        self.work.as_ref().map(|work| self.drafts.entries(work)).unwrap_or_default()
    }

    /// Keeps an invalid text with the open comparison.
    pub fn keep_text(&self, place: impl Into<EntryPlace>, text: String, take_back: Callback<()>) {
        if let Some(work) = &self.work {
            self.drafts.keep(work, place.into(), text, take_back);
        }
    }

    /// The chosen currency, while the user is asked what happens to the amounts.
    pub fn waiting_currency(&self, scenario: &Scenario) -> Option<Currency> {
        let wanted = Currency::from_id(&self.invalid_text(EntryPlace::Currency)?)?;
        (wanted != scenario.choices.currency).then_some(wanted)
    }

    /// Forgets an invalid text.
    pub fn drop_text(&self, place: impl Into<EntryPlace>) {
        if let Some(work) = &self.work {
            self.drafts.drop_text(work, place.into());
        }
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Changes the scenario. Undo first removes an invalid text that was typed since the last step.
    pub fn send(&self, action: Action) {
        // A number from elsewhere, such as a pasted one, replaces a text.
        let numbers: Vec<Address> = match &action {
            Action::Number(address, _) | Action::Range(address, ..) => vec![*address],
            Action::Numbers(numbers) => numbers.iter().map(|(address, _)| *address).collect(),
            _ => Vec::new(),
        };
        for address in numbers {
            self.drop_text(address);
            self.drop_text(EntryPlace::Range(address));
        }
        if let Action::Decision(edit) = &action {
            DecisionField::of(edit).into_iter().for_each(|field| self.drop_text(field));
        }
        if let Action::Follow(edit) = &action {
            DecisionField::of_follow(edit).into_iter().for_each(|field| self.drop_text(field));
        }
        match action {
            Action::Undo if self.work.as_ref().is_some_and(|work| self.drafts.take_back(work)) => return,
            _ => {}
        }
        if let Some(dispatcher) = self.to.as_ref().filter(|_| !self.read_only) {
            dispatcher.dispatch(action);
        }
    }
}

/// The sender of the page that contains this component.
#[hook]
pub fn use_edit_dispatcher() -> EditDispatcher {
    let nowhere = EditDispatcher { to: None, work: None, read_only: true, drafts: InvalidInputs::default() };
    use_context::<EditDispatcher>().unwrap_or(nowhere)
}

#[cfg(test)]
mod tests {
    use super::{EditDispatcher, EntryPlace, InvalidInputs};
    use crate::app::state::action::Action;
    use crate::app::state::open_comparison::{ComparisonHandle, StorageOwner};
    use crate::model::{ASSUMPTIONS, Address, Place};
    use yew::Callback;

    #[test]
    fn a_range_set_elsewhere_or_undo_replaces_the_texts_typed_for_it() {
        let rate = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
        let work = Some(ComparisonHandle::new(StorageOwner::Own));
        let edits = EditDispatcher { to: None, work, read_only: false, drafts: InvalidInputs::default() };
        for replacing in [Action::Range(rate, None, None), Action::Number(rate, 0.07), Action::Undo] {
            edits.keep_text(EntryPlace::Range(rate), "5 | x | 9".to_string(), Callback::noop());
            assert!(edits.has_invalid_texts());
            edits.send(replacing.clone());
            assert!(!edits.has_invalid_texts(), "{replacing:?}");
        }
    }
}
