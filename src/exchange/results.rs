//! The results of a scenario for programs.

use super::bid_results::{BidResults, bid_results};
use super::decision_results::{DecisionResults, decision_results};
use super::fingerprint;
use super::follow_up::{FollowUpResults, follow_up_results};
use super::mix_results::{MixResults, mix_results};
use super::risk_results::{RiskResults, risk_results};
use crate::engine::checks::findings;
use crate::engine::{OptionOutcome, Outcome, Payback, Verdict};
use crate::model::map_of;
use crate::model::{Choice, Scenario};
use serde::Serialize;
use std::collections::BTreeMap;

/// The results of a scenario. Money is in its currency, shares are fractions of one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Results {
    /// The version of Sourcewise that computed them.
    pub version: String,
    /// A short text that is identical for identical numbers.
    pub fingerprint: String,
    /// The scenario's title.
    pub title: String,
    /// The currency of all amounts, such as `EUR`.
    #[cfg_attr(test, ts(type = "Currency"))]
    pub currency: String,
    /// The number of months compared.
    pub months: u16,
    /// The verdict.
    pub verdict: Conclusion,
    /// The results of each option, in the scenario's order.
    pub options: Vec<OptionResults>,
    /// The questions a careful analyst would ask.
    pub warnings: Vec<Warning>,
    /// The results of the decision by criteria; left out without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub decision: Option<DecisionResults>,
    /// The results of the bids; left out without any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub bids: Option<BidResults>,
    /// Risks, optimism and open questions beside the cost; left out without any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub risk: Option<RiskResults>,
    /// The best mixes of the options; absent with a single service.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub mix: Option<MixResults>,
    /// The contract that is followed; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub follow_up: Option<FollowUpResults>,
}

/// The verdict of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Conclusion {
    /// Change, stay because the saving is within the hurdle, or stay with today's option.
    #[cfg_attr(test, ts(type = "\"change\" | \"within_hurdle\" | \"stay_with_today\""))]
    pub kind: String,
    /// The option the verdict is about: the cheapest apart from today's.
    pub option: String,
}

/// The results of one option.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OptionResults {
    /// Its identity, such as `o3`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is today's option.
    pub is_today: bool,
    /// The measures that apply.
    #[cfg_attr(test, ts(type = "Partial<Record<Measure, number>>"))]
    pub measures: BTreeMap<String, f64>,
    /// The measures that cannot be computed, each with the reason.
    #[cfg_attr(test, ts(type = "Partial<Record<Measure, string>>"))]
    pub missing: BTreeMap<String, String>,
    /// Cost by category.
    pub categories: Vec<NamedCost>,
    /// Cost by service.
    pub services: Vec<ServiceCost>,
    /// Cost of each year.
    pub years: Vec<f64>,
    /// The drivers between gross and net saving, as present values.
    pub gap: Vec<Gap>,
    /// The discounted payback in months after the decision: zero for at once, `null` for never or for today's option.
    pub payback_months: Option<f64>,
    /// The yearly rate at which the saving has a present value of zero; `null` if there is none.
    pub internal_rate: Option<f64>,
    /// The peak funding before the saving recovers it; `null` if none is needed.
    pub peak_funding: Option<f64>,
    /// Cost of each month.
    pub cost_per_month: Vec<f64>,
    /// Saving against today in each month.
    pub saving_per_month: Vec<f64>,
    /// The cumulative discounted saving at the end of each month.
    pub cumulative_saving: Vec<f64>,
}

/// The cost of a category.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NamedCost {
    /// Its name on the page.
    pub name: String,
    /// All years.
    pub total: f64,
    /// Each year.
    pub years: Vec<f64>,
}

/// The cost of a service.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ServiceCost {
    /// Its identity, such as `s1`.
    pub id: String,
    /// All years.
    pub total: f64,
    /// All years, as a present value.
    pub present_value: f64,
}

