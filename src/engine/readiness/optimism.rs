//! The allowance for optimism in estimates: beside the present value and never in it.

use crate::engine::{Measure, Outcome};
use crate::model::{BiasNumber, OptionId, Scenario};

/// What optimism adds to the present value of an option, in money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptimismAllowance {
    /// Added to the cost of moving and leaving.
    pub capital: f64,
    /// Added to all other cost.
    pub running: f64,
    /// The present value with both.
    pub present_value: f64,
}

impl OptimismAllowance {
    /// What both add together.
    pub fn sum(&self) -> f64 {
        self.capital + self.running
    }
}

/// The allowance of each option but today's, whose cost is known; empty if there is no allowance.
pub fn allowances(scenario: &Scenario, outcome: &Outcome) -> Vec<(OptionId, OptimismAllowance)> {
    let Some(bias) = scenario.decision.as_ref().map(|decision| &decision.readiness.bias).filter(|bias| bias.is_used()) else {
        return Vec::new();
    };
    let added = |base: f64, which| base * bias.added(which);
    let proposed = outcome.options.iter().filter(|option| option.id != outcome.status_quo);
    let allowance = proposed.map(|option| {
        let (whole, moving) = (option.value(Measure::PresentValue), option.value(Measure::TransitionValue));
        let (capital, running) = (added(moving, BiasNumber::Capital), added(whole - moving, BiasNumber::Running));
        (option.id, OptimismAllowance { capital, running, present_value: whole + capital + running })
    });
    allowance.collect()
}
