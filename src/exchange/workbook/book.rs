//! The data behind every sheet of the workbook.

use super::formula::Places;
use super::layout::Layout;
use super::values::Values;
use crate::engine::{Model, Outcome};
use crate::model::{Decision, Risk, Scenario};

/// The data behind every sheet.
pub(super) struct Book<'a> {
    /// The comparison.
    pub scenario: &'a Scenario,
    /// Its results.
    pub outcome: &'a Outcome,
    /// The place of each figure.
    pub layout: &'a Layout,
    /// The cells of the formulas.
    pub places: Places<'a>,
    /// The results of the formulas.
    pub values: Values,
}

impl Book<'_> {
    /// The formulas and their plan.
    pub fn model(&self) -> &Model {
        &self.outcome.calculation.model
    }

    /// The decision, if it has criteria.
    pub fn decision(&self) -> Option<&Decision> {
        self.scenario.decision.as_deref().filter(|decision| !decision.criteria.is_empty())
    }

    /// The risks of the register.
    pub fn risks(&self) -> &[Risk] {
        self.scenario.decision.as_ref().map_or(&[], |decision| &decision.readiness.risks)
    }

    /// The position of today's option.
    pub fn today(&self) -> usize {
        self.outcome.options.iter().position(|option| option.id == self.outcome.status_quo).unwrap_or_default()
    }
}
