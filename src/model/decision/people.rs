//! Another person's scores beside those that count.

use super::Subject;
use crate::model::{CriterionId, PersonId};
use std::collections::BTreeMap;

/// A person who scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// Their name from the user.
    pub name: String,
    /// Their scores, from 0 to 10.
    pub scores: BTreeMap<(Subject, CriterionId), f64>,
}
