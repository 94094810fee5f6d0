//! Sanity checks: what a careful analyst would ask about a comparison. They warn and never block; one file for each theme.

mod as_today;
mod context;
mod contract;
mod coverage;
mod currency;
mod equipment;
mod governance;
mod hidden_costs;
mod measures;
mod offshore_contract;
mod people;
mod price;
mod service_levels;
mod should_cost;
mod transition;
mod wording;

use super::Outcome;
use crate::model::{Address, ChoiceAddress, OptionId, Scenario, Sentence, ServiceId, Source};
use context::{Cause, Context};
use wording::{name, say};

pub use hidden_costs::{HIDDEN_COSTS, HiddenCost};
pub use price::PRICE_ESTIMATED;

/// A sanity check.
#[derive(Debug)]
pub struct Check {
    /// Its name in files and links.
    pub id: &'static str,
    /// What is usual, in a sentence; numbers that each country writes in its own way stand in braces.
    pub benchmark: &'static str,
    /// What to do, in a sentence of the same kind.
    pub advice: &'static str,
    /// Who says what is usual.
    pub source: &'static Source,
    /// Whether the answer should not be repeated before it is looked into.
    pub serious: bool,
    /// Everything in a comparison that it warns of.
    condition: fn(&Context<'_>) -> Vec<Cause>,
}

impl Check {
    /// What is usual and what to do, in sentences.
    pub fn said(&self) -> Sentence {
        Sentence::join([say(self.benchmark, []), say(self.advice, [])], " ")
    }
}

/// Something a check warns of.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// The inputs that cause it, to show it beside; each is one that results depend on.
    pub inputs: Vec<Address>,
    /// The choices that cause it.
    pub choices: Vec<ChoiceAddress>,
    /// The option that is meant; none where it is all of them.
    pub option: Option<OptionId>,
    /// The service that is meant; none where it is all of them.
    pub service: Option<ServiceId>,
    /// The option and the figure, in a sentence.
    pub headline: Sentence,
    /// The option, the figure, what is usual and what to do, in sentences.
    pub message: Sentence,
    /// Numbers that settle it where they are taken; none where that is for the user to find.
    pub remedy: Vec<(Address, f64)>,
}

/// All checks by theme, in the order their findings are shown.
pub static CHECKS: &[&[Check]] = &[
    measures::CHECKS,
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
];

/// Everything the checks warn of in a scenario and its results. A cause that no result depends on is none.
pub fn findings(scenario: &Scenario, outcome: &Outcome) -> Vec<Finding> {
    let context = Context { scenario, outcome };
    let mut findings = Vec::new();
    for check in CHECKS.iter().copied().flatten() {
        for mut cause in (check.condition)(&context) {
            cause.inputs.retain(|address| outcome.uses(*address));
            if cause.inputs.is_empty() && cause.choices.is_empty() {
                continue;
            }
            let Cause { inputs, choices, option, service, subject, what, remedy } = cause;
            let headline = name(format!("{subject}: ")).then(what);
            let message = Sentence::join([headline.clone(), check.said()], " ");
            findings.push(Finding { check, inputs, choices, option, service, headline, message, remedy });
        }
    }
    findings
}
