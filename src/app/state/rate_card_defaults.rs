//! How a company's rate card reaches what is open: what begins anew takes its numbers, everything else only learns of it.

use crate::model::{Currency, RateCard, Scenario};
use std::rc::Rc;

/// What begins anew, with the company's defaults in place of ours.
pub(super) fn adopted(mut scenario: Scenario, card: &Rc<RateCard>) -> Rc<Scenario> {
    scenario.adopt(card);
    Rc::new(scenario)
}

/// What comes with numbers of its own: only what is added later has the company's defaults.
pub(super) fn knowing(scenario: &Rc<Scenario>, card: &Rc<RateCard>) -> Rc<Scenario> {
    if scenario.rate_card == *card {
        return Rc::clone(scenario);
    }
    let mut scenario = Scenario::clone(scenario);
    scenario.know(card);
    Rc::new(scenario)
}

/// The same in another currency; nothing is converted.
pub fn in_currency(scenario: &Rc<Scenario>, currency: Currency) -> Rc<Scenario> {
    let mut scenario = Scenario::clone(scenario);
    scenario.choices.currency = currency;
    Rc::new(scenario)
}
