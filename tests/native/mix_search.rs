//! The search for the best mix: a case worked out elsewhere, brute force on random ones, and what limits may never do.

use crate::native::mixed::{Whole, all_mixes, delivery, keeps, limits, mix_m, problem};
use sourcewise::engine::{CostQualityFront, FrontSearch, Mix, MixAnswer, MixLimit, MixProblem, MixSearch, best_mix};
use sourcewise::model::{MixLimits, OptionId, ServiceId};
use std::time::Instant;

/// Random cases compared with brute force.
const CASES: u64 = 500;
/// Random cases of each law.
const LAW_CASES: u64 = 500;

fn picks(mix: &Mix) -> Vec<u16> {
    mix.parts.iter().map(|(_, option)| option.0 - 1).collect()
}

fn front(problem: &MixProblem, limits: &MixLimits) -> CostQualityFront {
    let mut search = FrontSearch::new(problem, limits);
    loop {
        if let Some(front) = search.step(problem) {
            return front;
        }
    }
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9 * one.abs().max(1.0)
}

#[test]
fn mix_m_has_the_mixes_and_the_front_worked_out_elsewhere() {
    let none = MixLimits::default();
    let security_own = MixLimits { forbidden: [2, 3].map(|option| (OptionId(option), ServiceId(3))).into(), ..none.clone() };
    let one_and_offshore = MixLimits { most_providers: Some(1), most_offshore: Some(0.3), ..none.clone() };
    let several = MixLimits { most_providers: Some(2), least_quality: Some(6.0), ..security_own.clone() };
    let cases = [
        (none.clone(), [2, 2, 2], 7.6, 4.7, 0.9, 1),
        (MixLimits { most_providers: Some(0), ..none.clone() }, [0, 0, 0], 10.0, 7.1, 0.0, 0),
        (MixLimits { most_offshore: Some(0.3), ..none.clone() }, [2, 1, 1], 8.8, 6.1, 0.3, 2),
        (MixLimits { least_quality: Some(6.5), ..none.clone() }, [1, 1, 1], 9.1, 6.5, 0.1, 1),
        (security_own, [2, 2, 0], 8.2, 5.9, 0.6, 1),
        (one_and_offshore, [1, 1, 1], 9.1, 6.5, 0.1, 1),
        (several, [1, 2, 0], 8.5, 6.3, 0.4, 2),
    ];
    for (limits, expected, cost, quality, offshore, providers) in cases {
        let found = best_mix(&mix_m(), &limits);
        let mix = found.mix.unwrap();
        assert_eq!((picks(&mix).as_slice(), mix.providers.len()), (expected.as_slice(), providers), "{limits:?}");
        assert!(is_close(mix.cost, cost) && is_close(mix.quality, quality) && is_close(mix.offshore, offshore), "{mix:?}");
        assert!(found.is_proven);
    }
    assert_eq!(best_mix(&mix_m(), &MixLimits { least_quality: Some(7.5), ..none.clone() }).mix, None);

    let points = |limits: &MixLimits| -> Vec<(f64, f64)> {
        let front = front(&mix_m(), limits);
        assert!(front.is_complete);
        front.mixes.iter().map(|mix| ((mix.cost * 10.0).round() / 10.0, (mix.quality * 10.0).round() / 10.0)).collect()
    };
    let all = [
        (7.6, 4.7),
        (7.9, 5.1),
        (8.1, 5.6),
        (8.2, 5.9),
        (8.4, 6.0),
        (8.5, 6.3),
        (8.9, 6.4),
        (9.1, 6.5),
        (9.2, 6.8),
        (9.3, 6.9),
        (9.5, 7.0),
        (9.6, 7.3),
    ];
    assert_eq!(points(&none), all);
    let with_one = [(7.6, 4.7), (8.2, 5.9), (8.9, 6.1), (9.1, 6.5), (9.2, 6.8), (9.3, 6.9), (9.5, 7.0), (9.6, 7.3)];
    assert_eq!(points(&MixLimits { most_providers: Some(1), ..none }), with_one);
}

