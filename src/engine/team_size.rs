//! The size of today's team for a service, by the same formulas as its cost.

use super::builder::Builder;
use super::clock::clock;
use super::delivered::{Arrangement, delivered};
use super::demand::demanded;
use super::setting::Setting;
use crate::graph::{Graph, Plan, Reach, Workspace};
use crate::model::{Place, Scenario, ServiceId, ServiceKind, Staffing, Template};

/// Your own people who deliver a service today, in the first month; `None` if a provider does all of the work.
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

/// People who fill the minimum seats of a service in shifts today: the model uses at least this many, however low
/// the workload. `None` if a provider does all of the work.
pub fn least_people(scenario: &Scenario, service: ServiceId) -> Option<f64> {
    let mut unasked = scenario.clone();
    let demanded = unasked.services.iter_mut().find(|each| each.id == service)?;
    (demanded.choices.staffing, demanded.demand.headcount) = (Staffing::Headcount, 0.0);
    people_today(&unasked, service)
}

/// Your own people who deliver a service today by headcount or workload alone, ignoring minimum seats.
/// `None` if a provider does all of the work.
pub fn people_without_seats(scenario: &Scenario, service: ServiceId) -> Option<f64> {
    let mut unfilled = scenario.clone();
    unfilled.services.iter_mut().find(|each| each.id == service)?.demand.minimum_seats = 0.0;
    people_today(&unfilled, service)
}

/// Whether people are too few for seats that need `least`; messages show one decimal, and smaller gaps do
/// not count.
pub fn are_too_few(people: f64, least: f64) -> bool {
    people + 0.05 < least
}

/// Usual units of service per month and person, for a kind of service.
pub fn usual_units_per_person(kind: &'static ServiceKind) -> Option<f64> {
    let mut usual = Scenario::empty("");
    let service = usual.add_service(kind)?;
    usual.add_option(Template::from_id("in_house")?)?;
    let people = people_today(&usual, service)?;
    Some(usual.service(service)?.demand.volume_per_month / people)
}
