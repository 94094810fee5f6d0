//! The transition from today's delivery to the new one.

use super::Category;
use super::Driver::{self, DoubleRunning, Stranded, UserTime};
use super::delivered::Delivered;
use super::hand_over::HandOver;
use super::leaving::leaving;
use super::ledger::{Line, total};
use super::provider::provider_terms;
use super::setting::{IN_MONTH_OF_START, Setting, once};
use super::shared_charge::SharedCharge;
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Transition as Inputs, WorkPlace};

const IN_MONTH_OF_SIGNING: &str = "In the month of signing";
const IN_MONTH_OF_HAND_OVER: &str = "In the month of handover";

/// The start of the new delivery and the end of today's.
pub(super) struct Phases<'g> {
    inputs: Inputs<Expression<'g>>,
    /// The month the contract is signed.
    pub(super) signed: Expression<'g>,
    /// The month the new delivery starts.
    pub(super) takeover: Expression<'g>,
    /// The month today's delivery ends.
    handover: Expression<'g>,
    /// Share of each month in which the new delivery works.
    pub(super) incoming: Expression<'g>,
    /// Share of each month with a contract.
    pub(super) contract: Expression<'g>,
    /// Share of each month in which only today's delivery works.
    pub(super) before: Expression<'g>,
    /// Share of each month in which today's delivery has ended.
    after: Expression<'g>,
}

pub(super) fn phases<'g>(setting: &Setting<'_, 'g>) -> Phases<'g> {
    let inputs = setting.delivery.transition.map(setting.inputs());
    let month = |month: Expression<'g>, name| month.explained(name, Unit::Months, "Months after the decision.");
    let signed = inputs.selection_months;
    let takeover = month(signed + inputs.knowledge_transfer_months + inputs.shadow_months, "Start of the new delivery");
    let handover = month(takeover + inputs.parallel_run_months, "End of today's delivery");
    let from = |start, name| setting.graph().ramp(start, 1.0).explained(name, Unit::Share, "Share of the month.");
    let incoming = from(takeover, "New delivery works");
    let before = (1.0 - incoming).explained("Only today's delivery works", Unit::Share, "Share of the month.");
    Phases {
        contract: from(signed, "Contract is signed"),
        after: from(handover, "Today's delivery has ended"),
        inputs,
        signed,
        takeover,
        handover,
        incoming,
        before,
    }
}

impl<'g> Phases<'g> {
    /// The month in which a provider's team becomes yours.
    pub(super) fn transfer(&self) -> Expression<'g> {
        (self.takeover + self.inputs.operate_months).explained("Transfer of the team", Unit::Months, "Months after the decision.")
    }

    /// The charge for that transfer.
    pub(super) fn transfer_charge(&self, graph: &'g Graph) -> Line<'g> {
        let cost = self.inputs.transfer_charge * once(graph, self.transfer(), "In the month of the transfer");
        Line::new(Category::Transition, Driver::Transition, "Transfer charge", cost, "Paid when the team becomes yours.")
    }
}

/// The two sides of a move.
pub(super) struct Move<'a, 'g> {
    /// Today's delivery.
    pub(super) today: &'a Delivered<'g>,
    /// The new one.
    pub(super) new: &'a Delivered<'g>,
    /// The part of the service that changes hands.
    pub(super) hand_over: HandOver<'g>,
    /// Whether your own equipment remains in use.
    pub(super) keeps_equipment: bool,
    /// Monthly cost of one of your own experts.
    pub(super) expert_cost: Expression<'g>,
}

/// Proceeds from selling equipment in month `at`, and its book value, which is then tax-deductible. Nobody buys new
/// equipment for the last months: its value is that of month `kept`, after which there are no purchases.
pub(super) fn equipment_sold<'g>(
    setting: &Setting<'_, 'g>,
    book_value: Expression<'g>,
    kept: Expression<'g>,
    at: Expression<'g>,
) -> (Line<'g>, Expression<'g>) {
    let graph = setting.graph();
    let share = setting.delivery.transition.map(setting.inputs()).asset_transfer_share;
    let left = (book_value * once(graph, kept, IN_MONTH_OF_START)).sum_all_months();
    let left = left.explained("Book value that is left", Unit::Money, "When the new delivery starts: there are no purchases after that.");
    let written_off =
        (left * once(graph, at, "In the month it is given up")).explained("Equipment given up", Unit::Money, "Its book value.");
    let note = "A share of its book value, paid at handover.";
    (Line::new(Category::Transition, Driver::Transition, "Equipment sold", written_off * share * -1.0, note), written_off)
}

