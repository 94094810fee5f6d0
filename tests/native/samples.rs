//! The sample cases: complete, plausible, with their stated results and lessons.

use crate::native::recording;
use serde_json::{Map, Value, json};
use sourcewise::engine::{Category, Driver, Measure, OptionOutcome, Outcome, Payback, Verdict, compute};
use sourcewise::model::{DeliveredBy, Delivery, LIMITS, OptionId, SAMPLES, Sample, Scenario, SourcingOption};
use std::collections::BTreeSet;

fn sample(id: &str) -> (Scenario, Outcome) {
    computed(Sample::from_id(id).unwrap())
}

fn computed(sample: &Sample) -> (Scenario, Outcome) {
    let scenario = (sample.scenario)();
    let outcome = compute(&scenario).unwrap_or_else(|problems| panic!("{}: {problems:?}", sample.id));
    (scenario, outcome)
}

/// Every option except today's of every sample, with today's results.
fn each_option(mut visit: impl FnMut(&str, &Scenario, &SourcingOption, &OptionOutcome, &OptionOutcome)) {
    for sample in SAMPLES {
        let (scenario, outcome) = computed(sample);
        let today = outcome.option(scenario.status_quo).unwrap();
        for (option, result) in scenario.options.iter().zip(&outcome.options).filter(|(option, _)| option.id != scenario.status_quo) {
            visit(&format!("{}, {}", sample.id, option.name), &scenario, option, result, today);
        }
    }
}

fn category(result: &OptionOutcome, wanted: Category) -> f64 {
    result.categories.iter().find(|(category, ..)| *category == wanted).map_or(0.0, |(_, total, _)| total.value)
}

fn is_sentence(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.ends_with('.') && !text.contains("  ") && !text.contains(" .")
}

/// The services that another team or provider takes over; only these have a transition.
fn hands_over(scenario: &Scenario, option: &SourcingOption) -> bool {
    option.deliveries.iter().any(|delivery| {
        let today = scenario.delivery(scenario.status_quo, delivery.service).unwrap();
        let (before, after) = (today.choices.delivered_by, delivery.choices.delivered_by);
        before != after || (after != DeliveredBy::InHouse && today.provider != delivery.provider)
    })
}

#[test]
fn every_sample_is_written_out_in_sentences() {
    let ids: BTreeSet<&str> = SAMPLES.iter().map(|sample| sample.id).collect();
    assert_eq!(ids.len(), SAMPLES.len());
    for Sample { id, label, about, story, look_at, lesson, scenario } in SAMPLES.iter().copied() {
        assert!(id.rsplit_once('_').is_some_and(|(_, version)| version.parse::<u8>().is_ok()), "{id} has no version");
        assert!(!label.is_empty() && label.chars().count() <= 28 && label.starts_with(char::is_uppercase), "{id}: {label}");
        assert!(is_sentence(about) && !about.contains(". "), "{id}: {about}");
        let sentences = story.split(". ").count();
        assert!(is_sentence(story) && (3..=6).contains(&sentences), "{id}: {sentences} sentences");
        assert!(is_sentence(look_at.trim_start_matches('“')) && is_sentence(lesson), "{id}: {look_at} {lesson}");
        let scenario = scenario();
        assert!(scenario.title.starts_with("Sample company: "), "{id}: {}", scenario.title);
        assert!((2..=LIMITS.options).contains(&scenario.options.len()), "{id}");
        let names: BTreeSet<&str> = scenario.options.iter().map(|option| option.name.as_str()).collect();
        assert_eq!(names.len(), scenario.options.len(), "{id}: two options have one name");
        assert!(names.iter().all(|name| !name.is_empty() && name.chars().count() <= 32), "{id}: {names:?}");
        let providers: BTreeSet<&str> = scenario.providers.iter().map(|provider| provider.name.as_str()).collect();
        assert_eq!(providers.len(), scenario.providers.len(), "{id}: two providers have one name");
    }
}

#[test]
fn together_the_samples_show_currency_price_steps_and_ranges() {
    let any = |uses: &dyn Fn(&Scenario) -> bool| SAMPLES.iter().any(|sample| uses(&(sample.scenario)()));
    let drifts =
        |scenario: &Scenario| scenario.providers.iter().any(|one| one.terms.foreign_share * one.terms.currency_drift_per_year != 0.0);
    let steps = |delivery: &Delivery| delivery.charges.second_tier_discount > 0.0;
    assert!(any(&drifts), "currency");
    assert!(any(&|scenario| scenario.options.iter().flat_map(|option| &option.deliveries).any(steps)), "volume discounts");
    assert!(any(&|scenario| !scenario.ranges.is_empty()), "ranges");
}

