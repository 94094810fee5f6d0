//! Entries that are not used yet: a text that is not a valid number, or a currency that waits for an answer. Each stays with its
//! comparison, and Undo removes the latest first.

use super::decision_field::DecisionField;
use super::open_comparison::ComparisonHandle;
use crate::exchange::drivers::input_name;
use crate::model::{Address, Scenario};
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
    /// The three fields of the range of a number.
    Range(Address),
    /// A limit on mixes, by the id of its field.
    MixLimit(&'static str),
    /// The seed of the futures.
    Seed,
    /// How safe a budget should be.
    Confidence,
    /// The currency, which first asks what happens to the amounts.
    Currency,
}

impl EntryPlace {
    /// The place as the page calls it.
    pub fn label(self, scenario: &Scenario) -> String {
        match self {
            EntryPlace::Number(address) => input_name(scenario, &[address]),
            EntryPlace::Range(address) => format!("Range of {}", input_name(scenario, &[address])),
            EntryPlace::Decision(field) => field.place_label().to_string(),
            EntryPlace::MixLimit(_) => "Mixes of the options".to_string(),
            EntryPlace::Seed | EntryPlace::Confidence => "How the futures are drawn".to_string(),
            EntryPlace::Currency => "Currency".to_string(),
        }
    }
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
    /// How many steps could be undone when it was typed.
    step: usize,
    /// Redraws its field without it; `None` once the field is no longer drawn.
    take_back: Option<Callback<()>>,
}

impl InvalidText {
    fn is_at(&self, work: &Rc<ComparisonHandle>, place: EntryPlace) -> bool {
        self.place == place && self.work.is_same_work(work)
    }
}

/// The invalid texts in the fields of all comparisons that were open.
#[derive(Clone, Default)]
pub struct InvalidInputs {
    texts: Rc<RefCell<Vec<InvalidText>>>,
    /// How many steps can be undone now.
    step: Rc<Cell<usize>>,
    /// Receives their number.
    counts: Option<UseStateSetter<(usize, u32)>>,
    /// How often the currency that waits for an answer has changed.
    currencies: Rc<Cell<u32>>,
}

impl PartialEq for InvalidInputs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.texts, &other.texts)
    }
}

/// The invalid texts in the fields of the page, after so many steps; the page is redrawn when their number changes.
#[hook]
pub fn use_invalid_inputs(step: usize) -> InvalidInputs {
    let counts = use_state_eq(|| (0, 0));
    let inputs = use_memo((), {
        let counts = counts.setter();
        move |()| InvalidInputs { counts: Some(counts), ..InvalidInputs::default() }
    });
    inputs.step.set(step);
    InvalidInputs::clone(&inputs)
}

