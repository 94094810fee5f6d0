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
    let Scene { scenario, outcome, formats } = scene;
    let outcome = match outcome.as_ref() {
        Ok(outcome) => outcome,
        Err(problems) => return problem_list(problems, go_to),
    };
    let sentence = match outcome.verdict() {
        Some(Verdict::Change(option)) => outcome.option(option).map(|best| change(scenario, outcome, best, formats)),
        Some(Verdict::StayWithToday(today, other)) => {
            outcome.option(today).zip(outcome.option(other)).map(|(today, other)| stay(scenario, today, other, formats))
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

fn years(scenario: &Scenario, formats: &Formats) -> String {
    let years = scenario.assumptions.horizon_years;
    if years == 1.0 { "one year".to_string() } else { format!("{} years", formats.whole(years)) }
}

fn change(scenario: &Scenario, outcome: &Outcome, best: &OptionOutcome, formats: &Formats) -> Html {
    let (gross, net) = (best.gross_saving_share.value, best.saving_share.value);
    let payback = match best.payback {
        Some(Payback::After(month)) => format!("It has paid for itself in month {}.", formats.whole(libm::ceil(month))),
        Some(Payback::AtOnce) => "It saves from the first month.".to_string(),
        _ => "Counted without interest, it has not paid for itself by the end.".to_string(),
    };
    let gap = if gross > net {
        format!(
            " The rate card alone promised {}; transition, governance and the months before the start take {} points of it. ",
            formats.percent(gross),
            formats.points(gross - net)
        )
    } else {
        " ".to_string()
    };
    html! {
        <>
            { name(scenario, best.id) }
            { format!(" costs {} over {} in today's money, ", formats.money_short(best.present_value.value), years(scenario, formats)) }
            <strong class="gain">{ format!("{} ({}) less", formats.money_short(best.saving.value), formats.percent(net)) }</strong>
            { " than " }{ name(scenario, outcome.status_quo) }{ "." }
            <span class="answer-more">{ gap }{ payback }</span>
        </>
    }
}

fn stay(scenario: &Scenario, today: &OptionOutcome, other: &OptionOutcome, formats: &Formats) -> Html {
    let (gross, more) = (other.gross_saving_share.value, -other.saving.value);
    let difference = if more > 0.0 {
        format!(" would cost {} ({}) more", formats.money_short(more), formats.percent(-other.saving_share.value))
    } else {
        " would cost just as much".to_string()
    };
    let promise = if gross > 0.0 {
        format!(", although its rate card alone promises {} less: transition and governance eat it up.", formats.percent(gross))
    } else {
        ".".to_string()
    };
    html! {
        <>
            <strong class="gain">{ "Stay: " }</strong>{ name(scenario, today.id) }
            { format!(" is cheapest at {} over {} in today's money.", formats.money_short(today.present_value.value), years(scenario, formats)) }
            <span class="answer-more">{ " The next best, " }{ name(scenario, other.id) }{ "," }{ difference }{ promise }</span>
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
