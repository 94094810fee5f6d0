//! The provider's cost and a margin; its rates are taken as its cost.

use super::hourly;
use super::terms::{Charge, Terms};

pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    hourly::charge(terms, 1.0 + terms.charges().margin)
}
