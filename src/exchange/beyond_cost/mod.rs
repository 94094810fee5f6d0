//! What the decision says beyond the cost, in sentences: the same on the page, in the report and in the memo.

mod bids;
mod caution;
mod change;
mod people;
mod standing;
mod worth;

pub use bids::{BidWords, judged_apart, made_options};
pub use people::{scores_added, scores_to_add};
pub use standing::reasons_in_words;

use crate::engine::decision::{
    Alternative, CrossCheck, DecisionOutcome, NoCostScore, PricedQuality, ScoreWinner, Span, WinnerChanges, price_of_a_point,
};
use crate::model::grammar::{list, worded};
use crate::model::{CriterionId, Decision, Scenario, Subject};

/// A decision with its results, and the words for its numbers.
#[derive(Clone, Copy)]
pub struct BeyondCost<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its decision.
    pub decision: &'a Decision,
    /// What it comes to.
    pub decided: &'a DecisionOutcome,
    /// What would change the winner; `None` unless one option wins with every score known.
    pub changes: Option<&'a WinnerChanges>,
    /// What other methods say; `None` until they are computed.
    pub cross_check: Option<&'a CrossCheck>,
    /// Writes money in three digits.
    pub money: &'a dyn Fn(f64) -> String,
    /// Writes a share.
    pub percent: &'a dyn Fn(f64) -> String,
    /// Writes points with two decimals.
    pub points: &'a dyn Fn(f64) -> String,
}

impl<'a> BeyondCost<'a> {
    /// Everything it says, in the order of the report.
    pub fn sentences(&self) -> Vec<String> {
        let mut sentences = self.headline();
        sentences.extend(self.ruled_out());
        sentences.extend(self.worth());
        sentences.extend(self.would_change());
        sentences.extend(self.other_methods());
        sentences.extend(self.beaten());
        sentences.extend(self.evidence());
        sentences.extend(self.several_people());
        sentences.extend(self.open_scores());
        sentences
    }

    /// Whether weights were agreed: until then nobody is called the winner by score.
    pub fn is_agreed(&self) -> bool {
        self.decision.agreed.is_some()
    }

    /// The winner by score, or why nobody is named.
    pub fn headline(&self) -> Vec<String> {
        if let Some(fault) = self.fault() {
            return vec![fault];
        }
        if self.decided.winner == ScoreWinner::Nobody {
            let is_of_bids = self.decided.alternatives.iter().any(|alternative| matches!(alternative.subject, Subject::Provider(_)));
            return vec![format!("No {} meets all must-haves.", if is_of_bids { "bid" } else { "option" })];
        }
        if self.decision.criteria.is_empty() {
            return Vec::new();
        }
        if !self.is_agreed() {
            return vec!["No winner is named by score until the weights are agreed.".to_string()];
        }
        match &self.decided.winner {
            ScoreWinner::One(winner) => vec![self.wins(*winner)],
            ScoreWinner::Level(subjects) => {
                let names: Vec<String> = subjects.iter().map(|subject| self.name(*subject)).collect();
                let total = subjects.first().and_then(|subject| self.total(*subject)).map_or(0.0, |total| total.low);
                vec![format!("{} are level at {} of 10.", list(&names), (self.points)(total))]
            }
            ScoreWinner::Open => {
                let (one, many) = (
                    "One score is open, and it can still decide who is first.",
                    "{} scores are open, and they can still decide who is first.",
                );
                vec![worded(self.decided.open_scores.len(), one, many)]
            }
            ScoreWinner::Nobody | ScoreWinner::Unknown => Vec::new(),
        }
    }

    /// One sentence for the answer: only if weights are agreed and no open score can change the winner.
    pub fn verdict(&self) -> Option<String> {
        self.said_of_winner("Beyond cost")
    }

    /// The same about some of those that are compared, such as `the bids`.
    pub(super) fn verdict_among(&self, whom: &str) -> Option<String> {
        self.said_of_winner(&format!("Among {whom}"))
    }

