//! The risk register and the allowance for optimism for programs.

use crate::engine::Outcome;
use crate::engine::readiness::{allowances, exposure_of, exposures, prompts_on};
use crate::model::Scenario;
use serde::Serialize;

/// What is beside the cost: risks, optimism, and open questions on law and place. Money is in the scenario's currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RiskResults {
    /// The expected loss of each risk.
    pub risks: Vec<RiskLoss>,
    /// What is beside the cost of each option, in the scenario's order.
    pub options: Vec<OptionRisk>,
    /// The open questions on law and place, by their names in files.
    pub open_prompts: Vec<String>,
}

/// The expected loss of a risk.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RiskLoss {
    /// The risk.
    pub id: String,
    /// The expected loss in a year after mitigation; `null` while its probability or its loss is open.
    pub expected_per_year: Option<f64>,
    /// The expected loss in a year that the mitigation prevents.
    pub prevented_per_year: Option<f64>,
}

/// What is beside the cost of an option.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OptionRisk {
    /// The option.
    pub id: String,
    /// The expected loss in a year after mitigation.
    pub expected_per_year: f64,
    /// The cost of mitigation in a year.
    pub mitigation_per_year: f64,
    /// The present value of both.
    pub present_value: f64,
    /// The risks that count as nothing because their probability or loss is open.
    pub open: usize,
    /// The present value that the allowance for optimism adds.
    pub optimism: f64,
}

/// What is beside the cost; `None` without a risk, an allowance and an open question.
pub fn risk_results(scenario: &Scenario, outcome: &Outcome) -> Option<RiskResults> {
    let readiness = &scenario.decision.as_ref()?.readiness;
    let (exposures, allowances) = (exposures(scenario), allowances(scenario, outcome));
    let risks = readiness.risks.iter().map(|risk| {
        let own = exposure_of(risk);
        RiskLoss {
            id: risk.id.to_string(),
            expected_per_year: own.map(|own| own.expected),
            prevented_per_year: own.map(|own| own.unmitigated - own.expected),
        }
    });
    let options = scenario.options.iter().map(|option| {
        let own = exposures.iter().find(|(id, _)| *id == option.id).map(|(_, own)| *own).unwrap_or_default();
        let optimism = allowances.iter().find(|(id, _)| *id == option.id).map_or(0.0, |(_, own)| own.sum());
        OptionRisk {
            id: option.id.to_string(),
            expected_per_year: own.expected,
            mitigation_per_year: own.mitigation_cost,
            present_value: own.present_value,
            open: own.open,
            optimism,
        }
    });
    let open: Vec<String> = prompts_on(scenario).into_iter().filter(|on| on.is_open()).map(|on| on.prompt.id.to_string()).collect();
    let is_used = !exposures.is_empty() || !allowances.is_empty() || !open.is_empty();
    is_used.then(|| RiskResults { risks: risks.collect(), options: options.collect(), open_prompts: open })
}
