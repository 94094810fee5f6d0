//! What would change the winner: other weights, another score.

use super::contenders::Contenders;
use super::outcome::{DecisionOutcome, ScoreWinner};
use super::ranking::{SAME, highest, smallest_shift, turns};
use crate::model::{CriterionId, Decision, Score, Subject};

/// A close result: a shift of at most so much weight changes the winner.
const CLOSE_SHIFT: f64 = 0.05;
/// A close result: so many points on one score change the winner.
const CLOSE_SCORE: f64 = 1.0;
/// A reason is asked for where a score is at most the first or at least the second.
const EXTREME: (f64, f64) = (2.0, 8.0);

/// The shares of one criterion at which the winner changes, others scaled alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightTurn {
    /// The criterion.
    pub criterion: CriterionId,
    /// Below this share the subject wins; `None` if none does.
    pub below: Option<(f64, Subject)>,
    /// Above this share the subject wins; `None` if none does.
    pub above: Option<(f64, Subject)>,
}

/// The smallest shift of weight that changes the winner.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallestShift {
    /// The share that moves.
    pub share: f64,
    /// The criteria that lose it, in order.
    pub from: Vec<CriterionId>,
    /// The criterion that gains it.
    pub to: CriterionId,
    /// The winner beyond it.
    pub winner: Subject,
}

/// What would change the winner.
#[derive(Clone, Debug, PartialEq)]
pub struct WinnerChanges {
    /// The winner.
    pub winner: Subject,
    /// The second.
    pub second: Subject,
    /// The lead of the winner over the second, in points of the total.
    pub lead: f64,
    /// For each criterion, the weights at which the winner changes.
    pub weights: Vec<WeightTurn>,
    /// The smallest shift of weight that does; `None` if no shift does.
    pub smallest_shift: Option<SmallestShift>,
    /// For each criterion but the cost, the score down to which the winner keeps its lead, if that is on the scale.
    pub score_limits: Vec<(CriterionId, f64)>,
    /// The scores of which one point changes the winner.
    pub decisive_scores: Vec<(Subject, CriterionId)>,
    /// Whether it is close: a small shift of weight or one point on one score changes the winner.
    pub is_close: bool,
}

/// What would change the winner; `None` unless one alternative wins over another with every score known.
pub fn winner_changes(outcome: &DecisionOutcome) -> Option<WinnerChanges> {
    let (contenders, ScoreWinner::One(winner)) = (outcome.contenders.as_ref()?, &outcome.winner) else { return None };
    let totals = contenders.totals();
    let place = highest(&totals)?;
    let best = totals.get(place).copied()?;
    let others = totals.iter().enumerate().filter(|(other, _)| *other != place);
    let (second, runner_up) = others.max_by(|(_, first), (_, second)| first.total_cmp(second))?;
    let subject = |place: usize| contenders.subjects.get(place).copied();
    let criterion = |place: usize| contenders.criteria.get(place).copied();
    let weights = contenders.criteria.iter().enumerate().map(|(at, criterion)| {
        let found = turns(&contenders.shares, &contenders.rows, place, at);
        let of = |turn: Option<super::ranking::Turn>| turn.and_then(|turn| Some((turn.at, subject(turn.winner)?)));
        WeightTurn { criterion: *criterion, below: of(found.below), above: of(found.above) }
    });
    let shift = smallest_shift(&contenders.shares, &contenders.rows, place).and_then(|shift| {
        let from = shift.from.iter().filter_map(|place| criterion(*place)).collect();
        Some(SmallestShift { share: shift.share, from, to: criterion(shift.to)?, winner: subject(shift.winner)? })
    });
    let lead = best - runner_up;
    let decisive_scores = decisive(contenders, &totals, place);
    let is_close = !decisive_scores.is_empty() || shift.as_ref().is_some_and(|shift| shift.share <= CLOSE_SHIFT + SAME);
    Some(WinnerChanges {
        winner: *winner,
        second: subject(second)?,
        lead,
        weights: weights.collect(),
        smallest_shift: shift,
        score_limits: score_limits(contenders, place, lead),
        decisive_scores,
        is_close,
    })
}

/// The criteria but the cost, each with its place and share, if it has weight.
fn scored(contenders: &Contenders) -> impl Iterator<Item = (usize, CriterionId, f64)> + '_ {
    let each = contenders.criteria.iter().zip(&contenders.shares).enumerate();
    each.filter(|(place, (_, share))| Some(*place) != contenders.cost && **share > 0.0)
        .map(|(place, (criterion, share))| (place, *criterion, *share))
}

fn score_limits(contenders: &Contenders, winner: usize, lead: f64) -> Vec<(CriterionId, f64)> {
    let Some(row) = contenders.rows.get(winner) else { return Vec::new() };
    let limit = |(place, criterion, share): (usize, CriterionId, f64)| Some((criterion, row.get(place)? - lead / share));
    scored(contenders).filter_map(limit).filter(|(_, limit)| *limit >= Score::SCALE.0).collect()
}

/// The scores of which one point, as far as the scale allows, makes another option at least level with the winner.
fn decisive(contenders: &Contenders, totals: &[f64], winner: usize) -> Vec<(Subject, CriterionId)> {
    let best = totals.get(winner).copied().unwrap_or_default();
    let runner_up =
        totals.iter().enumerate().filter(|(place, _)| *place != winner).map(|(_, total)| *total).fold(f64::NEG_INFINITY, f64::max);
    let mut found = Vec::new();
    for (place, ((subject, row), total)) in contenders.subjects.iter().zip(&contenders.rows).zip(totals).enumerate() {
        for (at, criterion, share) in scored(contenders) {
            let score = row.get(at).copied().unwrap_or_default();
            let (room, lead) = match place == winner {
                true => (score - Score::SCALE.0, best - runner_up),
                false => (Score::SCALE.1 - score, best - total),
            };
            if share * room.min(CLOSE_SCORE) >= lead - SAME {
                found.push((*subject, criterion));
            }
        }
    }
    found
}

/// The scores without a reason that need one: those at the ends of the scale, and those of which one point changes the winner.
pub fn reasons_needed(decision: &Decision, outcome: &DecisionOutcome, changes: Option<&WinnerChanges>) -> Vec<(Subject, CriterionId)> {
    let counted = outcome.alternatives.iter().filter(|alternative| !alternative.is_ruled_out());
    let decisive = changes.map_or(&[][..], |changes| &changes.decisive_scores);
    let mut needed = Vec::new();
    for alternative in counted {
        for criterion in decision.criteria.iter().filter(|criterion| !criterion.is_cost()) {
            let key = (alternative.subject, criterion.id);
            let score = decision.score(key.0, key.1);
            let Some(value) = score.score else { continue };
            let is_extreme = value <= EXTREME.0 || value >= EXTREME.1;
            if score.reason.trim().is_empty() && (is_extreme || decisive.contains(&key)) {
                needed.push(key);
            }
        }
    }
    needed
}