impl InvalidInputs {
    /// Keeps a text in the field of a number; `take_back` redraws the field without it.
    pub fn keep(&self, work: &Rc<ComparisonHandle>, place: EntryPlace, text: String, take_back: Callback<()>) {
        if place == EntryPlace::Currency {
            self.currencies.set(self.currencies.get().wrapping_add(1));
        }
        self.texts.borrow_mut().retain(|known| !known.is_at(work, place));
        let (work, step) = (Rc::clone(work), self.step.get());
        self.texts.borrow_mut().push(InvalidText { work, place, text, step, take_back: Some(take_back) });
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

    /// The texts of a comparison, each with its field.
    pub fn entries(&self, work: &Rc<ComparisonHandle>) -> Vec<(EntryPlace, String)> {
        let texts = self.texts.borrow();
        let own = texts.iter().filter(|known| known.work.is_same_work(work) && known.place != EntryPlace::Currency);
        own.map(|known| (known.place, known.text.clone())).collect()
    }

    /// The texts of a comparison in quotes, each after the label of its field if that is an input.
    pub fn quoted(&self, work: &Rc<ComparisonHandle>) -> Vec<String> {
        let quoted = self.entries(work).into_iter().map(|(place, text)| match place {
            EntryPlace::Number(address) | EntryPlace::Range(address) => format!("{} “{text}”", address.field.label),
            _ => format!("“{text}”"),
        });
        quoted.collect()
    }

    /// Forgets the text in the field of a number, which has a valid number again.
    pub fn drop_text(&self, work: &Rc<ComparisonHandle>, place: EntryPlace) {
        self.texts.borrow_mut().retain(|known| !known.is_at(work, place));
        self.tell();
    }

    /// The field of a number is no longer drawn: its text stays.
    pub fn leave(&self, place: EntryPlace) {
        self.texts.borrow_mut().iter_mut().filter(|known| known.place == place).for_each(|known| known.take_back = None);
    }

    fn tell(&self) {
        if let Some(counts) = &self.counts {
            counts.set((self.texts.borrow().len(), self.currencies.get()));
        }
    }

    /// Removes the latest text typed since the step that Undo would revert; returns whether there was one.
    pub fn take_back(&self, work: &Rc<ComparisonHandle>) -> bool {
        // Borrowed only for this line: the callback may redraw the field, which forgets the text as well.
        let latest = self.texts.borrow().iter().rev().find(|known| known.work.is_same_work(work) && known.step >= self.step.get()).cloned();
        let found = latest.is_some();
        if let Some(latest) = latest {
            self.drop_text(work, latest.place);
            latest.take_back.into_iter().for_each(|take_back| take_back.emit(()));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{DecisionField, EntryPlace, InvalidInputs};
    use crate::app::state::open_comparison::{ComparisonHandle, StorageOwner};
    use crate::model::{ASSUMPTIONS, Address, Place};
    use yew::Callback;

    const RATE: EntryPlace = EntryPlace::Number(Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate });

    #[test]
    fn a_text_stays_with_its_comparison() {
        let [own, other] = [(), ()].map(|()| ComparisonHandle::new(StorageOwner::Own));
        let texts = InvalidInputs::default();
        texts.keep(&own, RATE, "2500 per q".into(), Callback::noop());
        texts.step.set(1);
        assert_eq!((texts.text(&own, RATE).as_deref(), texts.text(&other, RATE)), (Some("2500 per q"), None));
        assert!(texts.stand_in(&own) && !texts.stand_in(&other));
        assert!(!texts.take_back(&own), "the later change is undone first");
        texts.leave(RATE);
        assert_eq!(texts.quoted(&own), ["Discount rate “2500 per q”"], "a collapsed field keeps its text");
        texts.step.set(0);
        assert!(texts.take_back(&own) && !texts.stand_in(&own), "and Undo reaches it after that change");
    }

    #[test]
    fn a_place_is_called_as_on_the_page() {
        let scenario = (crate::model::SAMPLES[0].scenario)();
        let provider = crate::model::ProviderId(1);
        let Some(service) = scenario.services.first().map(|service| service.id) else { panic!("a sample has a service") };
        let units = crate::model::FollowField { row: 0, figure: crate::model::FollowFigure::Units(service) };
        let risk = crate::model::RiskId(1);
        let labels = [
            (DecisionField::Followed(units), "Follow-up"),
            (DecisionField::BidAmount(provider, service, crate::model::BidAmount::Price), "Bids"),
            (DecisionField::BidRevenue(provider), "Bids"),
            (DecisionField::Risk(risk, crate::model::RiskNumber::Probability), "Risk register"),
            (DecisionField::PromptNote("transfer"), "Law and place"),
            (DecisionField::ReferenceCost, "Beyond cost"),
        ];
        for (field, label) in labels {
            assert_eq!(EntryPlace::Decision(field).label(&scenario), label, "{field:?}");
        }
        let EntryPlace::Number(rate) = RATE else { panic!("a number") };
        assert_eq!(EntryPlace::Range(rate).label(&scenario), "Range of Discount rate");
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
