//! What the decision says beyond the cost, from the results of the page and in its formats.

use super::Snapshot;
use crate::engine::bids::BidComparison;
use crate::engine::decision::{CrossCheck, DecisionOutcome, decide, winner_changes};
use crate::exchange::beyond_cost::{BeyondCost, BidWords};
use crate::model::Subject;
use std::rc::Rc;

impl Snapshot {
    /// What the decision comes to; `None` without criteria and must-haves.
    pub fn decided(&self) -> Option<DecisionOutcome> {
        decide(&self.scenario, self.results()?)
    }

    /// What other methods say; `None` until it is computed from these numbers.
    pub fn cross_check(&self) -> Option<&CrossCheck> {
        self.cross_checked.as_ref().filter(|checked| Rc::ptr_eq(&checked.scenario, &self.scenario))?.found.as_ref()
    }

    /// What the decision says in words; `None` without one.
    pub fn beyond_cost<T>(&self, say: impl FnOnce(BeyondCost) -> T) -> Option<T> {
        let (decided, decision) = (self.decided()?, self.scenario.decision.as_deref()?);
        let changes = winner_changes(&decided);
        let formats = &self.formats;
        let (money, percent, points) =
            (|amount| formats.money_short(amount), |share| formats.percent(share), |points| formats.cents(points));
        Some(say(BeyondCost {
            scenario: &self.scenario,
            decision,
            decided: &decided,
            changes: changes.as_ref(),
            cross_check: self.cross_check(),
            money: &money,
            percent: &percent,
            points: &points,
        }))
    }

    /// The bids side by side, as last computed; `None` until the bids are the same.
    pub fn bids(&self) -> Option<&BidComparison> {
        let found = self.bid_comparison.as_ref()?.found.as_ref()?;
        let same = found.bids.iter().map(|bid| bid.bidder).eq(self.scenario.bids().map(|(provider, _)| provider.id));
        same.then_some(found)
    }

    /// What the bids say in words; `None` until they are compared.
    pub fn bids_in_words<T>(&self, say: impl FnOnce(BidWords) -> T) -> Option<T> {
        let found = self.bids()?;
        let changes = found.decided.as_ref().and_then(winner_changes);
        let formats = &self.formats;
        let (money, percent, points) =
            (|amount| formats.money_short(amount), |share| formats.percent(share), |points| formats.cents(points));
        let (scenario, changes) = (&self.scenario, changes.as_ref());
        Some(say(BidWords { scenario, found, changes, money: &money, percent: &percent, points: &points }))
    }

    /// What decision and bids add to the answer: a bid that would beat every option, that the recommended option is ruled out, and
    /// the winner by score once that is settled.
    pub fn beyond_cost_in_answer(&self) -> Option<String> {
        let recommended = self.outcome.as_ref().as_ref().ok()?.challenger().map(|option| Subject::Option(option.id));
        let decided = self.beyond_cost(|words| [recommended.and_then(|option| words.why_out(option)), words.verdict()]);
        let said = [self.bids_in_words(|words| words.left_out()).flatten()].into_iter().chain(decided.into_iter().flatten());
        let said: Vec<String> = said.flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
}
