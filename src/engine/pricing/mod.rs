//! How a provider's charges are computed: one file for each mechanism.

mod consumption;
mod cost_plus;
mod fixed_fee;
mod gain_share;
mod hourly;
mod per_unit;
mod per_user;
mod price_path;
mod time_and_materials;

use super::Driver;
use super::demand::Work;
use super::setting::{Part, Setting};
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Charges, Pricing, ProviderTerms};

pub(super) use price_path::price_path;

/// What a mechanism works with. What is promised and expected of service levels is in
/// [`kept_levels`](super::service_levels::kept_levels) of the setting.
pub(super) struct Terms<'a, 'g> {
    pub(super) setting: &'a Setting<'a, 'g>,
    pub(super) part: &'a Part<'g>,
    pub(super) provider: &'a ProviderTerms<Expression<'g>>,
    pub(super) work: &'a Work<'g>,
    /// What this part of today's delivery costs in a month; nothing where this is today's.
    pub(super) today: Option<Expression<'g>>,
}

/// Charges as if the provider worked in every month.
pub(super) struct Charge<'g> {
    /// By the rate card alone.
    pub(super) rate_card: Expression<'g>,
    /// What comes on top of it or goes off it: why, its name, the amount, a note.
    pub(super) extras: Vec<(Driver, &'static str, Expression<'g>, &'static str)>,
}

impl<'g> Terms<'_, 'g> {
    fn graph(&self) -> &'g Graph {
        self.setting.graph()
    }

    fn charges(&self) -> Charges<Expression<'g>> {
        self.setting.delivery.charges.map(self.setting.inputs())
    }

    /// This part's share of the volume of the first month.
    fn first_volume(&self) -> Expression<'g> {
        self.setting.demanded.inputs.volume_per_month * self.part.share
    }

    /// The price of one unit in each month, with indexation, agreed reductions and benchmark.
    fn unit_price(&self, charges: &Charges<Expression<'g>>) -> Expression<'g> {
        (charges.price_per_unit * price_path(self.setting)).explained("Price in the month", Unit::MoneyPerUnit, "")
    }
}

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
