//! Two comparisons are compared item by item and in one currency, however each was made.

use crate::native::random;
use proptest::prelude::*;
use sourcewise::engine::{Measure, attribute, compute};
use sourcewise::model::{
    Amounts, Currency, Difference, OptionId, PairedMoney, Place, SAMPLES, Scenario, ServiceKind, TEAM, Template, differences, paired,
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_comparison_beside_itself_has_no_differences(scenario in random::scenario()) {
        let beside = paired(&scenario, &scenario);
        prop_assert_eq!(beside.money, PairedMoney::Alike);
        prop_assert_eq!(beside.scenario, scenario);
    }

    /// Whatever two comparisons share, each identity means one thing, and no figure changes.
    #[test]
    fn a_comparison_keeps_its_figures_beside_another_one(one in random::scenario(), other in random::scenario()) {
        prop_assume!(compute(&one).is_ok() && one.choices.currency == other.choices.currency);
        let beside = paired(&one, &other).scenario;
        let values = |scenario: &Scenario| -> Vec<f64> {
            compute(scenario).unwrap().options.iter().map(|option| option.value(Measure::PresentValue)).collect()
        };
        prop_assert_eq!(values(&one), values(&beside));
        let count = |scenario: &Scenario| (scenario.ranges.len(), scenario.notes.len(), scenario.estimates.len());
        prop_assert_eq!(count(&one), count(&beside));
    }
}

/// Two people enter the same case in another order.
fn made(templates: &[(&str, &str)], kinds: &[&str]) -> Scenario {
    let mut scenario = Scenario::empty("Case");
    for kind in kinds {
        scenario.add_service(ServiceKind::from_id(kind).unwrap()).unwrap();
    }
    for (template, name) in templates {
        let id = scenario.add_option(Template::from_id(template).unwrap()).unwrap();
        scenario.options.iter_mut().find(|option| option.id == id).unwrap().name = (*name).to_string();
    }
    scenario
}

#[test]
fn options_and_services_are_paired_by_name_and_not_by_the_order_they_were_made_in() {
    let one = made(&[("in_house", "Own desk"), ("onshore", "Anna Ltd"), ("onshore", "Bert plc")], &["help_desk", "data_centre"]);
    let mut other = made(&[("in_house", "Own desk"), ("onshore", "Bert plc"), ("onshore", "Anna Ltd")], &["data_centre", "help_desk"]);
    let of_anna = other.options[2].deliveries[1].service;
    other.options[2].deliveries[1].charges.price_per_unit += 5.0;
    let found = differences(&paired(&one, &other).scenario, &other);
    let place = Place::Delivery(other.options[2].id, of_anna);
    let numbers: Vec<_> = found.iter().filter(|difference| matches!(difference, Difference::Number(..))).collect();
    assert!(matches!(numbers.as_slice(), [Difference::Number(address, ..)] if address.place == place), "{numbers:?}");
    // Apart from that, only the order of options and services differs.
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn renamed_things_stay_the_same() {
    let one = made(&[("in_house", "Own desk"), ("onshore", "Bid A")], &["help_desk"]);
    let mut other = one.clone();
    other.options[1].name = "Acme".into();
    let found = differences(&paired(&one, &other).scenario, &other);
    assert!(matches!(found.as_slice(), [Difference::Name(..)]), "{found:?}");
}

#[test]
fn parts_missing_from_the_other_comparison_replace_nothing() {
    let one = made(&[("in_house", "Own desk"), ("onshore", "Bid A")], &["help_desk"]);
    let other = made(&[("in_house", "Own desk"), ("offshore", "Bid B")], &["help_desk"]);
    let beside = paired(&one, &other).scenario;
    assert_eq!(beside.options[0].id, other.options[0].id);
    assert!(other.option(beside.options[1].id).is_none(), "{}", beside.options[1].id);
    let found = attribute(&beside, &other).unwrap();
    assert_eq!(found.options, [other.options[0].id]);
}

#[test]
fn pounds_are_never_taken_from_euros() {
    for sample in SAMPLES {
        let euros = {
            let mut scenario = (sample.scenario)();
            scenario.exchange(Currency::Eur, Currency::Eur.per_dollar(), Amounts::All);
            scenario
        };
        let mut pounds = euros.clone();
        pounds.exchange(Currency::Gbp, Currency::Gbp.per_dollar(), Amounts::All);
        let beside = paired(&euros, &pounds);
        let buys = Currency::Gbp.per_dollar() / Currency::Eur.per_dollar();
        assert_eq!(beside.money, PairedMoney::Converted(Currency::Eur, buys));
        let value = |scenario: &Scenario, id: OptionId| compute(scenario).unwrap().option(id).unwrap().value(Measure::PresentValue);
        for option in &pounds.options {
            let (there, here) = (value(&pounds, option.id), value(&beside.scenario, option.id));
            // Typical figures keep three digits in conversion.
            assert!((there - here).abs() <= 2e-3 * there.abs(), "{}, {}: {here} beside {there}", sample.id, option.name);
        }
    }
}

#[test]
fn amounts_too_large_for_the_other_currency_stay_as_they_are() {
    let mut dollars = made(&[("in_house", "Own desk"), ("onshore", "Bid A")], &["help_desk"]);
    dollars.options[0].deliveries[0].team.salary_per_year = TEAM.salary_per_year.range.1;
    let mut yen = dollars.clone();
    yen.choices.currency = Currency::Jpy;
    let beside = paired(&dollars, &yen);
    assert_eq!(beside.money, PairedMoney::TooLarge(1));
    assert_eq!(beside.scenario, dollars);
}
