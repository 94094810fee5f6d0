//! A criterion: its name, its weight and what its scale means.

use super::CriterionKind;
use crate::model::CriterionId;

/// What 0, 5 and 10 mean on the scale of a criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// The meaning of 0, the worst.
    pub low: String,
    /// The meaning of 5, as today wherever there is a today.
    pub middle: String,
    /// The meaning of 10, the best.
    pub high: String,
}

/// A place on the scale that an anchor explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnchorPlace {
    /// 0.
    Low,
    /// 5.
    Middle,
    /// 10.
    High,
}

impl Anchors {
    /// The anchor at a place, for changing.
    pub(super) fn at(&mut self, place: AnchorPlace) -> &mut String {
        match place {
            AnchorPlace::Low => &mut self.low,
            AnchorPlace::Middle => &mut self.middle,
            AnchorPlace::High => &mut self.high,
        }
    }

    /// All three with their scores.
    pub fn each(&self) -> [(f64, &str); 3] {
        [(0.0, &self.low), (5.0, &self.middle), (10.0, &self.high)]
    }
}

/// A criterion of a decision: scores from 0 to 10, more is better.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Its identity.
    pub id: CriterionId,
    /// The entry of the library it comes from; `None` for one of the user's own.
    pub kind: Option<&'static CriterionKind>,
    /// Its name.
    pub name: String,
    /// Its weight as entered, in any unit: weights are normalised.
    pub weight: f64,
    /// What its scale means.
    pub anchors: Anchors,
    /// The minimum score; an option below is ruled out. `None` without one.
    pub minimum_score: Option<f64>,
}

impl Criterion {
    /// A criterion as the library has it.
    pub fn of_kind(id: CriterionId, kind: &'static CriterionKind) -> Criterion {
        Criterion { id, kind: Some(kind), name: kind.name.to_string(), weight: kind.weight, anchors: kind.anchors(), minimum_score: None }
    }

    /// A criterion of the user's own, without weight or anchors.
    pub fn own(id: CriterionId, name: &str) -> Criterion {
        Criterion { id, kind: None, name: name.to_string(), weight: 0.0, anchors: Anchors::default(), minimum_score: None }
    }

    /// Whether it is the cost, which scores itself.
    pub fn is_cost(&self) -> bool {
        self.kind.is_some_and(CriterionKind::is_cost)
    }
}
