//! Builds the graph of a scenario: who delivers what under each option, and what that costs.

use super::builder::Builder;
use super::clock::{Clock, clock};
use super::governance::steering;
use super::ledger::{Line, in_part};
use super::measures::{Figures, figures};
use super::people::{TeamCost, team_cost};
use super::provider::provider_cost;
use super::setting::Setting;
use super::transition::{phases, transition_cost};
use super::workload::{Workload, workload};
use crate::graph::{Expression, Graph};
use crate::model::{Address, DeliveredBy, OptionId, Place, Scenario, Service, ServiceId};

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

/// What one option costs.
#[derive(Default)]
pub(super) struct OptionCost<'g> {
    pub(super) lines: Vec<Line<'g>>,
    /// What the rate card alone would cost, as if there were no way to go.
    pub(super) rate_card: Vec<Expression<'g>>,
}

/// Today's delivery of a service.
struct Today<'g> {
    lines: Vec<Line<'g>>,
    /// What the rate card alone says it costs.
    rate_card: Vec<Expression<'g>>,
    team: Option<TeamCost<'g>>,
}

/// Builds the graph of a scenario that breaks no rule.
pub fn build(scenario: &Scenario) -> Model {
    let graph = Graph::new(scenario.months());
    let builder = Builder::new(&graph);
    let clock = clock(&builder, scenario);
    let mut costs: Vec<OptionCost> = scenario.options.iter().map(|_| OptionCost::default()).collect();
    let mut works = Vec::new();
    for service in &scenario.services {
        let work = workload(&builder, service);
        add_service(&builder, &clock, scenario, service, &work, &mut costs);
        works.push(work);
    }
    let options = figures(&clock, scenario, &graph, &costs, &works);
    let addresses = builder.into_addresses();
    Model { graph, addresses, options }
}

fn add_service<'g>(
    builder: &Builder<'g>,
    clock: &Clock<'g>,
    scenario: &Scenario,
    service: &Service,
    work: &Workload<'g>,
    costs: &mut [OptionCost<'g>],
) {
    let setting = |option: OptionId, service: ServiceId| {
        let delivery = scenario.option(option)?.delivery(service)?;
        Some(Setting { builder, clock, work, place: Place::Delivery(option, service), delivery })
    };
    let Some(today) = setting(scenario.status_quo, service.id).map(|setting| today(&setting)) else { return };
    for (option, cost) in scenario.options.iter().zip(costs) {
        if option.id == scenario.status_quo {
            cost.lines.extend(&today.lines);
            cost.rate_card.extend(&today.rate_card);
        } else if let Some(setting) = setting(option.id, service.id) {
            add_delivery(&setting, &today, cost);
        }
    }
}

fn today<'g>(setting: &Setting<'_, 'g>) -> Today<'g> {
    let always = setting.graph().constant(1.0);
    match setting.delivery.delivered_by {
        DeliveredBy::InHouse => {
            let team = team_cost(setting, always);
            Today { rate_card: team.costs(), lines: team.lines.clone(), team: Some(team) }
        }
        DeliveredBy::Provider => {
            let provider = provider_cost(setting, always, None);
            let steering = steering(setting, loading_without_team(setting)).lines(setting.clock, provider.charges, always);
            Today { rate_card: vec![provider.rate_card], lines: [provider.lines, steering].concat(), team: None }
        }
    }
}

/// On-cost and overhead for retained people where there is no team to take them from.
fn loading_without_team<'g>(setting: &Setting<'_, 'g>) -> Expression<'g> {
    team_cost(setting, setting.graph().constant(0.0)).loading
}

fn add_delivery<'g>(setting: &Setting<'_, 'g>, today: &Today<'g>, cost: &mut OptionCost<'g>) {
    let graph = setting.graph();
    let in_house = setting.delivery.delivered_by == DeliveredBy::InHouse;
    if in_house && today.team.is_some() {
        // The same people go on under other conditions: nothing is handed over.
        let team = team_cost(setting, graph.constant(1.0));
        cost.rate_card.extend(team.costs());
        cost.lines.extend(team.lines);
        return;
    }
    let phases = phases(setting);
    cost.lines.extend(in_part(graph, &today.lines, phases.before, "before", "Today's cost until the new delivery starts."));
    let (provider, steering) = if in_house {
        let team = team_cost(setting, graph.constant(1.0));
        cost.rate_card.extend(team.costs());
        cost.lines.extend(in_part(graph, &team.lines, phases.incoming, "new team", "From the start of the new delivery."));
        (None, steering(setting, team.loading))
    } else {
        let loading = today.team.as_ref().map_or_else(|| loading_without_team(setting), |team| team.loading);
        let steering = steering(setting, loading);
        let provider = provider_cost(setting, phases.incoming, Some(phases.takeover));
        cost.rate_card.push(provider.rate_card);
        cost.lines.extend(&provider.lines);
        cost.lines.extend(steering.lines(setting.clock, provider.charges, phases.contract));
        (Some(provider), steering)
    };
    cost.lines.extend(transition_cost(graph, &phases, &today.lines, today.team.as_ref(), provider.as_ref(), steering.cost_per_person));
}
