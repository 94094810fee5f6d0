//! The input and the result of a price mechanism.

use super::price_path::price_path;
use crate::engine::Driver;
use crate::engine::demand::Work;
use crate::engine::setting::{Part, Setting};
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Charges, ProviderTerms};

/// The input of a mechanism. Targets and expected service levels are in
/// `attainments` of the setting.
pub(in crate::engine) struct Terms<'a, 'g> {
    pub(in crate::engine) setting: &'a Setting<'a, 'g>,
    pub(in crate::engine) part: &'a Part<'g>,
    pub(in crate::engine) provider: &'a ProviderTerms<Expression<'g>>,
    pub(in crate::engine) work: &'a Work<'g>,
    /// Monthly cost of this part of today's delivery; `None` if this is today's.
    pub(in crate::engine) today: Option<Expression<'g>>,
}

/// Charges, assuming the provider works in every month.
pub(in crate::engine) struct Charge<'g> {
    /// On the rate card alone.
    pub(in crate::engine) rate_card: Expression<'g>,
    /// Additions and deductions: driver, name, amount and note.
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
