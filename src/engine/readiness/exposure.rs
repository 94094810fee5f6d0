//! The exposure to the risks of the register: the expected loss, beside the cost and never in it.

use crate::engine::clock::timing;
use crate::model::{OptionId, Risk, RiskNumber, Scenario};

/// What a risk is expected to cost in a year, in money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RiskExposure {
    /// Probability times average loss, before mitigation.
    pub unmitigated: f64,
    /// The same after mitigation.
    pub expected: f64,
    /// The cost of the mitigation.
    pub mitigation_cost: f64,
}

/// What the risks of an option are expected to cost, in money.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Exposure {
    /// The expected loss in a year, after mitigation.
    pub expected: f64,
    /// The cost of mitigation in a year.
    pub mitigation_cost: f64,
    /// The present value of both over the whole comparison.
    pub present_value: f64,
    /// The risks that concern it.
    pub risks: usize,
    /// Those without a probability or a loss, which count as nothing.
    pub open: usize,
}

/// The exposure to one risk: `probability · (low + likely + high) ÷ 3 · (1 − prevented)`; `None` while its probability or its likely
/// loss is open.
///
/// Source: the mean of a triangular distribution.
pub fn exposure_of(risk: &Risk) -> Option<RiskExposure> {
    let (probability, losses) = (risk.number(RiskNumber::Probability)?, risk.losses()?);
    let unmitigated = probability * losses.iter().sum::<f64>() / 3.0;
    Some(RiskExposure {
        unmitigated,
        expected: unmitigated * (1.0 - risk.number(RiskNumber::Mitigated).unwrap_or(0.0)),
        mitigation_cost: risk.number(RiskNumber::MitigationCost).unwrap_or(0.0),
    })
}

/// The present value of one unit of money paid in each month, as the comparison discounts costs. A loss does not rise with prices.
pub fn discount_factors(scenario: &Scenario) -> Vec<f64> {
    let timing = timing(scenario.choices.payment_timing);
    crate::graph::discount_factors(scenario.months(), scenario.assumptions.discount_rate, timing)
}

/// The exposure of each option, in the scenario's order; empty without a risk.
pub fn exposures(scenario: &Scenario) -> Vec<(OptionId, Exposure)> {
    let risks = scenario.decision.as_ref().map_or(&[][..], |decision| &decision.readiness.risks);
    if risks.is_empty() {
        return Vec::new();
    }
    let years = discount_factors(scenario).iter().sum::<f64>() / 12.0;
    let of_option = |id: OptionId| {
        let mut sum = Exposure::default();
        for risk in risks.iter().filter(|risk| risk.options.contains(&id)) {
            sum.risks += 1;
            match exposure_of(risk) {
                Some(own) => {
                    sum.expected += own.expected;
                    sum.mitigation_cost += own.mitigation_cost;
                }
                None => sum.open += 1,
            }
        }
        Exposure { present_value: (sum.expected + sum.mitigation_cost) * years, ..sum }
    };
    scenario.options.iter().map(|option| (option.id, of_option(option.id))).collect()
}