/// Small enough for brute force.
fn random_case(seed: u64) -> (MixProblem, MixLimits) {
    let problem = problem(seed, 2 + (seed % 4) as usize, 2 + (seed / 4 % 5) as usize);
    let limits = limits(seed, &problem);
    (problem, limits)
}

#[test]
fn the_best_mix_and_the_front_are_those_of_brute_force() {
    let mut without = 0;
    for seed in 0..CASES {
        let (problem, limits) = random_case(seed);
        let mut kept: Vec<Whole> = all_mixes(&problem).into_iter().filter(|mix| keeps(&problem, &limits, mix)).collect();
        kept.sort_by(|first, second| first.cost.total_cmp(&second.cost));
        let found = best_mix(&problem, &limits).mix;
        assert_eq!(found.is_some(), !kept.is_empty(), "{seed}: {limits:?}");
        let Some(found) = found else {
            without += 1;
            assert_eq!(front(&problem, &limits).mixes, [], "{seed}");
            continue;
        };
        let made = kept.iter().find(|mix| mix.picks.iter().map(|pick| *pick as u16).eq(picks(&found))).expect("the mix keeps the limits");
        assert!(is_close(found.cost, kept[0].cost), "{seed}: {} instead of {}", found.cost, kept[0].cost);
        for (one, other) in [
            (found.cost, made.cost),
            (found.one_off, made.one_off),
            (found.quality, made.quality),
            (found.own, made.own),
            (found.offshore, made.offshore),
            (found.abroad, made.abroad),
            (found.most_with_one_provider, made.most_with_one),
        ] {
            assert!(is_close(one, other), "{seed}: {found:?} {made:?}");
        }
        assert_eq!(found.providers.len(), made.providers);
        // A mix is on the front if it is better than every cheaper one.
        let mut best = f64::NEG_INFINITY;
        let mut points: Vec<(f64, f64)> = Vec::new();
        for mix in &kept {
            if mix.quality > best + 1e-9 {
                best = mix.quality;
                if points.last().is_some_and(|(cost, _)| is_close(*cost, mix.cost)) {
                    points.pop();
                }
                points.push((mix.cost, mix.quality));
            }
        }
        let front = front(&problem, &limits);
        let is_same = front.mixes.len() == points.len()
            && front.mixes.iter().zip(&points).all(|(mix, (cost, quality))| is_close(mix.cost, *cost) && is_close(mix.quality, *quality));
        assert!(front.is_complete && is_same, "{seed}: {:?} instead of {points:?}", front.mixes);
    }
    // Both kinds of answer have been seen.
    assert!((5..CASES / 2).contains(&without), "{without}");
}

#[test]
fn the_table_by_providers_never_rises_and_says_what_one_more_is_worth() {
    for seed in 0..LAW_CASES {
        let (problem, limits) = random_case(seed);
        let answer = MixAnswer::of(problem.clone(), &limits);
        for rows in answer.by_providers.windows(2) {
            assert!(rows[1].mix.cost <= rows[0].mix.cost + 1e-9, "{seed}");
            assert!(is_close(rows[1].worth.unwrap(), rows[0].mix.cost - rows[1].mix.cost));
        }
        for row in &answer.by_providers {
            assert!(row.mix.providers.len() <= row.most as usize);
            let alone = best_mix(&problem, &MixLimits { most_providers: Some(row.most), ..limits.clone() }).mix.unwrap();
            assert!(is_close(alone.cost, row.mix.cost));
            assert_eq!(row.is_within_limit, limits.most_providers.is_none_or(|most| row.most <= most));
        }
        // Beyond the last row, a further provider saves nothing.
        let any = best_mix(&problem, &limits.without(MixLimit::Providers)).mix;
        assert_eq!(any.map(|mix| (mix.cost * 1e9).round()), answer.by_providers.last().map(|row| (row.mix.cost * 1e9).round()), "{seed}");
    }
}

