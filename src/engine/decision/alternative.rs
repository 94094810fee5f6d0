//! One option or bidder in a decision: what rules it out, its scores and the range of its total.

use crate::model::{CriterionId, Decision, Met, MustId, OptionId, Scenario, Score, Subject};

/// What rules a subject out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuledOutBy {
    /// A must-have that is not met.
    Must(MustId),
    /// A score below the minimum of a criterion.
    MinimumScore(CriterionId),
}

/// The lowest and highest value that open scores allow; equal if none is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// With every open score at 0.
    pub low: f64,
    /// With every open score at 10.
    pub high: f64,
}

impl Span {
    /// The value, if no open score affects it.
    pub fn exact(self) -> Option<f64> {
        (self.low == self.high).then_some(self.low)
    }
}

/// An option or bidder in a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// Its identity.
    pub subject: Subject,
    /// Its present value, in money.
    pub cost: f64,
    /// What rules it out; empty if it is not.
    pub ruled_out_by: Vec<RuledOutBy>,
    /// Must-haves and minimum scores that are open.
    pub open_musts: usize,
    /// The score of each criterion, in their order; the cost scores itself, and open scores are `None`.
    pub scores: Vec<Option<f64>>,
    /// Scores without a value on criteria other than the cost.
    pub open_scores: usize,
    /// The quality from 0 to 10: all criteria but the cost; `None` without weights for them.
    pub quality: Option<Span>,
    /// The total of all weighted scores; `None` without weights or without a score of the cost.
    pub total: Option<Span>,
    /// The part of each criterion in the total; `None` where the score is open or there are no weights.
    pub contributions: Vec<Option<f64>>,
}

impl Alternative {
    /// Whether it is ruled out.
    pub fn is_ruled_out(&self) -> bool {
        !self.ruled_out_by.is_empty()
    }

    /// An alternative, from the score of its cost and the shares of the criteria.
    pub(super) fn new(decision: &Decision, subject: Subject, cost: f64, cost_score: Option<f64>, shares: Option<&[f64]>) -> Alternative {
        let (ruled_out_by, open_musts) = standing(decision, subject);
        let scores: Vec<Option<f64>> = decision
            .criteria
            .iter()
            .map(|criterion| if criterion.is_cost() { cost_score } else { decision.score(subject, criterion.id).score })
            .collect();
        let is_cost: Vec<bool> = decision.criteria.iter().map(|criterion| criterion.is_cost()).collect();
        let open_scores = scores.iter().zip(&is_cost).filter(|(score, is_cost)| score.is_none() && !**is_cost).count();
        let shares = shares.unwrap_or_default();
        let each = || shares.iter().zip(&scores).zip(&is_cost).map(|((share, score), is_cost)| (*share, *score, *is_cost));
        let of_others: f64 = each().filter(|(.., is_cost)| !is_cost).map(|(share, ..)| share).sum();
        let sum = |open: f64, with_cost: bool| {
            let counted = each().filter(|(.., is_cost)| with_cost || !is_cost);
            counted.map(|(share, score, _)| share * score.unwrap_or(open)).sum::<f64>()
        };
        let (low, high) = Score::SCALE;
        let costs_score = each().all(|(share, score, is_cost)| !is_cost || score.is_some() || share == 0.0);
        Alternative {
            subject,
            cost,
            ruled_out_by,
            open_musts,
            open_scores,
            quality: (of_others > 0.0).then(|| Span { low: sum(low, false) / of_others, high: sum(high, false) / of_others }),
            total: (!shares.is_empty() && costs_score).then(|| Span { low: sum(low, true), high: sum(high, true) }),
            contributions: each().map(|(share, score, _)| score.map(|score| share * score)).collect(),
            scores,
        }
    }
}

/// The options that are ruled out, each with what does; they are in no mix.
pub fn ruled_out_options(scenario: &Scenario) -> Vec<(OptionId, Vec<RuledOutBy>)> {
    let Some(decision) = scenario.decision.as_deref() else { return Vec::new() };
    let all = scenario.options.iter().map(|option| (option.id, standing(decision, Subject::Option(option.id)).0));
    all.filter(|(_, reasons)| !reasons.is_empty()).collect()
}

/// What rules a subject out, and how many must-haves and minimum scores are open.
pub fn standing(decision: &Decision, subject: Subject) -> (Vec<RuledOutBy>, usize) {
    let mut ruled_out_by = Vec::new();
    let mut open = 0;
    for must in &decision.musts {
        match decision.verdict(subject, must.id).met {
            Met::Yes => {}
            Met::No => ruled_out_by.push(RuledOutBy::Must(must.id)),
            Met::Open => open += 1,
        }
    }
    for criterion in &decision.criteria {
        let Some(least) = criterion.minimum_score else { continue };
        match decision.score(subject, criterion.id).score {
            Some(score) if score < least => ruled_out_by.push(RuledOutBy::MinimumScore(criterion.id)),
            Some(_) => {}
            None => open += 1,
        }
    }
    (ruled_out_by, open)
}
