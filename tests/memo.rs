//! The decision memo says what the page says, and no name can break its form.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use sourcewise::engine::{Levers, compute, register};
use sourcewise::exchange::memo::{Numbers, memo};
use sourcewise::model::{Address, SAMPLES, Scenario};

struct Plain;

impl Numbers for Plain {
    fn money(&self, amount: f64) -> String {
        format!("{amount:.0}")
    }
    fn percent(&self, share: f64) -> String {
        format!("{:.1} %", share * 100.0)
    }
    fn value(&self, _: Address, value: f64) -> String {
        value.to_string()
    }
}

fn written(scenario: &Scenario) -> String {
    memo(scenario, &compute(scenario).unwrap(), &Plain, "23 November 2026", "0123456789abcdef")
}

#[test]
fn every_sample_has_a_memo_of_a_page() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let text = written(&scenario);
        for option in &scenario.options {
            assert!(text.contains(&option.name), "{}: {}", sample.id, option.name);
        }
        assert!(text.contains("## Answer") && text.contains("would turn it") && text.contains("0123456789abcdef"));
        assert!(text.lines().count() < 60, "{}", text.lines().count());
    }
}

#[test]
fn the_memo_names_the_drivers_of_the_page_and_nothing_impossible() {
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        // A loss that makes availability the strongest of all inputs.
        scenario.options.iter_mut().flat_map(|option| &mut option.deliveries).for_each(|delivery| delivery.levels[0].expected = 0.9965);
        let outcome = compute(&scenario).unwrap();
        let levers = Levers::of(&scenario, &outcome).unwrap();
        let text = written(&scenario);
        let section = text.split("would turn it").nth(1).unwrap().split("---").next().unwrap().to_string();
        let named: Vec<&str> = section.lines().filter(|line| line.contains("the saving")).collect();
        assert_eq!(named.len(), levers.drivers.len(), "{section}");
        for (line, lever) in named.iter().zip(&levers.drivers) {
            assert!(line.contains(lever.addresses[0].field.label.trim_end_matches(" per unit")), "{line}");
            assert_eq!(line.contains("a tenth nearer to 100%"), lever.nearer, "{line}");
            assert!(line.contains(&format!("{:.0}", lever.effect.abs())), "{line}");
        }
    }
}

#[test]
fn names_cannot_break_the_table() {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.options[1].name = "Cheap | *best* [x](y) <b>\n# head".to_string();
    let text = written(&scenario);
    assert!(text.contains("Cheap \\| \\*best\\* \\[x\\](y) \\<b\\> \\# head"));
    assert!(!text.contains("\n# head"));
}

#[test]
fn the_register_holds_every_number_that_counts_and_knows_what_was_changed() {
    let mut scenario = (SAMPLES[0].scenario)();
    scenario.assumptions.discount_rate = 0.11;
    let outcome = compute(&scenario).unwrap();
    let option = scenario.options[1].id;
    let list = register(&scenario, &outcome, option);
    let mut used = 0;
    scenario.each(|address, _| used += usize::from(outcome.uses(address)));
    assert_eq!(list.len(), used);
    let changed: Vec<&str> = list.iter().filter(|entry| entry.is_changed()).map(|entry| entry.address.field.id).collect();
    assert!(changed.contains(&"discount_rate"));
    assert!(list.iter().any(|entry| entry.effect_of_a_tenth != 0.0));
}