    fn said_of_winner(&self, first: &str) -> Option<String> {
        let ScoreWinner::One(winner) = self.decided.winner else { return None };
        let total = self.total(winner).filter(|_| self.is_agreed() && self.fault().is_none())?;
        let price = self.more_expensive().map(|(_, more, ..)| format!("; it costs {} more than the cheapest", (self.money)(more)));
        let close = if self.changes.is_some_and(|changes| changes.is_close) { ", but it is close" } else { "" };
        Some(format!("{first}, {} scores highest, {}{close}{}.", self.name(winner), self.of_ten(total), price.unwrap_or_default()))
    }

    fn wins(&self, winner: Subject) -> String {
        let total = self.total(winner).map(|total| self.of_ten(total)).unwrap_or_default();
        let name = self.name(winner);
        match self.changes {
            Some(changes) if changes.is_close => format!("{name} scores highest, {total}, but it is close."),
            None if !self.decided.open_scores.is_empty() => {
                format!("{name} scores highest, {total}, whatever the open scores turn out to be.")
            }
            _ => format!("{name} scores highest, {total}."),
        }
    }

    /// Why there are no totals, with the remedy.
    fn fault(&self) -> Option<String> {
        if self.decided.weights.is_err() && !self.decision.criteria.is_empty() {
            return Some("There are no totals until the criteria have weights.".to_string());
        }
        self.decided.no_cost_score.map(|fault| {
            match fault {
                NoCostScore::NoReference => {
                    "The cost has no score, because today's present value is not above zero. Enter the cost that scores 5."
                }
                NoCostScore::CostOfNothing => {
                    "The cost has no score, because an option costs nothing or less. Use the fixed scale for the cost."
                }
            }
            .to_string()
        })
    }

    fn of_ten(&self, total: Span) -> String {
        match total.exact() {
            Some(total) => format!("{} of 10", (self.points)(total)),
            None => format!("{} to {} of 10", (self.points)(total.low), (self.points)(total.high)),
        }
    }

    /// The name of an option or a bidder in quotes.
    fn name(&self, subject: Subject) -> String {
        format!("“{}”", self.scenario.subject_name(subject))
    }

    /// The name of a criterion in quotes.
    fn criterion(&self, id: CriterionId) -> String {
        format!("“{}”", self.decision.criterion(id).map_or("", |criterion| criterion.name.as_str()))
    }

    fn alternative(&self, subject: Subject) -> Option<&'a Alternative> {
        self.decided.alternatives.iter().find(|alternative| alternative.subject == subject)
    }

    fn total(&self, subject: Subject) -> Option<Span> {
        self.alternative(subject)?.total
    }

    /// The cost of an alternative and its quality, if no open score affects it.
    fn priced(&self, subject: Subject) -> Option<PricedQuality> {
        let alternative = self.alternative(subject)?;
        Some(PricedQuality { cost: alternative.cost, quality: alternative.quality?.exact()? })
    }

    /// The cheapest of those that count.
    fn cheapest(&self) -> Option<&'a Alternative> {
        let counted = self.decided.alternatives.iter().filter(|alternative| !alternative.is_ruled_out());
        counted.min_by(|first, second| first.cost.total_cmp(&second.cost))
    }

    /// The cheapest, how much more the winner costs, how many points better it is, and the price of a point; `None` if it is not more
    /// expensive and better.
    fn more_expensive(&self) -> Option<(Subject, f64, f64, f64)> {
        let ScoreWinner::One(winner) = self.decided.winner else { return None };
        let cheapest = self.cheapest().filter(|cheapest| cheapest.subject != winner)?;
        let (own, least) = (self.priced(winner)?, self.priced(cheapest.subject)?);
        let price = price_of_a_point(least, own).filter(|_| own.cost > least.cost && own.quality > least.quality)?;
        Some((cheapest.subject, own.cost - least.cost, own.quality - least.quality, price))
    }
}
