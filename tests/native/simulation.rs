//! The simulation of samples: independent results, the same bits, groups, delays and shared facts.

use sourcewise::engine::simulation::{Delays, Simulation, Spread, Uncertain, Uncertainty, simulate};
use sourcewise::engine::{Measure, Payback, compute};
use sourcewise::model::{ASSUMPTIONS, Address, Along, GroupId, Place, Range, SAMPLES, Sample, Scenario, Shape, TEAM, TRANSITION, Together};

/// A sample with four blocks of futures, which are enough for a test.
fn sample(id: &str) -> Scenario {
    let mut scenario = (Sample::from_id(id).unwrap().scenario)();
    scenario.simulation.trials = 4_096;
    scenario
}

/// Compares every future with a plain calculation of its numbers.
#[test]
fn each_future_is_the_plain_calculation_with_its_numbers() {
    let mut compared = 0;
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let mut simulation = Simulation::new(&scenario, Delays::Drawn).unwrap();
        let (numbers, drawn) = (simulation.futures(0, 8), simulation.drawn(0, 8));
        for (future, row) in numbers.chunks_exact(numbers.len() / 8).enumerate() {
            let mut plain = Scenario { ranges: Vec::new(), ..scenario.clone() };
            for (address, values) in &drawn {
                assert!(plain.set_number(*address, values[future]), "{address} accepts {}", values[future]);
            }
            let outcome = compute(&plain).unwrap_or_else(|problems| panic!("{}, future {future}: {problems:?}", sample.id));
            for (option, found) in outcome.options.iter().zip(row.chunks_exact(3)) {
                let expected = [Measure::PresentValue, Measure::Saving, Measure::SavingAfterHurdle].map(|measure| option.value(measure));
                // Futures add what is linear in another order.
                let is_close = found
                    .iter()
                    .zip(expected)
                    .all(|(found, expected)| (found - expected).abs() <= 1e-12 * option.value(Measure::PresentValue));
                assert!(is_close, "{} {}, future {future}: {found:?} {expected:?}", sample.id, option.id);
                compared += 1;
            }
        }
    }
    assert!(compared > 200, "only {compared} results were compared");
}

#[test]
fn samples_are_simulated_in_full() {
    for id in ["data_centre_1", "network_security_1"] {
        let found = simulate(&sample(id), Delays::Expected).unwrap();
        assert_eq!((found.trials, found.failed, found.is_final), (4_096, 0, true));
        let contributions: f64 = found.drivers.iter().map(|driver| driver.contribution).sum();
        assert!((contributions + found.acting_together - 1.0).abs() < 0.01, "{id}: {contributions}");
        let strongest = found.drivers.first().unwrap();
        assert!(strongest.contribution > 0.2 && strongest.low_effect * strongest.high_effect < 0.0, "{strongest:?}");
        assert!(found.perfect_information > 0.0 && found.drivers.iter().any(|driver| driver.is_worth_finding_out));
        for option in &found.options {
            let Spread { p10, p50, p90, p10_error, p50_error, p90_error, .. } = option.present_value;
            assert!(p10 < p50 && p50 < p90, "{id} {}", option.option);
            // Four blocks of the sampler know these points to some hundredths of their distance.
            assert!([p10_error, p50_error, p90_error].into_iter().all(|error| error < 0.06 * (p90 - p10)), "{id} {}", option.option);
        }
    }
}

