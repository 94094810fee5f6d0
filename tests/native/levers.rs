//! The stated flips flip the answer, and the stated drivers drive it.

use sourcewise::engine::{Lever, Levers, Measure, Outcome, compute, register, tenth_more};
use sourcewise::exchange::drivers::{effect, input_name};
use sourcewise::model::{
    ASSETS, Address, CHARGES, Control, OptionId, Place, SAMPLES, Sample, Scenario, ServiceId, ServiceKind, TEAM, Template,
};

fn cheapest(outcome: &Outcome) -> OptionId {
    let value = |option: &sourcewise::engine::OptionOutcome| option.value(Measure::PresentValue);
    outcome.options.iter().min_by(|first, second| value(first).total_cmp(&value(second))).unwrap().id
}

fn levers(scenario: &Scenario) -> (Outcome, Levers) {
    let outcome = compute(scenario).unwrap();
    let levers = Levers::of(scenario, &outcome).unwrap();
    (outcome, levers)
}

#[test]
fn a_break_even_value_that_is_entered_turns_the_answer() {
    let mut tried = 0;
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let (outcome, levers) = levers(&scenario);
        assert_eq!(cheapest(&outcome), levers.cheapest, "{}", sample.id);
        assert!(levers.flips.len() <= 3);
        for flip in &levers.flips {
            assert_eq!(scenario.number(flip.address), Some(flip.now));
            let mut changed = scenario.clone();
            assert!(flip.addresses.iter().all(|address| changed.set_number(*address, flip.at)), "{}", flip.address);
            let after = compute(&changed).unwrap();
            assert_eq!(cheapest(&after), flip.instead, "{}: {} at {}", sample.id, flip.address, flip.at);
            assert_ne!(flip.instead, levers.cheapest);
            // Nobody believes a number that is far from today's.
            let times = flip.at / flip.now;
            assert!(flip.now <= 0.0 || (0.49..=2.01).contains(&times), "{}: {} at {times} times", sample.id, flip.address);
            // It is short enough to type and close enough to the break-even value.
            assert!(format!("{}", flip.at).len() <= 9, "{}", flip.at);
            // Two steps of its third digit back, the answer is unchanged.
            let steps = 2.0 * 10_f64.powf(flip.at.abs().log10().floor() - 2.0);
            let back = flip.at + steps.min((flip.now - flip.at).abs()) * (flip.now - flip.at).signum();
            if flip.addresses.iter().all(|address| changed.set_number(*address, back)) {
                assert_eq!(cheapest(&compute(&changed).unwrap()), levers.cheapest, "{}: {} at {back}", sample.id, flip.address);
            }
            tried += 1;
        }
    }
    assert!(tried >= 8, "{tried}");
}

#[test]
fn drivers_are_the_strongest_and_each_is_named_once() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let (outcome, levers) = levers(&scenario);
        let saving = outcome.option(levers.option).unwrap().value(Measure::Saving);
        assert!((1..=3).contains(&levers.drivers.len()) && levers.strongest.len() >= levers.drivers.len());
        assert!(levers.pictured.starts_with(&levers.drivers) && levers.pictured.len() <= 8, "{}", sample.id);
        for pair in levers.pictured.windows(2) {
            assert!(pair[0].larger().0.abs() >= pair[1].larger().0.abs());
        }
        for lever in &levers.drivers {
            assert!(lever.addresses.iter().all(|address| levers.strongest.contains(address)));
        }
        for (lever, way) in levers.pictured.iter().flat_map(|lever| [(lever, 1.0), (lever, -1.0)]) {
            let mut changed = scenario.clone();
            for &address in &lever.addresses {
                assert!(address.field == lever.addresses[0].field);
                let now = scenario.number(address).unwrap();
                let (more, nearer) = tenth_more(now, address.field);
                assert_eq!(nearer, lever.nearer);
                changed.set_number(address, now + way * (more - now));
            }
            // Whole numbers cannot rise by a tenth, and rules across inputs can forbid it.
            let whole = lever.addresses[0].field.control == Control::Whole;
            let Some(after) = compute(&changed).ok().filter(|_| !whole) else { continue };
            let found = after.option(levers.option).unwrap().value(Measure::Saving) - saving;
            let expected = if way > 0.0 { lever.effect } else { lever.effect_of_less };
            let near = (found - expected).abs() <= 1e-6 * found.abs() + 1.0;
            assert!(near, "{}, {}, {way}: {found} against {expected}", sample.id, lever.addresses[0]);
        }
    }
}

