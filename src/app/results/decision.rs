//! The pending decision, and the steps before it is signed.

use super::checks::checked;
use crate::app::readiness::ContradictionSteps;
use crate::app::snapshot::RenderContext;
use crate::engine::checks::PRICE_ESTIMATED;
use crate::engine::readiness::prompts_on;
use crate::engine::{Outcome, Verdict};
use crate::exchange::drivers::input_name;
use crate::model::OptionId;
use crate::model::grammar::worded;
use yew::prelude::*;

/// The number of inputs to name.
const NAMED: usize = 5;

/// The decision in one line, and the steps before it is signed.
pub fn decision(context: RenderContext, outcome: &Outcome) -> Html {
    let (snapshot, scenario) = (context.snapshot, &context.snapshot.scenario);
    let name = |id: OptionId| scenario.option(id).map_or("", |option| option.name.as_str());
    let decision = match outcome.verdict() {
        Some(Verdict::Change(best)) => format!("Decision: prepare the move to “{}”.", name(best)),
        Some(Verdict::WithinHurdle(best)) => format!("Decision: stay with today; “{}” saves less than the hurdle.", name(best)),
        Some(Verdict::StayWithToday(today, _)) => format!("Decision: stay with “{}”.", name(today)),
        None => String::new(),
    };
    let found = checked(snapshot, outcome);
    let mut steps: Vec<String> = Vec::new();
    let serious = found.iter().filter(|finding| finding.check.serious).count();
    if serious > 0 {
        steps.push(worded(
            serious,
            "Resolve the serious issue that the checks found.",
            "Resolve the {} serious issues that the checks found.",
        ));
    }
    if let Some(bid) = snapshot.bids_in_words(|words| words.left_out()).flatten() {
        steps.push(format!("{bid} Make it one."));
    }
    if found.iter().any(|finding| finding.check.id == PRICE_ESTIMATED) {
        steps.push("Get quotes for the estimated prices.".to_string());
    }
    let open = prompts_on(scenario).iter().filter(|prompt| prompt.is_open()).count();
    if open > 0 {
        steps.push(worded(open, "Ask the open question on law and place.", "Ask the {} open questions on law and place."));
    }
    let strongest = snapshot
        .drivers
        .as_ref()
        .filter(|_| !snapshot.drivers_pending)
        .and_then(|drivers| drivers.found.as_ref())
        .map_or(&[][..], |levers| &levers.strongest);
    let mut names: Vec<String> = Vec::new();
    for address in scenario.assumptions_among(strongest) {
        // With the option and service: the same input may have been entered for another one.
        let name = input_name(scenario, &[address]);
        if names.len() < NAMED && !names.contains(&name) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        steps.push(format!("Replace our assumptions with your own figures: {}.", names.join("; ")));
    }
    steps.push("Agree who decides, and by when.".to_string());
    html! { <><p class="decision">{ decision }</p><ol class="decision-steps"><ContradictionSteps snapshot={snapshot.clone()} />{ for steps.into_iter().map(|step| html! { <li>{ step }</li> }) }</ol></> }
}
