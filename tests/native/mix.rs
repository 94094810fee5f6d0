//! The best mix of options by service: it is reported if no option has it, and as an option it costs the stated amount.

use sourcewise::engine::{Measure, best_mix, compute};
use sourcewise::model::{Address, LIMITS, Place, Range, SAMPLES, Scenario, ServiceKind, Shape, TEAM, Template};

/// Two services: today's own team is cheaper for one, a provider for the other.
fn scenario() -> Scenario {
    let mut scenario = Scenario::empty("Mix");
    for kind in ["help_desk", "application_maintenance"] {
        scenario.add_service(ServiceKind::from_id(kind).unwrap()).unwrap();
    }
    for template in ["in_house", "managed_service"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    scenario.options[1].deliveries[0].charges.price_per_unit *= 3.0;
    scenario.options[1].deliveries[1].charges.price_per_unit *= 0.4;
    scenario
}

fn cheapest(scenario: &Scenario) -> f64 {
    let outcome = compute(scenario).unwrap();
    outcome.options.iter().map(|option| option.value(Measure::PresentValue)).fold(f64::INFINITY, f64::min)
}

#[test]
fn the_mix_as_an_option_costs_the_stated_amount() {
    let mut scenario = scenario();
    let (services, options) = (scenario.services.clone(), scenario.options.clone());
    let kept = Address { place: Place::Delivery(options[0].id, services[0].id), field: &TEAM.salary_per_year };
    scenario.set_note(kept, "From the payroll.");
    scenario.set_range(kept, Some(Range::new(50_000.0, 70_000.0, Shape::Uniform)));
    let left = Address { place: Place::Delivery(options[1].id, services[0].id), field: &TEAM.salary_per_year };
    scenario.set_note(left, "Not taken along.");
    let mix = best_mix(&scenario, &compute(&scenario).unwrap()).unwrap();
    assert_eq!(mix.parts, [(services[0].id, options[0].id), (services[1].id, options[1].id)]);
    let before = cheapest(&scenario);
    let new = scenario.add_combination(&mix.parts).unwrap();
    assert!((before - cheapest(&scenario) - mix.cheaper_by).abs() < 1e-6 * before);
    assert_eq!(scenario.option(new).unwrap().name, "Best mix");
    let copy = Address { place: Place::Delivery(new, services[0].id), ..kept };
    assert_eq!((scenario.note(copy), scenario.range(copy)), ("From the payroll.", scenario.range(kept)));
    // Now that an option has it, there is nothing to report.
    assert_eq!(best_mix(&scenario, &compute(&scenario).unwrap()), None);
}

#[test]
fn every_name_made_for_an_option_is_free_and_within_the_limit() {
    let mut scenario = (SAMPLES.iter().find(|sample| sample.label == "Whole IT").unwrap().scenario)();
    let dear = scenario.options[5].id;
    scenario.remove_option(dear);
    let parts: Vec<_> = scenario.services.iter().map(|service| (service.id, scenario.status_quo)).collect();
    let mixes = [(); 2].map(|()| scenario.add_combination(&parts).unwrap());
    assert_eq!(mixes.map(|id| scenario.option(id).unwrap().name.clone()), ["Best mix", "Best mix 2"]);
    let long = scenario.options[1].id;
    scenario.options[1].name = "x".repeat(LIMITS.name);
    scenario.remove_option(mixes[0]);
    let copy = scenario.copy_option(long).unwrap();
    assert_eq!(scenario.option(copy).unwrap().name, format!("{} 2", "x".repeat(LIMITS.name - 2)));
}

#[test]
fn no_mix_is_reported_for_a_single_service_or_an_option_that_is_best_throughout() {
    let one = (SAMPLES[0].scenario)();
    assert_eq!(one.services.len(), 1);
    assert_eq!(best_mix(&one, &compute(&one).unwrap()), None);
    let mut throughout = scenario();
    throughout.options[1].deliveries[0].charges.price_per_unit *= 0.1;
    assert_eq!(best_mix(&throughout, &compute(&throughout).unwrap()), None);
}

#[test]
fn a_combination_of_missing_parts_changes_nothing() {
    let mut scenario = scenario();
    let before = scenario.clone();
    let (service, gone) = (scenario.services[0].id, sourcewise::model::OptionId(99));
    assert_eq!(scenario.add_combination(&[(service, gone)]), None);
    assert_eq!(scenario.add_combination(&[]), None);
    assert_eq!(scenario, before);
}

/// A mix that saves less than a hundredth of the cheapest option is level with it and not reported.
#[test]
fn a_mix_within_a_hundredth_is_level() {
    let with_price = |factor: f64| {
        let mut scenario = scenario();
        scenario.options[1].deliveries[1].charges.price_per_unit *= factor;
        scenario
    };
    // The cost of the second service falls evenly with its price.
    let mixed = |factor: f64| {
        let (scenario, own) = (with_price(factor), scenario().options[0].id);
        let outcome = compute(&scenario).unwrap();
        let of = |option: usize| outcome.options[option].services[1].2.value;
        (of(0) - of(1)) / outcome.option(own).unwrap().value(Measure::PresentValue)
    };
    let (at_one, at_two) = (mixed(1.0), mixed(2.0));
    let factor = |saving: f64| 1.0 + (saving - at_one) / (at_two - at_one);
    for (saving, is_level) in [(0.005, true), (0.009, true), (0.02, false), (0.03, false)] {
        let scenario = with_price(factor(saving));
        assert!((mixed(factor(saving)) - saving).abs() < 1e-3, "{saving}");
        let mix = best_mix(&scenario, &compute(&scenario).unwrap());
        assert_eq!(mix.is_none(), is_level, "{saving}: {mix:?}");
    }
}