/// The results of every sample. If a default or a formula changes them, give released samples a new name.
#[test]
fn every_sample_has_its_results_as_recorded() {
    let all: Vec<String> = SAMPLES
        .iter()
        .map(|sample| {
            let results = results(sample);
            let options: Vec<String> = results["options"].as_array().unwrap().iter().map(|option| format!("      {option}")).collect();
            let verdict = &results["verdict"];
            format!("  \"{}\": {{\n    \"verdict\": {verdict},\n    \"options\": [\n{}\n    ]\n  }}", sample.id, options.join(",\n"))
        })
        .collect();
    recording::compare("tests/cases/sample_results.json", &format!("{{\n{}\n}}\n", all.join(",\n")));
}

fn results(sample: &Sample) -> Value {
    let (scenario, outcome) = computed(sample);
    let name = |id: OptionId| scenario.option(id).unwrap().name.clone();
    let verdict = match outcome.verdict().unwrap() {
        Verdict::StayWithToday(_, second) => format!("stay with today, before {}", name(second)),
        Verdict::WithinHurdle(best) => format!("within the hurdle: {}", name(best)),
        Verdict::Change(best) => format!("change: {}", name(best)),
    };
    let options = scenario.options.iter().zip(&outcome.options).map(|(option, result)| {
        let percent = |measure| format!("{:.1} %", 100.0 * result.value(measure));
        let payback = match result.payback {
            None => "today's".to_string(),
            Some(Payback::AtOnce) => "at once".to_string(),
            Some(Payback::Never) => "never".to_string(),
            Some(Payback::After(months)) => format!("in month {}", months.ceil()),
        };
        let mut stated = Map::new();
        stated.insert("option".into(), json!(option.name));
        stated.insert("total".into(), json!(result.value(Measure::Total).round() as i64));
        stated.insert("present_value".into(), json!(result.value(Measure::PresentValue).round() as i64));
        stated.insert("gross".into(), json!(percent(Measure::GrossSavingShare)));
        stated.insert("net".into(), json!(percent(Measure::SavingShare)));
        stated.insert("payback".into(), json!(payback));
        Value::Object(stated)
    });
    json!({ "verdict": verdict, "options": options.collect::<Vec<_>>() })
}

#[test]
fn a_third_gross_becomes_a_sixth_net_as_in_the_surveys() {
    let (scenario, outcome) = sample("data_centre_1");
    let position = scenario.options.iter().position(|option| option.template.id == "managed_service").unwrap();
    let result = &outcome.options[position];
    let (gross, net) = (result.value(Measure::GrossSavingShare), result.value(Measure::SavingShare));
    // TPI, 120 clients: 33 % gross became 17 % net.
    assert!((0.32..0.34).contains(&gross) && (0.16..0.18).contains(&net), "{gross} becomes {net}");
    assert_eq!(outcome.verdict(), Some(Verdict::Change(scenario.options[position].id)));
}

#[test]
fn a_small_team_stays_cheaper_than_every_provider() {
    let (scenario, outcome) = sample("network_security_1");
    assert!(matches!(outcome.verdict(), Some(Verdict::StayWithToday(..))));
    for (option, result) in scenario.options.iter().zip(&outcome.options) {
        if hands_over(&scenario, option) {
            let (gross, net) = (result.value(Measure::GrossSavingShare), result.value(Measure::SavingShare));
            assert!(gross > 0.15 && net < -0.03, "{}: {gross} on paper, {net} in the end", option.name);
        }
    }
}

#[test]
fn a_lean_centre_could_save_something_but_less_than_a_change_must() {
    let (scenario, outcome) = sample("business_process_1");
    assert!(matches!(outcome.verdict(), Some(Verdict::WithinHurdle(_))));
    let saves = outcome.options.iter().filter(|option| option.value(Measure::Saving) > 0.0 && option.id != scenario.status_quo);
    assert!(saves.count() >= 3, "the story says that the best offers save something");
}

