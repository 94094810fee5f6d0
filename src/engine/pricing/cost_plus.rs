//! The provider's cost plus a margin; its rates stand for its cost.

use super::hourly;
use super::terms::{Charge, Terms};

pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    hourly::charge(terms, 1.0 + terms.charges().margin)
}
