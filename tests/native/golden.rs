//! Published worked examples, reproduced as printed.

use crate::native::plain;
use crate::native::plain::assert_close;
use serde_json::Value;
use sourcewise::graph::{Graph, Label, Plan, Reach, Timing, Unit, Workspace};
use sourcewise::model::{CreditScheme, Pricing, Scenario, Staffing};

fn cases() -> Value {
    serde_json::from_str(include_str!("../cases/published.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

/// The present value of yearly flows with the product's nodes: each flow is in one month, and the discount node discounts it.
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
    // A spreadsheet's NPV discounts the first flow by a year, to the end of the twelfth month.
    let value = present_value(case["rate"].as_f64().unwrap(), 11, Timing::End, &numbers(&case["flows"]));
    let expected = case["expect"].as_f64().unwrap();
    assert!((value - expected).abs() <= 1e-9 * expected, "{value}");

    let case = &cases["net_present_value"][2];
    let value = present_value(case["rate"].as_f64().unwrap(), 0, Timing::Start, &numbers(&case["flows"]));
    assert_eq!((value * 100.0).round() / 100.0, case["expect"].as_f64().unwrap());
}

/// A hundred users at a thousand a month each, from today's provider, with a first level that is always missed.
fn charged(scheme: CreditScheme, monthly_charge: f64) -> Scenario {
    let mut scenario = plain::scenario(1.0);
    plain::demand(&mut scenario).users = 100.0;
    (scenario.services[0].levels[0].target, scenario.services[0].levels[0].weight) = (0.9, 1.0);
    let delivery = plain::today(&mut scenario);
    plain::bought(delivery);
    delivery.choices.pricing = Pricing::PerUser;
    delivery.choices.credit_scheme = scheme;
    delivery.charges.price_per_user_per_month = monthly_charge / 100.0;
    (delivery.levels[0].expected, delivery.levels[0].spread) = (0.5, 0.0001);
    delivery.credits.repeat_multiplier = 1.0;
    scenario
}

/// The credit in a month: the charge less the model's payment.
fn credited(scenario: &Scenario, monthly_charge: f64) -> f64 {
    monthly_charge - plain::of_today(scenario).cost_per_month[0]
}

#[test]
fn the_texas_clause_credits_two_thousand() {
    let cases = cases();
    let case = &cases["service_credits"][0];
    let number = |name: &str| case[name].as_f64().unwrap();
    let charge = number("monthly_charge");
    let mut scenario = charged(CreditScheme::Pool, charge);
    scenario.services[0].levels[0].weight = number("allocation");
    let credits = &mut plain::today(&mut scenario).credits;
    (credits.at_risk_share, credits.pool_share) = (number("at_risk"), number("pool"));
    assert_close(credited(&scenario, charge), number("expect"));
    // "Several defaults add up; the month is capped": two of 40 % make 4,000, and with a pool of 200 % the cap holds.
    scenario.services[0].levels[1] = scenario.services[0].levels[0].clone();
    plain::today(&mut scenario).levels[1] = plain::today(&mut scenario).levels[0].clone();
    assert_close(credited(&scenario, charge), 2.0 * number("expect"));
    plain::today(&mut scenario).credits.pool_share = 2.0;
    assert_close(credited(&scenario, charge), number("at_risk") * charge);
}

#[test]
fn the_telus_table_of_points_is_met_at_every_row() {
    let cases = cases();
    let charge = 50_000.0;
    let mut scenario = charged(CreditScheme::Points, charge);
    let credits = &mut plain::today(&mut scenario).credits;
    (credits.at_risk_share, credits.free_points, credits.share_per_point) = (0.1, 5.0, 0.004);
    let rows = cases["service_credits"][1]["points_to_share_of_next_bill"].as_array().unwrap();
    assert_eq!(rows.len(), 7);
    for row in rows {
        let [points, share] = numbers(row)[..] else { panic!("{row}") };
        plain::today(&mut scenario).credits.points_per_miss = points;
        assert_close(credited(&scenario, charge), share * charge);
    }
}

#[test]
fn a_queue_has_the_published_number_of_agents() {
    let cases = cases();
    let case = &cases["erlang_c"][0];
    let number = |name: &str| case[name].as_f64().unwrap();
    let mut scenario = plain::scenario(1.0);
    scenario.services[0].choices.staffing = Staffing::Queue;
    let demand = plain::demand(&mut scenario);
    demand.covered_hours_per_week = 168.0;
    demand.peak_factor = 2.0;
    // The published staffing is that of the busy hour.
    demand.busy_hours_per_week = 168.0;
    // As many calls in a busy half hour, half of them in an average one of the 8,760 hours of a year.
    demand.volume_per_month = number("calls") / 2.0 * 60.0 / number("interval_minutes") * 8760.0 / 12.0;
    demand.minutes_per_unit = number("handle_minutes");
    demand.seconds_to_answer = number("target_seconds");
    demand.share_in_time = number("target_service_level");
    plain::today(&mut scenario).team.salary_per_year = 12.0;
    let agents = plain::of_today(&scenario).cost_per_month[0] / (8760.0 / 1776.0);
    assert_close(agents, case["expect"]["agents"].as_f64().unwrap());
}

#[test]
fn contacts_of_the_published_desk_cost_users_the_expected_amount() {
    let cases = cases();
    let case = &cases["service_desk_arithmetic"][0];
    let number = |name: &str| case[name].as_f64().unwrap();
    let mut scenario = plain::scenario(1.0);
    let demand = plain::demand(&mut scenario);
    (demand.users, demand.volume_per_month) = (number("users"), number("tickets_per_month"));
    let delivery = plain::today(&mut scenario);
    plain::bought(delivery);
    delivery.charges.price_per_unit = 1.0;
    use sourcewise::engine::Measure;
    let option = plain::of_today(&scenario);
    assert_close(option.value(Measure::CostPerUserMonth), number("expect_tickets_per_user_month"));
    assert_close(option.value(Measure::CostPerUnit), 1.0);
}

#[test]
fn the_printed_return_of_forrester_is_met_by_the_formula_of_the_model() {
    let case = cases()["net_present_value"][0].clone();
    let graph = Graph::new(1);
    let known = |name: &str| graph.constant(case["expect"][name].as_f64().unwrap());
    let found = sourcewise::engine::return_on(known("npv"), known("pv_costs"));
    let plan = Plan::new(&graph, &[found.id()], Reach::Nothing);
    let mut workspace = Workspace::<1>::default();
    plan.evaluate(&graph, &[], &mut workspace);
    let [found] = plan.read(found.id(), &workspace)[0];
    assert_eq!((found * 100.0).round() / 100.0, case["expect"]["roi"].as_f64().unwrap());
}

#[test]
fn a_credit_for_every_percentage_point_is_the_mean_of_credits_that_end_at_the_cap() {
    let mut scenario = charged(CreditScheme::PerPercentagePoint, 100_000.0);
    scenario.services[0].levels[0].target = 0.95;
    let delivery = plain::today(&mut scenario);
    (delivery.levels[0].expected, delivery.levels[0].spread) = (0.95, 0.1);
    (delivery.credits.share_per_percentage_point, delivery.credits.at_risk_share) = (0.02, 0.1);
    // The mean over a normal variable, in steps of a ten-thousandth of its spread.
    let mean: f64 = (-80_000..0)
        .map(|step| {
            let z = (f64::from(step) + 0.5) / 10_000.0;
            (0.1 * -z * 2.0).min(0.1) * (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt() / 10_000.0
        })
        .sum();
    assert!((mean - 0.0402).abs() < 5e-5, "{mean}");
    assert!((credited(&scenario, 100_000.0) / 100_000.0 - mean).abs() < 1e-8);
}
