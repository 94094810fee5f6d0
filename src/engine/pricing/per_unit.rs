//! A price for every unit of service, with steps and a minimum.

use super::super::Driver;
use super::{Charge, Terms};
use crate::graph::Unit;

pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    let charges = terms.charges();
    let (volume, first) = (terms.work.volume, terms.first_volume());
    let beyond = |share, name| {
        (volume - share * first).maximum(0.0).explained(name, Unit::UnitsPerMonth, "Units beyond where the price step begins.")
    };
    let second = beyond(charges.second_tier_share, "Units beyond the second step");
    let third = beyond(charges.third_tier_share, "Units beyond the third step");
    // What the second step gives is part of what the third gives.
    let rebate = charges.second_tier_discount * second + (charges.third_tier_discount - charges.second_tier_discount) * third;
    let full_price =
        (volume - rebate).explained("Units at full price", Unit::UnitsPerMonth, "Each step lowers the price of what lies in it.");
    let price = terms.unit_price(&charges);
    let missing = (charges.minimum_share * first - volume).maximum(0.0);
    let missing = missing.explained("Units missing to the minimum", Unit::UnitsPerMonth, "Paid for though not used.");
    Charge {
        rate_card: price * full_price,
        extras: vec![(Driver::Charges, "Minimum commitment", price * missing, "The minimum is paid for even when less is used.")],
    }
}
