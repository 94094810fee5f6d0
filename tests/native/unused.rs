//! A number that the user set and that affects no figure is reported, with the reason; nothing else is.

use crate::native::random::{choose, random};
use sourcewise::engine::{Measure, Outcome, Unused, UnusedSearch, WhyUnused, compute, recompute, what_makes_it_count};
use sourcewise::model::{
    ASSUMPTIONS, Address, Answer, CHARGES, ChoiceAddress, Control, DEMAND, Field, OPERATION, OptionId, PROVIDER_TERMS, Place, SAMPLES,
    Sample, Scenario, ServiceId, given_numbers, scenario_choices,
};
use std::collections::BTreeMap;

/// Numbers that may affect no figure without being reported, each with the reason.
const NO_FAULT: &[(&str, &str)] = &[
    ("assumptions.start_year", "names the months"),
    ("assumptions.start_month", "names the months"),
    ("assumptions.hurdle_cap", "a cap that the hurdle does not reach"),
    ("charges.second_tier_share", "a limit that the volume does not reach"),
    ("charges.second_tier_discount", "a price beyond a limit that the volume does not reach"),
    ("charges.third_tier_share", "a limit that the volume does not reach"),
    ("charges.third_tier_discount", "a price beyond a limit that the volume does not reach"),
    ("charges.minimum_share", "a floor that the volume does not fall below"),
    ("charges.dead_band", "a band that the volume does not leave"),
    ("charges.baseline_share", "the middle of a band that the volume does not leave"),
    ("charges.additional_charge_share", "a price above a band that the volume does not leave"),
    ("charges.reduced_credit_share", "a price below a band that the volume does not leave"),
    ("charges.gain_share", "a share of a gain that is not made"),
    ("charges.gain_threshold_share", "a threshold of a gain that is not made"),
    ("charges.gain_cap_share", "a cap that the gain does not reach"),
    ("clauses.minimum_charge_per_year", "a floor that the charges do not fall below"),
    ("clauses.indexation_floor", "a floor that inflation does not fall below"),
    ("clauses.indexation_cap", "a cap that inflation does not reach"),
    ("clauses.benchmark_year", "the year of a price that the market does not fall below"),
    ("clauses.benchmark_tolerance", "a price that the market does not fall below"),
    ("clauses.market_price_share", "a price that the market does not fall below"),
    ("clauses.market_trend_per_year", "a price that the market does not fall below"),
    ("credits.at_risk_share", "a cap that the credits do not reach"),
    ("credits.free_points", "points that are not reached"),
    ("credits.points_per_miss", "points that are not reached"),
    ("credits.second_tier_gap", "a limit that no level falls below"),
    ("credits.second_tier_credit", "a credit below a limit that no level falls below"),
    ("credits.third_tier_gap", "a limit that no level falls below"),
    ("credits.third_tier_credit", "a credit below a limit that no level falls below"),
    ("demand.minimum_seats", "a floor that the seats do not fall below"),
    ("terms.collar", "a band that the currency does not leave"),
];

fn named(field: &Field) -> String {
    format!("{}.{}", field.group, field.id)
}

/// Every number that a result shows.
fn figures(outcome: &Outcome) -> Vec<f64> {
    let mut all = Vec::new();
    for option in &outcome.options {
        all.extend(option.measures.iter().map(|(_, figure)| figure.value));
        all.extend(option.categories.iter().flat_map(|(_, total, years)| years.iter().chain([total])).map(|figure| figure.value));
        all.extend(option.gap.iter().map(|(_, figure)| figure.value));
        all.extend(option.cost_per_month.iter().chain(&option.units_per_month).chain(&option.users_per_month));
        for quality in &option.quality {
            all.extend(quality.misses.iter().map(|figure| figure.value));
            all.extend(
                [quality.loss_per_year, quality.downtime_minutes, quality.availability, quality.worst_miss].map(|figure| figure.value),
            );
            let further = [quality.credits_per_year, quality.credit_cover, quality.seat_utilisation];
            all.extend(further.map(|figure| figure.map_or(-1.0, |figure| figure.value)));
            all.push(quality.persistent_failure.value);
        }
    }
    all
}

