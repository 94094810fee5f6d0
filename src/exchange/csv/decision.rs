//! Scores and totals of a decision as rows of the results, with an option in each column.

use super::results::{About, Results};
use crate::engine::OptionOutcome;
use crate::engine::decision::{Alternative, decide};
use crate::model::Subject;

/// A figure of an alternative; `None` while a score is open.
type ScoredFigure = fn(&Alternative) -> Option<f64>;

impl Results<'_> {
    /// The rows of the decision, if there is one.
    pub(super) fn decision(&mut self) {
        let (scenario, outcome) = (self.scenario, self.outcome);
        let (Some(decision), Some(found)) = (scenario.decision.as_deref(), decide(scenario, outcome)) else { return };
        let of = |option: &OptionOutcome| found.alternatives.iter().find(|known| known.subject == Subject::Option(option.id));
        let shares = found.weights.as_ref().map_or(&[][..], |weights| &weights.shares);
        let about = About { part: "Score", figure: "", service: "", period: "", unit: "points" };
        for (place, criterion) in decision.criteria.iter().enumerate() {
            let figure = criterion.name.as_str();
            self.row(About { figure, ..about }, |option| of(option)?.scores.get(place).copied().flatten());
            let weight = shares.get(place).copied();
            self.row(About { part: "Weight", figure, unit: "share", ..about }, |_| weight);
        }
        let about = About { part: "Total", ..about };
        let rows: [(&str, ScoredFigure); 4] = [
            ("Total", |alternative| alternative.total?.exact()),
            ("Total, open scores at 0", |alternative| Some(alternative.total?.low)),
            ("Total, open scores at 10", |alternative| Some(alternative.total?.high)),
            ("Quality", |alternative| alternative.quality?.exact()),
        ];
        for (figure, value) in rows {
            self.row(About { figure, ..about }, |option| of(option).and_then(value));
        }
        self.row(About { figure: "Must-haves not met", unit: "number", ..about }, |option| Some(of(option)?.ruled_out_by.len() as f64));
    }
}
