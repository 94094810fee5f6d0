//! Ranges: they move with their number, are one for each figure, and are never lost without a word.

use super::random;
use super::random::laws::config;
use proptest::prelude::*;
use sourcewise::app::state::action::Action;
use sourcewise::app::state::session::Session;
use sourcewise::engine::{give_number, others, range_of, set_range, why_certain};
use sourcewise::exchange::link;

use sourcewise::model::{
    ASSUMPTIONS, Address, Along, Amounts, Control, Currency, DEMAND, DeliveredBy, EXCHANGE_RATE, GroupId, OPERATION, OptionId, Place,
    Range, SAMPLES, Scenario, ServiceId, Shape, TEAM, TRANSITION, Together,
};
use std::rc::Rc;

fn sample() -> Scenario {
    (SAMPLES[0].scenario)()
}

const GROWTH: Address = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.volume_growth };
const VOLUME: Address = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.volume_per_month };

fn pay(option: u16) -> Address {
    Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field: &TEAM.salary_per_year }
}

/// The range of a number after it changed, in short.
fn moved(address: Address, from: f64, range: Range, to: f64) -> (f64, f64, Shape) {
    let mut scenario = sample();
    assert!(scenario.set_number(address, from) && scenario.set_range(address, Some(range)) && scenario.set_number(address, to));
    let range = scenario.range(address).expect("it still has one");
    (range.low, range.high, range.shape)
}

#[test]
fn a_range_moves_with_its_number_and_is_never_dropped() {
    let growth = Range::new(-0.04, 0.06, Shape::Normal);
    assert_eq!(moved(GROWTH, 0.02, growth, 0.1), (0.04, 0.14, Shape::Normal), "four points either way");
    assert_eq!(moved(GROWTH, 0.02, growth, -0.01), (-0.07, 0.03, Shape::Normal));
    assert_eq!(moved(GROWTH, 0.02, growth, GROWTH.field.range.0).0, GROWTH.field.range.0, "never beyond the limit");
    let volume = Range::new(80.0, 150.0, Shape::Lognormal);
    assert_eq!(moved(VOLUME, 100.0, volume, 200.0), (160.0, 300.0, Shape::Lognormal), "a factor stays a factor");
    let dip = Address { place: Place::Delivery(OptionId(2), ServiceId(1)), field: &OPERATION.learning_dip };
    assert_eq!(moved(dip, 0.1, Range::new(0.05, 0.2, Shape::Lognormal), 0.2), (0.1, 0.4, Shape::Lognormal));
    // Nothing at zero is lognormal.
    assert_eq!(moved(VOLUME, 100.0, volume, 0.0), (0.0, 50.0, Shape::Normal));
}