/// The effect of one driver on the gross saving.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Gap {
    /// The driver's name on the page.
    pub driver: String,
    /// The reduction, as a present value.
    pub amount: f64,
}

/// A warning of a sanity check.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Warning {
    /// The check.
    pub check: String,
    /// The option, the figure, the usual range and the remedy, in sentences.
    pub message: String,
    /// The source of the usual range.
    pub source: String,
    /// The paths of the inputs behind it.
    pub inputs: Vec<String>,
}

/// The results for programs.
pub fn results(scenario: &Scenario, outcome: &Outcome) -> Results {
    let options = scenario.options.iter().zip(&outcome.options);
    Results {
        version: env!("CARGO_PKG_VERSION").to_string(),
        fingerprint: fingerprint(scenario),
        title: scenario.title.clone(),
        currency: scenario.choices.currency.id().to_string(),
        months: scenario.months(),
        verdict: conclusion(outcome),
        options: options.map(|(option, results)| option_results(&option.name, results, outcome)).collect(),
        warnings: warnings(scenario, outcome),
        decision: decision_results(scenario, outcome),
        bids: bid_results(scenario, outcome),
        risk: risk_results(scenario, outcome),
        mix: mix_results(scenario, outcome),
        follow_up: follow_up_results(scenario),
    }
}

/// The warnings of the sanity checks.
pub fn warnings(scenario: &Scenario, outcome: &Outcome) -> Vec<Warning> {
    let warning = |finding: crate::engine::checks::Finding| Warning {
        check: finding.check.id.to_string(),
        source: finding.check.source.title().to_string(),
        inputs: finding.inputs.iter().map(ToString::to_string).collect(),
        message: finding.message.to_string(),
    };
    findings(scenario, outcome).into_iter().map(warning).collect()
}

fn conclusion(outcome: &Outcome) -> Conclusion {
    let (kind, option) = match outcome.verdict() {
        Some(Verdict::Change(option)) => ("change", Some(option)),
        Some(Verdict::WithinHurdle(option)) => ("within_hurdle", Some(option)),
        Some(Verdict::StayWithToday(_, other)) => ("stay_with_today", Some(other)),
        None => ("stay_with_today", None),
    };
    Conclusion { kind: kind.to_string(), option: option.map_or_else(String::new, |option| option.to_string()) }
}

fn option_results(name: &str, results: &OptionOutcome, outcome: &Outcome) -> OptionResults {
    let values = |figures: &[crate::engine::Figure]| figures.iter().map(|figure| figure.value).collect();
    let payback_months = match results.payback {
        Some(Payback::AtOnce) => Some(0.0),
        Some(Payback::After(months)) => Some(months),
        Some(Payback::Never) | None => None,
    };
    let categories = results.categories.iter().map(|(category, total, years)| NamedCost {
        name: category.label().to_string(),
        total: total.value,
        years: values(years),
    });
    let services = results.services.iter().map(|(id, total, value)| ServiceCost {
        id: id.to_string(),
        total: total.value,
        present_value: value.value,
    });
    OptionResults {
        id: results.id.to_string(),
        name: name.to_string(),
        is_today: results.id == outcome.status_quo,
        measures: map_of(results.measures.iter().map(|(measure, figure)| (measure.id().to_string(), figure.value))),
        missing: map_of(results.missing.iter().map(|(measure, why)| (measure.id().to_string(), (*why).to_string()))),
        categories: categories.collect(),
        services: services.collect(),
        years: values(&results.years),
        gap: results.gap.iter().map(|(driver, cost)| Gap { driver: driver.label().to_string(), amount: cost.value }).collect(),
        payback_months,
        internal_rate: results.internal_rate().and_then(Result::ok),
        peak_funding: results.peak_funding.map(|peak| peak.amount),
        cost_per_month: results.cost_per_month.clone(),
        saving_per_month: results.saving_per_month.clone(),
        cumulative_saving: results.cumulative_saving.clone(),
    }
}
