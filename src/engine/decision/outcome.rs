//! The results of a decision: totals, the winner, what quality costs, and what is open.

use super::alternative::{Alternative, Span};
use super::contenders::Contenders;
use super::cost_score::{NoCostScore, cost_scores};
use super::ranking::{SAME, dominated};
use super::value_of_a_point::{PricedQuality, corners, value_of_a_point};
use super::weights::{NoWeights, WeightsFound, weights_of};
use crate::engine::{Measure, Outcome};
use crate::model::{CriterionId, Decision, Scenario, Sorting, Subject};

/// The winner by total score.
#[derive(Clone, Debug, PartialEq)]
pub enum ScoreWinner {
    /// One alternative, whatever open scores turn out to be.
    One(Subject),
    /// Several are level.
    Level(Vec<Subject>),
    /// Open scores decide.
    Open,
    /// Everyone is ruled out.
    Nobody,
    /// There are no weights, or the cost has no score.
    Unknown,
}

/// A value of a point of quality at which the winner changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breakpoint {
    /// The value of a point, in money.
    pub at: f64,
    /// The winner below.
    pub from: Subject,
    /// The winner above.
    pub to: Subject,
}

/// The results of a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionOutcome {
    /// The criteria in their order, each with whether it is the cost.
    pub criteria: Vec<(CriterionId, bool)>,
    /// The weights, or why there are none.
    pub weights: Result<WeightsFound, NoWeights>,
    /// The cost that scores 5, in money; `None` without one above zero.
    pub reference: Option<f64>,
    /// Why the cost has no score; `None` if it has one.
    pub no_cost_score: Option<NoCostScore>,
    /// The money that the weights say one point of quality is worth; `None` if the cost has no weight or no reference.
    pub value_of_a_point: Option<f64>,
    /// Every alternative, also those that are ruled out, in the order of the comparison.
    pub alternatives: Vec<Alternative>,
    /// The winner by total score.
    pub winner: ScoreWinner,
    /// The alternatives that count as columns of numbers; `None` while an open score has weight.
    pub contenders: Option<Contenders>,
    /// The values of a point at which the winner changes, from the cheapest upwards; empty while a quality is open.
    pub breakpoints: Vec<Breakpoint>,
    /// Alternatives that another one beats on every criterion at no higher cost: each with one that does.
    pub dominated: Vec<(Subject, Subject)>,
    /// Alternatives that cost at least as much as another one of at least the same quality, and are worse in one: each with it.
    pub dominated_in_cost_and_quality: Vec<(Subject, Subject)>,
    /// The open scores of alternatives that count, those with most weight first.
    pub open_scores: Vec<(Subject, CriterionId)>,
}

/// The results of a scenario's decision; `None` if it has neither criteria nor must-haves.
pub fn decide(scenario: &Scenario, outcome: &Outcome) -> Option<DecisionOutcome> {
    let decision = scenario.decision.as_deref().filter(|decision| decision.is_weighed())?;
    let costs = outcome.options.iter().map(|option| (Subject::Option(option.id), option.value(Measure::PresentValue)));
    let today = outcome.option(outcome.status_quo).map(|today| today.value(Measure::PresentValue));
    Some(decide_on(decision, &costs.collect::<Vec<_>>(), today))
}

/// The results of a decision on subjects with their costs; `today` is the cost of today's option.
pub fn decide_on(decision: &Decision, costs: &[(Subject, f64)], today: Option<f64>) -> DecisionOutcome {
    let weights = weights_of(decision);
    let shares = weights.as_ref().ok().map(|found| found.shares.as_slice());
    let criteria: Vec<(CriterionId, bool)> = decision.criteria.iter().map(|criterion| (criterion.id, criterion.is_cost())).collect();
    let reference = decision.reference_cost.or(today).filter(|reference| *reference > 0.0);
    let counts: Vec<bool> = costs.iter().map(|(subject, _)| super::standing(decision, *subject).0.is_empty()).collect();
    let amounts: Vec<f64> = costs.iter().map(|(_, cost)| *cost).collect();
    let scored = cost_scores(decision.price_score, &amounts, &counts, reference);
    let of_place = |place: usize| scored.as_ref().ok().and_then(|scores| scores.get(place)).copied();
    let alternatives = costs.iter().enumerate();
    let alternatives: Vec<Alternative> =
        alternatives.map(|(place, (subject, cost))| Alternative::new(decision, *subject, *cost, of_place(place), shares)).collect();
    let share_of_cost = criteria.iter().zip(shares.unwrap_or_default()).find(|((_, is_cost), _)| *is_cost).map(|(_, share)| *share);
    let contenders = Contenders::new(&criteria, shares, &alternatives);
    let subject = |place: usize| alternatives.get(place).map(|alternative| alternative.subject);
    let exact = exact_qualities(&alternatives);
    let corners = corners(&exact.iter().map(|(_, priced)| *priced).collect::<Vec<_>>()).into_iter();
    let breakpoints = corners.filter_map(|corner| {
        let subject = |place: usize| exact.get(place).and_then(|(place, _)| subject(*place));
        Some(Breakpoint { at: corner.at, from: subject(corner.from)?, to: subject(corner.to)? })
    });
    let in_pairs = exact.iter().map(|(_, priced)| vec![-priced.cost, priced.quality]).collect::<Vec<_>>();
    let weak = dominated(&in_pairs).into_iter();
    let weak = weak.filter_map(|(place, by)| {
        let subject = |place: usize| exact.get(place).and_then(|(place, _)| subject(*place));
        Some((subject(place)?, subject(by)?))
    });
    DecisionOutcome {
        reference,
        no_cost_score: scored.as_ref().err().copied().filter(|_| decision.cost().is_some()),
        value_of_a_point: share_of_cost.zip(reference).and_then(|(share, reference)| value_of_a_point(share, reference)),
        winner: winner(&alternatives),
        breakpoints: breakpoints.collect(),
        dominated: dominated_throughout(&criteria, &alternatives),
        dominated_in_cost_and_quality: weak.collect(),
        open_scores: open_scores(&criteria, shares.unwrap_or_default(), &alternatives),
        contenders,
        criteria,
        alternatives,
        weights,
    }
}

