//! Mixes of options in words and as results for programs, for page, report, CSV and API.

use crate::engine::{LimitTrial, Mix, MixAnswer, MixByProviders, MixLimit, MixSearch, Outcome, option_qualities};
use crate::graph::Unit;
use crate::model::grammar::{list, number_word, worded};
use crate::model::map_of;
use crate::model::{MixLimits, Scenario};
use serde::Serialize;
use std::collections::BTreeMap;

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

/// What the last provider of a mix is worth, in a sentence; `None` below two providers, and where it saves nothing.
pub fn worth_it(row: &MixByProviders, horizon: &str, money: impl Fn(f64) -> String) -> Option<String> {
    let worth = row.worth.filter(|worth| row.most > 1 && *worth > 0.0)?;
    let [fewer, count] = [row.most - 1, row.most].map(|count| number_word(usize::from(count)));
    let amount = money(worth);
    Some(format!(
        "Going from {fewer} to {count} providers is worth it only if making {count} work together costs you less than {amount} over {horizon}."
    ))
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

/// The mixes of a comparison, worked out at once; `None` with a single service.
pub fn mixes_of(scenario: &Scenario, outcome: &Outcome) -> Option<MixAnswer> {
    MixSearch::new(scenario, outcome, &option_qualities(scenario, outcome)).map(MixSearch::finish)
}

/// The best mixes of the options: each service delivered as some option delivers it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MixResults {
    /// The cheapest mix that keeps the limits; `null` if none does.
    pub best: Option<MixResult>,
    /// The cheapest mix with at most so many providers, the fewest first; these leave out the limit on providers.
    pub by_providers: Vec<MixOfProviders>,
    /// What each limit costs.
    pub limits: Vec<LimitResult>,
    /// The number of mixes within 1 % of the best, itself included.
    pub level: usize,
    /// Whether there are more of them than were counted.
    pub more_are_level: bool,
    /// The number of different mixes.
    pub mixes: f64,
    /// Whether the searches ended; otherwise a better mix may exist.
    pub proven: bool,
}

/// A mix.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MixResult {
    /// The option that delivers each service, by the service's identity.
    pub parts: BTreeMap<String, String>,
    /// What an option of these parts costs.
    pub present_value: f64,
    /// The part of it for transition and exit.
    pub one_off_cost: f64,
    /// Its providers.
    pub providers: Vec<String>,
    /// The share of the work that your own people do, weighted by today's present value like the other shares.
    pub own_share: f64,
    /// The share of the work done offshore.
    pub offshore_share: f64,
    /// The share of the work done nearshore or offshore.
    pub abroad_share: f64,
    /// The largest share of the work with one provider.
    pub most_with_one_provider: f64,
    /// Its quality from 0 to 10; `null` while scores are open.
    pub quality: Option<f64>,
}

/// The cheapest mix with at most so many providers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MixOfProviders {
    /// The number of providers allowed.
    pub most_providers: u8,
    /// The mix; it may have fewer.
    pub mix: MixResult,
    /// What the last provider allowed saves; `null` where fewer providers have no mix.
    pub worth: Option<f64>,
}

/// What a limit costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LimitResult {
    /// The limit, by its name in files.
    pub limit: String,
    /// What it costs while the others are kept; `null` if no mix keeps all of them.
    pub cost: Option<f64>,
    /// Whether there is a mix without it.
    pub possible_without: bool,
}

/// The name of a limit in files.
fn limit_id(limit: MixLimit) -> &'static str {
    match limit {
        MixLimit::Providers => "most_providers",
        MixLimit::Own => "least_own",
        MixLimit::OneProvider => "most_one_provider",
        MixLimit::Offshore => "most_offshore",
        MixLimit::Abroad => "most_abroad",
        MixLimit::Quality => "least_quality",
        MixLimit::OneOff => "once_budget",
        MixLimit::Forbidden => "forbidden",
    }
}

/// The mixes for programs; `None` with a single service.
pub fn mix_results(scenario: &Scenario, outcome: &Outcome) -> Option<MixResults> {
    let found = mixes_of(scenario, outcome)?;
    let mix = |mix: &Mix| MixResult {
        parts: map_of(mix.parts.iter().map(|(service, option)| (service.to_string(), option.to_string()))),
        present_value: mix.cost,
        one_off_cost: mix.one_off,
        providers: mix.providers.iter().map(ToString::to_string).collect(),
        own_share: mix.own,
        offshore_share: mix.offshore,
        abroad_share: mix.abroad,
        most_with_one_provider: mix.most_with_one_provider,
        quality: found.has_quality.then_some(mix.quality),
    };
    let limit = |trial: &LimitTrial| LimitResult {
        limit: limit_id(trial.limit).to_string(),
        cost: trial.cost,
        possible_without: trial.mix.is_some(),
    };
    Some(MixResults {
        best: found.best.as_ref().map(mix),
        by_providers: (found.by_providers.iter())
            .map(|row| MixOfProviders { most_providers: row.most, mix: mix(&row.mix), worth: row.worth })
            .collect(),
        limits: found.limits.iter().map(limit).collect(),
        level: found.level,
        more_are_level: found.more_are_level,
        mixes: found.mixes,
        proven: found.is_proven,
    })
}
