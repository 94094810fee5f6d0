//! Builds the graph of a scenario: every delivery of every option, and its cost.

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
use crate::graph::{Expression, Graph, NodeId, Unit};
use crate::model::{Address, DeliveredBy, OptionId, Place, Scenario, Service, ServiceId, SoftCost};

/// A scenario as a graph, with the places of all displayed figures.
#[derive(Debug)]
pub struct Model {
    /// The arithmetic.
    pub graph: Graph,
    /// The address in the scenario of each input of the graph.
    pub addresses: Vec<Address>,
    /// The figures of each option, in the scenario's order.
    pub options: Vec<Figures>,
    /// The units of each service, month by month (a series). Only a follow-up needs them, so no plan of all results has them.
    pub volumes: Vec<(ServiceId, NodeId)>,
    /// The sum of all discount factors in years: the present value of one unit of money a year.
    pub discounted_years: NodeId,
}

/// The cost of one service under one option.
pub(super) struct ServiceCost<'g> {
    pub(super) service: ServiceId,
    pub(super) lines: Vec<Line<'g>>,
    /// The cost on the rate card alone, without any transition.
    pub(super) rate_card: Vec<Expression<'g>>,
    /// Soft cost, which no invoice shows, whether or not the lines include it.
    pub(super) soft: Vec<Line<'g>>,
    /// The value of remaining equipment in the last month.
    pub(super) worth_at_end: Option<Expression<'g>>,
    /// Payments that tax law does not deduct in their month, or not at all.
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
    let discounted_years = clock.discounted_years().id();
    let addresses = builder.into_addresses();
    let volumes = scenario.services.iter().zip(&demands).map(|(service, demanded)| (service.id, demanded.volume.id())).collect();
    Model { graph, addresses, options, volumes, discounted_years }
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

/// A delivery that existed before the decision.
fn service_cost<'g>(setting: &Setting<'_, 'g>, delivered: &Delivered<'g>) -> ServiceCost<'g> {
    let mut lines = delivered.lines();
    if let Some(provider) = &delivered.provider {
        lines.extend(exit_cost(setting, provider));
    }
    with_quality(setting, delivered, lines, delivered.untaxed.clone(), loss_per_year(setting))
}

/// The same people under other conditions: no handover, but equipment may be bought or given up at once.
fn continued<'g>(setting: &Setting<'_, 'g>, today: &Delivered<'g>) -> ServiceCost<'g> {
    let now = setting.graph().constant(0.0);
    let charged = today.provider.as_ref().map(|provider| provider.charged);
    let bought = today.book_value.is_none().then_some(now);
    let heads_today = today.teams.first().map(|team| team.heads);
    let new = delivered(setting, &Arrangement { bought, today: charged, heads_today, ..Arrangement::lasting(setting) });
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
    let note = "The expected cost to the business of missed service levels and outages.";
    let loss = Line::new(super::Category::BusinessLoss, super::Driver::BusinessLoss, "Business loss", loss, note);
    let (mut soft, mut lines): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.driver == super::Driver::UserTime);
    soft.push(loss);
    let counted = soft.iter().filter(|line| counts(setting.scenario.choices.soft_cost, line));
    lines.extend(counted.clone());
    // There is no payment, so there is nothing to deduct.
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

/// Whether totals include a line of soft cost.
pub(super) fn counts(soft_cost: SoftCost, line: &Line) -> bool {
    match soft_cost {
        SoftCost::Counted => true,
        SoftCost::LeftOut => false,
        SoftCost::UsersTime => line.driver == super::Driver::UserTime,
    }
}

/// A delivery that replaces today's.
fn moved<'g>(setting: &Setting<'_, 'g>, of_today: &Setting<'_, 'g>, today: &Delivered<'g>) -> ServiceCost<'g> {
    let graph = setting.graph();
    let phases = phases(setting);
    let by = setting.delivery.choices.delivered_by;
    let hand_over = hand_over(of_today, setting);
    // A provider of part of the work shares the gain on today's cost of that part.
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
        heads_today: None,
    };
    let new = delivered(setting, &arrangement);

    let mut lines = in_part(graph, &today.lines(), phases.before, "before", "Today's cost until the new delivery starts.");
    // Before the start every cost is today's, whatever drives it: the cause is the later start.
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
