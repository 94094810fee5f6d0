//! What the bids say side by side, in sentences: the same on the page, in the report and in the memo.

use super::BeyondCost;
use super::standing::reasons_in_words;
use crate::engine::bids::{BidComparison, BidOutcome, BidStanding, LOW_BID_SHARE, LadderStep, NoBidOutcome};
use crate::engine::decision::WinnerChanges;
use crate::model::grammar::list;
use crate::model::{Bid, LIMITS, OptionId, ProviderId, Scenario, ServiceBid, ServiceId, Subject};

/// All bids with their results, and the words for their numbers.
#[derive(Clone, Copy)]
pub struct BidWords<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The bids side by side.
    pub found: &'a BidComparison,
    /// What would change the winner among them.
    pub changes: Option<&'a WinnerChanges>,
    /// Writes money in three digits.
    pub money: &'a dyn Fn(f64) -> String,
    /// Writes a share.
    pub percent: &'a dyn Fn(f64) -> String,
    /// Writes points with two decimals.
    pub points: &'a dyn Fn(f64) -> String,
}

impl<'a> BidWords<'a> {
    /// The words of the decision among the bids; `None` without criteria.
    pub fn decision(&self) -> Option<BeyondCost<'a>> {
        Some(BeyondCost {
            scenario: self.scenario,
            decision: self.scenario.decision.as_deref()?,
            decided: self.found.decided.as_ref()?,
            changes: self.changes,
            cross_check: None,
            money: self.money,
            percent: self.percent,
            points: self.points,
        })
    }

    /// Everything they say about cost and scope.
    pub fn about_cost(&self) -> Vec<String> {
        [self.cheapest(), self.scope(), self.without_results(), self.below_zero(), self.questions(), self.dependence()].concat()
    }

    /// The winner by score, whether the more expensive bid is worth it, and what would change that; empty without criteria.
    pub fn about_scores(&self) -> Vec<String> {
        let Some(words) = self.decision() else { return Vec::new() };
        let mut said = [words.headline(), words.worth(), words.would_change(), words.ruled_out(), words.beaten()].concat();
        said.extend(words.open_scores());
        said
    }

    /// The cheapest bid, if it would beat every option but is none yet.
    pub fn left_out(&self) -> Option<String> {
        let (bidder, less) = self.found.left_out?;
        Some(format!(
            "The bid {} is not an option yet: on the same scope it costs {} less than the cheapest option.",
            self.name(bidder),
            (self.money)(less)
        ))
    }

    /// A few lines for a memo.
    pub fn in_brief(&self) -> Vec<String> {
        let mut said: Vec<String> = self.cheapest().into_iter().take(1).collect();
        said.extend(self.left_out());
        said.extend(self.decision().and_then(|words| words.verdict_among("the bids")));
        said
    }

    /// The cheapest bid on the same scope, and whether its offered price says the same.
    fn cheapest(&self) -> Vec<String> {
        let order = self.found.cheapest_first();
        let mut said = Vec::new();
        let Some((cheapest, price)) = order.first().copied() else { return said };
        let next = order.get(1).map(|(bidder, other)| format!("; {} costs {} more", self.name(*bidder), (self.money)(other - price)));
        said.push(format!(
            "Cheapest bid on the same scope: {}, {} in today's money{}.",
            self.name(cheapest),
            (self.money)(price),
            next.unwrap_or_default()
        ));
        let offered = |id: ProviderId| self.outcome(id).map_or(f64::INFINITY, |outcome| outcome.step(LadderStep::Offered));
        let lowest = order.iter().min_by(|(first, _), (second, _)| offered(*first).total_cmp(&offered(*second)));
        if let Some((lowest, _)) = lowest.filter(|(lowest, _)| *lowest != cheapest) {
            said.push(format!("By offered price alone it would be {}.", self.name(*lowest)));
        }
        let cheaper_out = |bid: &&BidStanding| !bid.ruled_out_by.is_empty() && bid.adjusted_price().is_some_and(|own| own < price);
        for bid in self.found.bids.iter().filter(cheaper_out) {
            said.push(format!("{} would be cheaper, but is ruled out by {}.", self.name(bid.bidder), self.reasons(bid)));
        }
        said
    }

    /// The bids that are not on the same scope, with what closing the gap adds.
    fn scope(&self) -> Vec<String> {
        let others = self.found.bids.iter().filter_map(|bid| Some((bid.bidder, bid.outcome.as_ref().ok()?)));
        let mut said: Vec<String> =
            others.clone().filter(|(_, outcome)| !outcome.is_on_same_scope()).map(|(id, outcome)| self.gap(id, outcome)).collect();
        said.extend(self.gaps_without_price());
        if said.is_empty() && others.count() > 1 {
            said.push("All bids are on the same scope.".to_string());
        }
        said
    }

    /// Work that a bid is said to leave out, without an amount for it.
    fn gaps_without_price(&self) -> Vec<String> {
        let open = |bid: &Bid| -> Vec<ServiceId> {
            let is_open = |offered: &ServiceBid| !offered.gap.is_empty() && offered.gap_once.is_none() && offered.gap_per_year.is_none();
            bid.services.iter().filter(|(_, offered)| is_open(offered)).map(|(id, _)| *id).collect()
        };
        let bids = self.scenario.bids().map(|(provider, bid)| (provider.id, open(bid)));
        bids.filter(|(_, services)| !services.is_empty())
            .map(|(id, services)| {
                let of = list(&self.services(&services));
                format!(
                    "{} leaves out work of {of} that has no amount yet, so it is not on the same scope. Enter what the work costs.",
                    self.name(id)
                )
            })
            .collect()
    }

    fn gap(&self, bidder: ProviderId, outcome: &BidOutcome) -> String {
        let mut why = Vec::new();
        if !outcome.left_out.is_empty() {
            let stay = if outcome.left_out.len() == 1 { "stays" } else { "stay" };
            why.push(format!("it has no price for {}, which {stay} as today", list(&self.services(&outcome.left_out))));
        }
        let bid = self.scenario.provider(bidder).and_then(|provider| provider.bid.as_deref());
        for service in &outcome.adjusted {
            let gap = bid.map(|bid| bid.service(*service).gap).filter(|gap| !gap.is_empty());
            let gap = gap.map(|gap| format!(" ({gap})")).unwrap_or_default();
            why.push(format!("you adjusted {}{gap}", list(&self.services(&[*service]))));
        }
        let amount = (self.money)(outcome.step(LadderStep::SameScope));
        format!("{} was not offered on the same scope: {}. That adds {amount}.", self.name(bidder), why.join("; "))
    }

    fn without_results(&self) -> Vec<String> {
        let faults = self.found.bids.iter().filter_map(|bid| {
            let fault = bid.outcome.as_ref().err()?;
            Some(match fault {
                NoBidOutcome::NoPrice => format!("{} has no price yet. Enter one for at least one service.", self.name(bid.bidder)),
                NoBidOutcome::Broken(problems) => {
                    let problem = problems.first().map(crate::engine::Problem::in_words).unwrap_or_default();
                    format!("{} cannot be computed. {problem}", self.name(bid.bidder))
                }
            })
        });
        faults.collect()
    }

    /// Bids that cost less than nothing on the same scope: they count, but a sign is probably wrong.
    fn below_zero(&self) -> Vec<String> {
        let below = self.found.bids.iter().filter(|bid| bid.adjusted_price().is_some_and(|price| price < 0.0));
        below
            .map(|bid| {
                format!("The adjusted price of {} is below zero. Check the signs of its charges and adjustments.", self.name(bid.bidder))
            })
            .collect()
    }

    /// The bids to ask about, in one sentence for each reference.
    pub fn questions(&self) -> Vec<String> {
        let has_estimate = self.scenario.decision.as_ref().is_some_and(|decision| decision.reference_cost.is_some());
        let references = [
            ("bid_far_below_others", "the mean of the bids"),
            ("bid_far_below_estimate", if has_estimate { "your estimate" } else { "today's cost" }),
        ];
        let said = references.into_iter().filter_map(|(check, reference)| {
            let low = self.found.low.iter().filter(|low| low.check == check);
            let names: Vec<String> = low.map(|low| format!("{} by {}", self.name(low.bidder), (self.percent)(1.0 - low.share))).collect();
            let how = if names.len() == 1 { "it is" } else { "they are" };
            (!names.is_empty()).then(|| format!("Far below {reference}: {}. Ask how {how} built up.", list(&names)))
        });
        let mut said: Vec<String> = said.collect();
        if let Some(last) = said.last_mut() {
            let limit = (self.percent)(1.0 - LOW_BID_SHARE);
            let source = "EU directive 2014/24, article 69, asks before a bid may be rejected.";
            last.push_str(&format!(" Polish procurement law asks from {limit} on; {source}"));
        }
        said
    }

    fn dependence(&self) -> Vec<String> {
        let known = self.found.bids.iter().filter_map(|bid| Some((bid.bidder, bid.outcome.as_ref().ok()?.dependence?)));
        known
            .map(|(id, share)| format!("First-year charges are {} of the yearly revenue of {}.", (self.percent)(share), self.name(id)))
            .collect()
    }

    /// What rules a bid out, in words.
    pub fn reasons(&self, bid: &BidStanding) -> String {
        self.scenario.decision.as_deref().map(|decision| reasons_in_words(decision, &bid.ruled_out_by)).unwrap_or_default()
    }

    fn outcome(&self, id: ProviderId) -> Option<&'a BidOutcome> {
        self.found.bids.iter().find(|bid| bid.bidder == id)?.outcome.as_ref().ok()
    }

    fn name(&self, id: ProviderId) -> String {
        quoted(self.scenario, id)
    }

    fn services(&self, ids: &[ServiceId]) -> Vec<String> {
        ids.iter().map(|id| format!("“{}”", self.scenario.service(*id).map_or("", |service| service.name.as_str()))).collect()
    }
}

