//! A fee for the baseline volume, with additional charges and reduced credits outside a dead band.

use super::super::Driver;
use super::price_path;
use super::terms::{Charge, Terms};
use crate::graph::Unit;
use crate::model::BandReading;

/// Keeps the branch that is not taken finite.
const LEAST_BASELINE: f64 = 1e-6;

/// Contracts use two readings: once the volume is outside the band, units count from the baseline or only from the
/// edge of the band. An agreed fee stays what it is whatever volume the user enters: only the price of a further unit follows.
pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    let charges = terms.charges();
    let volume = terms.work.volume;
    let baseline = (charges.baseline_share * terms.first_volume()).explained("Baseline", Unit::UnitsPerMonth, "");
    let band = charges.dead_band * baseline;
    let outside = |distance: crate::graph::Expression<'g>| match terms.setting.delivery.choices.band_reading {
        BandReading::FromBaseline => distance.difference(band).if_positive(distance, 0.0),
        BandReading::BeyondBand => (distance - band).maximum(0.0),
    };
    let above = outside(volume - baseline).explained("Units above", Unit::UnitsPerMonth, "None inside the dead band.");
    let below = outside(baseline - volume).explained("Units below", Unit::UnitsPerMonth, "None inside the dead band.");
    let (of_unit, agreed) = (terms.unit_price(&charges), charges.fee_per_month);
    let fee = (agreed * price_path(terms.setting, terms.part)).explained("Fee in the month", Unit::MoneyPerMonth, "");
    // Without a baseline there is nothing to divide the fee by.
    let of_fee = baseline.if_positive(fee / baseline.maximum(LEAST_BASELINE), of_unit);
    let price = agreed.if_positive(of_fee, of_unit).explained(
        "Price of a unit within the fee",
        Unit::MoneyPerUnit,
        "The fee per unit of the baseline.",
    );
    Charge {
        rate_card: agreed.if_positive(fee, of_unit * baseline),
        extras: vec![
            (Driver::Charges, "Additional resource charge", price * charges.additional_charge_share * above, ""),
            (Driver::Charges, "Reduced resource credit", price * charges.reduced_credit_share * below * -1.0, ""),
        ],
    }
}
