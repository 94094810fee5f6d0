//! The cost of your own equipment: purchase, maintenance and value at the end.

use super::Category::Tools;
use super::Driver::Delivery;
use super::demand::work;
use super::ledger::Line;
use super::setting::{Part, Setting, in_last_month};
use crate::graph::{Expression, Unit};
use crate::model::EquipmentAtEnd;

/// Equipment and its costs, assuming use in every month.
pub(super) struct AssetCost<'g> {
    /// Maintenance, shared systems and material.
    pub(super) running: [Line<'g>; 3],
    /// New equipment less the resale of the old, and the value in the last month if it is included.
    pub(super) capital: Vec<Line<'g>>,
    /// Book value at the end of the last month, credited in that month.
    pub(super) worth_at_end: Expression<'g>,
    /// Tax depreciation of each month.
    pub(super) depreciation: Expression<'g>,
    /// Book value at the beginning of each month.
    pub(super) book_value: Expression<'g>,
}

/// Straight-line from the purchase price to the value at the end of life; then sold and replaced, at the
/// prices and for the volume of that month. `bought` is the
/// month of the first purchase, if there was no equipment before.
pub(super) fn asset_cost<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>, bought: Option<Expression<'g>>) -> AssetCost<'g> {
    let graph = setting.graph();
    let assets = setting.delivery.assets.map(setting.inputs());
    let team = setting.delivery.team.map(setting.inputs());
    let month = graph.month();
    let initial =
        (assets.replacement_value * part.share).explained("Replacement value today", Unit::Money, "At prices on the day of the decision.");
    let life = (assets.refresh_years * 12.0).explained("Life in months", Unit::Months, "");
    let first = match bought {
        Some(month) => month.ceiling(),
        None => life - (assets.age_years * 12.0).minimum(life),
    };
    let first = first.explained("First purchase", Unit::Months, "Months after the decision.");
    let lives = ((month + 1.0 - first) / life).explained("Lives", Unit::Number, "From the first purchase to the end of the month.");
    let purchases = lives.ceiling().maximum(0.0).explained("Purchases so far", Unit::Number, "");
    let purchased = purchases - purchases.delayed(1);
    let purchased = purchased.explained("Purchases in the month", Unit::Number, "");
    // Zero until the first purchase: existing equipment is valued as on the day of the decision.
    let bought_in = (first + (purchases - 1.0) * life).floor().maximum(0.0).minimum(month);
    let bought_in = bought_in.explained("Bought in month", Unit::Months, "Month in which the equipment in use was bought.");
    let size = (1.0 + setting.demanded.inputs.volume_growth).power(bought_in / 12.0);
    let size = size.explained("Size of the equipment", Unit::Number, "Adjusted to the volume at each replacement.");
    let level = (1.0 + setting.clock.assumptions.price_inflation).power((bought_in / 12.0).floor());
    let level = level.explained("Price index at the purchase", Unit::Number, "Steps up once a year.");
    let paid = (initial * level * size).explained("Paid for the equipment", Unit::Money, "At the prices and volume of the purchase.");
    let paid_before = month.if_positive(paid.delayed(1), initial);
    let loses = 1.0 - assets.residual_share;
    // Without previous equipment, the first purchase replaces nothing.
    let (owned, replaced, opening) = match bought {
        Some(_) => {
            let replaced = (purchases - 1.0).maximum(0.0);
            (purchases.minimum(1.0), replaced - replaced.delayed(1), graph.constant(0.0))
        }
        None => (graph.constant(1.0), purchased, initial * (1.0 - loses * (assets.age_years / assets.refresh_years).minimum(1.0))),
    };
    let spent = paid * purchased - assets.residual_share * paid_before * replaced;

    // At the very end of a life all of it is used, and none of the next one.
    let used = (1.0 - (lives.ceiling() - lives)).explained("Share of life used", Unit::Share, "At the end of the month.");
    let left = paid * (1.0 - loses * used) * owned;
    let left = left.explained("Book value", Unit::Money, "At the end of the month; falls evenly to the value at the end of life.");
    let book_value = month.if_positive(left.delayed(1), opening);
    let book_value = book_value.explained("Book value before the month", Unit::Money, "At the end of the previous month.");
    let maintenance = assets.maintenance_rate / 12.0 * initial * size * setting.clock.price_index;
    let line = |name, cost, note| Line::new(Tools, Delivery, name, cost, note);
    let worth_at_end = (left * in_last_month(graph)).explained("Value at the end", Unit::Money, "Its book value in the last month.");
    let mut capital = vec![line("New equipment", spent, "Bought at the end of the old equipment's life, less its resale value.")];
    let mut written_off = worth_at_end;
    if setting.scenario.choices.equipment_at_end == EquipmentAtEnd::BookValue {
        capital.push(line("Equipment left at the end", worth_at_end * -1.0, "Its book value is credited in the last month."));
        written_off = graph.constant(0.0);
    }
    AssetCost {
        running: [
            line("Maintenance", maintenance, "A share of the replacement value at the prices of the month."),
            line("Shared systems", team.platform_per_year / 12.0 * setting.clock.price_index * part.share, ""),
            line("Material", team.material_per_unit * work(setting, part).volume * setting.clock.price_index, ""),
        ],
        capital,
        worth_at_end,
        depreciation: (book_value + spent - left + written_off).explained(
            "Depreciation",
            Unit::MoneyPerMonth,
            "Straight-line depreciation of the purchase price.",
        ),
        book_value,
    }
}
