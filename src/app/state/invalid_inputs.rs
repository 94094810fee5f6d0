//! Entries that are not used yet: a text that is not a valid number, or a currency that waits for an answer. Each stays with its
//! comparison, and Undo removes the latest first.

use super::decision_field::DecisionField;
use super::open_comparison::ComparisonHandle;
use crate::model::Address;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// The field of an entry that is not used yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EntryPlace {
    /// The field of a number.
    Number(Address),
    /// A field of the decision.
    Decision(DecisionField),
    /// The currency, which first asks what happens to the amounts.
    Currency,
}

impl From<DecisionField> for EntryPlace {
    fn from(field: DecisionField) -> EntryPlace {
        EntryPlace::Decision(field)
    }
}

impl From<Address> for EntryPlace {
    fn from(address: Address) -> EntryPlace {
        EntryPlace::Number(address)
    }
}

/// An entry of a comparison that is not used yet.
#[derive(Clone)]
struct InvalidText {
    work: Rc<ComparisonHandle>,
    place: EntryPlace,
    text: String,
}

impl InvalidText {
    fn is_at(&self, work: &Rc<ComparisonHandle>, place: EntryPlace) -> bool {
        self.place == place && self.work.is_same_work(work)
    }
}

/// The field of a text, and a callback that redraws it without that text.
type TakeBack = (EntryPlace, Callback<()>);

/// The invalid texts in the fields of all comparisons that were open.
#[derive(Clone, Default)]
pub struct InvalidInputs {
    texts: Rc<RefCell<Vec<InvalidText>>>,
    /// The callbacks that remove the texts typed since the last change, the latest last.
    undoable: Rc<RefCell<Vec<TakeBack>>>,
    /// Receives the number of each.
    counts: Option<UseStateSetter<(usize, usize, u32)>>,
    /// How often the currency that waits for an answer has changed.
    currencies: Rc<Cell<u32>>,
}

impl PartialEq for InvalidInputs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.texts, &other.texts)
    }
}

/// The invalid texts in the fields of the page, and whether Undo removes one; the page is redrawn when that changes.
#[hook]
pub fn use_invalid_inputs() -> (InvalidInputs, bool) {
    let counts = use_state_eq(|| (0, 0, 0));
    let inputs = use_memo((), {
        let counts = counts.setter();
        move |()| InvalidInputs { counts: Some(counts), ..InvalidInputs::default() }
    });
    (InvalidInputs::clone(&inputs), counts.1 > 0)
}

impl InvalidInputs {
    /// Keeps a text in the field of a number; `take_back` redraws the field without it.
    pub fn keep(&self, work: &Rc<ComparisonHandle>, place: EntryPlace, text: String, take_back: Callback<()>) {
        if place == EntryPlace::Currency {
            self.currencies.set(self.currencies.get().wrapping_add(1));
        }
        self.texts.borrow_mut().retain(|known| !known.is_at(work, place));
        self.texts.borrow_mut().push(InvalidText { work: Rc::clone(work), place, text });
        self.undoable.borrow_mut().retain(|(known, _)| *known != place);
        self.undoable.borrow_mut().push((place, take_back));
        self.tell();
    }

    /// The text in the field of a number.
    pub fn text(&self, work: &Rc<ComparisonHandle>, place: EntryPlace) -> Option<String> {
        self.texts.borrow().iter().find(|known| known.is_at(work, place)).map(|known| known.text.clone())
    }

    /// Whether a comparison has any.
    pub fn stand_in(&self, work: &Rc<ComparisonHandle>) -> bool {
        self.texts.borrow().iter().any(|known| known.work.is_same_work(work))
    }

    /// Forgets the text in the field of a number, which has a valid number again.
    pub fn drop_text(&self, work: &Rc<ComparisonHandle>, place: EntryPlace) {
        self.texts.borrow_mut().retain(|known| !known.is_at(work, place));
        self.leave(place);
    }

    /// The field of a number is no longer drawn: its text stays, but Undo cannot remove it.
    pub fn leave(&self, place: EntryPlace) {
        self.undoable.borrow_mut().retain(|(known, _)| *known != place);
        self.tell();
    }

    /// A change was made: Undo now reverts that first, and the texts stay.
    pub fn pass(&self) {
        self.undoable.borrow_mut().clear();
        self.tell();
    }

    fn tell(&self) {
        if let Some(counts) = &self.counts {
            counts.set((self.texts.borrow().len(), self.undoable.borrow().len(), self.currencies.get()));
        }
    }

    /// Removes the latest text; returns whether there was one.
    pub fn take_back(&self, work: &Rc<ComparisonHandle>) -> bool {
        // Borrowed only for this line: the callback may redraw the field, which forgets the text as well.
        let latest = self.undoable.borrow_mut().pop();
        let found = latest.is_some();
        if let Some((place, take_back)) = latest {
            self.drop_text(work, place);
            take_back.emit(());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{EntryPlace, InvalidInputs};
    use crate::app::state::open_comparison::{ComparisonHandle, StorageOwner};
    use crate::model::{ASSUMPTIONS, Address, Place};
    use yew::Callback;

    const RATE: EntryPlace = EntryPlace::Number(Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate });

    #[test]
    fn a_text_stays_with_its_comparison() {
        let [own, other] = [(), ()].map(|()| ComparisonHandle::new(StorageOwner::Own));
        let texts = InvalidInputs::default();
        texts.keep(&own, RATE, "2500 per q".into(), Callback::noop());
        texts.pass();
        assert_eq!((texts.text(&own, RATE).as_deref(), texts.text(&other, RATE)), (Some("2500 per q"), None));
        assert!(texts.stand_in(&own) && !texts.stand_in(&other));
        assert!(!texts.take_back(&own), "the later change is undone first");
        texts.leave(RATE);
        assert!(texts.stand_in(&own), "a collapsed field keeps its text");
        texts.drop_text(&own, RATE);
        assert!(!texts.stand_in(&own));
    }

    #[test]
    fn undo_takes_the_latest_text_back() {
        let own = ComparisonHandle::new(StorageOwner::Own);
        let texts = InvalidInputs::default();
        texts.keep(&own, RATE, "9x".into(), Callback::noop());
        assert!(texts.take_back(&own) && texts.text(&own, RATE).is_none() && !texts.take_back(&own));
    }

    #[test]
    fn what_was_sent_keeps_its_texts_once_it_is_ones_own() {
        let scenario = std::rc::Rc::new((crate::model::SAMPLES[0].scenario)());
        let sent = ComparisonHandle::sent(scenario.into());
        let texts = InvalidInputs::default();
        texts.keep(&sent, RATE, "abc".into(), Callback::noop());
        assert!(texts.stand_in(&sent.owned_once_changed()));
    }
}
