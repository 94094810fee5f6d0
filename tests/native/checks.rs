//! Every sanity check fires and rests when it should, in sentences that name the option.

use crate::native::checks_examples::{examples, scenario};
use crate::native::random;
use proptest::prelude::*;
use serde_json::Value;
use sourcewise::engine::checks::{CHECKS, Check, Finding, HIDDEN_COSTS, findings};
use sourcewise::engine::compute;
use sourcewise::model::source::ALL as SOURCES;
use sourcewise::model::{ASSETS, Address, Place, SAMPLES, Scenario, ServiceKind, Template};
use std::collections::BTreeSet;

fn checks() -> Vec<&'static Check> {
    CHECKS.iter().copied().flatten().collect()
}

fn found(scenario: &Scenario) -> Vec<Finding> {
    findings(scenario, &compute(scenario).unwrap_or_else(|problems| panic!("{problems:?}")))
}

fn changed(change: fn(&mut Scenario)) -> Vec<Finding> {
    let mut scenario = scenario();
    change(&mut scenario);
    let found = found(&scenario);
    found.iter().for_each(|finding| is_well_said(&scenario, finding));
    assert!(found.iter().all(|finding| !finding.message.to_string().contains("  ")));
    found
}

fn ids(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.check.id).collect()
}

/// It names its subject, ends as a sentence, gives figures that are numbers, and points to existing inputs.
fn is_well_said(scenario: &Scenario, finding: &Finding) {
    let Finding { check, inputs, choices, option, service, remedy, .. } = finding;
    let (headline, message) = (finding.headline.to_string(), finding.message.to_string());
    assert!(headline.ends_with('.') && message.starts_with(&headline), "{message}");
    assert!(remedy.iter().all(|(address, value)| inputs.contains(address) && address.field.accepts(*value)), "{message}");
    assert!(message.ends_with('.') && !message.contains("NaN") && !message.contains("inf %"), "{message}");
    assert!(message.ends_with(&check.said().to_string()) && !message.contains(['{', '}']), "{message}");
    assert_eq!(inputs.is_empty() && choices.is_empty(), message.starts_with("Beyond cost: "), "{message}");
    if let Some(option) = option {
        assert!(message.starts_with(&scenario.option(*option).expect("the option exists").name), "{message}");
    }
    assert!(service.is_none_or(|service| scenario.service(service).is_some()), "{message}");
    inputs.iter().for_each(|address| assert!(scenario.number(*address).is_some(), "{address}"));
    choices.iter().for_each(|address| assert!(scenario.choice(*address).is_some(), "{address}"));
}

