//! What equipment of one's own costs: buying, maintaining, and what it is worth in the end.

use super::Category::Tools;
use super::Driver::Delivery;
use super::demand::work;
use super::ledger::Line;
use super::setting::{Part, Setting, once};
use crate::graph::{Expression, Unit};

/// Equipment and its costs, as if it were used in every month.
pub(super) struct AssetCost<'g> {
    /// Maintenance, shared systems and material.
    pub(super) running: [Line<'g>; 3],
    /// New equipment, and what it is still worth in the last month.
    pub(super) capital: [Line<'g>; 2],
    /// What tax law lets one write off in each month.
    pub(super) depreciation: Expression<'g>,
    /// What the equipment is worth in the books at the end of each month.
    pub(super) book_value: Expression<'g>,
}

/// Straight-line from new to the value at the end of life; bought anew whenever that is reached. `bought` is the month in
/// which all of it is bought, where there was none before.
pub(super) fn asset_cost<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>, bought: Option<Expression<'g>>) -> AssetCost<'g> {
    let graph = setting.graph();
    let assets = setting.delivery.assets.map(setting.inputs());
    let team = setting.delivery.team.map(setting.inputs());
    let month = graph.month();
    let value = (assets.replacement_value * part.share * setting.clock.price_index).explained(
        "Value when new",
        Unit::Money,
        "At the prices of the month.",
    );
    let life = (assets.refresh_years * 12.0).explained("Life in months", Unit::Months, "");
    let first = match bought {
        Some(month) => month,
        None => life - (assets.age_years * 12.0).minimum(life),
    };
    let first = first.explained("First purchase", Unit::Months, "Months after the decision.");
    let bought = ((month - first) / life).floor() + 1.0;
    let bought = bought.maximum(0.0).explained("Purchases so far", Unit::Number, "");
    let purchases = (bought - bought.delayed(1.0)) * value;

    // What is due next month is still old at the end of this one: it counts from the purchase that was made.
    let used = ((month + 1.0 - first) / life + 1.0 - bought).minimum(1.0);
    let used = used.explained("Share of life used", Unit::Share, "At the end of the month, since the last purchase.");
    let loses = 1.0 - assets.residual_share;
    let book_value = (value * (1.0 - loses * used)).explained("Book value", Unit::Money, "Falls evenly to the value at the end of life.");
    let last_month = graph.constant(f64::from(graph.months()) - 1.0);
    let line = |name, cost, note| Line::new(Tools, Delivery, name, cost, note);
    AssetCost {
        running: [
            line("Maintenance", assets.maintenance_rate / 12.0 * value, ""),
            line("Shared systems", team.platform_per_year / 12.0 * setting.clock.price_index * part.share, ""),
            line("Material", team.material_per_unit * work(setting, part).volume * setting.clock.price_index, ""),
        ],
        capital: [
            line("New equipment", purchases, "Bought whenever the old is at the end of its life."),
            line("Equipment left at the end", book_value * once(graph, last_month) * -1.0, "Its book value comes back in the last month."),
        ],
        depreciation: (value * loses / life).explained("Depreciation", Unit::MoneyPerMonth, "Straight-line over its life."),
        book_value,
    }
}