#[test]
fn saving_and_payback_at_once_are_counted_in_the_same_futures() {
    let scenario = sample("data_centre_1");
    let plain = compute(&scenario).unwrap();
    let mut simulation = Simulation::new(&scenario, Delays::Drawn).unwrap();
    let numbers: Vec<f64> = (0..4).flat_map(|block| simulation.futures(block * 1024, 1024)).collect();
    let found = simulation.summary(&numbers);
    let months = usize::from(scenario.months());
    let mut counted = 0;
    let changes = plain.options.iter().enumerate().filter(|(_, option)| option.id != plain.status_quo);
    for (change, (place, option)) in changes.enumerate() {
        let own = &found.options[place];
        let width = 3 * plain.options.len() + months * (plain.options.len() - 1);
        // The month after the last one below zero; none if the last is.
        let rows = numbers.chunks_exact(width).map(|row| {
            let cumulative = &row[3 * plain.options.len() + change * months..][..months];
            let last = cumulative.iter().rposition(|saving| *saving < 0.0);
            (row[3 * place + 1], last.map_or(0, |last| last + 2))
        });
        let rows: Vec<(f64, usize)> = rows.collect();
        let share = |holds: &dyn Fn(f64, usize) -> bool| {
            rows.iter().filter(|(saving, paid)| *paid <= months && holds(*saving, *paid)).count() as f64 / rows.len() as f64
        };
        for by in &own.paid_back_by {
            assert_eq!(by.share, share(&|_, paid| paid <= by.months as usize), "{} month {}", option.id, by.months);
            let least = own.saving.p50;
            let both = share(&|saving, paid| paid <= by.months as usize && saving >= least);
            assert!((by.chance_of_saving(least) - both).abs() < 0.02, "{} {both} {by:?}", option.id);
            counted += usize::from(both > 0.1);
        }
        match option.payback {
            Some(Payback::After(plain_months)) => {
                let both = share(&|saving, paid| saving >= own.saving.plain && paid as f64 <= plain_months.ceil());
                assert_eq!(own.keeps_both.unwrap().share, both, "{}", option.id);
            }
            other => assert!(own.keeps_both.is_none(), "{other:?}"),
        }
    }
    assert_eq!(found.options.iter().map(|option| option.paid_back_by.len()).max(), Some(months / 12));
    assert!(counted > 2, "{counted} chances of both");
}

/// The driver with a path.
fn driver<'u>(found: &'u Uncertainty, path: &str) -> &'u sourcewise::engine::simulation::DriverUncertainty {
    let holds = |what: &Uncertain| match what {
        Uncertain::Fact(paths) => paths.iter().any(|known| known == path),
        Uncertain::Event(known) => known == path,
        Uncertain::Group(id) => id.to_string() == path,
        Uncertain::Risk(id) => id.to_string() == path,
    };
    found.drivers.iter().find(|driver| holds(&driver.uncertain)).unwrap_or_else(|| panic!("{path} is no driver"))
}

#[test]
fn the_same_seed_gives_the_same_bits_in_any_pieces_and_order() {
    let scenario = sample("data_centre_1");
    let [mut first, mut second] = [0, 1].map(|_| Simulation::new(&scenario, Delays::Drawn).unwrap());
    let whole: Vec<Vec<f64>> = (0..5).map(|block| first.futures(block * 1024, 1024)).collect();
    let mut pieces: Vec<Vec<f64>> = Vec::new();
    for block in (0..5).rev() {
        let piece = |part: u32| block * 1024 + part * 256;
        let parts: Vec<Vec<f64>> = (0..4).rev().map(|part| second.futures(piece(part), 256)).collect();
        pieces.insert(0, parts.into_iter().rev().flatten().collect());
    }
    let bits = |blocks: &[Vec<f64>]| blocks.iter().flatten().map(|value| value.to_bits()).collect::<Vec<u64>>();
    assert!(bits(&whole) == bits(&pieces));
    let mut other = scenario.clone();
    other.simulation.seed = 2;
    let other = Simulation::new(&other, Delays::Drawn).unwrap().futures(0, 1024);
    assert!(other != whole[0], "another seed draws other futures");
}

#[test]
fn another_seed_says_the_same_within_its_error() {
    let scenario = sample("network_security_1");
    let mut other = scenario.clone();
    other.simulation.seed = 7;
    let [first, second] = [scenario, other].map(|scenario| simulate(&scenario, Delays::Drawn).unwrap());
    assert_eq!(second.seed, 7);
    for (first, second) in first.options.iter().zip(&second.options) {
        let (one, two) = (&first.saving, &second.saving);
        assert!((one.mean - two.mean).abs() <= 4.0 * (one.mean_error + two.mean_error), "{one:?} {two:?}");
        assert!((one.p90 - two.p90).abs() <= 4.0 * (one.p90_error + two.p90_error) + 1e-6, "{one:?} {two:?}");
    }
}

/// The ranks of numbers, from 0 on.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|first, second| values[*first].total_cmp(&values[*second]));
    let mut ranks = vec![0.0; values.len()];
    order.into_iter().enumerate().for_each(|(rank, place)| ranks[place] = rank as f64);
    ranks
}

