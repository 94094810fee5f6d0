//! Published worked examples, reproduced as printed, and the stated results of the samples.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use serde_json::Value;
use sourcewise::engine::{Payback, compute};
use sourcewise::graph::{Graph, Label, Plan, Reach, Timing, Unit, Workspace};
use sourcewise::model::samples;

fn cases() -> Value {
    serde_json::from_str(include_str!("cases/published.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

/// The present value of yearly flows, computed with the nodes the product computes with: each flow falls in one month,
/// and the discount node brings it back.
fn present_value(rate: f64, first_month: u16, timing: Timing, flows: &[f64]) -> f64 {
    let graph = Graph::new(first_month + 12 * u16::try_from(flows.len()).unwrap());
    let rate = graph.input(rate, Label::new("rate", Unit::SharePerYear));
    let falls = flows.iter().enumerate().map(|(year, flow)| {
        let month = f64::from(first_month) + 12.0 * year as f64;
        (graph.ramp(month, 1.0) - graph.ramp(month + 1.0, 1.0)) * *flow
    });
    let value = (graph.sum(falls) * graph.discount(rate, timing)).sum_all_months();
    let plan = Plan::new(&graph, &[value.id()], Reach::Nothing);
    let inputs: Vec<[f64; 1]> = graph.inputs().into_iter().map(|input| [input]).collect();
    let mut workspace = Workspace::default();
    plan.evaluate(&graph, &inputs, &mut workspace);
    plan.read(value.id(), &workspace)[0][0]
}

#[test]
fn the_forrester_table_is_reproduced_to_the_dollar() {
    let case = &cases()["net_present_value"][0];
    let rate = case["rate"].as_f64().unwrap();
    // The initial flow is not discounted, the others at the end of their years.
    let costs = present_value(rate, 0, Timing::Start, &numbers(&case["costs"]));
    let benefits = present_value(rate, 0, Timing::Start, &numbers(&case["benefits"]));
    let expect = &case["expect"];
    assert_eq!(costs.round(), expect["pv_costs"].as_f64().unwrap());
    assert_eq!(benefits.round(), expect["pv_benefits"].as_f64().unwrap());
    // The table subtracts its rounded rows.
    assert_eq!(benefits.round() - costs.round(), expect["npv"].as_f64().unwrap());
}

#[test]
fn net_present_values_of_spreadsheets_are_reproduced_with_their_timing() {
    let cases = cases();
    let case = &cases["net_present_value"][1];
    // A spreadsheet's NPV discounts the first flow by a year: it falls at the end of the twelfth month.
    let value = present_value(case["rate"].as_f64().unwrap(), 11, Timing::End, &numbers(&case["flows"]));
    let expected = case["expect"].as_f64().unwrap();
    assert!((value - expected).abs() <= 1e-9 * expected, "{value}");

    let case = &cases["net_present_value"][2];
    let value = present_value(case["rate"].as_f64().unwrap(), 0, Timing::Start, &numbers(&case["flows"]));
    assert_eq!((value * 100.0).round() / 100.0, case["expect"].as_f64().unwrap());
}

#[test]
fn the_sample_asks_for_the_published_number_of_contacts() {
    let case = &cases()["service_desk_arithmetic"][0];
    let demand = (samples()[0].scenario)().services[0].demand.clone();
    assert_eq!(demand.users, case["users"].as_f64().unwrap());
    assert_eq!(demand.volume_per_month, case["tickets_per_month"].as_f64().unwrap());
    assert_eq!(demand.volume_per_month / demand.users, case["expect_tickets_per_user_month"].as_f64().unwrap());
}

#[test]
fn a_contact_of_the_sample_costs_about_what_metricnet_found() {
    let published = cases()["service_desk_arithmetic"][1]["level_1_cost"].as_f64().unwrap();
    let mut scenario = (samples()[0].scenario)();
    scenario.assumptions.horizon_years = 1.0;
    // The move offshore takes longer than a year.
    scenario.options.truncate(3);
    let outcome = compute(&scenario).unwrap();
    let cost = outcome.option(scenario.status_quo).unwrap().cost_per_unit.unwrap().value;
    assert!((cost - published).abs() < 1.0, "{cost} against {published}");
}

/// The sample must teach what the surveys found: TPI's 33 % gross became 17 % net and savings range from 10 to 39 %;
/// people3 found firms that saved nothing.
#[test]
fn the_sample_shows_how_gross_savings_shrink_to_net_ones() {
    let scenario = (samples()[0].scenario)();
    let outcome = compute(&scenario).unwrap();
    let names: Vec<&str> = scenario.options.iter().map(|option| option.template.id).collect();
    let shares = |id: &str| {
        let option = &outcome.options[names.iter().position(|name| *name == id).unwrap()];
        (option.gross_saving_share.value, option.saving_share.value)
    };
    for id in ["onshore", "nearshore", "offshore"] {
        let (gross, net) = shares(id);
        assert!(net < gross, "{id}: {net} against {gross}");
    }
    let (gross, net) = shares("nearshore");
    assert!((0.30..0.42).contains(&gross) && (0.10..0.17).contains(&net), "nearshore: {gross} becomes {net}");
    let (_, net) = shares("onshore");
    assert!(net.abs() < 0.02, "onshore saves about nothing: {net}");
}

#[test]
fn the_sample_has_its_stated_results() {
    let outcome = compute(&(samples()[0].scenario)()).unwrap();
    let totals: Vec<f64> = outcome.options.iter().map(|option| option.total.value.round()).collect();
    assert_eq!(totals, [15_255_343.0, 15_071_656.0, 12_968_657.0, 13_130_524.0]);
    let values: Vec<f64> = outcome.options.iter().map(|option| option.present_value.value.round()).collect();
    assert_eq!(values, [12_559_441.0, 12_591_203.0, 10_951_673.0, 11_141_170.0]);
    let months: Vec<_> = outcome.options.iter().map(|option| option.payback).collect();
    assert!(matches!(months[..], [None, Some(Payback::Never), Some(Payback::After(_)), Some(Payback::After(_))]), "{months:?}");
}

/// The help desk of the sample, computed anew by hand in plain arithmetic: a second opinion on the whole chain of
/// formulas for a team.
#[test]
fn the_first_month_in_house_agrees_with_arithmetic_by_hand() {
    let scenario = (samples()[0].scenario)();
    let hours = 10_000.0 * 15.0 / 60.0;
    let people = hours / (1776.0 / 12.0 * 0.75);
    let pay = people * 60_810.0 / 12.0;
    let leads = people / 12.0 * 82_000.0 / 12.0;
    let on_cost = 0.43 * (pay + leads);
    let overhead = 0.12 * (pay + leads + on_cost);
    let others = people * (0.18 / 12.0 * 6000.0 + 1000.0 / 12.0 + 160.0 + 350.0) + 90_000.0 / 12.0;
    let by_hand = pay + leads + on_cost + overhead + others;
    let mut still = scenario.clone();
    still.services[0].demand.volume_growth = 0.0;
    still.assumptions.horizon_years = 1.0;
    still.options.truncate(3);
    let year = compute(&still).unwrap().options[0].total.value;
    assert!((year / 12.0 - by_hand).abs() < 1e-6, "{} against {by_hand}", year / 12.0);
}
