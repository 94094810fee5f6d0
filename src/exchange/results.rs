//! The results of a scenario as programs read them.

use super::fingerprint;
use crate::engine::checks::findings;
use crate::engine::{OptionOutcome, Outcome, Payback, Verdict};
use crate::model::{Choice, Scenario};
use serde::Serialize;
use std::collections::BTreeMap;

/// The results of a scenario. Money is in its currency, shares are fractions of one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Results {
    /// The version of Sourcewise that computed them.
    pub version: String,
    /// A short text that is the same for the same numbers.
    pub fingerprint: String,
    /// The scenario's title.
    pub title: String,
    /// The currency of all amounts, such as `EUR`.
    #[cfg_attr(test, ts(type = "Currency"))]
    pub currency: String,
    /// How many months are compared.
    pub months: u16,
    /// What it comes to.
    pub verdict: Conclusion,
    /// The results of each option, in the scenario's order.
    pub options: Vec<OptionResults>,
    /// What a careful analyst would ask.
    pub warnings: Vec<Warning>,
}

/// What a comparison comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Conclusion {
    /// Change, stay within the hurdle that a change should clear, or stay with today's option.
    #[cfg_attr(test, ts(type = "\"change\" | \"within_hurdle\" | \"stay_with_today\""))]
    pub kind: String,
    /// The option it argues about: the cheapest of those that are not today's.
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
    /// Whether it is today's.
    pub is_today: bool,
    /// The measures that apply.
    #[cfg_attr(test, ts(type = "Partial<Record<Measure, number>>"))]
    pub measures: BTreeMap<String, f64>,
    /// The measures that cannot be told, each with the reason.
    #[cfg_attr(test, ts(type = "Partial<Record<Measure, string>>"))]
    pub missing: BTreeMap<String, String>,
    /// Cost by category.
    pub categories: Vec<NamedCost>,
    /// Cost by service.
    pub services: Vec<ServiceCost>,
    /// Cost of each year.
    pub years: Vec<f64>,
    /// What stands between gross and net saving, as present values.
    pub gap: Vec<Gap>,
    /// When the discounted saving has paid for itself, in months after the decision: zero at once, `null` never or
    /// because it is today's option.
    pub payback_months: Option<f64>,
    /// The yearly rate at which the saving has no present value; `null` where there is none.
    pub internal_rate: Option<f64>,
    /// The most that has to be put up before the saving brings it back; `null` where nothing has.
    pub peak_funding: Option<f64>,
    /// Cost of each month.
    pub cost_per_month: Vec<f64>,
    /// Saving against today of each month.
    pub saving_per_month: Vec<f64>,
    /// The discounted saving since the decision at the end of each month.
    pub cumulative_saving: Vec<f64>,
}

/// What a category costs.
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

/// What a service costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ServiceCost {
    /// Its identity, such as `s1`.
    pub id: String,
    /// All years.
    pub total: f64,
    /// All years in money of the day of the decision.
    pub present_value: f64,
}

/// What one driver takes from the gross saving.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Gap {
    /// The driver's name on the page.
    pub driver: String,
    /// What it takes, as a present value.
    pub amount: f64,
}

/// What a sanity check warns of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Warning {
    /// The check.
    pub check: String,
    /// The option, the figure, what is usual and what to do, in sentences.
    pub message: String,
    /// Who says what is usual.
    pub source: String,
    /// The paths of the inputs that cause it.
    pub inputs: Vec<String>,
}

/// The results as programs read them.
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
    }
}

/// What the sanity checks warn of.
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
        measures: results.measures.iter().map(|(measure, figure)| (measure.id().to_string(), figure.value)).collect(),
        missing: results.missing.iter().map(|(measure, why)| (measure.id().to_string(), (*why).to_string())).collect(),
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