/// Whether any of the figures, or of the money alone, changes with a number; `refused` is the result if a rule rejects a value.
fn moves(scenario: &Scenario, outcome: &Outcome, address: Address, read: fn(&Outcome) -> Vec<f64>, refused: bool) -> bool {
    let (now, before, (least, most)) = (scenario.number(address).unwrap(), read(outcome), address.field.range);
    [now * 0.9, now * 1.5 + 0.01, now * 4.0 + 1.0, least + (most - least) * 0.3, least, most].into_iter().any(|value| {
        let value = if address.field.control == Control::Whole { value.round() } else { value }.clamp(least, most);
        let mut moved = scenario.clone();
        moved.set_number(address, value);
        let Ok(after) = recompute(Some(outcome), &moved) else { return refused };
        let after = read(&after);
        after.len() != before.len() || after.iter().zip(&before).any(|(after, before)| (after - before).abs() > 1e-9 * (1.0 + before.abs()))
    })
}

fn money(outcome: &Outcome) -> Vec<f64> {
    let shown = [Measure::Total, Measure::PresentValue, Measure::Saving, Measure::SavingAfterHurdle, Measure::SavingAfterTax];
    outcome.options.iter().flat_map(|option| shown.map(|measure| option.value(measure))).collect()
}

fn searched(scenario: &Scenario, outcome: &Outcome, given: &[Address]) -> Vec<Unused> {
    let mut search = UnusedSearch::new(outcome, given);
    loop {
        if let Some(found) = search.step(scenario, outcome) {
            return found;
        }
    }
}

fn every_choice(scenario: &Scenario) -> Vec<(ChoiceAddress, &'static Answer)> {
    let mut all = Vec::new();
    scenario.each_choice_group(|place, group| {
        group.each(&mut |field, chosen| {
            let others = field.answers.iter().filter(|answer| answer.id != chosen);
            all.extend(others.map(|answer| (ChoiceAddress { place, field }, answer)));
        });
    });
    all
}

/// The help desk with every answer to every choice, in turn, and every other sample with random answers.
fn comparisons() -> Vec<Scenario> {
    let help_desk = (SAMPLES[0].scenario)();
    let mut all = vec![help_desk.clone()];
    for (choice, answer) in every_choice(&help_desk) {
        // The other options of the help desk are like one of these two.
        if choice.place.option().is_none_or(|option| [1, 4].contains(&option.0)) && choice.field.id != "currency" {
            let mut changed = help_desk.clone();
            assert!(changed.choose(choice, answer.id));
            all.push(changed);
        }
    }
    let mut next = random(7);
    for sample in SAMPLES.iter().skip(1).filter(|sample| sample.id != "whole_it_2") {
        let mut changed = (sample.scenario)();
        all.push(changed.clone());
        choose(&mut changed, &mut next);
        all.push(changed);
    }
    all
}

/// Checks every second comparison, from the first or the second on; returns how many numbers there were of each kind.
fn kinds_in(half: usize) -> BTreeMap<&'static str, usize> {
    let (mut kinds, mut tried) = (BTreeMap::new(), 0);
    for scenario in &comparisons().into_iter().skip(half).step_by(2).collect::<Vec<_>>() {
        let Ok(outcome) = compute(scenario) else { continue };
        let mut given = Vec::new();
        scenario.each(|address, _| given.push(address));
        let found = searched(scenario, &outcome, &given);
        for address in given.into_iter().filter(|address| address.field != &ASSUMPTIONS.currency_per_dollar) {
            tried += 1;
            let why = found.iter().find(|unused| unused.address == address).map(|unused| unused.why);
            // Recomputing everything for every number would take minutes. Numbers that no formula has are alike in many comparisons.
            let every = match why {
                None => 19,
                Some(WhyUnused::NoResult) => 4,
                Some(_) => 1,
            };
            if tried % every != 0 {
                continue;
            }
            let name = named(address.field);
            match why {
                Some(WhyUnused::NoTotal) => assert!(!moves(scenario, &outcome, address, money, false), "{address} is in a total"),
                Some(_) => assert!(!moves(scenario, &outcome, address, figures, false), "{address} counts: {why:?}"),
                None => {
                    let silent = NO_FAULT.iter().any(|(known, _)| *known == name);
                    // A value that a rule rejects is not silent.
                    assert!(silent || moves(scenario, &outcome, address, figures, true), "{address} changes nothing and nothing says so");
                }
            }
            if let Some(WhyUnused::TakenOutBy(other)) = why {
                assert!(outcome.uses(other) && other != address, "{address}");
            }
            *kinds
                .entry(why.map_or("counts", |why| match why {
                    WhyUnused::NoResult => "no result",
                    WhyUnused::NoTotal => "no total",
                    WhyUnused::TakenOutBy(_) => "taken out",
                    WhyUnused::NoChange => "no change",
                }))
                .or_insert(0) += 1;
        }
    }
    kinds
}