#[test]
fn drivers_are_in_order_of_the_effect_that_is_named() {
    let mut less = 0;
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let (_, levers) = levers(&scenario);
        let named: Vec<f64> = levers.pictured.iter().map(|lever| amount_named(&scenario, lever)).collect();
        assert!(named.is_sorted_by(|first, second| first >= second), "{}: {named:?}", sample.id);
        for lever in &levers.pictured {
            let (larger, is_less) = lever.larger();
            let other = if is_less { lever.effect } else { lever.effect_of_less };
            assert!(larger.abs() >= other.abs() * 0.999_99, "{}", lever.addresses[0]);
            less += usize::from(is_less);
        }
    }
    assert!(less > 0, "some inputs matter more when they fall");
}

/// The amount in the sentence about a driver.
fn amount_named(scenario: &Scenario, lever: &Lever) -> f64 {
    let words = effect(scenario, lever, &|amount| format!("<{amount}>"));
    let (_, is_less) = lever.larger();
    let falls = words.starts_with(['\u{2212}']) || words.starts_with("10 % further");
    assert_eq!(falls, is_less, "{words}");
    words.split(['<', '>']).nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_tenth_more_never_leaves_the_range() {
    let scenario = (SAMPLES[0].scenario)();
    scenario.each(|address, value| {
        let (more, nearer) = tenth_more(value, address.field);
        assert!(more <= address.field.range.1 && more >= value, "{address}");
        assert!(!nearer || value * 1.1 > address.field.range.1, "{address}");
    });
}

/// Two options keep the same help desk in-house; the other service moves.
fn kept_in_house() -> Scenario {
    let mut scenario = Scenario::empty("Kept");
    for kind in ["help_desk", "application_maintenance"] {
        scenario.add_service(ServiceKind::from_id(kind).unwrap()).unwrap();
    }
    for template in ["in_house", "offshore"] {
        scenario.add_option(Template::from_id(template).unwrap()).unwrap();
    }
    let kept = scenario.options[0].deliveries[0].clone();
    scenario.options[1].deliveries[0] = kept;
    scenario
}

#[test]
fn the_same_team_under_two_options_is_one_driver() {
    let scenario = kept_in_house();
    let kept = scenario.services[0].id;
    let pay = |option: u16| Address { place: Place::Delivery(OptionId(option), kept), field: &TEAM.salary_per_year };
    let together = |scenario: &Scenario| {
        let (_, levers) = levers(scenario);
        let of_today = levers.drivers.iter().find(|lever| lever.addresses.contains(&pay(1))).unwrap();
        assert!(!of_today.addresses[1..].is_empty(), "both services of today's option change together");
        of_today.addresses.contains(&pay(2))
    };
    assert!(together(&scenario), "raising the pay of people who stay anyway changes nothing");
    let (_, found) = levers(&scenario);
    let of_pay = found.flips.iter().filter(|flip| flip.addresses.iter().any(|address| [pay(1), pay(2)].contains(address)));
    for flip in of_pay {
        assert!(flip.addresses.contains(&pay(1)) && flip.addresses.contains(&pay(2)), "it never changes for one option alone");
    }
    // Once they differ, each is a separate figure.
    let mut apart = scenario.clone();
    apart.options[1].deliveries[0].team.salary_per_year -= 20_000.0;
    assert!(!together(&apart));
}

/// A flip or a driver never changes the pay of a team, its service levels or its equipment under one option but not those of the
/// same people, levels or machines under another.
#[test]
fn one_figure_in_reality_moves_as_one() {
    let mut together = 0;
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let (_, levers) = levers(&scenario);
        let all = levers.flips.iter().map(|flip| &flip.addresses).chain(levers.drivers.iter().map(|lever| &lever.addresses));
        for addresses in all {
            let of_team =
                |address: &&Address| address.field == &TEAM.salary_per_year && address.place.option() == Some(scenario.status_quo);
            for today in addresses.iter().filter(of_team) {
                let service = today.place.service().unwrap();
                for option in &scenario.options {
                    let own = option.delivery(service).unwrap();
                    let of_today = scenario.delivery(scenario.status_quo, service).unwrap();
                    let place = Place::Delivery(option.id, service);
                    let stays = own.choices.delivered_by == of_today.choices.delivered_by
                        && own.choices.team_place == of_today.choices.team_place
                        && own.team.salary_per_year == of_today.team.salary_per_year;
                    let moved = addresses.contains(&Address { place, field: &TEAM.salary_per_year });
                    assert!(!stays || moved, "{}: {} stays with {}", sample.id, option.name, input_name(&scenario, addresses));
                    together += usize::from(stays && option.id != scenario.status_quo);
                }
            }
        }
    }
    assert!(together > 0, "no sample retains a team whose pay matters");
}

