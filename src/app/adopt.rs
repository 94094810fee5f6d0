//! How a company's rate card reaches what is open: what begins anew takes its numbers, everything else only learns of it.

use crate::model::{Currency, RateCard, SAMPLES, Scenario};
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

/// What is open once a rate card comes: a sample nobody has changed takes its numbers.
pub(super) fn with_card(now: &Rc<Scenario>, card: &Rc<RateCard>) -> Rc<Scenario> {
    if is_untouched_sample(now) { adopted(Scenario::clone(now), card) } else { knowing(now, card) }
}

/// What is open once a host names a currency: a sample nobody has changed is shown in it.
pub(super) fn in_currency(now: &Rc<Scenario>, currency: Currency) -> Rc<Scenario> {
    if !is_untouched_sample(now) {
        return Rc::clone(now);
    }
    let mut scenario = Scenario::clone(now);
    scenario.choices.currency = currency;
    Rc::new(scenario)
}

fn is_untouched_sample(scenario: &Scenario) -> bool {
    SAMPLES.iter().any(|sample| {
        let mut sample = (sample.scenario)();
        sample.adopt(&scenario.rate_card);
        sample.choices.currency = scenario.choices.currency;
        sample == *scenario
    })
}