#[test]
fn staying_on_better_terms_beats_every_move() {
    let (scenario, outcome) = sample("insourcing_2");
    let today = scenario.delivery(scenario.status_quo, scenario.services[0].id).unwrap();
    let Some(Verdict::Change(best)) = outcome.verdict() else { panic!("{:?}", outcome.verdict()) };
    let renewed = scenario.delivery(best, scenario.services[0].id).unwrap();
    assert_eq!(renewed.provider, today.provider);
    let result = outcome.option(best).unwrap();
    let way = [Driver::Transition, Driver::DoubleRunning, Driver::Stranded, Driver::Leaving];
    assert!(result.gap.iter().all(|(driver, value)| !way.contains(driver) || value.value == 0.0), "nothing is handed over");
    assert_eq!(result.payback, Some(Payback::AtOnce));
    let in_house = scenario.options.iter().zip(&outcome.options).filter(|(option, _)| option.template.id.ends_with("in_house"));
    assert!(in_house.clone().count() == 2 && in_house.clone().all(|(_, result)| result.value(Measure::Saving) > 0.0));
}

#[test]
fn choosing_service_by_service_beats_one_answer_for_all() {
    let (scenario, outcome) = sample("whole_it_2");
    assert!(scenario.services.len() >= 5);
    let chosen = scenario.options.iter().find(|option| option.name == "Chosen service by service").unwrap().id;
    assert_eq!(outcome.verdict(), Some(Verdict::Change(chosen)));
}

#[test]
fn the_net_saving_is_below_the_saving_on_the_rate_card() {
    let mut moves = 0;
    each_option(|name, scenario, option, result, _| {
        if hands_over(scenario, option) {
            moves += 1;
            let (gross, net) = (result.value(Measure::GrossSavingShare), result.value(Measure::SavingShare));
            assert!(net < gross, "{name}: {net} against {gross}");
            // TPI 2006: net savings range from 10 to 39 %; people3: some firms save nothing, some pay more.
            assert!((-0.12..0.25).contains(&net), "{name}: {net}");
        }
    });
    assert_eq!(moves, 32, "options that hand work over");
}

#[test]
fn steps_from_gross_to_net_add_up() {
    each_option(|name, _, _, result, _| {
        let steps: f64 = result.gap.iter().map(|(_, figure)| figure.value).sum();
        let net = result.value(Measure::GrossSaving) + result.today_beyond.value - steps;
        let total = result.value(Measure::Total);
        assert!((net - result.value(Measure::Saving)).abs() <= 1e-6 * total, "{name}: {net}");
    });
}

#[test]
fn no_category_is_negative() {
    for sample in SAMPLES {
        let (scenario, outcome) = computed(sample);
        for (option, result) in scenario.options.iter().zip(&outcome.options) {
            for (category, total, _) in &result.categories {
                assert!(total.value >= -1e-6 * result.value(Measure::Total), "{}, {}: {category:?}", sample.id, option.name);
            }
        }
    }
}

#[test]
fn steering_costs_something_and_not_everything() {
    each_option(|name, _, option, result, today| {
        let (governance, charges) = (category(result, Category::Governance), category(result, Category::Provider));
        let by = |by: DeliveredBy| option.deliveries.iter().all(|delivery| delivery.choices.delivered_by == by);
        if by(DeliveredBy::InHouse) {
            return;
        }
        // people3: 4.5 % of the contract on average, here with retained people, audits and coordination; the most is a sanity check.
        let share = governance / charges;
        assert!(share > 0.04, "{name}: {share} of the charges");
        // If hours cost a quarter, the same governance is a larger share of a smaller amount: it must stay small against today's cost.
        let share = governance / today.value(Measure::Total);
        assert!(share < 0.14, "{name}: {share} of today's cost");
    });
}

#[test]
fn a_contact_costs_about_what_metricnet_found() {
    for id in ["help_desk_2", "service_desk_1"] {
        let (scenario, outcome) = sample(id);
        let cost = outcome.option(scenario.status_quo).unwrap().value(Measure::CostPerUnit);
        // MetricNet: $22 on average in North America; $6–40 in all.
        assert!((22.0 / 1.6..22.0 * 1.6).contains(&cost), "{id}: {cost}");
    }
}

#[test]
fn every_uncertain_number_lies_in_its_range_and_matters() {
    for sample in SAMPLES {
        let (scenario, outcome) = computed(sample);
        for (address, range) in &scenario.ranges {
            let value = scenario.number(*address).unwrap();
            assert!(range.low < range.high && range.low <= value && value <= range.high, "{}: {address}", sample.id);
            assert!(outcome.uses(*address), "{}: {address} changes nothing", sample.id);
        }
    }
}
