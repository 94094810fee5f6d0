//! Comparing two scenarios: differences are found, and their effects add up.

use crate::native::random;
use proptest::prelude::*;
use sourcewise::engine::{Measure, attribute, compute};
use sourcewise::model::{
    ASSUMPTIONS, Address, CHARGES, ChoiceAddress, Difference, Named, OptionId, Place, Range, SAMPLES, Scenario, ServiceId, ServiceKind,
    Shape, Template, delivery_choices, differences,
};

fn sample() -> Scenario {
    (SAMPLES[0].scenario)()
}

/// Another scenario derived from the first by changing some numbers and choices.
fn changed(scenario: &Scenario, other: &Scenario, share: f64, seed: u64) -> Scenario {
    let mut next = random::random(seed);
    let mut result = scenario.clone();
    let mut numbers = Vec::new();
    other.each(|address, number| numbers.push((address, number)));
    for (address, number) in numbers {
        if next() < share {
            result.set_number(address, number);
        }
    }
    result
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// From any scenario to any other, including added and removed services and options.
    #[test]
    fn parts_add_up_to_the_whole_change(before in random::scenario(), other in random::scenario(), seed in any::<u64>(), related in any::<bool>()) {
        let after = if related { changed(&before, &other, 0.05, seed) } else { other };
        prop_assume!(compute(&before).is_ok() && compute(&after).is_ok());
        let found = attribute(&before, &after).unwrap();
        prop_assert!(found.steps.len() <= 60, "{} steps", found.steps.len());
        for (place, id) in found.options.iter().enumerate() {
            let value = |scenario| compute(scenario).unwrap().option(*id).unwrap().value(Measure::PresentValue);
            let (whole, parts): (f64, f64) = (value(&after) - value(&before), found.steps.iter().map(|step| step.effects[place]).sum());
            let scale = value(&after).abs().max(value(&before).abs()).max(1.0) + found.steps.iter().map(|step| step.effects[place].abs()).sum::<f64>();
            prop_assert!((whole - parts).abs() <= 1e-12 * scale, "{id}: {parts} instead of {whole}");
        }
        // Every difference that can change a result is in exactly one step.
        let mut taken: Vec<usize> = found.steps.iter().flat_map(|step| step.differences.iter().copied()).collect();
        taken.sort_unstable();
        let expected: Vec<usize> = found.differences.iter().enumerate()
            .filter(|(_, difference)| !matches!(difference, Difference::Name(..) | Difference::Order(..) | Difference::Range(..) | Difference::Estimate(..) | Difference::Note(..) | Difference::Decision(..)))
            .map(|(place, _)| place).collect();
        prop_assert_eq!(taken, expected);
    }

    /// No difference is overlooked: scenarios without differences are equal, and both directions agree.
    #[test]
    fn differences_are_found(before in random::scenario(), other in random::scenario(), seed in any::<u64>()) {
        prop_assert_eq!(differences(&before, &before), Vec::new());
        let mut after = changed(&before, &other, 0.02, seed);
        prop_assert_eq!(differences(&before, &after).is_empty(), before == after);
        let there = differences(&before, &other);
        prop_assert_eq!(there.is_empty(), before == other);
        prop_assert_eq!(differences(&other, &before).len(), there.len());
        // The differences lead from one to the other.
        for difference in differences(&after, &before) {
            match difference {
                Difference::Number(address, _, new) => assert!(after.set_number(address, new)),
                Difference::Range(address, _, new) => assert!(after.set_range(address, new)),
                Difference::Note(address, _, new) => assert!(after.set_note(address, &new)),
                Difference::Estimate(address, _, new) => assert!(after.set_estimate(address, new.as_deref())),
                other => panic!("{other:?}"),
            }
        }
        after.ranges.clone_from(&before.ranges);
        prop_assert_eq!(after, before);
    }
}