#[test]
fn a_further_option_never_makes_the_best_mix_dearer_and_a_tighter_limit_never_cheaper() {
    for seed in 0..LAW_CASES {
        let (problem, limits) = random_case(seed);
        let Some(best) = best_mix(&problem, &limits).mix else { continue };
        let mut wider = problem.clone();
        wider.services[0].deliveries.push(delivery(9, best.cost * 0.2, 5.0, None, 0.0));
        assert!(best_mix(&wider, &limits).mix.unwrap().cost <= best.cost + 1e-9, "{seed}");
        let tighter = MixLimits {
            most_providers: Some(limits.most_providers.map_or(2, |most| most.saturating_sub(1))),
            most_offshore: limits.most_offshore.map(|most| most * 0.8),
            least_quality: limits.least_quality.map(|least| least + 0.3),
            ..limits.clone()
        };
        let after = best_mix(&problem, &tighter).mix;
        assert!(after.is_none_or(|mix| mix.cost >= best.cost - 1e-9), "{seed}");
    }
}

#[test]
fn what_a_limit_costs_is_found_by_leaving_it_out() {
    let limits = MixLimits { most_offshore: Some(0.3), least_quality: Some(6.5), most_providers: Some(2), ..MixLimits::default() };
    let answer = MixAnswer::of(mix_m(), &limits);
    assert!(is_close(answer.best.unwrap().cost, 9.1));
    let mut costs: Vec<(MixLimit, f64)> = answer.limits.iter().map(|trial| (trial.limit, trial.cost.unwrap())).collect();
    costs.sort_by_key(|(limit, _)| *limit as usize);
    let expected = [(MixLimit::Providers, 0.0), (MixLimit::Offshore, 0.0), (MixLimit::Quality, 9.1 - 8.8)];
    assert_eq!(costs.len(), expected.len());
    for ((limit, cost), (expected, amount)) in costs.into_iter().zip(expected) {
        assert_eq!(limit, expected);
        assert!(is_close(cost, amount), "{limit:?}: {cost}");
    }
}

#[test]
fn where_no_mix_keeps_all_limits_the_answer_says_which_one_stands_in_the_way() {
    let limits = MixLimits { least_quality: Some(7.5), most_providers: Some(1), ..MixLimits::default() };
    let answer = MixAnswer::of(mix_m(), &limits);
    assert_eq!((answer.best, answer.by_providers.len(), answer.level), (None, 0, 0));
    let helps: Vec<(MixLimit, bool)> = answer.limits.iter().map(|trial| (trial.limit, trial.mix.is_some())).collect();
    assert_eq!(helps, [(MixLimit::Providers, false), (MixLimit::Quality, true)]);
    assert!(answer.limits.iter().all(|trial| trial.cost.is_none()));
}

#[test]
fn a_limit_on_quality_counts_only_where_qualities_are_known() {
    let unknown = MixProblem { has_quality: false, ..mix_m() };
    let answer = MixAnswer::of(unknown, &MixLimits { least_quality: Some(9.0), ..MixLimits::default() });
    assert!(is_close(answer.best.unwrap().cost, 7.6));
    assert_eq!(answer.limits, []);
}

#[test]
fn mixes_within_a_hundredth_are_counted_as_level() {
    let answer = MixAnswer::of(mix_m(), &MixLimits::default());
    assert_eq!((answer.level, answer.more_are_level, answer.mixes), (1, false, 27.0));
    for seed in 0..LAW_CASES {
        let (problem, limits) = random_case(seed);
        let kept: Vec<f64> = all_mixes(&problem).iter().filter(|mix| keeps(&problem, &limits, mix)).map(|mix| mix.cost).collect();
        let least = kept.iter().copied().fold(f64::INFINITY, f64::min);
        let level = kept.iter().filter(|cost| **cost <= least * 1.01).count();
        let answer = MixAnswer::of(problem, &limits);
        assert_eq!((answer.level, answer.more_are_level), (level, false), "{seed}");
    }
}

