//! The mixes of the options as results for programs.

use super::mixes::{front_of, mixes_of, quality_waits};
use crate::engine::decision::ruled_out_options;
use crate::engine::{LimitTrial, Mix, MixLimit, Outcome};
use crate::model::{Scenario, map_of};
use serde::Serialize;
use std::collections::BTreeMap;

/// The best mixes of the options: each service delivered as some option delivers it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MixResults {
    /// The cheapest mix that keeps the limits; `null` if none does.
    pub best: Option<MixResult>,
    /// The cheapest mix with at most so many providers, the fewest first; these leave out the limit on providers.
    pub by_providers: Vec<MixOfProviders>,
    /// The mixes that keep the limits and for which no other costs less and is as good, the cheapest first; `null` while scores are
    /// open, and if there are too many to compare.
    pub front: Option<Vec<MixResult>>,
    /// What each limit costs.
    pub limits: Vec<LimitResult>,
    /// The limits that do not count yet, by their names in files: a minimum quality while scores are open.
    pub limits_not_counted: Vec<String>,
    /// The options that are in no mix, because a must-have or a minimum score rules them out.
    pub ruled_out: Vec<String>,
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
        front: front_of(scenario, outcome, &found).map(|front| front.iter().map(mix).collect()),
        limits: found.limits.iter().map(limit).collect(),
        limits_not_counted: (quality_waits(scenario, outcome, &found).iter()).map(|_| limit_id(MixLimit::Quality).to_string()).collect(),
        ruled_out: ruled_out_options(scenario).iter().map(|(id, _)| id.to_string()).collect(),
        level: found.level,
        more_are_level: found.more_are_level,
        mixes: found.mixes,
        proven: found.is_proven,
    })
}