/// The cost and quality of those that count, with their places; empty while a quality is open.
fn exact_qualities(alternatives: &[Alternative]) -> Vec<(usize, PricedQuality)> {
    let counted = alternatives.iter().enumerate().filter(|(_, alternative)| !alternative.is_ruled_out());
    let exact = counted.map(|(place, alternative)| {
        let quality = alternative.quality.and_then(Span::exact)?;
        Some((place, PricedQuality { cost: alternative.cost, quality }))
    });
    exact.collect::<Option<Vec<_>>>().unwrap_or_default()
}

fn winner(alternatives: &[Alternative]) -> ScoreWinner {
    let counted: Vec<&Alternative> = alternatives.iter().filter(|alternative| !alternative.is_ruled_out()).collect();
    if counted.is_empty() {
        return ScoreWinner::Nobody;
    }
    let Some(totals) = counted.iter().map(|alternative| Some((alternative.subject, alternative.total?))).collect::<Option<Vec<_>>>() else {
        return ScoreWinner::Unknown;
    };
    let best = totals.iter().map(|(_, total)| total.low).fold(f64::NEG_INFINITY, f64::max);
    let mut possible = totals.iter().filter(|(_, total)| total.high >= best - SAME).map(|(subject, _)| *subject);
    let is_open = totals.iter().any(|(_, total)| total.high >= best - SAME && total.exact().is_none());
    match (possible.next(), possible.next()) {
        (Some(one), None) => ScoreWinner::One(one),
        _ if is_open => ScoreWinner::Open,
        (first, second) => ScoreWinner::Level(first.into_iter().chain(second).chain(possible).collect()),
    }
}

/// Alternatives beaten on every criterion at no higher cost; this needs no weights, but a score for each.
fn dominated_throughout(criteria: &[(CriterionId, bool)], alternatives: &[Alternative]) -> Vec<(Subject, Subject)> {
    if criteria.is_empty() {
        return Vec::new();
    }
    let counted: Vec<&Alternative> = alternatives.iter().filter(|alternative| !alternative.is_ruled_out()).collect();
    let row = |alternative: &&Alternative| {
        let scores = criteria.iter().zip(&alternative.scores).filter(|((_, is_cost), _)| !is_cost).map(|(_, score)| *score);
        [Some(-alternative.cost)].into_iter().chain(scores).collect::<Option<Vec<f64>>>()
    };
    let rows: Vec<(Subject, Vec<f64>)> = counted.iter().filter_map(|alternative| Some((alternative.subject, row(alternative)?))).collect();
    let found = dominated(&rows.iter().map(|(_, row)| row.clone()).collect::<Vec<_>>()).into_iter();
    found.filter_map(|(place, by)| Some((rows.get(place)?.0, rows.get(by)?.0))).collect()
}

fn open_scores(criteria: &[(CriterionId, bool)], shares: &[f64], alternatives: &[Alternative]) -> Vec<(Subject, CriterionId)> {
    let counted = alternatives.iter().filter(|alternative| !alternative.is_ruled_out());
    let mut open: Vec<(f64, Subject, CriterionId)> = Vec::new();
    for alternative in counted {
        for (place, ((criterion, is_cost), score)) in criteria.iter().zip(&alternative.scores).enumerate() {
            if score.is_none() && !is_cost {
                open.push((shares.get(place).copied().unwrap_or_default(), alternative.subject, *criterion));
            }
        }
    }
    open.order_by(|first, second| second.0.total_cmp(&first.0));
    open.into_iter().map(|(_, subject, criterion)| (subject, criterion)).collect()
}
