//! A base price plus a share of the saving against today.

use super::super::Driver;
use super::terms::{Charge, Terms};
use crate::graph::Unit;

/// `base + share · max(0, saving − threshold)`, with a cap on the second part; today's own delivery saves nothing.
pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    let charges = terms.charges();
    let base = terms.unit_price(&charges) * terms.work.volume;
    let base = base.explained("Base charge", Unit::MoneyPerMonth, "");
    let Some(today) = terms.today else { return Charge { rate_card: base, extras: Vec::new() } };
    let saving = (today - base - charges.gain_threshold_share * today).maximum(0.0);
    let saving = saving.explained("Gain to share", Unit::MoneyPerMonth, "Today's cost less base charge and threshold.");
    let gain = (charges.gain_share * saving).minimum(charges.gain_cap_share * base);
    Charge { rate_card: base, extras: vec![(Driver::Charges, "Gain share", gain, "Up to the cap.")] }
}