/// What happened when bids were made options, and what has no place in an option; `scenario` already has them.
pub fn made_options(scenario: &Scenario, options: &[OptionId]) -> String {
    let names: Vec<String> = options.iter().map(|id| format!("“{}”", scenario.subject_name(Subject::Option(*id)))).collect();
    let (is, its) = if options.len() == 1 { ("is now an option", "its bid") } else { ("are now options", "their bids") };
    let kept = format!("Revenue and financial standing stay with {its}.");
    let lost = if options.iter().all(|id| keeps_texts(scenario, *id)) {
        String::new()
    } else {
        format!(" There is no room for all notes and reasons, {} characters together: those left out stay with {its}.", LIMITS.all_notes)
    };
    format!(
        "{} {is}. {kept} Terms that no bid names, such as minimum volume, credits and transition, are typical: replace them.{lost}",
        list(&names)
    )
}

/// Whether an option that was just made of a bid has the notes and reasons of it.
fn keeps_texts(scenario: &Scenario, option: OptionId) -> bool {
    let deliveries = scenario.option(option).into_iter().flat_map(|option| &option.deliveries).filter(|delivery| delivery.has_provider());
    let mut bids = deliveries.filter_map(|delivery| {
        let provider = scenario.provider(delivery.provider)?;
        Some((provider.id, provider.bid.as_deref()?.service(delivery.service)))
    });
    let has_note = |text: &str| scenario.notes.iter().any(|(address, note)| address.place.option() == Some(option) && note == text);
    let has_reasons = |bidder: ProviderId| {
        let scores = scenario.decision.iter().flat_map(|decision| &decision.scores);
        scores.filter(|((subject, _), _)| *subject == Subject::Provider(bidder)).all(|((_, id), score)| {
            scenario.decision.as_ref().is_some_and(|decision| decision.score(Subject::Option(option), *id).reason == score.reason)
        })
    };
    bids.all(|(bidder, offered)| offered.price.is_none() || (offered.gap.is_empty() || has_note(&offered.gap)) && has_reasons(bidder))
}

/// That the scores of bids do not count for the options made of them; `None` if they are the same.
pub fn judged_apart(scenario: &Scenario, found: &BidComparison) -> Option<String> {
    let names: Vec<String> = found.judged_apart(scenario.decision.as_deref()?).iter().map(|(id, _)| quoted(scenario, *id)).collect();
    let (its, has) = if names.len() == 1 { ("its option", "has") } else { ("their options", "have") };
    let said = format!("Scores and must-haves of {} count among the bids only: {its} {has} others.", list(&names));
    (!names.is_empty()).then_some(said)
}

fn quoted(scenario: &Scenario, id: ProviderId) -> String {
    format!("“{}”", scenario.subject_name(Subject::Provider(id)))
}