fn rank_correlation(first: &[f64], second: &[f64]) -> f64 {
    let (first, second) = (ranks(first), ranks(second));
    let middle = (first.len() as f64 - 1.0) / 2.0;
    let product = |first: &[f64], second: &[f64]| first.iter().zip(second).map(|(a, b)| (a - middle) * (b - middle)).sum::<f64>();
    product(&first, &second) / product(&first, &first)
}

#[test]
fn numbers_of_a_group_move_together_as_closely_as_the_user_says() {
    let all = |field| Address { place: Place::Assumptions, field };
    let members = [
        (all(&ASSUMPTIONS.wage_inflation_onshore), Along::With, Shape::Normal),
        (all(&ASSUMPTIONS.price_inflation), Along::With, Shape::Triangular),
        (all(&ASSUMPTIONS.wage_inflation_offshore), Along::Against, Shape::Pert),
    ];
    let mut scenario = sample("data_centre_1");
    scenario.ranges.clear();
    for (address, _, shape) in members {
        let value = scenario.number(address).unwrap();
        assert!(scenario.set_range(address, Some(Range::new(value - 0.02, value + 0.03, shape))));
    }
    for strength in [0.3, 0.6, 0.9] {
        let members = members.map(|(address, along, _)| (address, along)).to_vec();
        scenario.together = vec![Together { id: GroupId(1), name: "Inflation".into(), strength, members }];
        let simulation = Simulation::new(&scenario, Delays::Drawn).unwrap();
        let column = |address: Address| -> Vec<f64> {
            let drawn = (0..16).flat_map(|block| simulation.drawn(block * 1024, 1024)).filter(|(known, _)| *known == address);
            drawn.flat_map(|(_, values)| values).collect()
        };
        let [with, also, against] = members_of(&scenario).map(column);
        assert!((rank_correlation(&with, &also) - strength).abs() < 0.002, "{strength}: {}", rank_correlation(&with, &also));
        assert!((rank_correlation(&with, &against) + strength).abs() < 0.002);
        // Each of them still spreads as its own range says.
        let mut sorted = with.clone();
        sorted.sort_by(f64::total_cmp);
        let value = scenario.number(members_of(&scenario)[0]).unwrap();
        assert!((sorted[1638] - (value - 0.02)).abs() < 5e-4 && (sorted[14745] - (value + 0.03)).abs() < 5e-4);
    }
}

fn members_of(scenario: &Scenario) -> [Address; 3] {
    let members: Vec<Address> = scenario.together[0].members.iter().map(|(address, _)| *address).collect();
    members.try_into().unwrap()
}

#[test]
fn what_is_set_lies_between_nothing_and_everything_moving_together() {
    let mut scenario = sample("data_centre_1");
    let point = |scenario: &Scenario| {
        let found = simulate(scenario, Delays::Expected).unwrap();
        let challenger = found.options.iter().find(|option| Some(option.option) == found.challenger).unwrap().present_value.clone();
        (found.bracket.unwrap(), challenger.p90, challenger.p90 - challenger.p10)
    };
    scenario.together.clear();
    let (bracket, alone, width) = point(&scenario);
    assert!((bracket.apart - alone).abs() < 0.05 * width, "{bracket:?} {alone}");
    assert!(bracket.together > bracket.apart, "{bracket:?}");
    let members = scenario.ranges.iter().take(2).map(|(address, _)| (*address, Along::With)).collect();
    scenario.together = vec![Together { id: GroupId(1), name: String::new(), strength: 0.9, members }];
    let (grouped, _, _) = point(&scenario);
    // Neither depends on the groups of the user.
    assert!(
        (grouped.apart - bracket.apart).abs() < 0.05 * width && (grouped.together - bracket.together).abs() < 0.05 * width,
        "{grouped:?}"
    );
    scenario.ranges.truncate(1);
    scenario.together.clear();
    assert!(simulate(&scenario, Delays::Expected).unwrap().bracket.is_none());
}

