//! What the register, the allowance for optimism and the prompts say, in sentences: the same on the page, in the report and in the memo.

use crate::engine::readiness::{PromptOn, allowances, exposures, prompts_on};
use crate::engine::{Measure, Outcome, most_with_one_provider};
use crate::model::grammar::{list, worded};
use crate::model::{OptionId, Scenario};

/// The sentences; `money` writes an amount in three digits.
pub fn before_deciding(scenario: &Scenario, outcome: &Outcome, money: impl Fn(f64) -> String) -> Vec<String> {
    let mut sentences = Vec::new();
    let name = |id: OptionId| format!("“{}”", scenario.option(id).map_or("", |option| option.name.as_str()));
    let (exposures, allowances) = (exposures(scenario), allowances(scenario, outcome));
    // Options with the same loss share an amount.
    let mut by_amount: Vec<(String, Vec<String>)> = Vec::new();
    for (id, own) in exposures.iter().filter(|(_, own)| own.expected > 0.0) {
        let amount = money(own.expected);
        match by_amount.iter_mut().find(|(known, _)| *known == amount) {
            Some((_, names)) => names.push(name(*id)),
            None => by_amount.push((amount, vec![name(*id)])),
        }
    }
    let losses: Vec<String> = by_amount.iter().map(|(amount, names)| format!("{amount} a year for {}", list(names))).collect();
    if !losses.is_empty() {
        sentences.push(format!(
            "The risk register expects a loss of {}. It is beside the cost: futures include it, plain figures do not.",
            list(&losses)
        ));
    }
    let open = scenario.decision.as_ref().map_or(0, |decision| decision.readiness.open_risks());
    if open > 0 {
        let (one, many) = (
            "1 risk has no probability or no loss yet and counts as nothing.",
            "{} risks have no probability or no loss yet and count as nothing.",
        );
        sentences.push(worded(open, one, many));
    }
    let cost = |id: OptionId| outcome.option(id).map_or(0.0, |option| option.value(Measure::PresentValue));
    let beside = |id: OptionId| {
        let risks = exposures.iter().find(|(known, _)| *known == id).map_or(0.0, |(_, own)| own.present_value);
        let optimism = allowances.iter().find(|(known, _)| *known == id).map_or(0.0, |(_, own)| own.sum());
        risks + optimism
    };
    let ids = || outcome.options.iter().map(|option| option.id);
    let cheapest = ids().min_by(|first, second| cost(*first).total_cmp(&cost(*second)));
    let with_all = ids().min_by(|first, second| (cost(*first) + beside(*first)).total_cmp(&(cost(*second) + beside(*second))));
    if let (Some(cheapest), Some(with_all)) = (cheapest, with_all)
        && ids().any(|id| beside(id) > 0.0)
    {
        let added = match (losses.is_empty(), allowances.is_empty()) {
            (false, false) => "the expected loss and the allowance for optimism",
            (true, false) => "the allowance for optimism",
            _ => "the expected loss and the cost of mitigation",
        };
        sentences.push(if cheapest == with_all {
            format!("{} is cheapest with {added} added, too.", name(cheapest))
        } else {
            format!("With {added} added, {} would be cheapest, not {}.", name(with_all), name(cheapest))
        });
    }
    let open: Vec<&str> = prompts_on(scenario).iter().filter(|on| on.is_open()).map(|on| on.prompt.topic).collect();
    if !open.is_empty() {
        let count = worded(open.len(), "1 question on law and place is open", "{} questions on law and place are open");
        sentences.push(format!("{count}: {}.", list(&open)));
    }
    sentences
}

/// How much of the work is with one provider under each option, for the prompt that asks about it; `None` for other prompts.
pub fn concentration(scenario: &Scenario, outcome: &Outcome, on: &PromptOn, percent: impl Fn(f64) -> String) -> Option<String> {
    if on.prompt.id != CONCENTRATION {
        return None;
    }
    let option = |id: &OptionId| {
        let name = scenario.option(*id).map_or("", |option| option.name.as_str());
        format!("{} under “{name}”", percent(most_with_one_provider(scenario, outcome, *id)))
    };
    let shares: Vec<String> = on.options.iter().map(option).collect();
    Some(format!("With one provider, by today's cost: {}.", list(&shares)))
}

/// The prompt that asks how much depends on one provider.
const CONCENTRATION: &str = "dora_concentration";
