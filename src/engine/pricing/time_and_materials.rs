//! Hours worked times the hourly rate.

use super::hourly;
use super::terms::{Charge, Terms};

pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    hourly::charge(terms, terms.graph().constant(1.0))
}