#[test]
fn a_group_is_one_driver_and_numbers_that_move_exactly_together_are_one_draw() {
    let mut scenario = sample("data_centre_1");
    let members: Vec<(Address, Along)> = scenario.ranges.iter().take(2).map(|(address, _)| (*address, Along::With)).collect();
    scenario.together = vec![Together { id: GroupId(3), name: "Both".into(), strength: 1.0, members: members.clone() }];
    let found = simulate(&scenario, Delays::Expected).unwrap();
    let group = driver(&found, "g3");
    assert_eq!(group.ends.len(), 2);
    assert!(
        !found.drivers.iter().any(|driver| matches!(&driver.uncertain, Uncertain::Fact(paths) if paths[0] == members[0].0.to_string()))
    );
    let drawn = Simulation::new(&scenario, Delays::Expected).unwrap().drawn(0, 1024);
    let column = |address: Address| &drawn.iter().find(|(known, _)| *known == address).unwrap().1;
    assert!(rank_correlation(column(members[0].0), column(members[1].0)) > 0.999);
}

#[test]
fn a_delay_happens_as_often_as_its_probability_says() {
    let scenario = sample("service_desk_1");
    let [found, expected] = [Delays::Drawn, Delays::Expected].map(|delays| simulate(&scenario, delays).unwrap());
    assert!(found.drivers.iter().any(|driver| matches!(driver.uncertain, Uncertain::Event(_))));
    let drawn = Simulation::new(&scenario, Delays::Drawn).unwrap().drawn(0, 1024);
    let delays: Vec<_> = drawn.iter().filter(|(address, _)| address.field == &TRANSITION.overrun_probability).collect();
    assert!(!delays.is_empty());
    for (address, happens) in delays {
        assert!(happens.iter().all(|value| *value == 0.0 || *value == 1.0));
        let share = happens.iter().sum::<f64>() / 1024.0;
        assert!((share - scenario.number(*address).unwrap()).abs() < 0.002, "{address}: {share}");
    }
    // On average, a delay costs what the plain figure says.
    for (drawn, expected) in found.options.iter().zip(&expected.options) {
        let Spread { plain, mean, mean_error, .. } = drawn.present_value;
        let expected = expected.present_value.mean;
        assert!((mean - expected).abs() <= 2.0 * mean_error + 1e-4 * plain, "{}: {mean} {expected}", drawn.option);
    }
}

#[test]
fn a_team_that_several_options_keep_is_one_fact() {
    let mut scenario = sample("network_security_1");
    scenario.ranges.clear();
    scenario.assumptions.hurdle_share = 0.0;
    let today = scenario.status_quo;
    let copy = scenario.copy_option(today).unwrap();
    let service = scenario.services[0].id;
    let pay = |option| Address { place: Place::Delivery(option, service), field: &TEAM.salary_per_year };
    let value = scenario.number(pay(today)).unwrap();
    assert!(scenario.set_range(pay(today), Some(Range::new(0.8 * value, 1.3 * value, Shape::Lognormal))));
    let found = simulate(&scenario, Delays::Expected).unwrap();
    let Uncertain::Fact(paths) = &driver(&found, &pay(copy).to_string()).uncertain else { panic!() };
    assert!(paths.contains(&pay(today).to_string()));
    let option = found.options.iter().find(|option| option.option == copy).unwrap();
    assert_eq!((option.saving.p10, option.saving.p90, option.saves_nothing.share), (0.0, 0.0, 1.0));
    let of_today = found.options.iter().find(|option| option.option == today).unwrap();
    assert!(of_today.present_value.p90 > of_today.present_value.p10, "today's cost is uncertain as well");
    assert_eq!(of_today.regret, option.regret);
}

#[test]
fn the_summary_travels_as_text() {
    let found = simulate(&sample("cloud_1"), Delays::Drawn).unwrap();
    let text = serde_json::to_string(&found).unwrap();
    let read: Uncertainty = serde_json::from_str(&text).unwrap();
    assert!(read.drivers.iter().map(|driver| &driver.uncertain).eq(found.drivers.iter().map(|driver| &driver.uncertain)));
    for (read, found) in read.options.iter().zip(&found.options) {
        assert_eq!((read.option, read.fan.len()), (found.option, found.fan.len()));
        assert!((read.present_value.p50 / found.present_value.p50 - 1.0).abs() < 1e-14);
    }
    assert!(found.options.iter().any(|option| !option.fan.is_empty()));
    assert_eq!(found.acceptability.len(), 31);
    assert!(text.len() < 200_000, "{} characters", text.len());
}
