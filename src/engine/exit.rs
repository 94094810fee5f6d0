//! The cost of leaving a provider at the end of the term.

use super::Category;
use super::Driver::Exit;
use super::ledger::Line;
use super::provider::ProviderCost;
use super::setting::{Setting, in_last_month};
use super::shared_charge::SharedCharge;
use crate::model::ExitCost;

/// The lines of an exit in the last month; empty if the contract continues.
pub(super) fn exit_cost<'g>(setting: &Setting<'_, 'g>, provider: &ProviderCost<'g>) -> Vec<Line<'g>> {
    if setting.scenario.choices.exit_cost == ExitCost::LeftOut {
        return Vec::new();
    }
    let graph = setting.graph();
    let inputs = setting.delivery.exit.map(setting.inputs());
    let internal_cost = setting.once_for_provider(SharedCharge::InternalExit);
    let last = in_last_month(graph);
    let line = |name, cost, note| Line::new(Category::Transition, Exit, name, cost * last, note);
    vec![
        line("Exit assistance", inputs.assistance_share * 12.0 * provider.charges, "A share of a year's charges, in the last month."),
        line("Parallel run at exit", inputs.parallel_months * provider.charges, "You pay the next provider alongside this one."),
        line("Internal exit cost", internal_cost * setting.clock.price_index, "Selection and handover again, once per provider."),
    ]
}
