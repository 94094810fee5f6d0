//! The exposure to risks and the allowance for optimism as rows of the results, with an option in each column.

use super::results::{About, Results};
use crate::engine::OptionOutcome;
use crate::engine::readiness::{Exposure, allowances, exposures};
use crate::model::Choice;

/// A figure of the exposure of an option.
type ExposureFigure = fn(&Exposure) -> f64;

impl Results<'_> {
    /// The rows beside the cost, if there are risks or an allowance.
    pub(super) fn risks(&mut self) {
        let (exposures, allowances) = (exposures(self.scenario), allowances(self.scenario, self.outcome));
        let unit = self.scenario.choices.currency.id();
        let about = About { part: "Risk", figure: "", service: "", period: "", unit };
        let rows: [(&str, ExposureFigure); 3] = [
            ("Expected loss a year", |own| own.expected),
            ("Mitigation cost a year", |own| own.mitigation_cost),
            ("Expected loss and mitigation, present value", |own| own.present_value),
        ];
        for (figure, value) in rows.into_iter().filter(|_| !exposures.is_empty()) {
            self.row(About { figure, ..about }, |option: &OptionOutcome| {
                exposures.iter().find(|(id, _)| *id == option.id).map(|(_, own)| value(own))
            });
        }
        if !allowances.is_empty() {
            self.row(About { figure: "Allowance for optimism, present value", ..about }, |option: &OptionOutcome| {
                allowances.iter().find(|(id, _)| *id == option.id).map(|(_, own)| own.sum())
            });
        }
    }
}