#[test]
fn every_number_that_changes_no_figure_is_reported_and_no_other() {
    // The longest of all tests: half of it may run beside the other.
    let beside = std::thread::spawn(|| kinds_in(1));
    let (mut kinds, of_second) = (kinds_in(0), beside.join().unwrap());
    for (kind, count) in of_second {
        *kinds.entry(kind).or_insert(0) += count;
    }
    assert_eq!(kinds.len(), 5, "{kinds:?}");
    assert!(kinds["taken out"] > 5 * kinds["no change"], "most unused numbers have a named cause: {kinds:?}");
}

fn help_desk() -> Scenario {
    (SAMPLES[0].scenario)()
}

/// The reason a number is not used after it was set.
fn given(scenario: &mut Scenario, address: Address, number: f64) -> Option<WhyUnused> {
    assert!(scenario.give_number(address, number), "{address}");
    assert!(given_numbers(scenario).contains(&address));
    let outcome = compute(scenario).unwrap();
    searched(scenario, &outcome, &given_numbers(scenario)).into_iter().find(|unused| unused.address == address).map(|unused| unused.why)
}

#[test]
fn a_business_loss_without_soft_cost_says_which_answer_brings_it_into_the_totals() {
    let mut scenario = help_desk();
    let loss = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.loss_per_hour_down };
    let soft_cost = ChoiceAddress { place: Place::Assumptions, field: &scenario_choices::soft_cost };
    for answer in ["left_out", "users_time"] {
        assert!(scenario.choose(soft_cost, answer));
        assert_eq!(given(&mut scenario, loss, 5_000.0), Some(WhyUnused::NoTotal), "{answer}");
        let (choice, makes_it_count) = what_makes_it_count(&scenario, loss).unwrap();
        assert_eq!((choice, makes_it_count.id), (soft_cost, "counted"));
    }
    assert!(scenario.choose(soft_cost, "counted"));
    assert_eq!(given(&mut scenario, loss, 5_001.0), None);
}

#[test]
fn a_number_that_another_one_takes_out_names_it() {
    let mut scenario = help_desk();
    let provider = scenario.providers[0].id;
    let [drift, share] = [&PROVIDER_TERMS.currency_drift_per_year, &PROVIDER_TERMS.foreign_share]
        .map(|field| Address { place: Place::Provider(provider), field });
    assert!(scenario.set_number(share, 0.0));
    assert_eq!(given(&mut scenario, drift, -0.21), Some(WhyUnused::TakenOutBy(share)));
    assert!(scenario.set_number(share, 0.5));
    assert_eq!(given(&mut scenario, drift, -0.22), None);
    let place = Place::Delivery(OptionId(1), ServiceId(1));
    let [months, automated] = [&OPERATION.automation_months, &OPERATION.automated_share].map(|field| Address { place, field });
    assert_eq!(given(&mut scenario, months, 7.0), Some(WhyUnused::TakenOutBy(automated)));
}

#[test]
fn what_a_sample_says_nobody_gave_until_it_is_changed() {
    for sample in SAMPLES {
        let Sample { id, .. } = sample;
        let mut scenario = (sample.scenario)();
        assert_eq!(given_numbers(&scenario), [], "{id}");
        scenario.exchange(sourcewise::model::Currency::Jpy, 157.3, sourcewise::model::Amounts::All);
        assert_eq!(given_numbers(&scenario), [], "{id}, converted");
    }
    let mut scenario = help_desk();
    let last = scenario.options.last().unwrap().id;
    assert!(scenario.remove_option(last));
    let price = Address { place: Place::Delivery(OptionId(3), ServiceId(1)), field: &CHARGES.price_per_unit };
    assert!(scenario.give_number(price, 9.5));
    assert_eq!(given_numbers(&scenario), [price]);
    let mut own = Scenario::empty("");
    own.add_service(scenario.services[0].kind).unwrap();
    for option in &scenario.options {
        own.add_option(option.template).unwrap();
    }
    let users = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.users };
    let of_sample = scenario.number(users).unwrap();
    let number = if of_sample == own.number(users).unwrap() { of_sample + 1.0 } else { of_sample };
    assert!(own.give_number(users, number));
    assert_eq!(given_numbers(&own), [users], "a typed number is the user's, even if it equals a sample's");
}
