//! Mixes of options in words, for page, report, CSV and workbook.

use super::beyond_cost::reasons_in_words;
use crate::engine::decision::{decide, ruled_out_options};
use crate::engine::{
    FrontSearch, LimitTrial, Measure, Mix, MixAnswer, MixByProviders, MixLimit, MixProblem, MixSearch, OptionOutcome, Outcome,
    option_qualities,
};
use crate::graph::Unit;
use crate::model::grammar::{list, number_word, worded};
use crate::model::{MixLimits, Scenario};

/// The services of a mix by option: for each option in it, its services and its name.
pub fn services_by_option(scenario: &Scenario, mix: &Mix) -> Vec<String> {
    let of_option = scenario.options.iter().filter_map(|option| {
        let parts = mix.parts.iter().filter(|(_, from)| *from == option.id);
        let names: Vec<&str> = parts.filter_map(|(service, _)| Some(scenario.service(*service)?.name.as_str())).collect();
        if names.len() == scenario.services.len() {
            return Some(format!("All services: “{}”", option.name));
        }
        (!names.is_empty()).then(|| format!("{}: “{}”", list(&names), option.name))
    });
    of_option.collect()
}

/// The cheapest of the options that are not ruled out.
pub fn cheapest_option<'a>(scenario: &Scenario, outcome: &'a Outcome) -> Option<&'a OptionOutcome> {
    let ruled_out = ruled_out_options(scenario);
    let counted = outcome.options.iter().filter(|option| ruled_out.iter().all(|(out, _)| *out != option.id));
    counted.min_by(|first, second| first.value(Measure::PresentValue).total_cmp(&second.value(Measure::PresentValue)))
}

/// The options that are in no mix, each with what rules it out; empty without any.
pub fn in_no_mix(scenario: &Scenario) -> Vec<String> {
    let ruled_out = ruled_out_options(scenario);
    let Some(decision) = scenario.decision.as_deref() else { return Vec::new() };
    let mut said: Vec<String> = Vec::new();
    if ruled_out.len() == scenario.options.len() {
        said.push("No option meets all must-haves, so there is no mix.".to_string());
    }
    said.extend(ruled_out.iter().map(|(id, reasons)| {
        let name = scenario.option(*id).map_or("", |option| option.name.as_str());
        format!("“{name}” is in no mix: it is ruled out by {}.", reasons_in_words(decision, reasons))
    }));
    said
}

/// Why the minimum quality of a mix does not count yet, with the remedy; `None` if it counts or there is none.
pub fn quality_waits(scenario: &Scenario, outcome: &Outcome, found: &MixAnswer) -> Option<String> {
    scenario.decision.as_ref()?.mix.least_quality.filter(|_| !found.has_quality)?;
    let decided = decide(scenario, outcome);
    let weighted = decided.iter().flat_map(|decided| {
        let shares = decided.weights.as_ref().map_or(&[][..], |weights| &weights.shares);
        let has_weight = move |id| decided.criteria.iter().zip(shares).any(|((known, _), share)| *known == id && *share > 0.0);
        decided.open_scores.iter().filter(move |(_, id)| has_weight(*id))
    });
    let until = match weighted.count() {
        0 => "criteria besides the cost have weights and scores".to_string(),
        open => worded(open, "one open score is entered", "{} open scores are entered"),
    };
    Some(format!("The minimum quality does not count until {until}."))
}

/// What the last provider of a mix is worth, in a sentence; `None` below two providers, and where it saves nothing.
pub fn worth_it(row: &MixByProviders, horizon: &str, money: impl Fn(f64) -> String) -> Option<String> {
    let worth = row.worth.filter(|worth| row.most > 1 && *worth > 0.0)?;
    let [fewer, count] = [row.most - 1, row.most].map(|count| number_word(usize::from(count)));
    let amount = money(worth);
    Some(format!(
        "Going from {fewer} to {count} providers is worth it only if making {count} work together costs you less than {amount} over {horizon}."
    ))
}

/// What quality costs among the mixes that no other beats, the cheapest first; empty without any.
pub fn front_in_words(mixes: &[Mix], quality: impl Fn(f64) -> String, money: impl Fn(f64) -> String) -> String {
    let (Some(cheapest), Some(best)) = (mixes.first(), mixes.last()) else { return String::new() };
    let [costs, quality_of_cheapest] = [money(cheapest.cost), quality(cheapest.quality)];
    if mixes.len() == 1 {
        return format!("The cheapest mix is also the best: {costs}, quality {quality_of_cheapest}.");
    }
    let price = money((best.cost - cheapest.cost) / (best.quality - cheapest.quality));
    format!(
        "{} mixes are each the cheapest for their quality. From the cheapest ({costs}, quality {quality_of_cheapest}) to the best ({}, quality {}), a point of quality costs {price} on average.",
        mixes.len(),
        money(best.cost),
        quality(best.quality)
    )
}

