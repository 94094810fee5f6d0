//! A sanity check and its findings.

use super::context::{Cause, Context};
use super::wording::say;
use crate::model::{Address, ChoiceAddress, OptionId, Sentence, ServiceId, Source};

/// A sanity check.
#[derive(Debug)]
pub struct Check {
    /// Its name in files and links.
    pub id: &'static str,
    /// What it warns of, in a few words; no two say the same.
    pub title: &'static str,
    /// The usual figure, in a sentence; numbers to format by country are in braces.
    pub benchmark: &'static str,
    /// The advice, in a sentence of the same kind.
    pub advice: &'static str,
    /// The source of the usual figure.
    pub source: &'static Source,
    /// Whether the user should look into it before quoting the answer.
    pub serious: bool,
    /// All causes for a warning in a comparison.
    pub(super) condition: fn(&Context<'_>) -> Vec<Cause>,
}

impl Check {
    /// The usual figure and the advice, in sentences.
    pub fn said(&self) -> Sentence {
        Sentence::join([say(self.benchmark, []), say(self.advice, [])], " ")
    }
}

/// The groups of inputs that belong to a contract.
const OF_CONTRACTS: [&str; 4] = ["charges", "rates", "clauses", "credits"];

impl Finding {
    /// Whether it concerns a contract.
    pub fn is_of_contract(&self) -> bool {
        let all_inputs = self.inputs.iter().all(|address| OF_CONTRACTS.contains(&address.field.group));
        self.option.is_some() && all_inputs
    }

    /// Whether it concerns the weights and scores of the decision, which are no inputs.
    pub fn is_of_decision(&self) -> bool {
        self.inputs.is_empty() && self.choices.is_empty()
    }
}

/// A warning from a check.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// The inputs that cause it and show it; results depend on each of them. Without inputs and choices, the decision causes it.
    pub inputs: Vec<Address>,
    /// The choices that cause it.
    pub choices: Vec<ChoiceAddress>,
    /// The option concerned; `None` for all of them.
    pub option: Option<OptionId>,
    /// The service concerned; `None` for all of them.
    pub service: Option<ServiceId>,
    /// The option and the figure, in a sentence.
    pub headline: Sentence,
    /// The option, the figure, the usual figure and the advice, in sentences.
    pub message: Sentence,
    /// Numbers that fix it; empty if the user has to find them.
    pub remedy: Vec<(Address, f64)>,
}