#[test]
fn answer_and_register_show_one_effect() {
    let (mut of_one_place, mut of_several) = (0, 0);
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let (outcome, levers) = levers(&scenario);
        let list = register(&scenario, &outcome, levers.option);
        // A driver may also join several services of an option, which the register shows one by one.
        let is_one_figure = |lever: &&Lever| {
            let places: Vec<_> = lever.addresses.iter().map(|address| address.place).collect();
            places.iter().all(|place| place.service() == places[0].service() && place.level() == places[0].level())
        };
        for lever in levers.drivers.iter().filter(is_one_figure) {
            for address in &lever.addresses {
                let entry = list.iter().find(|entry| entry.address == *address).unwrap();
                assert_eq!(entry.effect_of_a_tenth, lever.effect, "{}: {address}", sample.id);
            }
            *if lever.addresses.len() == 1 { &mut of_one_place } else { &mut of_several } += 1;
        }
    }
    assert!(of_one_place >= 5 && of_several > 0, "{of_one_place} and {of_several}, such as the pay of a team that stays");
}

#[test]
fn an_effect_that_comes_in_one_step_is_called_so() {
    let scenario = (Sample::from_id("cloud_1").unwrap().scenario)();
    let (_, levers) = levers(&scenario);
    let age = levers.drivers.iter().find(|lever| lever.addresses[0].field == &ASSETS.age_years).unwrap();
    assert!(age.in_a_step && effect(&scenario, age, &|amount| format!("{amount:.0}")).contains("in one step rather than gradually"));
    assert!(levers.drivers.iter().any(|lever| !lever.in_a_step), "a price has a gradual effect");
}

#[test]
fn a_driver_of_several_services_is_named_with_all_of_them() {
    let mut scenario = Scenario::empty("");
    for kind in ["help_desk", "network_management", "data_centre"] {
        scenario.add_service(ServiceKind::from_id(kind).unwrap()).unwrap();
    }
    let option = scenario.add_option(Template::from_id("nearshore").unwrap()).unwrap();
    let price = |service| Address { place: Place::Delivery(option, ServiceId(service)), field: &CHARGES.price_per_unit };
    let name = |addresses: &[Address]| input_name(&scenario, addresses);
    assert_eq!(name(&[price(1)]), "Price per contact, Nearshore provider, Help desk");
    assert_eq!(name(&[price(1), price(2)]), "Price per unit, Nearshore provider: Help desk and Network management");
    assert_eq!(name(&[price(1), price(2), price(3)]), "Price per unit, Nearshore provider, several services");
}

/// The count in “10 of the 12 figures that matter most are our assumptions”.
#[test]
fn a_figure_that_is_given_is_no_assumption_of_ours() {
    for sample in SAMPLES {
        let mut scenario = (sample.scenario)();
        let strongest = levers(&scenario).1.strongest;
        let ours = scenario.assumptions_among(&strongest);
        let by_hand = strongest.iter().filter(|address| {
            let number = scenario.number(**address).unwrap();
            number == scenario.default_of(**address).0 || scenario.is_estimate(**address)
        });
        assert_eq!(ours.len(), by_hand.count(), "{}", sample.id);
        let Some(first) = ours.first().copied() else { continue };
        let number = scenario.number(first).unwrap();
        assert!(scenario.estimate(first, number * 0.99, "a guess."));
        assert_eq!(scenario.assumptions_among(&strongest), ours, "{}: an estimate is ours", sample.id);
        assert!(scenario.give_number(first, number * 0.98));
        assert_eq!(scenario.assumptions_among(&strongest), ours[1..], "{}", sample.id);
    }
}