/// Such as `with 2 providers`.
pub fn with_providers(count: usize) -> String {
    match count {
        0 => "without a provider".to_string(),
        _ => worded(count, "with one provider", "with {} providers"),
    }
}

/// Such as `with at most 2 providers`.
pub fn with_at_most(count: u8) -> String {
    match count {
        0 => with_providers(0),
        _ => worded(usize::from(count), "with at most one provider", "with at most {} providers"),
    }
}

/// The name of a limit.
pub fn limit_label(limit: MixLimit) -> &'static str {
    match limit {
        MixLimit::Providers => "Providers, at most",
        MixLimit::Own => "Own people, at least",
        MixLimit::OneProvider => "With one provider, at most",
        MixLimit::Offshore => "Offshore, at most",
        MixLimit::Abroad => "Nearshore and offshore, at most",
        MixLimit::Quality => "Quality, at least",
        MixLimit::OneOff => "One-off cost, at most",
        MixLimit::Forbidden => "Services that an option may not deliver",
    }
}

/// A limit with its number, such as `Offshore, at most 20 %`; `write` writes the number.
pub fn limit_in_words(limits: &MixLimits, limit: MixLimit, write: impl Fn(f64, Unit) -> String) -> String {
    let number = match limit {
        MixLimit::Providers => limits.most_providers.map(|most| (f64::from(most), Unit::Number)),
        MixLimit::Own => limits.least_own.map(|share| (share, Unit::Share)),
        MixLimit::OneProvider => limits.most_one_provider.map(|share| (share, Unit::Share)),
        MixLimit::Offshore => limits.most_offshore.map(|share| (share, Unit::Share)),
        MixLimit::Abroad => limits.most_abroad.map(|share| (share, Unit::Share)),
        MixLimit::Quality => limits.least_quality.map(|quality| (quality, Unit::Number)),
        MixLimit::OneOff => limits.once_budget.map(|amount| (amount, Unit::Money)),
        MixLimit::Forbidden => Some((limits.forbidden.len() as f64, Unit::Number)),
    };
    number.map_or_else(
        || limit_label(limit).to_string(),
        |(number, unit)| {
            let between = if limit == MixLimit::Forbidden { ": " } else { " " };
            format!("{}{between}{}", limit_label(limit), write(number, unit))
        },
    )
}

/// What each limit costs, or which one leaves no mix.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitPrices {
    /// What is true of all limits.
    pub lead: String,
    /// One line for each limit that matters.
    pub lines: Vec<String>,
}

/// What the limits of the mixes cost; `None` without limits. `write` writes the number of a limit, `money` an amount.
pub fn limit_prices(
    limits: &MixLimits,
    found: &MixAnswer,
    write: impl Fn(f64, Unit) -> String,
    money: impl Fn(f64) -> String,
) -> Option<LimitPrices> {
    let name = |trial: &LimitTrial| limit_in_words(limits, trial.limit, &write);
    if found.limits.is_empty() || found.mixes == 0.0 {
        return None;
    }
    let Some(best) = &found.best else {
        let helps = found.limits.iter().filter_map(|trial| Some((trial, trial.mix.as_ref()?)));
        let lines: Vec<String> =
            helps.map(|(trial, mix)| format!("Without “{}” there is one, for {}.", name(trial), money(mix.cost))).collect();
        let more = if lines.is_empty() { " Leaving out one of them is not enough: loosen several." } else { "" };
        return Some(LimitPrices { lead: format!("No mix keeps all limits.{more}"), lines });
    };
    let line = |trial: &LimitTrial| {
        let cost = trial.cost.filter(|cost| *cost > 0.0).map_or_else(|| "nothing".to_string(), &money);
        format!("{}: costs {cost}.", name(trial))
    };
    let lead = format!("Under your limits, the cheapest mix costs {}. The cost of each limit, if you keep the others:", money(best.cost));
    Some(LimitPrices { lead, lines: found.limits.iter().map(line).collect() })
}

/// The search for what quality costs stops after so many steps, about a second in a browser.
const FRONT_STEPS: usize = 200;

/// The mixes for which no other costs less and is as good, the cheapest first; `None` while scores are open, and if there are too many
/// to compare.
pub fn front_of(scenario: &Scenario, outcome: &Outcome, found: &MixAnswer) -> Option<Vec<Mix>> {
    if !found.has_quality {
        return None;
    }
    let problem = MixProblem::of(scenario, outcome, &option_qualities(scenario, outcome));
    let limits = scenario.decision.as_ref().map(|decision| decision.mix.clone()).unwrap_or_default();
    let mut search = FrontSearch::new(&problem, &limits);
    let front = (0..FRONT_STEPS).find_map(|_| search.step(&problem))?;
    front.is_complete.then_some(front.mixes)
}

/// The mixes of a comparison, worked out at once; `None` with a single service.
pub fn mixes_of(scenario: &Scenario, outcome: &Outcome) -> Option<MixAnswer> {
    MixSearch::new(scenario, outcome, &option_qualities(scenario, outcome)).map(MixSearch::finish)
}
