//! The answer in one sentence that a director can repeat.

use super::problems::problem_list;
use crate::app::format::Formats;
use crate::app::marker::marker;
use crate::app::scene::Scene;
use crate::engine::{OptionOutcome, Outcome, Payback, Verdict};
use crate::model::{Address, OptionId, Scenario};
use yew::prelude::*;

/// The answer in words, or why there is none; `go_to` leads to an input that is to be mended.
pub fn answer(scene: &Scene, go_to: &Callback<Address>) -> Html {
    let Scene { scenario, outcome, formats, .. } = scene;
    let outcome = match outcome.as_ref() {
        Ok(outcome) => outcome,
        Err(problems) => return problem_list(problems, go_to),
    };
    let sentence = match outcome.verdict() {
        Some(Verdict::Change(option)) => outcome.option(option).map(|best| change(scenario, outcome, best, formats)),
        Some(Verdict::StayWithToday(today, other)) => {
            outcome.option(today).zip(outcome.option(other)).map(|(today, other)| stay(scenario, outcome, today, other, formats))
        }
        None => None,
    };
    html! { <p class="answer-sentence">{ sentence.unwrap_or_default() }</p> }
}

fn name(scenario: &Scenario, id: OptionId) -> Html {
    let column = scenario.options.iter().position(|option| option.id == id).unwrap_or_default();
    let name = scenario.option(id).map(|option| option.name.as_str()).unwrap_or_default();
    html! { <strong class="option-name">{ marker(column) }{ name }</strong> }
}

/// The length of the comparison in words.
pub fn horizon(scenario: &Scenario, formats: &Formats) -> String {
    let years = scenario.assumptions.horizon_years;
    if years == 1.0 { "one year".to_string() } else { format!("{} years", formats.whole(years)) }
}

/// Below this share a saving drowns in the uncertainty of what it is computed from.
const CLEAR: f64 = 0.05;

fn change(scenario: &Scenario, outcome: &Outcome, best: &OptionOutcome, formats: &Formats) -> Html {
    let net = best.saving_share.value;
    let payback = match best.payback {
        Some(Payback::After(month)) => {
            format!(" It has paid for itself, interest included, in month {}.", formats.whole(libm::ceil(month)))
        }
        _ => " It has never cost more than today.".to_string(),
    };
    let saving = format!("{} ({}) less", formats.money_short(best.saving.value), formats.percent(net));
    let close = if net < CLEAR { " That is close: small changes of the inputs turn it around." } else { "" };
    html! {
        <>
            { name(scenario, best.id) }
            { format!(" costs {} over {} in today's money, ", formats.money_short(best.present_value.value), horizon(scenario, formats)) }
            <strong class={(net >= CLEAR).then_some("gain")}>{ saving }</strong>
            { " than " }{ name(scenario, outcome.status_quo) }{ "." }
            <span class="answer-more">{ gap(outcome, best, formats) }{ payback }{ close }</span>
        </>
    }
}

/// What becomes of the saving that the rate card promises, in points that add up as they are shown.
fn gap(outcome: &Outcome, option: &OptionOutcome, formats: &Formats) -> String {
    let today = outcome.option(outcome.status_quo).map_or(0.0, |today| today.present_value.value);
    let (gross, net) = (option.gross_saving_share.value, option.saving_share.value);
    if gross <= net || today <= 0.0 {
        return String::new();
    }
    let shown = |share: f64| libm::round(share * 1000.0) / 1000.0;
    let (transition, governance) = (shown(option.transition_value.value / today), shown(option.governance_value.value / today));
    let rest = shown(gross) - shown(net) - transition - governance;
    format!(
        "The rate card alone promises {}. Of that, transition takes {} points, governance {}, and the months before the start, \
         minimum volumes, learning, distance and journeys {}.",
        formats.percent(gross),
        formats.points(transition),
        formats.points(governance),
        formats.points(rest)
    )
}

fn stay(scenario: &Scenario, outcome: &Outcome, today: &OptionOutcome, other: &OptionOutcome, formats: &Formats) -> Html {
    let more = -other.saving.value;
    let difference = if more > 0.0 {
        format!(" would cost {} ({}) more. ", formats.money_short(more), formats.percent(-other.saving_share.value))
    } else {
        " would cost just as much. ".to_string()
    };
    html! {
        <>
            <strong class="gain">{ "Stay: " }</strong>{ name(scenario, today.id) }
            { format!(" is cheapest at {} over {} in today's money.", formats.money_short(today.present_value.value), horizon(scenario, formats)) }
            <span class="answer-more">{ "The next best, " }{ name(scenario, other.id) }{ "," }{ difference }{ gap(outcome, other, formats) }</span>
        </>
    }
}

/// The answer in few words, for a narrow bar and for screen readers.
pub fn short_answer(scene: &Scene) -> String {
    let name = |id| scene.scenario.option(id).map(|option| option.name.clone()).unwrap_or_default();
    match scene.outcome.as_ref() {
        Err(_) => "Cannot be computed: see the message".to_string(),
        Ok(outcome) => match outcome.verdict() {
            Some(Verdict::Change(id)) => {
                let saving = outcome.option(id).map_or(0.0, |option| option.saving.value);
                format!("{} saves {}", name(id), scene.formats.money_short(saving))
            }
            Some(Verdict::StayWithToday(id, _)) => format!("{} is cheapest", name(id)),
            None => String::new(),
        },
    }
}
