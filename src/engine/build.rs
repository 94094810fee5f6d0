//! Builds the graph of a scenario: who delivers what under each option, and what that costs.

use super::builder::Builder;
use super::clock::{Clock, clock};
use super::continuity::goes_on;
use super::delivered::{Arrangement, Delivered, delivered};
use super::demand::{Demanded, demanded};
use super::exit::exit_cost;
use super::hand_over::hand_over;
use super::ledger::{Line, in_part};
use super::measures::{Figures, figures};
use super::service_levels::{Quality, loss_per_year, quality};
use super::setting::Setting;
use super::transition::{Move, equipment_sold, phases, transition_cost};
use crate::graph::{Expression, Graph, Unit};
use crate::model::{Address, DeliveredBy, OptionId, Place, Scenario, Service, ServiceId, SoftCost};

/// A scenario as a graph, with the places of everything that is shown.
#[derive(Debug)]
pub struct Model {
    /// The arithmetic.
    pub graph: Graph,
    /// Where each input of the graph stands in the scenario.
    pub addresses: Vec<Address>,
    /// The figures of each option, in the scenario's order.
    pub options: Vec<Figures>,
}

/// What one service costs under one option.
pub(super) struct ServiceCost<'g> {
    pub(super) service: ServiceId,
    pub(super) lines: Vec<Line<'g>>,
    /// What the rate card alone would cost, as if there were no way to go.
    pub(super) rate_card: Vec<Expression<'g>>,
    /// Soft cost, whether or not it is part of the lines: what nobody pays an invoice for.
    pub(super) soft: Vec<Line<'g>>,
    /// What equipment that is left in the last month is worth then.
    pub(super) worth_at_end: Option<Expression<'g>>,
    /// What tax law does not deduct in the month it is paid in, or not at all.
    pub(super) untaxed: Vec<Expression<'g>>,
    pub(super) quality: Quality,
    pub(super) availability: Expression<'g>,
}

/// Builds the graph of a scenario that breaks no rule.
pub fn build(scenario: &Scenario) -> Model {
    let graph = Graph::new(scenario.months());
    let builder = Builder::new(&graph);
    let clock = clock(&builder, scenario);
    let mut costs: Vec<Vec<ServiceCost>> = scenario.options.iter().map(|_| Vec::new()).collect();
    let mut demands = Vec::new();
    for service in &scenario.services {
        graph.begin_part(Some(service.id.0));
        let demanded = demanded(&builder, service);
        add_service(&builder, &clock, scenario, service, &demanded, &mut costs);
        demands.push(demanded);
    }
    graph.begin_part(None);
    let options = figures(&clock, scenario, &graph, &costs, &demands);
    let addresses = builder.into_addresses();
    Model { graph, addresses, options }
}

fn add_service<'g>(
    builder: &Builder<'g>,
    clock: &Clock<'g>,
    scenario: &Scenario,
    service: &Service,
    demanded: &Demanded<'g>,
    costs: &mut [Vec<ServiceCost<'g>>],
) {
    let setting = |option: OptionId, service: ServiceId| {
        let delivery = scenario.delivery(option, service)?;
        Some(Setting { builder, clock, demanded, scenario, place: Place::Delivery(option, service), delivery })
    };
    let Some(of_today) = setting(scenario.status_quo, service.id) else { return };
    let today = delivered(&of_today, &Arrangement::lasting(&of_today));
    for (option, costs) in scenario.options.iter().zip(costs) {
        if option.id == scenario.status_quo {
            costs.push(service_cost(&of_today, &today));
        } else if let Some(setting) = setting(option.id, service.id) {
            costs.push(if goes_on(of_today.delivery, setting.delivery) {
                continued(&setting, &today)
            } else {
                moved(&setting, &of_today, &today)
            });
        }
    }
}

/// A delivery that has been there all along.
fn service_cost<'g>(setting: &Setting<'_, 'g>, delivered: &Delivered<'g>) -> ServiceCost<'g> {
    let mut lines = delivered.lines();
    if let Some(provider) = &delivered.provider {
        lines.extend(exit_cost(setting, provider));
    }
    with_quality(setting, delivered, lines, delivered.untaxed.clone(), loss_per_year(setting))
}

