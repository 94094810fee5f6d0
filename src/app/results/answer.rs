//! The answer in one sentence that a director can repeat.

use super::problems::problem_list;
use crate::app::format::Formats;
use crate::app::marker::marker;
use crate::app::scene::Scene;
use crate::engine::{Driver, Measure, OptionOutcome, Outcome, Payback, Verdict};
use crate::model::{Address, OptionId, Scenario};
use yew::prelude::*;

/// Below this share a saving drowns in the uncertainty of what it is computed from.
const CLEAR: f64 = 0.05;
/// How many of the drivers between gross and net saving the answer names.
const NAMED: usize = 3;

/// The answer in words, or why there is none; `go_to` leads to an input that is to be mended.
pub fn answer(scene: &Scene, go_to: &Callback<Address>) -> Html {
    let outcome = match scene.outcome.as_ref() {
        Ok(outcome) => outcome,
        Err(problems) => return problem_list(problems, go_to),
    };
    let answer = Answer { scenario: &scene.scenario, outcome, formats: &scene.formats };
    let sentence = match outcome.verdict() {
        Some(Verdict::Change(id)) => outcome.option(id).map(|best| answer.change(best)),
        Some(Verdict::WithinHurdle(id)) => outcome.option(id).map(|best| answer.within_hurdle(best)),
        Some(Verdict::StayWithToday(today, other)) => {
            outcome.option(today).zip(outcome.option(other)).map(|(today, other)| answer.stay(today, other))
        }
        None => None,
    };
    html! { <p class="answer-sentence">{ sentence.unwrap_or_default() }</p> }
}

/// The length of the comparison in words.
pub fn horizon(scenario: &Scenario, formats: &Formats) -> String {
    let years = scenario.assumptions.horizon_years;
    if years == 1.0 { "one year".to_string() } else { format!("{} years", formats.whole(years)) }
}

struct Answer<'a> {
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    formats: &'a Formats,
}

impl Answer<'_> {
    fn name(&self, id: OptionId) -> Html {
        let column = self.scenario.options.iter().position(|option| option.id == id).unwrap_or_default();
        let name = self.scenario.option(id).map(|option| option.name.as_str()).unwrap_or_default();
        html! { <strong class="option-name">{ marker(column) }{ name }</strong> }
    }

    fn money(&self, option: &OptionOutcome, measure: Measure) -> String {
        self.formats.money_short(option.value(measure))
    }

    fn horizon(&self) -> String {
        horizon(self.scenario, self.formats)
    }

    fn change(&self, best: &OptionOutcome) -> Html {
        let net = best.value(Measure::SavingShare);
        let close = if net < CLEAR { " That is close: small changes of the inputs turn it around." } else { "" };
        html! {
            <>
                { self.cheaper(best, net >= CLEAR) }
                <span class="answer-more">{ self.gap(best) }{ self.payback(best) }{ close }</span>
            </>
        }
    }

    fn within_hurdle(&self, best: &OptionOutcome) -> Html {
        let hurdle = format!(
            "It saves less than the hurdle of {} that a change must clear: stay, unless other reasons count. ",
            self.money(best, Measure::Hurdle)
        );
        html! {
            <>
                { self.cheaper(best, false) }
                <span class="answer-more"><strong>{ hurdle }</strong>{ self.gap(best) }{ self.payback(best) }</span>
            </>
        }
    }

    fn cheaper(&self, best: &OptionOutcome, clear: bool) -> Html {
        let saving = format!("{} ({}) less", self.money(best, Measure::Saving), self.formats.percent(best.value(Measure::SavingShare)));
        html! {
            <>
                { self.name(best.id) }
                { format!(" costs {} over {} in today's money, ", self.money(best, Measure::PresentValue), self.horizon()) }
                <strong class={clear.then_some("gain")}>{ saving }</strong>
                { " than " }{ self.name(self.outcome.status_quo) }{ "." }
            </>
        }
    }

    fn payback(&self, best: &OptionOutcome) -> String {
        match best.payback {
            Some(Payback::After(month)) => {
                format!(" It has paid for itself, interest included, in month {}.", self.formats.whole(libm::ceil(month)))
            }
            _ => " It has never cost more than today.".to_string(),
        }
    }

    /// What becomes of the saving that the rate card promises, with the drivers that take most of it.
    fn gap(&self, option: &OptionOutcome) -> String {
        let today = self.outcome.option(self.outcome.status_quo).map_or(0.0, |today| today.value(Measure::PresentValue));
        let (gross, net) = (option.value(Measure::GrossSavingShare), option.value(Measure::SavingShare));
        if gross <= net || today <= 0.0 {
            return String::new();
        }
        let share = |(_, share): &(Driver, f64)| *share;
        let mut drivers: Vec<(Driver, f64)> = option.gap.iter().map(|(driver, cost)| (*driver, cost.value / today)).collect();
        let largest = (0..NAMED).filter_map(|_| {
            let place = (0..drivers.len())
                .max_by(|first, second| drivers.get(*first).map_or(0.0, share).total_cmp(&drivers.get(*second).map_or(0.0, share)))?;
            let (driver, share) = drivers.swap_remove(place);
            (share > 0.0).then(|| format!("{} ({} points)", driver.label().to_ascii_lowercase(), self.formats.points(share)))
        });
        let largest: Vec<String> = largest.collect();
        let left = if net > 0.0 { format!("; {} remain", self.formats.percent(net)) } else { String::new() };
        format!("The rate card alone promises {}{left}. Most of the difference: {}.", self.formats.percent(gross), largest.join(", "))
    }

    fn stay(&self, today: &OptionOutcome, other: &OptionOutcome) -> Html {
        let more = -other.value(Measure::Saving);
        let difference = if more > 0.0 {
            let share = self.formats.percent(-other.value(Measure::SavingShare));
            format!(" would cost {} ({share}) more. ", self.formats.money_short(more))
        } else {
            " would cost just as much. ".to_string()
        };
        let cost = self.money(today, Measure::PresentValue);
        html! {
            <>
                <strong class="gain">{ "Stay: " }</strong>{ self.name(today.id) }
                { format!(" is cheapest at {cost} over {} in today's money.", self.horizon()) }
                <span class="answer-more">{ "The next best, " }{ self.name(other.id) }{ "," }{ difference }{ self.gap(other) }</span>
            </>
        }
    }
}

/// The answer in few words, for a narrow bar and for screen readers.
pub fn short_answer(scene: &Scene) -> String {
    let name = |id| scene.scenario.option(id).map(|option| option.name.clone()).unwrap_or_default();
    let Ok(outcome) = scene.outcome.as_ref() else { return "Cannot be computed: see the message".to_string() };
    let saving = |id| scene.formats.money_short(outcome.option(id).map_or(0.0, |option| option.value(Measure::Saving)));
    match outcome.verdict() {
        Some(Verdict::Change(id)) => format!("{} saves {}", name(id), saving(id)),
        Some(Verdict::WithinHurdle(id)) => format!("{} saves {}: less than the hurdle", name(id), saving(id)),
        Some(Verdict::StayWithToday(id, _)) => format!("{} is cheapest", name(id)),
        None => String::new(),
    }
}