/// The cost of the move, and the part of it that tax law spreads over other months.
pub(super) fn transition_cost<'g>(
    setting: &Setting<'_, 'g>,
    phases: &Phases<'g>,
    way: &Move<'_, 'g>,
) -> (Vec<Line<'g>>, Vec<Expression<'g>>) {
    let mut lines = own_way(setting, phases, way);
    lines.extend(both_at_once(setting, phases, way));
    lines.extend(providers(setting, phases, way));
    lines.extend(people(setting, phases, way));
    let mut untaxed = Vec::new();
    if let Some(book_value) = way.today.book_value.filter(|_| !way.keeps_equipment) {
        // A handover within the last month gives up all equipment: none remains at the end.
        let last_month = setting.graph().constant(f64::from(setting.graph().months()) - 1.0);
        let (sold, written_off) = equipment_sold(setting, book_value, phases.takeover, phases.handover.minimum(last_month));
        lines.push(sold);
        untaxed.push(written_off * -1.0);
    }
    (lines, untaxed)
}

fn line<'g>(driver: Driver, name: &'static str, cost: Expression<'g>, note: &'static str) -> Line<'g> {
    Line::new(Category::Transition, driver, name, cost, note)
}

fn of_way<'g>(name: &'static str, cost: Expression<'g>, note: &'static str) -> Line<'g> {
    line(Driver::Transition, name, cost, note)
}

/// Your own cost: selection, knowledge transfer, set-up and the time users lose.
fn own_way<'g>(setting: &Setting<'_, 'g>, phases: &Phases<'g>, way: &Move<'_, 'g>) -> Vec<Line<'g>> {
    let graph = setting.graph();
    let inputs = &phases.inputs;
    // Without a provider there is no selection, and without a contract to sign or end no legal advice.
    let mut selection = graph.constant(0.0);
    if let Some(provider) = &way.new.provider {
        selection = selection + setting.once_for_provider(SharedCharge::Selection);
        selection = selection + inputs.selection_share * provider.full_charges.sum_months(0, 12);
    }
    if way.new.provider.is_some() {
        selection = selection + setting.once_for_provider(SharedCharge::LegalAdvice);
    } else if way.today.provider.is_some() {
        selection = selection + setting.once_for_provider(SharedCharge::LegalAdviceToLeave);
    }
    let settled = graph.ramp(phases.handover + inputs.stabilisation_months, 1.0);
    let lost = inputs.lost_hours_per_user * setting.demanded.users * inputs.cost_per_user_hour;
    let lost = lost * setting.clock.wage_index(WorkPlace::Onshore) * once(graph, phases.takeover, IN_MONTH_OF_START);
    vec![
        of_way("Selection and contract", selection * once(graph, graph.constant(0.0), "In the first month"), "Paid in the first month."),
        of_way(
            "Own experts",
            inputs.experts * way.expert_cost * (phases.contract - settled),
            "From signing to the end of stabilisation; other people do their usual work.",
        ),
        of_way(
            "Set-up and integration",
            inputs.setup_cost * once(graph, phases.signed, IN_MONTH_OF_SIGNING),
            "Paid when the contract is signed.",
        ),
        line(UserTime, "Users' lost time", lost, "When the service changes hands."),
    ]
}

