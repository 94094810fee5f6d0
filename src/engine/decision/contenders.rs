//! The alternatives that count, as columns of numbers: those that are not ruled out, on criteria with a score for each.

use super::Alternative;
use crate::model::{CriterionId, Subject};

/// The alternatives that count.
#[derive(Clone, Debug, PartialEq)]
pub struct Contenders {
    /// The subjects, in their order.
    pub subjects: Vec<Subject>,
    /// Their costs, in money.
    pub costs: Vec<f64>,
    /// The criteria with a score for each of them.
    pub criteria: Vec<CriterionId>,
    /// The place of the cost among the criteria; `None` if it is not one of them.
    pub cost: Option<usize>,
    /// The share of each criterion; empty if there are no weights.
    pub shares: Vec<f64>,
    /// The scores of each subject on the criteria.
    pub rows: Vec<Vec<f64>>,
}

impl Contenders {
    /// The alternatives that count; `None` if nobody does, or an open score has weight.
    pub(super) fn new(criteria: &[(CriterionId, bool)], shares: Option<&[f64]>, alternatives: &[Alternative]) -> Option<Contenders> {
        let counted: Vec<&Alternative> = alternatives.iter().filter(|alternative| !alternative.is_ruled_out()).collect();
        if counted.is_empty() {
            return None;
        }
        let mut contenders = Contenders {
            subjects: counted.iter().map(|alternative| alternative.subject).collect(),
            costs: counted.iter().map(|alternative| alternative.cost).collect(),
            criteria: Vec::new(),
            cost: None,
            shares: Vec::new(),
            rows: vec![Vec::new(); counted.len()],
        };
        for (place, (criterion, is_cost)) in criteria.iter().enumerate() {
            let scores = counted.iter().map(|alternative| alternative.scores.get(place).copied().flatten());
            let scores: Option<Vec<f64>> = scores.collect();
            let share = shares.map(|shares| shares.get(place).copied().unwrap_or_default());
            let Some(scores) = scores else {
                if share.is_none_or(|share| share > 0.0) {
                    return None;
                }
                continue;
            };
            if *is_cost {
                contenders.cost = Some(contenders.criteria.len());
            }
            contenders.criteria.push(*criterion);
            contenders.shares.extend(share);
            contenders.rows.iter_mut().zip(scores).for_each(|(row, score)| row.push(score));
        }
        (!contenders.criteria.is_empty()).then_some(contenders)
    }

    /// The same with other scores of the cost.
    pub(super) fn with_cost_scores(&self, scores: impl IntoIterator<Item = f64>) -> Contenders {
        let mut contenders = self.clone();
        if let Some(cost) = self.cost {
            for (row, score) in contenders.rows.iter_mut().zip(scores) {
                row.iter_mut().skip(cost).take(1).for_each(|known| *known = score);
            }
        }
        contenders
    }

    /// The total of each subject.
    pub(super) fn totals(&self) -> Vec<f64> {
        self.rows.iter().map(|row| super::ranking::total(&self.shares, row)).collect()
    }

    /// The subject with the highest of some figures; `None` if two are level.
    pub(super) fn first_by(&self, figures: &[f64]) -> Option<Subject> {
        self.subjects.get(super::ranking::highest(figures)?).copied()
    }
}
