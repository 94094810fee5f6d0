//! Changes of criteria, weights and the scale of the cost.

use super::valid::{named, next_number, scored, short, within};
use super::{
    AgreedWeights, AnchorPlace, Criterion, CriterionKind, DECISION_LIMITS, Decision, DecisionFault, LARGEST_AMOUNT, MixLimits, PAIR,
};
use crate::model::{CriterionId, Scenario, Sorting};

impl Decision {
    fn criterion_mut(&mut self, id: CriterionId) -> Result<&mut Criterion, DecisionFault> {
        self.criteria.iter_mut().find(|criterion| criterion.id == id).ok_or(DecisionFault::Unknown)
    }

    fn next_criterion(&self) -> Result<CriterionId, DecisionFault> {
        // Agreed weights may name a criterion that was removed since.
        let agreed = self.agreed.iter().flat_map(|agreed| &agreed.weights).map(|(id, _)| id.0);
        let highest = self.criteria.iter().map(|criterion| criterion.id.0).chain(agreed).max();
        next_number(self.criteria.len(), DECISION_LIMITS.criteria, highest).map(CriterionId)
    }

    pub(super) fn add_criterion(&mut self, kind: &'static CriterionKind) -> Result<(), DecisionFault> {
        if self.criteria.iter().any(|criterion| criterion.kind == Some(kind)) {
            return Err(DecisionFault::Twice);
        }
        let id = self.next_criterion()?;
        self.criteria.push(Criterion::of_kind(id, kind));
        Ok(())
    }

    pub(super) fn add_own_criterion(&mut self, name: &str) -> Result<(), DecisionFault> {
        let id = self.next_criterion()?;
        self.criteria.push(Criterion::own(id, &named(name)?));
        Ok(())
    }

    pub(super) fn remove_criterion(&mut self, gone: CriterionId) -> Result<(), DecisionFault> {
        self.criterion_mut(gone)?;
        if self.criteria.len() <= 2 {
            return Err(DecisionFault::TooFew(2));
        }
        self.criteria.retain(|criterion| criterion.id != gone);
        self.pairs.retain(|(first, second), _| *first != gone && *second != gone);
        self.scores.retain(|(_, criterion), _| *criterion != gone);
        self.people.iter_mut().for_each(|person| person.scores.retain(|(_, criterion), _| *criterion != gone));
        Ok(())
    }

    pub(super) fn move_criterion(&mut self, id: CriterionId, places: isize) -> Result<(), DecisionFault> {
        let from = self.criteria.iter().position(|criterion| criterion.id == id).ok_or(DecisionFault::Unknown)?;
        let to = from.checked_add_signed(places).filter(|to| *to < self.criteria.len()).ok_or(DecisionFault::Unknown)?;
        let moved = self.criteria.remove(from);
        self.criteria.insert(to, moved);
        Ok(())
    }

    pub(super) fn name_criterion(&mut self, id: CriterionId, name: &str) -> Result<(), DecisionFault> {
        self.criterion_mut(id)?.name = named(name)?;
        Ok(())
    }

    pub(super) fn set_anchor(&mut self, id: CriterionId, place: AnchorPlace, text: &str) -> Result<(), DecisionFault> {
        *self.criterion_mut(id)?.anchors.at(place) = short(text, DECISION_LIMITS.anchor)?;
        Ok(())
    }

    pub(super) fn set_weight(&mut self, id: CriterionId, weight: f64) -> Result<(), DecisionFault> {
        let weight = within(weight, (0.0, DECISION_LIMITS.weight))?;
        self.criterion_mut(id)?.weight = weight;
        if self.criteria.iter().all(|criterion| criterion.weight == 0.0) { Err(DecisionFault::NoWeight) } else { Ok(()) }
    }

    pub(super) fn set_minimum_score(&mut self, id: CriterionId, least: Option<f64>) -> Result<(), DecisionFault> {
        let criterion = self.criterion_mut(id)?;
        if criterion.is_cost() {
            return Err(DecisionFault::CostScoresItself);
        }
        criterion.minimum_score = scored(least)?;
        Ok(())
    }

    pub(super) fn compare(&mut self, first: CriterionId, second: CriterionId, pair: Option<f64>) -> Result<(), DecisionFault> {
        if first == second || self.criterion(first).is_none() || self.criterion(second).is_none() {
            return Err(DecisionFault::Unknown);
        }
        let pair = pair.map(|pair| within(pair, PAIR)).transpose()?;
        let (key, pair) = match first < second {
            true => ((first, second), pair),
            // The reciprocal of a ninth may exceed nine by a rounding.
            false => ((second, first), pair.map(|pair| (1.0 / pair).clamp(PAIR.0, PAIR.1))),
        };
        match pair {
            Some(pair) => drop(self.pairs.insert(key, pair)),
            None => drop(self.pairs.remove(&key)),
        }
        Ok(())
    }

    pub(super) fn agree(&mut self, agreed: Option<AgreedWeights>) -> Result<(), DecisionFault> {
        if let Some(agreed) = &agreed {
            if !AgreedWeights::is_day(&agreed.on) {
                return Err(DecisionFault::NotADay);
            }
            if !agreed.weights.iter().all(|(id, _)| self.criterion(*id).is_some()) {
                return Err(DecisionFault::Unknown);
            }
            for (_, weight) in &agreed.weights {
                within(*weight, (0.0, DECISION_LIMITS.weight))?;
            }
        }
        self.agreed = agreed.map(|mut agreed| {
            agreed.weights.order_by_key(|(id, _)| *id);
            agreed
        });
        Ok(())
    }

    pub(super) fn set_reference_cost(&mut self, cost: Option<f64>) -> Result<(), DecisionFault> {
        self.reference_cost = match cost {
            Some(cost) if cost <= 0.0 => return Err(DecisionFault::Outside(0.0, LARGEST_AMOUNT)),
            Some(cost) => Some(within(cost, (0.0, LARGEST_AMOUNT))?),
            None => None,
        };
        Ok(())
    }

    pub(super) fn set_mix(&mut self, scenario: &Scenario, limits: MixLimits) -> Result<(), DecisionFault> {
        if !limits.forbidden.iter().all(|(option, service)| scenario.delivery(*option, *service).is_some()) {
            return Err(DecisionFault::Unknown);
        }
        limits.check()?;
        self.mix = limits;
        Ok(())
    }
}
