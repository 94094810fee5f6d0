//! How many people of one's own deliver a service today, by the formulas that their cost rests on.

use super::builder::Builder;
use super::clock::clock;
use super::delivered::{Arrangement, delivered};
use super::demand::demanded;
use super::setting::Setting;
use crate::graph::{Graph, Plan, Reach, Workspace};
use crate::model::{Place, Scenario, ServiceId, ServiceKind, Template};

/// People of one's own that deliver a service today, in the first month; nothing where a provider does all of the work.
pub fn people_today(scenario: &Scenario, service: ServiceId) -> Option<f64> {
    let today = scenario.status_quo;
    let delivery = scenario.delivery(today, service)?;
    let graph = Graph::new(scenario.months());
    let builder = Builder::new(&graph);
    let clock = clock(&builder, scenario);
    let demanded = demanded(&builder, scenario.service(service)?);
    let place = Place::Delivery(today, service);
    let setting = Setting { builder: &builder, clock: &clock, demanded: &demanded, scenario, place, delivery };
    let team = delivered(&setting, &Arrangement::lasting(&setting)).teams;
    let people = team.first()?.people.sum_months(0, 1).id();
    let plan = Plan::new(&graph, &[people], Reach::Nothing);
    let inputs: Vec<[f64; 1]> = graph.inputs().into_iter().map(|input| [input]).collect();
    let mut workspace = Workspace::default();
    plan.evaluate(&graph, &inputs, &mut workspace);
    plan.read(people, &workspace).first().map(|[people]| *people)
}

/// Units of service in a month for each person of one's own, as is usual for a kind of service.
pub fn usual_units_per_person(kind: &'static ServiceKind) -> Option<f64> {
    let mut usual = Scenario::empty("");
    let service = usual.add_service(kind)?;
    usual.add_option(Template::from_id("in_house")?)?;
    let people = people_today(&usual, service)?;
    Some(usual.service(service)?.demand.volume_per_month / people)
}
