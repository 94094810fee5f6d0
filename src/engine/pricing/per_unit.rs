//! A price per unit of service, with tiers and a minimum.

use super::super::Driver;
use super::terms::{Charge, Terms};
use crate::graph::{Expression, Unit};

pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    let charges = terms.charges();
    let (volume, first) = (terms.work.volume, terms.first_volume());
    let beyond = |volume: Expression<'g>, share| (volume - share * first).maximum(0.0);
    let at_full_price = |volume: Expression<'g>, name: &'static str, note| {
        let second =
            beyond(volume, charges.second_tier_share).explained(format!("{name}: above the start of tier 2"), Unit::UnitsPerMonth, "");
        let third =
            beyond(volume, charges.third_tier_share).explained(format!("{name}: above the start of tier 3"), Unit::UnitsPerMonth, "");
        // The tier 2 discount is part of the tier 3 discount.
        let rebate = charges.second_tier_discount * second + (charges.third_tier_discount - charges.second_tier_discount) * third;
        (volume - rebate).explained(name, Unit::UnitsPerMonth, note)
    };
    let full_price = at_full_price(volume, "Units at full price", "Each tier lowers the price of the units in it.");
    let least = volume.maximum(charges.minimum_share * first).explained("Units paid for", Unit::UnitsPerMonth, "At least the minimum.");
    let paid = at_full_price(least, "Units paid for, at full price", "The minimum has the same price tiers as real volume.");
    let price = terms.unit_price(&charges);
    let missing = (paid - full_price).explained("Shortfall against the minimum", Unit::UnitsPerMonth, "Paid for but not used.");
    Charge {
        rate_card: price * full_price,
        extras: vec![(Driver::Charges, "Minimum commitment", price * missing, "You pay for the minimum even if you use less.")],
    }
}