/// Today's cost alongside the new delivery: during the parallel run, during a delay and after handover.
fn both_at_once<'g>(setting: &Setting<'_, 'g>, phases: &Phases<'g>, way: &Move<'_, 'g>) -> Vec<Line<'g>> {
    let graph = setting.graph();
    let Phases { inputs, handover, incoming, after, .. } = phases;
    let (today, ending) = (way.today, way.hand_over.ending);
    let mut own = total(graph, &today.of_team, "Running cost of today's team") * ending.team;
    own = own + total(graph, &today.of_others, "Steering, automation and scope of today's delivery") * ending.others;
    if !way.keeps_equipment {
        own = own + total(graph, &today.upkeep, "Maintenance of today's equipment");
    }
    let [own_name, name] = if way.keeps_equipment {
        ["Own cost that ends with today's delivery, without equipment", "Cost that ends with today's delivery, without equipment"]
    } else {
        ["Own cost that ends with today's delivery", "Cost that ends with today's delivery"]
    };
    let own = own.explained(own_name, Unit::MoneyPerMonth, "Assuming it continues in every month.");
    let running = own + total(graph, &today.of_provider, "Running cost of today's provider") * ending.others;
    let running = running.explained(name, Unit::MoneyPerMonth, "Assuming it continues in every month.");
    let both = (*incoming - *after).explained("Both deliveries work", Unit::Share, "Share of the month.");
    // Half a month later than the start, so that each month has its average.
    let stranded = (*after - graph.ramp(*handover + 0.5, inputs.stranded_months)) * inputs.stranded_months.minimum(1.0);
    let late = inputs.overrun_probability * inputs.overrun_months * (running + inputs.experts * way.expert_cost);
    vec![
        of_way(
            "Expected delay",
            late * once(graph, *handover, IN_MONTH_OF_HAND_OVER),
            "Probability multiplied by months and by today's cost, which continues.",
        ),
        line(
            DoubleRunning,
            "Double running",
            running * both,
            "Today's cost during the parallel run. The new delivery's cost is in its own category.",
        ),
        line(
            Stranded,
            "Stranded cost",
            inputs.stranded_share * own * stranded,
            "Your own people and equipment cost that continues after today's delivery ends; it declines evenly.",
        ),
    ]
}

/// The new provider's charges for the start, and today's provider's for the end.
fn providers<'g>(setting: &Setting<'_, 'g>, phases: &Phases<'g>, way: &Move<'_, 'g>) -> Vec<Line<'g>> {
    let (graph, inputs) = (setting.graph(), &phases.inputs);
    let comes = way.new.provider.iter().flat_map(|_| {
        let charge = inputs.transition_charge * once(graph, phases.signed, IN_MONTH_OF_SIGNING);
        let vat = charge * provider_terms(setting).vat_not_deducted;
        [
            of_way("Provider's transition charge", charge, "Paid when the contract is signed."),
            Line::new(Category::Transition, Driver::Vat, "VAT on the transition charge", vat, "The part you cannot deduct."),
        ]
    });
    let leaves = way.today.provider.as_ref().filter(|_| way.hand_over.leaves_provider).map(|provider| {
        let charge = setting.once_for_provider(SharedCharge::Termination);
        let wind_down = (charge + inputs.wind_down_months * provider.charges) * once(graph, phases.handover, IN_MONTH_OF_HAND_OVER);
        of_way("Leaving today's provider", wind_down, "Termination charge and wind-down.")
    });
    comes.chain(leaves).collect()
}

/// The cost of people who join and people who leave.
fn people<'g>(setting: &Setting<'_, 'g>, phases: &Phases<'g>, way: &Move<'_, 'g>) -> Vec<Line<'g>> {
    let graph = setting.graph();
    let mut lines = Vec::new();
    for (team, joining) in way.new.teams.iter().zip(way.hand_over.joining) {
        let hiring = team.heads * joining * team.cost_per_hire * once(graph, phases.takeover, IN_MONTH_OF_START);
        lines.push(of_way("Hiring the new team", hiring, "Everyone who joins the team, at the start."));
    }
    let at_handover = once(graph, phases.handover, IN_MONTH_OF_HAND_OVER);
    for team in &way.today.teams {
        lines.extend(leaving(setting, "at handover", team.heads * way.hand_over.ending.team * at_handover, team.pay_per_head));
    }
    lines
}
