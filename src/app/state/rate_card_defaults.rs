//! How a company's rate card affects what is open: new comparisons start with its numbers, all others only use it for additions.

use crate::model::{Amounts, Currency, RateCard, Scenario};
use std::rc::Rc;

/// A new comparison, with the company's defaults instead of ours.
pub(super) fn with_rate_card(mut scenario: Scenario, card: &Rc<RateCard>) -> Rc<Scenario> {
    scenario.apply_rate_card(card);
    Rc::new(scenario)
}

/// A comparison with its own numbers: only later additions use the company's defaults.
pub(super) fn knowing(scenario: &Rc<Scenario>, card: &Rc<RateCard>) -> Rc<Scenario> {
    if scenario.rate_card == *card {
        return Rc::clone(scenario);
    }
    let mut scenario = Scenario::clone(scenario);
    scenario.know(card);
    Rc::new(scenario)
}

/// A sample in another currency: all its figures are ours, so all are converted.
pub fn in_currency(scenario: &Rc<Scenario>, currency: Currency) -> Rc<Scenario> {
    let mut scenario = Scenario::clone(scenario);
    scenario.exchange(currency, currency.per_dollar(), Amounts::All);
    Rc::new(scenario)
}