#[test]
fn a_search_gives_the_same_in_steps_and_stays_within_its_tries() {
    let problem = problem(7, 9, 8);
    let limits = MixLimits { most_providers: Some(3), most_offshore: Some(0.25), least_quality: Some(6.0), ..MixLimits::default() };
    let whole = best_mix(&problem, &limits);
    let mut search = sourcewise::engine::BestMixSearch::new(&problem, &limits);
    let mut steps = 0;
    let in_steps = loop {
        steps += 1;
        if let Some(found) = search.step(&problem, 100) {
            break found;
        }
    };
    assert_eq!(in_steps, whole);
    assert!(steps as u64 >= whole.tried / 100, "{steps} steps for {} tries", whole.tried);
}

/// Nine services and eight options; the numbers go to `cargo xtask bench` as well.
#[test]
fn nine_services_and_eight_options_are_searched_in_a_small_part_of_all_mixes() {
    let (mut most, mut slowest) = (0, 0.0_f64);
    for seed in 0..40 {
        let problem = problem(seed, 9, 8);
        let limits = limits(seed, &problem);
        let started = Instant::now();
        let found = best_mix(&problem, &limits);
        slowest = slowest.max(started.elapsed().as_secs_f64());
        most = most.max(found.tried);
        assert!(found.is_proven, "{seed}: {limits:?}");
    }
    println!("most tries {most}, slowest {:.1} ms", slowest * 1e3);
    assert!(most < 1_000_000, "{most}");
}

/// The page draws between two steps, so none may last: before, the slowest took most of the time of the whole search.
#[test]
fn the_front_of_nine_services_and_eight_options_is_found_in_short_steps() {
    // Other programs make a step longer, but hardly ever one step of every try.
    let is_in_short_steps = (0..3).any(|seed| {
        let problem = problem(seed, 9, 8);
        let limits = MixLimits { most_providers: Some(3), most_offshore: Some(0.4), least_own: Some(0.1), ..MixLimits::default() };
        let mut search = FrontSearch::new(&problem, &limits);
        let (mut slowest, mut whole) = (0.0_f64, 0.0);
        loop {
            let started = Instant::now();
            let found = search.step(&problem);
            let step = started.elapsed().as_secs_f64();
            (slowest, whole) = (slowest.max(step), whole + step);
            if let Some(found) = found {
                println!("{seed}: {:.1} of {:.1} ms, {} mixes", slowest * 1e3, whole * 1e3, found.mixes.len());
                return slowest < whole / 3.0;
            }
        }
    });
    assert!(is_in_short_steps);
}

#[test]
fn the_whole_search_with_limits_ends() {
    let problem = problem(3, 9, 8);
    let limits = limits(3, &problem);
    let answer = MixSearch::of(problem.clone(), &limits).finish();
    let front = front(&problem, &MixLimits::default());
    assert!(answer.is_proven && front.is_complete && front.mixes.len() > 5, "{}", front.mixes.len());
    // Each point of the front is the cheapest mix of at least its quality; the first costs least of all, and none is better than the last.
    assert!(front.mixes.windows(2).all(|pair| pair[0].cost < pair[1].cost && pair[0].quality < pair[1].quality));
    for mix in front.mixes.iter().step_by(front.mixes.len() / 4) {
        let least = MixLimits { least_quality: Some(mix.quality - 1e-6), ..MixLimits::default() };
        assert!(is_close(best_mix(&problem, &least).mix.unwrap().cost, mix.cost), "{mix:?}");
    }
    assert!(is_close(front.mixes[0].cost, best_mix(&problem, &MixLimits::default()).mix.unwrap().cost));
    let best: f64 =
        problem.services.iter().map(|service| service.share * service.deliveries.iter().map(|own| own.quality).fold(0.0, f64::max)).sum();
    assert!(is_close(front.mixes.last().unwrap().quality, best));
    let kept = answer.best.unwrap();
    assert!(is_close(best_mix(&problem, &limits).mix.unwrap().cost, kept.cost));
    let any = best_mix(&problem, &limits.without(MixLimit::Providers)).mix.unwrap().cost;
    assert!(is_close(any, answer.by_providers.last().unwrap().mix.cost));
}
