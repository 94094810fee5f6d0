//! What a price mechanism works with, and what it makes of that.

use super::price_path::price_path;
use crate::engine::Driver;
use crate::engine::demand::Work;
use crate::engine::setting::{Part, Setting};
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Charges, ProviderTerms};

/// What a mechanism works with. What is promised and expected of service levels is in
/// `kept_levels` of the setting.
pub(in crate::engine) struct Terms<'a, 'g> {
    pub(in crate::engine) setting: &'a Setting<'a, 'g>,
    pub(in crate::engine) part: &'a Part<'g>,
    pub(in crate::engine) provider: &'a ProviderTerms<Expression<'g>>,
    pub(in crate::engine) work: &'a Work<'g>,
    /// What this part of today's delivery costs in a month; nothing where this is today's.
    pub(in crate::engine) today: Option<Expression<'g>>,
}

/// Charges as if the provider worked in every month.
pub(in crate::engine) struct Charge<'g> {
    /// By the rate card alone.
    pub(in crate::engine) rate_card: Expression<'g>,
    /// What comes on top of it or goes off it: why, its name, the amount, a note.
    pub(in crate::engine) extras: Vec<(Driver, &'static str, Expression<'g>, &'static str)>,
}

impl<'g> Terms<'_, 'g> {
    pub(super) fn graph(&self) -> &'g Graph {
        self.setting.graph()
    }

    pub(super) fn charges(&self) -> Charges<Expression<'g>> {
        self.setting.delivery.charges.map(self.setting.inputs())
    }

    /// This part's share of the volume of the first month.
    pub(super) fn first_volume(&self) -> Expression<'g> {
        self.setting.demanded.inputs.volume_per_month * self.part.share
    }

    /// The price of one unit in each month, with indexation, agreed reductions and benchmark.
    pub(super) fn unit_price(&self, charges: &Charges<Expression<'g>>) -> Expression<'g> {
        (charges.price_per_unit * price_path(self.setting, self.part)).explained("Price in the month", Unit::MoneyPerUnit, "")
    }
}
