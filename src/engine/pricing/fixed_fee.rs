//! A fee for the baseline volume, with additional charges and reduced credits outside a dead band.

use super::super::Driver;
use super::terms::{Charge, Terms};
use crate::graph::Unit;
use crate::model::BandReading;

/// Contracts use two readings: once the volume is outside the band, units count from the baseline or only from the
/// edge of the band.
pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    let charges = terms.charges();
    let volume = terms.work.volume;
    let baseline = (charges.baseline_share * terms.first_volume()).explained("Baseline", Unit::UnitsPerMonth, "");
    let band = charges.dead_band * baseline;
    let outside = |distance: crate::graph::Expression<'g>| match terms.setting.delivery.choices.band_reading {
        BandReading::FromBaseline => (distance - band).if_positive(distance, 0.0),
        BandReading::BeyondBand => (distance - band).maximum(0.0),
    };
    let above = outside(volume - baseline).explained("Units above", Unit::UnitsPerMonth, "None inside the dead band.");
    let below = outside(baseline - volume).explained("Units below", Unit::UnitsPerMonth, "None inside the dead band.");
    let price = terms.unit_price(&charges);
    Charge {
        rate_card: price * baseline,
        extras: vec![
            (Driver::Charges, "Additional resource charge", price * charges.additional_charge_share * above, ""),
            (Driver::Charges, "Reduced resource credit", price * charges.reduced_credit_share * below * -1.0, ""),
        ],
    }
}