#[test]
fn each_kind_of_difference_is_reported() {
    let before = sample();
    let mut after = before.clone();
    let price = Address { place: Place::Delivery(OptionId(3), ServiceId(1)), field: &CHARGES.price_per_unit };
    let old = before.number(price).unwrap();
    assert!(after.set_number(price, old + 1.0));
    let pricing = ChoiceAddress { place: price.place, field: &delivery_choices::pricing };
    assert!(after.choose(pricing, "per_user"));
    after.title = "Mine".to_string();
    after.options[1].name = "Bidder A".to_string();
    after.status_quo = OptionId(2);
    after.options[2].deliveries[0].provider = after.options[3].deliveries[0].provider;
    after.options.swap(2, 3);
    after.add_service(ServiceKind::from_id("data_centre").unwrap());
    let rate = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
    let range = Range::new(0.05, 0.1, Shape::Pert);
    assert!(after.set_range(rate, Some(range)));
    assert!(after.set_note(rate, "agreed with finance"));
    assert!(after.set_estimate(price, Some("in proportion.")));
    let found = differences(&before, &after);
    let name = |place: usize| before.options[place].name.clone();
    for expected in [
        Difference::Number(price, old, old + 1.0),
        Difference::Choice(pricing, before.choice(pricing).unwrap(), "per_user"),
        Difference::Name(Named::Title, before.title.clone(), "Mine".to_string()),
        Difference::Name(Named::Option(OptionId(2)), name(1), "Bidder A".to_string()),
        Difference::Today(name(0), "Bidder A".to_string()),
        Difference::Added(Named::Service(ServiceId(2)), "Data-centre operations".to_string()),
        Difference::Range(rate, None, Some(range)),
        Difference::Estimate(price, None, Some("in proportion.".to_string())),
        Difference::Note(rate, String::new(), "agreed with finance".to_string()),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    assert!(found.iter().any(|difference| matches!(difference, Difference::Provider(OptionId(3), ServiceId(1), ..))));
    assert!(found.iter().any(|difference| matches!(difference, Difference::Order(..))));
    let back = differences(&after, &before);
    assert!(back.contains(&Difference::Range(rate, Some(range), None)));
    assert!(back.contains(&Difference::Removed(Named::Service(ServiceId(2)), "Data-centre operations".to_string())));
}

#[test]
fn the_same_place_in_the_list_is_not_the_same_thing() {
    let mut other = Scenario::empty("Other");
    other.add_service(ServiceKind::from_id("data_centre").unwrap());
    for template in ["in_house", "offshore"] {
        other.add_option(Template::from_id(template).unwrap());
    }
    let found = differences(&sample(), &other);
    assert!(
        found.iter().any(|difference| matches!(difference, Difference::Removed(Named::Service(ServiceId(1)), name) if name == "Help desk")),
        "{found:?}"
    );
    assert!(found.iter().any(|difference| matches!(difference, Difference::Added(Named::Option(OptionId(2)), _))));
    assert!(!found.iter().any(|difference| matches!(difference, Difference::Number(address, ..) if address.place.service().is_some())));
}

#[test]
fn a_single_price_explains_the_change_of_its_option_alone() {
    let before = sample();
    let mut after = before.clone();
    after.options[2].deliveries[0].charges.price_per_unit += 1.0;
    after.options[3].name = "Bidder C".to_string();
    let found = attribute(&before, &after).unwrap();
    assert_eq!((found.steps.len(), found.differences.len()), (1, 2));
    let effects = &found.steps[0].effects;
    assert!(effects[2] > 0.0 && [0, 1, 3].iter().all(|place| effects[*place] == 0.0), "{effects:?}");
}

/// Two changes that are valid together, while the first alone breaks a rule.
#[test]
fn changes_that_only_hold_together_are_one_step() {
    let mut before = sample();
    before.options[3].deliveries[0].rates.nearshore_share = 0.8;
    before.options[3].deliveries[0].rates.offshore_share = 0.1;
    let mut after = before.clone();
    after.options[3].deliveries[0].rates.nearshore_share = 0.95;
    after.options[3].deliveries[0].rates.offshore_share = 0.05;
    let found = attribute(&before, &after).unwrap();
    assert_eq!(found.steps.len(), 1, "{:?}", found.steps);
    assert_eq!(found.steps[0].differences.len(), 2);
}

#[test]
fn a_scenario_that_breaks_a_rule_has_nothing_to_compare() {
    let mut broken = sample();
    broken.options[3].deliveries[0].rates.nearshore_share = 0.8;
    broken.options[3].deliveries[0].rates.offshore_share = 0.8;
    assert!(!attribute(&broken, &sample()).unwrap_err().is_empty());
    assert!(!attribute(&sample(), &broken).unwrap_err().is_empty());
}

#[test]
fn without_names_nothing_the_user_wrote_is_left() {
    let mut scenario = sample();
    scenario.title = "Secret project".to_string();
    for option in &mut scenario.options {
        option.name = "Secret".to_string();
    }
    let rate = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };
    assert!(scenario.set_note(rate, "Secret"));
    scenario.copy_option(OptionId(3));
    scenario.services[0].name = "Secret".to_string();
    scenario.providers.iter_mut().for_each(|provider| provider.name = "Secret".to_string());
    let bare = scenario.without_names();
    assert!(bare.names().iter().all(|(_, name)| !name.contains("Secret")));
    assert!(bare.notes.is_empty());
    let options: Vec<&str> = bare.options.iter().map(|option| option.name.as_str()).collect();
    let mut different = options.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), options.len(), "{options:?}");
    assert!(differences(&scenario, &bare).iter().all(|difference| matches!(difference, Difference::Name(..) | Difference::Note(..))));
}
