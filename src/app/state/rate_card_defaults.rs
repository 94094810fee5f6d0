//! How a company's rate card reaches what is open: what begins anew takes its numbers, everything else only learns of it.

use crate::model::{Amounts, Currency, RateCard, Scenario};
use std::rc::Rc;

/// What begins anew, with the company's defaults in place of ours.
pub(super) fn with_rate_card(mut scenario: Scenario, card: &Rc<RateCard>) -> Rc<Scenario> {
    scenario.apply_rate_card(card);
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

/// A sample in another currency: all its figures are ours, so all are converted.
pub fn in_currency(scenario: &Rc<Scenario>, currency: Currency) -> Rc<Scenario> {
    let mut scenario = Scenario::clone(scenario);
    scenario.exchange(currency, currency.per_dollar(), Amounts::All);
    Rc::new(scenario)
}
