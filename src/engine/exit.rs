//! What leaving a provider at the end of the term costs.

use super::Category;
use super::Driver::Exit;
use super::ledger::Line;
use super::provider::ProviderCost;
use super::setting::{Setting, in_last_month};
use crate::model::{DeliveredBy, Delivery, ExitCost};

/// The lines of an exit in the last month; none where the contract is taken to go on.
pub(super) fn exit_cost<'g>(setting: &Setting<'_, 'g>, provider: &ProviderCost<'g>) -> Vec<Line<'g>> {
    if setting.scenario.choices.exit_cost == ExitCost::LeftOut {
        return Vec::new();
    }
    let graph = setting.graph();
    let inputs = setting.delivery.exit.map(setting.inputs());
    let left = |delivery: &Delivery| delivery.choices.delivered_by != DeliveredBy::Transfer;
    let internal_cost = setting.once_for_provider("Own cost of exit", left, |delivery, inputs| delivery.exit.map(inputs).internal_cost);
    let last = in_last_month(graph);
    let line = |name, cost, note| Line::new(Category::Transition, Exit, name, cost * last, note);
    vec![
        line("Exit assistance", inputs.assistance_share * 12.0 * provider.charges, "A share of a year's charges, in the last month."),
        line("Parallel run at exit", inputs.parallel_months * provider.charges, "The next provider is paid beside this one."),
        line("Own cost of exit", internal_cost * setting.clock.price_index, "Selecting and handing over again, once for a provider."),
    ]
}
