//! Scores and totals of a decision as rows of the results, with an option or a bid in each column.

use super::results::{About, Results};
use crate::engine::OptionOutcome;
use crate::engine::bids::BidStanding;
use crate::engine::decision::{Alternative, RuledOutBy, decide};
use crate::exchange::beyond_cost::reasons_in_words;
use crate::model::Subject;

/// A figure of an alternative; `None` while a score is open.
type ScoredFigure = fn(&Alternative) -> Option<f64>;

impl Results<'_> {
    /// The rows of the decision, if there is one.
    pub(super) fn decision(&mut self) {
        let (scenario, outcome) = (self.scenario, self.outcome);
        let (Some(decision), Some(found)) = (scenario.decision.as_deref(), decide(scenario, outcome)) else { return };
        let of_bids = self.bids.as_ref().and_then(|bids| bids.decided.clone());
        let bid = |standing: &BidStanding| {
            let all = of_bids.as_ref()?.alternatives.iter();
            all.clone().find(|known| known.subject == Subject::Provider(standing.bidder))
        };
        let of = |option: &OptionOutcome| found.alternatives.iter().find(|known| known.subject == Subject::Option(option.id));
        let shares = found.weights.as_ref().map_or(&[][..], |weights| &weights.shares);
        let about = About { part: "Score", figure: "", service: "", period: "", unit: "points" };
        for (place, criterion) in decision.criteria.iter().enumerate() {
            let figure = criterion.name.as_str();
            let score = |alternative: &Alternative| alternative.scores.get(place).copied().flatten();
            self.row_with_bids(About { figure, ..about }, |option| of(option).and_then(score), |standing| bid(standing).and_then(score));
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
        for (figure, value) in rows.into_iter().filter(|_| !decision.criteria.is_empty()) {
            self.row_with_bids(About { figure, ..about }, |option| of(option).and_then(value), |standing| bid(standing).and_then(value));
        }
        // A row for each must-have and minimum score that rules something out: 1 where it does.
        let ruled_out = found.alternatives.iter().map(|alternative| &alternative.ruled_out_by);
        let of_bids = self.bids.iter().flat_map(|bids| &bids.bids).map(|standing| &standing.ruled_out_by);
        let mut reasons: Vec<RuledOutBy> = Vec::new();
        for reason in ruled_out.chain(of_bids).flatten() {
            if !reasons.contains(reason) {
                reasons.push(*reason);
            }
        }
        for reason in reasons {
            let figure = format!("Ruled out by {}", reasons_in_words(decision, &[reason]));
            let about = About { figure: &figure, unit: "number", ..about };
            let counts = |by: &[RuledOutBy]| f64::from(u8::from(by.contains(&reason)));
            self.row_with_bids(
                about,
                |option| of(option).map(|known| counts(&known.ruled_out_by)),
                |standing| Some(counts(&standing.ruled_out_by)),
            );
        }
    }
}