proptest! {
    #![proptest_config(config())]

    /// Whatever numbers are set, no range is lost, and each stays around its number and within the limits.
    #[test]
    fn no_change_of_numbers_loses_a_range(mut scenario in random::scenario(), seed: u64) {
        let mut next = random::random(seed);
        let uncertain: Vec<Address> = scenario.ranges.iter().map(|(address, _)| *address).collect();
        for address in &uncertain {
            let number = random::number(address.field, scenario.number(*address).unwrap(), next(), next());
            prop_assert!(scenario.set_number(*address, number));
        }
        prop_assert_eq!(&scenario.ranges.iter().map(|(address, _)| *address).collect::<Vec<_>>(), &uncertain);
        for (address, range) in &scenario.ranges {
            let number = scenario.number(*address).unwrap();
            prop_assert!(range.low <= number && number <= range.high, "{address}: {range:?} around {number}");
            prop_assert!(address.field.takes(range.low) && address.field.takes(range.high));
            prop_assert!(range.shape != Shape::Lognormal || range.low > 0.0);
        }
    }

    /// Typing a number digit by digit leads to the same comparison as entering it at once, and is one step.
    #[test]
    fn typing_digit_by_digit_reshapes_no_range(scenario in random::scenario(), seed: u64) {
        let mut next = random::random(seed);
        let uncertain: Vec<Address> = scenario.ranges.iter().map(|(address, _)| *address).collect();
        prop_assume!(!uncertain.is_empty());
        let address = random::pick(&uncertain, &mut next);
        let (least, most) = address.field.range;
        let session = Session::new(Rc::new(scenario));
        let mut typed = session.clone();
        let number = least + (most - least) * next();
        for between in [0.0, 1.0, 10.0, 0.5, number] {
            typed = typed.after(Action::Number(address, between));
        }
        let at_once = session.after(Action::Number(address, number));
        prop_assert_eq!(typed.now(), at_once.now());
        let undone = typed.after(Action::Undo);
        prop_assert_eq!(undone.now(), session.now());
    }

    /// A figure in several places has one range, and every place knows it.
    #[test]
    fn a_shared_figure_has_one_range(mut scenario in random::scenario(), seed: u64) {
        let mut next = random::random(seed);
        let mut numbers: Vec<(Address, f64)> = Vec::new();
        scenario.each(|address, value| numbers.push((address, value)));
        let shared: Vec<(Address, f64)> =
            numbers.into_iter().filter(|(address, _)| address.field.control == Control::Number && !others(&scenario, *address).is_empty()).collect();
        prop_assume!(!shared.is_empty());
        let (address, value) = random::pick(&shared, &mut next);
        let (least, most) = address.field.range;
        let range = Range::new((value - next()).max(least), (value + next()).min(most), Shape::Pert);
        prop_assume!(why_certain(&scenario, address).is_none());
        prop_assert!(set_range(&mut scenario, address, Some(range)));
        let places: Vec<Address> = others(&scenario, address).into_iter().chain([address]).collect();
        prop_assert_eq!(places.iter().filter(|place| scenario.range(**place).is_some()).count(), 1);
        for place in &places {
            prop_assert_eq!(range_of(&scenario, *place), Some(range), "{}", place);
        }
        // Another number in one place makes two figures, each with a range.
        let number = if value + 0.01 <= most { value + 0.01 } else { least };
        prop_assert!(give_number(&mut scenario, address, number));
        for place in &places {
            prop_assert!(range_of(&scenario, *place).is_some(), "{place} keeps its range");
        }
        prop_assert!(set_range(&mut scenario, address, None));
        prop_assert_eq!(range_of(&scenario, address), None);
    }
}

proptest! {
    // Most random scenarios have figures of another currency, which keep their own.
    #![proptest_config(ProptestConfig { cases: 32, max_global_rejects: 20_000, ..config() })]

    /// In another currency every range spreads as far as before, in proportion.
    #[test]
    fn a_range_of_money_follows_the_currency(mut scenario in random::scenario()) {
        let before = scenario.clone();
        let rate = scenario.assumptions.currency_per_dollar;
        prop_assume!(scenario.ranges.iter().all(|(address, _)| *address != EXCHANGE_RATE));
        prop_assume!(scenario.exchange(Currency::Jpy, rate * 2.0, Amounts::All).count() == 0 && !before.has_foreign_figures());
        prop_assert_eq!(scenario.ranges.len(), before.ranges.len());
        for ((address, old), (_, new)) in before.ranges.iter().zip(&scenario.ranges) {
            let factor = if address.field.unit.is_money() { 2.0 } else { 1.0 };
            let most = address.field.range.1;
            prop_assert!((new.high - (old.high * factor).min(most)).abs() <= 0.006 * new.high.abs(), "{address}: {old:?} became {new:?}");
        }
    }
}

#[test]
fn a_team_that_stays_has_one_pay_with_one_range() {
    let mut scenario = sample();
    let copy = scenario.copy_option(OptionId(1)).unwrap();
    let range = Range::new(50_000.0, 80_000.0, Shape::Lognormal);
    assert!(set_range(&mut scenario, pay(copy.0), Some(range)));
    assert_eq!(scenario.range(pay(1)), Some(range), "it is stored at the first place");
    assert_eq!((range_of(&scenario, pay(copy.0)), scenario.range(pay(copy.0))), (Some(range), None));
    // Another pay under the copy is another figure; both have a range.
    let number = scenario.number(pay(1)).unwrap();
    assert!(give_number(&mut scenario, pay(copy.0), number * 2.0));
    assert_eq!(range_of(&scenario, pay(1)), Some(range));
    assert_eq!(range_of(&scenario, pay(copy.0)).map(|range| (range.low, range.high)), Some((100_000.0, 160_000.0)));
    // The same pay again is one figure again.
    assert!(give_number(&mut scenario, pay(copy.0), number));
    assert_eq!(scenario.ranges.iter().filter(|(address, _)| address.field == &TEAM.salary_per_year).count(), 1);
}

