//! Sanity checks: the questions of a careful analyst. They warn and never block; one file per theme.

mod as_today;
mod check;
mod context;
mod contract;
mod coverage;
mod currency;
mod decision;
mod equipment;
mod governance;
mod hidden_costs;
mod horizon;
mod measures;
mod offshore_contract;
mod people;
mod price;
mod ranges;
mod service_levels;
mod should_cost;
mod transition;
mod wording;

use super::Outcome;
use crate::model::{Scenario, Sentence, Sorting};
use context::{Cause, Context};
use wording::name;

pub use check::{Check, Finding};
pub use hidden_costs::{HIDDEN_COSTS, HiddenCost};
pub use price::PRICE_ESTIMATED;

/// All checks by theme, in the order of their findings.
pub static CHECKS: &[&[Check]] = &[
    measures::CHECKS,
    horizon::CHECKS,
    price::CHECKS,
    should_cost::CHECKS,
    hidden_costs::CHECKS,
    transition::CHECKS,
    governance::CHECKS,
    people::CHECKS,
    equipment::CHECKS,
    as_today::CHECKS,
    coverage::CHECKS,
    contract::CHECKS,
    currency::CHECKS,
    service_levels::CHECKS,
    ranges::CHECKS,
    decision::CHECKS,
];

/// All warnings about a scenario and its results. A cause that affects no result is dropped.
pub fn findings(scenario: &Scenario, outcome: &Outcome) -> Vec<Finding> {
    let context = Context { scenario, outcome };
    let mut findings = Vec::new();
    let recommended = outcome.challenger().map(|option| option.id);
    for check in CHECKS.iter().copied().flatten() {
        let mut found = Vec::new();
        for mut cause in (check.condition)(&context) {
            // A cause in the decision names no input.
            let is_of_decision = cause.inputs.is_empty() && cause.choices.is_empty() && cause.option.is_none();
            cause.inputs.retain(|address| outcome.uses(*address));
            if !is_of_decision && cause.inputs.is_empty() && cause.choices.is_empty() {
                continue;
            }
            let Cause { inputs, choices, option, service, subject, what, remedy } = cause;
            let headline = name(format!("{subject}: ")).then(what);
            let message = Sentence::join([headline.clone(), check.said()], " ");
            found.push(Finding { check, inputs, choices, option, service, headline, message, remedy });
        }
        // What concerns the recommended option comes first.
        found.order_by_key(|finding: &Finding| finding.option.is_none() || finding.option != recommended);
        findings.extend(found);
    }
    findings
}
