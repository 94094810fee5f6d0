//! The way from today's delivery to the new one.

use super::Category::Transition;
use super::ledger::{Line, total};
use super::people::TeamCost;
use super::provider::ProviderCost;
use super::setting::Setting;
use crate::graph::{Expression, Graph, Unit};
use crate::model::Transition as Inputs;

/// When the new delivery starts and today's ends.
pub(super) struct Phases<'g> {
    inputs: Inputs<Expression<'g>>,
    /// The month the contract is signed.
    signed: Expression<'g>,
    /// The month the new delivery starts working.
    pub(super) takeover: Expression<'g>,
    /// The month today's delivery ends.
    handover: Expression<'g>,
    /// Share of each month that the new delivery works.
    pub(super) incoming: Expression<'g>,
    /// Share of each month in which there is a contract.
    pub(super) contract: Expression<'g>,
    /// Share of each month that only today's delivery works.
    pub(super) before: Expression<'g>,
    /// Share of each month that today's delivery has ended.
    after: Expression<'g>,
}

pub(super) fn phases<'g>(setting: &Setting<'_, 'g>) -> Phases<'g> {
    let inputs = setting.delivery.transition.map(setting.inputs());
    let signed = inputs.selection_months;
    let takeover =
        (signed + inputs.knowledge_transfer_months).explained("Start of the new delivery", Unit::Months, "Months after the decision.");
    let handover = (takeover + inputs.parallel_run_months).explained("End of today's delivery", Unit::Months, "Months after the decision.");
    let from = |start| setting.graph().ramp(start, 1.0);
    let incoming = from(takeover).explained("New delivery works", Unit::Share, "Share of the month.");
    let before = (1.0 - incoming).explained("Only today's delivery works", Unit::Share, "Share of the month.");
    let after = from(handover).explained("Today's delivery has ended", Unit::Share, "Share of the month.");
    let contract = from(signed).explained("Contract is signed", Unit::Share, "Share of the month.");
    Phases { inputs, signed, contract, takeover, handover, incoming, before, after }
}

/// What the move costs. `today` are the lines of today's delivery, `provider` is the new one,
/// where it is one, `expert_cost` what one own expert costs in a month.
pub(super) fn transition_cost<'g>(
    graph: &'g Graph,
    phases: &Phases<'g>,
    today: &[Line<'g>],
    today_team: Option<&TeamCost<'g>>,
    provider: Option<&ProviderCost<'g>>,
    expert_cost: Expression<'g>,
) -> Vec<Line<'g>> {
    let Phases { inputs, signed, handover, contract, incoming, after, .. } = phases;
    let once = |month: Expression<'g>| {
        let falls = graph.ramp(month, 1.0) - graph.ramp(month + 1.0, 1.0);
        falls.explained("Falls in this month", Unit::Share, "Once, in the month that the way there leads to.")
    };
    let line = |name, cost, note| Line::new(Transition, name, cost, note);
    let today = total(graph, today, "Cost of today's delivery");

    let mut selection = inputs.selection_cost + inputs.advisory_cost;
    if let Some(provider) = provider {
        let first_year = provider.full_charges.sum_months(0, 12);
        selection = selection + inputs.selection_share * first_year;
    }
    let teaching = *contract - *after;
    // Half a month later than it starts, so that each month has its average.
    let stranded = *after - graph.ramp(*handover + 0.5, inputs.stranded_months);
    let mut lines = vec![
        line("Selection and contract", selection * once(graph.constant(0.0)), "Paid in the first month."),
        line(
            "Own experts",
            inputs.experts * expert_cost * teaching,
            "From signing to the end of today's delivery; their own work is done by others.",
        ),
        line(
            "Double running",
            today * (*incoming - *after),
            "Today's cost while both work; the new delivery's own cost stands in its category.",
        ),
        line("Stranded cost", inputs.stranded_share * today * stranded, "What does not end with today's delivery; it fades evenly."),
    ];
    if provider.is_some() {
        let charge = inputs.transition_charge * once(*signed);
        lines.push(line("Provider's transition charge", charge, "Paid when the contract is signed."));
    }
    if let Some(team) = today_team {
        let leaving = (inputs.leaving_share * team.people).explained("People leaving", Unit::People, "");
        let pay = leaving * team.pay_per_person * once(*handover);
        lines.push(line("Severance", inputs.severance_months * pay, "Paid when today's delivery ends."));
        lines.push(line("Retention bonuses", inputs.retention_share * 12.0 * pay, "Paid to those who stayed until today's delivery ends."));
    }
    lines
}