/// The same people under other conditions: nothing is handed over, but equipment may be bought or given up at once.
fn continued<'g>(setting: &Setting<'_, 'g>, today: &Delivered<'g>) -> ServiceCost<'g> {
    let now = setting.graph().constant(0.0);
    let charged = today.provider.as_ref().map(|provider| provider.charged);
    let bought = today.book_value.is_none().then_some(now);
    let new = delivered(setting, &Arrangement { bought, today: charged, ..Arrangement::lasting(setting) });
    let mut cost = service_cost(setting, &new);
    if let Some(book_value) = today.book_value.filter(|_| new.book_value.is_none()) {
        let (sold, written_off) = equipment_sold(setting, book_value, now, now);
        cost.lines.push(sold);
        cost.untaxed.push(written_off * -1.0);
    }
    cost
}

fn with_quality<'g>(
    setting: &Setting<'_, 'g>,
    delivered: &Delivered<'g>,
    lines: Vec<Line<'g>>,
    mut untaxed: Vec<Expression<'g>>,
    loss_per_year: Expression<'g>,
) -> ServiceCost<'g> {
    let charges = delivered.provider.as_ref().map(|provider| provider.full_charges);
    let (quality, availability) = quality(setting, charges, delivered.seat_utilisation);
    let loss = loss_per_year / 12.0 * setting.clock.price_index;
    let note = "What missed levels and outages are expected to cost the business.";
    let loss = Line::new(super::Category::BusinessLoss, super::Driver::BusinessLoss, "Business loss", loss, note);
    let (mut soft, mut lines): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.driver == super::Driver::UserTime);
    soft.push(loss);
    let counted = soft.iter().filter(|line| counts(setting.scenario.choices.soft_cost, line));
    lines.extend(counted.clone());
    // Nothing is paid for it, so there is nothing to deduct.
    untaxed.extend(counted.map(|line| line.cost));
    let worth_at_end = delivered.worth_at_end;
    ServiceCost {
        service: setting.delivery.service,
        lines,
        rate_card: delivered.rate_card.clone(),
        soft,
        worth_at_end,
        untaxed,
        quality,
        availability,
    }
}

/// Whether a line of soft cost is part of the totals.
pub(super) fn counts(soft_cost: SoftCost, line: &Line) -> bool {
    match soft_cost {
        SoftCost::Counted => true,
        SoftCost::LeftOut => false,
        SoftCost::UsersTime => line.driver == super::Driver::UserTime,
    }
}

/// A delivery that today's is left for.
fn moved<'g>(setting: &Setting<'_, 'g>, of_today: &Setting<'_, 'g>, today: &Delivered<'g>) -> ServiceCost<'g> {
    let graph = setting.graph();
    let phases = phases(setting);
    let by = setting.delivery.choices.delivered_by;
    let hand_over = hand_over(of_today, setting);
    // A provider that has a part of the work gains on what that part costs today.
    let share = match by {
        DeliveredBy::Shared => setting.delivery.operation.map(setting.inputs()).provider_share,
        _ => graph.constant(1.0),
    };
    let arrangement = Arrangement {
        signed: phases.signed,
        start: phases.takeover,
        working: phases.incoming,
        contract: phases.contract,
        taken_over: Some(hand_over.taken_over),
        joining: hand_over.joining,
        transfer: (by == DeliveredBy::Transfer).then(|| phases.transfer()),
        bought: today.book_value.is_none().then_some(phases.takeover),
        today: Some(today.compared_with(setting) * share),
    };
    let new = delivered(setting, &arrangement);

    let mut lines = in_part(graph, &today.lines(), phases.before, "before", "Today's cost until the new delivery starts.");
    // Before the start everything is today's, whatever drives it: it is the later start that costs it.
    lines.iter_mut().for_each(|line| line.driver = super::Driver::Delivery);
    lines.extend(new.lines());
    let keeps_equipment = new.book_value.is_some();
    let way = Move { today, new: &new, hand_over, keeps_equipment, expert_cost: new.steering.cost_per_person };
    let (on_the_way, untaxed_on_the_way) = transition_cost(setting, &phases, &way);
    lines.extend(on_the_way);
    match (&new.provider, by) {
        (_, DeliveredBy::Transfer) => lines.push(phases.transfer_charge(graph)),
        (Some(provider), _) => lines.extend(exit_cost(setting, provider)),
        (None, _) => {}
    }
    let mut untaxed: Vec<_> = today.untaxed.iter().map(|untaxed| *untaxed * phases.before).collect();
    untaxed.extend(&new.untaxed);
    untaxed.extend(untaxed_on_the_way);
    let loss = loss_per_year(of_today) * phases.before + loss_per_year(setting) * phases.incoming;
    let loss = loss.explained("Expected business loss, both deliveries", Unit::MoneyPerYear, "Today's until the new delivery starts.");
    with_quality(setting, &new, lines, untaxed, loss)
}
