//! A provider's charges: one file per price mechanism.

mod consumption;
mod cost_plus;
mod fixed_fee;
mod gain_share;
mod hourly;
mod per_unit;
mod per_user;
mod price_path;
mod terms;
mod time_and_materials;

use crate::model::Pricing;

pub(super) use hourly::{blended, onshore_share};
pub(super) use price_path::price_path;
pub(super) use terms::{Charge, Terms};

/// The charges of a delivery's provider.
pub(super) fn charge<'g>(terms: &Terms<'_, 'g>) -> Charge<'g> {
    match terms.setting.delivery.choices.pricing {
        Pricing::PerUnit => per_unit::charge(terms),
        Pricing::PerUser => per_user::charge(terms),
        Pricing::TimeAndMaterials => time_and_materials::charge(terms),
        Pricing::FixedFee => fixed_fee::charge(terms),
        Pricing::CostPlus => cost_plus::charge(terms),
        Pricing::GainShare => gain_share::charge(terms),
        Pricing::Consumption => consumption::charge(terms),
    }
}
