//! The text in a field: an invalid one stays with its comparison, a valid one is shown as typed while what it says is in use.

use super::edit_dispatcher::{EditDispatcher, use_edit_dispatcher};
use super::invalid_inputs::EntryPlace;
use super::open_comparison::ComparisonHandle;
use std::rc::Rc;
use yew::prelude::*;

/// The text in a field.
#[derive(Clone, PartialEq)]
pub struct FieldText {
    place: EntryPlace,
    edits: EditDispatcher,
    valid: UseStateHandle<Option<ValidText>>,
}

/// A valid text, with the comparison and the field it was typed into.
#[derive(Clone, PartialEq)]
struct ValidText {
    work: Option<Rc<ComparisonHandle>>,
    place: EntryPlace,
    text: String,
}

/// The text in a field.
#[hook]
pub fn use_field_text(place: EntryPlace) -> FieldText {
    let (edits, valid) = (use_edit_dispatcher(), use_state(|| None));
    use_effect_with(place, {
        let inputs = edits.drafts().clone();
        move |place| {
            let place = *place;
            move || inputs.leave(place)
        }
    });
    FieldText { place, edits, valid }
}

impl FieldText {
    /// The invalid text.
    pub fn invalid(&self) -> Option<String> {
        self.edits.invalid_text(self.place)
    }

    /// The text as typed; `None` if nothing is typed, or if what it says is no longer in use, as after Undo.
    pub fn typed(&self, is_in_use: impl FnOnce(&str) -> bool) -> Option<String> {
        let is_here = |valid: &&ValidText| {
            let works = valid.work.as_ref().zip(self.edits.work());
            valid.place == self.place && works.is_some_and(|(own, open)| own.is_same_work(open)) && is_in_use(&valid.text)
        };
        self.invalid().or_else(|| self.valid.as_ref().filter(is_here).map(|valid| valid.text.clone()))
    }

    /// A valid text was typed.
    pub fn accept(&self, text: String) {
        self.edits.drop_text(self.place);
        self.valid.set(Some(ValidText { work: self.edits.work().cloned(), place: self.place, text }));
    }

    /// An invalid text was typed: it stays until it is corrected or undone.
    pub fn refuse(&self, text: String) {
        let valid = self.valid.setter();
        self.edits.keep_text(self.place, text, Callback::from(move |()| valid.set(None)));
        self.valid.set(None);
    }

    /// The field was left: a valid text is formatted.
    pub fn leave(&self) {
        self.valid.set(None);
    }

    /// Forgets the text, whatever it says.
    pub fn clear(&self) {
        self.edits.drop_text(self.place);
        self.leave();
    }
}