#[test]
fn every_check_is_described() {
    let distinct: BTreeSet<&str> = checks().iter().map(|check| check.id).collect();
    assert_eq!(distinct.len(), checks().len(), "ids are unique");
    for check in checks() {
        for sentence in [check.benchmark, check.advice] {
            let begins = sentence.starts_with(char::is_uppercase);
            assert!(begins && sentence.ends_with('.') && sentence.split(' ').count() >= 4, "{}: «{sentence}»", check.id);
        }
        assert!(check.id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'), "{}", check.id);
        assert!(SOURCES.iter().any(|(known, _)| *known == check.source), "{}", check.id);
    }
}

#[test]
fn every_check_fires_and_rests() {
    for check in checks() {
        let example = examples().find(|example| example.id == check.id);
        let example = example.unwrap_or_else(|| panic!("{} has no example", check.id));
        let fires = changed(example.fires);
        let of_check: Vec<&Finding> = fires.iter().filter(|finding| finding.check.id == check.id).collect();
        assert!(!of_check.is_empty(), "{} does not fire: {:?}", check.id, ids(&fires));
        assert!(of_check.iter().any(|finding| finding.message.to_string().contains(example.says)), "{}: {}", check.id, of_check[0].message);
        let rests = changed(example.rests);
        assert!(!ids(&rests).contains(&check.id), "{} does not rest", check.id);
    }
    assert_eq!(examples().count(), checks().len(), "an example for a check that does not exist");
}

#[test]
fn unused_inputs_cause_no_finding() {
    // The provider is paid per unit: neither its location nor its attrition is part of the price.
    let unused = changed(|scenario| {
        let delivery = &mut scenario.options[1].deliveries[0];
        delivery.rates.offshore_share = 0.5;
        delivery.rates.billed_utilisation = 1.0;
        delivery.governance.contract_managers = 0.0;
        scenario.options[0].deliveries[0].charges.price_per_unit = 0.0;
        scenario.providers[1].terms.attrition_per_year = 0.0;
    });
    assert_eq!(ids(&unused), ids(&changed(|_| {})));
}

#[test]
fn values_that_drifted_from_today_can_be_set_as_today() {
    let mut scenario = scenario();
    let today = scenario.options[0].deliveries[0].team.clone();
    let captive = &mut scenario.options[3].deliveries[0];
    captive.choices.team_place = sourcewise::model::WorkPlace::Onshore;
    captive.team = today;
    captive.team.salary_per_year = 46_000.0;
    let drifted = |scenario: &Scenario| found(scenario).into_iter().find(|finding| finding.check.id == "as_today_differs");
    let finding = drifted(&scenario).unwrap();
    assert!(finding.check.serious && finding.remedy.len() == 1);
    for (address, value) in finding.remedy {
        assert!(scenario.set_number(address, value));
    }
    assert!(drifted(&scenario).is_none());
}

#[test]
fn equipment_that_stays_is_worth_the_same_under_every_option() {
    let mut scenario = Scenario::empty("Network");
    let service = scenario.add_service(ServiceKind::from_id("network_management").unwrap()).unwrap();
    for template in ["in_house", "offshore", "onshore"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    let value = |option: usize, scenario: &Scenario| Address {
        place: Place::Delivery(scenario.options[option].id, service),
        field: &ASSETS.replacement_value,
    };
    let drifted = |scenario: &Scenario| {
        let found = found(scenario).into_iter().filter(|finding| finding.check.id == "as_today_differs");
        found.collect::<Vec<Finding>>()
    };
    assert!(drifted(&scenario).is_empty());
    // An option's estimate does not apply to equipment that someone counted for today.
    let other = value(1, &scenario);
    assert!(scenario.estimate(other, 3_400_000.0, "in proportion."));
    assert!(scenario.set_number(value(0, &scenario), 3_000_000.0));
    let found = drifted(&scenario);
    assert_eq!(found.len(), 1, "the onshore provider brings its own: {found:?}");
    let says = "Offshore provider: your equipment continues as today, but replacement value is 3\u{202f}400\u{202f}000 (today's is 3\u{202f}000\u{202f}000).";
    assert!(found[0].message.to_string().starts_with(says), "{}", found[0].message);
    assert_eq!(found[0].remedy, [(other, 3_000_000.0)]);
    assert!(scenario.set_note(other, "They buy what we have no use for."));
    assert!(drifted(&scenario).is_empty(), "a note shows that the difference is intended");
}

#[test]
fn the_first_sample_has_few_findings() {
    let sample = (SAMPLES[0].scenario)();
    let name = |finding: &Finding| finding.option.map_or("", |option| &sample.option(option).unwrap().name).to_string();
    let found: Vec<(&str, String)> = found(&sample).iter().map(|finding| (finding.check.id, name(finding))).collect();
    let expected = [
        // Both contracts run for more than four years with prices that only rise.
        ("no_benchmark_clause", "Onshore provider".to_string()),
        ("no_benchmark_clause", "Nearshore provider".to_string()),
    ];
    assert_eq!(found, expected);
}

#[test]
fn no_sample_spends_more_on_steering_than_the_surveys_that_the_page_names() {
    let mut heavy = Vec::new();
    for sample in SAMPLES {
        let findings = found(&(sample.scenario)()).into_iter().filter(|finding| finding.check.id == "governance_heavy");
        heavy.extend(findings.map(|finding| format!("{}: {}", sample.id, finding.headline)));
    }
    // A centre that is going to be ours is steered as closely as one of our own.
    assert_eq!(heavy, ["applications_2: Built for us, then ours: governance costs 25.2 % of its provider charges in total."]);
}

/// Samples show what the checks advise: pay abroad with the currency's trend, and seats that are used.
#[test]
fn no_sample_has_foreign_pay_without_drift_or_badly_used_seats() {
    for sample in SAMPLES {
        let findings = found(&(sample.scenario)());
        let wrong = findings.iter().find(|finding| ["foreign_pay_without_drift", "seats_badly_used"].contains(&finding.check.id));
        assert!(wrong.is_none(), "{}: {}", sample.id, wrong.unwrap().headline);
    }
}

/// Steering before a team transfer is compared with the charges until then.
#[test]
fn heavy_steering_before_a_team_transfer_is_questioned() {
    let mut scenario = scenario();
    let transfer = &mut scenario.options[2].deliveries[0];
    transfer.choices.delivered_by = sourcewise::model::DeliveredBy::Transfer;
    let heavy = |scenario: &Scenario| found(scenario).into_iter().any(|finding| finding.check.id == "governance_heavy");
    let governance = &mut scenario.options[2].deliveries[0].governance;
    (governance.retained_people, governance.coordination_share, governance.share_of_charges) = (0.0, 0.01, 0.045);
    assert!(!heavy(&scenario));
    scenario.options[2].deliveries[0].governance.retained_people = 6.0;
    assert!(heavy(&scenario));
}

#[test]
fn hidden_costs_are_those_of_the_table_and_add_up() {
    let published: Value = serde_json::from_str(include_str!("../cases/published.json")).unwrap();
    let table = &published["hidden_costs_of_offshoring_share_of_contract"];
    for row in &HIDDEN_COSTS {
        let of = |column: &str| {
            let column = table[column].as_object().unwrap();
            column.iter().find(|(name, _)| row.id == name.as_str()).unwrap().1.as_f64().unwrap()
        };
        assert_eq!((row.low, row.high), (of("best"), of("worst")), "{}", row.id);
    }
    assert_eq!(HIDDEN_COSTS.len(), table["best"].as_object().unwrap().len());
    let low: f64 = HIDDEN_COSTS.iter().map(|row| row.low).sum();
    let high: f64 = HIDDEN_COSTS.iter().map(|row| row.high).sum();
    assert!((low - table["expect"]["best_total"].as_f64().unwrap()).abs() < 1e-12, "{low}");
    assert!((high - table["expect"]["worst_total"].as_f64().unwrap()).abs() < 1e-12, "{high}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_scenario_can_be_checked(scenario in random::scenario()) {
        prop_assume!(compute(&scenario).is_ok());
        let found = found(&scenario);
        found.iter().for_each(|finding| is_well_said(&scenario, finding));
        let outcome = compute(&scenario).unwrap();
        prop_assert!(found.iter().flat_map(|finding| &finding.inputs).all(|address| outcome.uses(*address)));
    }
}

#[test]
fn no_two_checks_share_a_name_or_a_title() {
    let checks = checks();
    let distinct = |of: fn(&Check) -> &'static str| checks.iter().map(|check| of(check)).collect::<BTreeSet<_>>().len();
    assert_eq!((distinct(|check| check.id), distinct(|check| check.title)), (checks.len(), checks.len()));
}
