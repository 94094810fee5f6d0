//! All bids side by side, in the same decision as the options.

use super::ladder::{BidOutcome, NoBidOutcome, bid_outcome};
use super::low_bids::{LowBid, low_bids};
use super::option_of_bid::made_of;
use crate::engine::decision::{DecisionOutcome, RuledOutBy, decide_on, standing};
use crate::engine::{Measure, Outcome};
use crate::model::{Decision, OptionId, ProviderId, Scenario, Subject};

/// A bid with its results.
#[derive(Clone, Debug, PartialEq)]
pub struct BidStanding {
    /// The bidder.
    pub bidder: ProviderId,
    /// What it costs, or why that is unknown.
    pub outcome: Result<BidOutcome, NoBidOutcome>,
    /// What rules it out; empty if it is not.
    pub ruled_out_by: Vec<RuledOutBy>,
    /// The option that it was made, if its prices are still those of the bid.
    pub option: Option<OptionId>,
}

impl BidStanding {
    /// Its adjusted price; `None` if it is unknown.
    pub fn adjusted_price(&self) -> Option<f64> {
        self.outcome.as_ref().ok().map(|outcome| outcome.adjusted_price)
    }
}

/// All bids side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct BidComparison {
    /// Every bid, in the order of the providers.
    pub bids: Vec<BidStanding>,
    /// The decision among the bids with a cost, on the criteria of the options and the same reference cost; `None` without criteria.
    pub decided: Option<DecisionOutcome>,
    /// The bids to ask about.
    pub low: Vec<LowBid>,
    /// The cheapest bid if it is not an option yet and costs less than every option, and how much less, as a present value.
    pub left_out: Option<(ProviderId, f64)>,
}

/// The bids that are not ruled out and have a cost, with their adjusted prices.
fn counted(bids: &[BidStanding]) -> Vec<(ProviderId, f64)> {
    let kept = bids.iter().filter(|bid| bid.ruled_out_by.is_empty());
    kept.filter_map(|bid| Some((bid.bidder, bid.adjusted_price()?))).collect()
}

impl BidComparison {
    fn new(scenario: &Scenario, outcome: &Outcome, bids: Vec<BidStanding>) -> BidComparison {
        let decision = scenario.decision.as_deref();
        let today = outcome.option(outcome.status_quo).map(|today| today.value(Measure::PresentValue));
        let estimate = decision.and_then(|decision| decision.reference_cost).or(today);
        let costs = bids.iter().filter_map(|bid| Some((Subject::Provider(bid.bidder), bid.adjusted_price()?)));
        let costs: Vec<(Subject, f64)> = costs.collect();
        let counted = counted(&bids);
        let least = outcome.options.iter().map(|option| option.value(Measure::PresentValue)).fold(f64::INFINITY, f64::min);
        let cheapest = counted.iter().min_by(|(_, first), (_, second)| first.total_cmp(second));
        let is_open = |id: ProviderId| bids.iter().any(|bid| bid.bidder == id && bid.option.is_none());
        let weighs = |decision: &&Decision| !decision.criteria.is_empty() && !costs.is_empty();
        BidComparison {
            decided: decision.filter(weighs).map(|decision| decide_on(decision, &costs, today)),
            low: low_bids(&counted, estimate),
            left_out: cheapest.filter(|(bidder, price)| is_open(*bidder) && *price < least).map(|(bidder, price)| (*bidder, least - price)),
            bids,
        }
    }

    /// The bids that were made options but have another score or verdict than their option, each with it.
    pub fn judged_apart(&self, decision: &Decision) -> Vec<(ProviderId, OptionId)> {
        let made = self.bids.iter().filter_map(|bid| Some((bid.bidder, bid.option?)));
        let differs = |(bidder, option): &(ProviderId, OptionId)| {
            let (of_bid, of_option) = (Subject::Provider(*bidder), Subject::Option(*option));
            let scores = decision.criteria.iter().map(|criterion| criterion.id);
            let verdicts = decision.musts.iter().map(|must| must.id);
            scores.into_iter().any(|id| decision.score(of_bid, id).score != decision.score(of_option, id).score)
                || verdicts.into_iter().any(|id| decision.verdict(of_bid, id).met != decision.verdict(of_option, id).met)
        };
        made.filter(differs).collect()
    }

    /// The bids that are not ruled out and have a cost, the cheapest first.
    pub fn cheapest_first(&self) -> Vec<(ProviderId, f64)> {
        let mut counted = counted(&self.bids);
        crate::model::Sorting::order_by(&mut counted, |first, second| first.1.total_cmp(&second.1));
        counted
    }
}

/// Compares all bids, one in each step, so that no key has to wait for all of them.
#[derive(Debug, Default)]
pub struct BidSearch {
    done: Vec<BidStanding>,
}

impl BidSearch {
    /// Computes the next bid; the comparison once all are done, `None` in it without bids.
    pub fn step(&mut self, scenario: &Scenario, outcome: &Outcome) -> Option<Option<BidComparison>> {
        let Some(bidder) = scenario.bids().nth(self.done.len()).map(|(provider, _)| provider.id) else {
            let bids = std::mem::take(&mut self.done);
            return Some((!bids.is_empty()).then(|| BidComparison::new(scenario, outcome, bids)));
        };
        let ruled_out_by = scenario.decision.as_deref().map(|decision| standing(decision, Subject::Provider(bidder)).0);
        self.done.push(BidStanding {
            bidder,
            outcome: bid_outcome(scenario, bidder),
            ruled_out_by: ruled_out_by.unwrap_or_default(),
            option: made_of(scenario, bidder),
        });
        None
    }
}

/// Compares all bids; `None` without any.
pub fn compare_bids(scenario: &Scenario, outcome: &Outcome) -> Option<BidComparison> {
    let mut search = BidSearch::default();
    loop {
        if let Some(found) = search.step(scenario, outcome) {
            return found;
        }
    }
}
