//! Usage-based charges, with a discount for reserved volume.

use super::terms::{Charge, Terms};
use crate::graph::Unit;

pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    let charges = terms.charges();
    let reserved =
        (charges.committed_share * terms.first_volume()).explained("Reserved volume", Unit::UnitsPerMonth, "Paid for, used or not.");
    let on_demand = (terms.work.volume - reserved).maximum(0.0).explained("Volume on demand", Unit::UnitsPerMonth, "");
    let paid = reserved * (1.0 - charges.commitment_discount) + on_demand;
    Charge { rate_card: terms.unit_price(&charges) * paid, extras: Vec::new() }
}