#[test]
fn what_decides_the_months_cannot_vary() {
    for field in [&ASSUMPTIONS.horizon_years, &ASSUMPTIONS.start_year, &ASSUMPTIONS.start_month] {
        let address = Address { place: Place::Assumptions, field };
        let mut scenario = sample();
        let value = scenario.number(address).unwrap();
        assert!(why_certain(&scenario, address).is_some_and(|reason| reason.contains("cannot vary")));
        assert!(
            !scenario.set_range(address, Some(Range::new(value, value, Shape::Pert)))
                && !set_range(&mut scenario, address, Some(Range::new(value, value, Shape::Pert)))
        );
        // An old link may carry one; it opens without it.
        scenario.ranges.push((address, Range::new(value, value, Shape::Pert)));
        let opened = link::decode(&link::encode(&scenario)).unwrap();
        assert_eq!(opened.range(address), None);
    }
}

#[test]
fn an_equal_share_that_keeps_the_work_in_place_cannot_vary() {
    let mut scenario = sample();
    let copy = scenario.copy_option(OptionId(1)).unwrap();
    let share = |option: u16| Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field: &OPERATION.provider_share };
    assert_eq!(why_certain(&scenario, share(1)), None, "nobody shares the work");
    for id in [OptionId(1), copy] {
        scenario.delivery_mut(id, ServiceId(1)).unwrap().choices.delivered_by = DeliveredBy::Shared;
    }
    for id in [1, copy.0] {
        assert!(
            why_certain(&scenario, share(id)).is_some() && !set_range(&mut scenario, share(id), Some(Range::new(0.0, 1.0, Shape::Pert)))
        );
    }
    assert!(scenario.set_number(share(copy.0), 0.9));
    assert_eq!(why_certain(&scenario, share(copy.0)), None);
}

#[test]
fn a_number_that_becomes_certain_leaves_its_group() {
    let mut scenario = sample();
    let months = Address { place: Place::Delivery(OptionId(2), ServiceId(1)), field: &TRANSITION.selection_months };
    for address in [GROWTH, VOLUME, months] {
        let value = scenario.number(address).unwrap();
        assert!(scenario.set_range(address, Some(Range::new(value, value, Shape::Pert))));
    }
    let members = [GROWTH, VOLUME, months].map(|address| (address, Along::With)).to_vec();
    scenario.together.push(Together { id: GroupId(1), name: "Volume".to_string(), strength: 0.6, members });
    assert!(set_range(&mut scenario, GROWTH, None));
    assert_eq!(scenario.together[0].members.len(), 2);
    assert!(set_range(&mut scenario, VOLUME, None));
    assert!(scenario.together.is_empty(), "one number alone is no group");
}

#[test]
fn a_range_is_set_and_removed_in_one_step_each() {
    let session = Session::new(Rc::new(sample()));
    let typed = session.after(Action::Number(GROWTH, 0.09)).after(Action::Range(GROWTH, None, Some(Range::new(-0.1, 0.12, Shape::Normal))));
    let before = session.now().number(GROWTH);
    assert_eq!(typed.now().number(GROWTH), before, "the value on the way to “9 to 12” was never meant");
    assert_eq!(typed.now().range(GROWTH).map(|range| range.high), Some(0.12));
    assert_eq!(typed.after(Action::Undo).now(), session.now());
    let certain = typed.after(Action::FieldLeft).after(Action::Range(GROWTH, Some(0.03), None));
    assert_eq!((certain.now().number(GROWTH), certain.now().range(GROWTH)), (Some(0.03), None));
    assert_eq!(certain.after(Action::Undo).now(), typed.now());
}
