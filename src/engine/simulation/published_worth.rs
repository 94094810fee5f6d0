//! Published and exact values of information, and shares of a variance, found as the product finds them.

use super::answer::regret;
use super::draws::Draws;
use super::drivers::{challengers, worth};
use super::published::{BLOCKS, cases, close, columns, list, normal, number, uniform};
use super::results::{FutureResults, OptionFutures};
use super::sobol::BLOCK;
use super::statistics::mean;
use super::uncertain_part::UncertainPart;
use crate::model::Range;

/// Results of today's option, which saves nothing, and of others with these savings.
fn results(savings: Vec<Vec<f64>>) -> FutureResults {
    let futures = savings[0].len();
    let option = |saving: Vec<f64>| OptionFutures { present_value: vec![0.0; futures], saving: saving.clone(), after_hurdle: saving };
    FutureResults {
        options: std::iter::once(vec![0.0; futures]).chain(savings).map(option).collect(),
        trials: (0..futures as u32).collect(),
        ends: (1..=futures / BLOCK as usize).map(|block| block * BLOCK as usize).collect(),
        cumulative: Vec::new(),
        failed: Vec::new(),
    }
}

/// The expected regret of each option, today's first, with the share of futures in which it is best.
fn regrets(results: &FutureResults) -> Vec<(f64, f64)> {
    let best = results.best(0, |option| &option.after_hurdle);
    let of = |(place, own): (usize, &OptionFutures)| {
        let share = best.iter().filter(|winner| **winner == place).count() as f64 / best.len() as f64;
        (mean(&regret(&results.options, &best, own), 0.0), share)
    };
    results.options.iter().enumerate().map(of).collect()
}

/// What perfect information is worth: the smallest expected regret.
fn perfect(savings: Vec<Vec<f64>>) -> f64 {
    regrets(&results(savings)).into_iter().map(|(regret, _)| regret).fold(f64::INFINITY, f64::min)
}

fn drawn(ranges: &[(Range, f64)]) -> Vec<Vec<f64>> {
    columns(&Draws::of_ranges(ranges, None), BLOCKS)
}

#[test]
fn perfect_information_about_one_normal_saving_is_worth_its_closed_form() {
    let cases = cases();
    let normals = list(&cases["evpi_normal"]);
    assert_eq!(normals.len(), 11);
    for case in normals {
        let deviation = number(&case["deviation"]);
        let found = perfect(drawn(&[normal(number(&case["mean"]), deviation)]));
        close(found, number(&case["evpi"]), 1e-4 * deviation, &case.to_string());
    }
}

#[test]
fn perfect_information_between_several_options_is_worth_its_exact_value() {
    let cases = cases();
    let [normals, costs, cases_of_one] = list(&cases["evpi_exact"]) else { panic!("three cases") };
    // The first option is the yardstick, as today's is.
    let three = drawn(&[normal(0.0, 1.0); 3]);
    let less = |place: usize| three[place].iter().zip(&three[0]).map(|(own, first)| own - first).collect();
    close(perfect(vec![less(1), less(2)]), number(&normals["evpi"]), 2e-4, "three normal options");
    let two = drawn(&[uniform(90.0, 110.0), uniform(95.0, 125.0)]);
    let found = regrets(&results(vec![two[0].iter().zip(&two[1]).map(|(first, second)| first - second).collect()]));
    close(found[0].0, number(&costs["evpi"]), 2e-4, "A against B");
    close(found[1].0, number(&costs["expected_regret_of_B"]), 2e-3, "regret of B");
    close(found[0].1, number(&costs["probability_A_cheaper"]), 1e-3, "A is cheaper");
    let gain = |uniform: &f64| if *uniform < 0.15 { -63_781.0 } else { 11_042.0 + f64::from(u8::from(*uniform >= 0.7)) * 68_021.0 };
    let gains: Vec<f64> = drawn(&[uniform(0.0, 1.0)])[0].iter().map(gain).collect();
    close(mean(&gains, 0.0), number(&cases_of_one["mean"]), 20.0, "mean of three cases");
    close(
        mean(&gains.iter().map(|gain| gain.max(0.0)).collect::<Vec<f64>>(), 0.0),
        number(&cases_of_one["with_information"]),
        20.0,
        "known",
    );
    close(perfect(vec![gains]), number(&cases_of_one["evpi"]), 10.0, "three cases");
}

/// What knowing each fact is worth, and then all of them as one group of no strength; the saving follows from their values.
fn worths(ranges: &[(Range, f64)], saving: impl Fn(&[f64]) -> f64) -> Vec<f64> {
    let of_all = |strength: Option<f64>| -> Vec<f64> {
        let draws = Draws::of_ranges(ranges, strength);
        let columns = columns(&draws, BLOCKS);
        let savings = (0..columns[0].len()).map(|future| saving(&columns.iter().map(|column| column[future]).collect::<Vec<f64>>()));
        let results = results(vec![savings.collect()]);
        let others = challengers(&results);
        UncertainPart::all(&draws).iter().map(|part| worth(&results, &others, &part.basis(&draws, BLOCKS, &results.trials)).0).collect()
    };
    of_all(None).into_iter().chain(of_all(Some(0.0))).collect()
}

#[test]
fn finding_out_one_or_both_of_two_normal_numbers_is_worth_the_published_values() {
    // The vignette and the tests of R's package voi.
    let cases = cases();
    for case in list(&cases["evppi"]) {
        let of = |name: &str| normal(number(&case[name][0]), number(&case[name][1]).abs());
        let sign = number(&case["second"][1]).signum();
        let follows = number(&case["second_follows_first"]);
        let found = worths(&[of("first"), of("second")], |values| values[0] + follows * values[0] + sign * values[1]);
        for (found, name) in found.into_iter().zip(["worth_first", "worth_second", "worth_both"]) {
            if let Some(expected) = case[name].as_f64() {
                close(found, expected, 5e-4, &format!("{name} of {case}"));
            }
        }
    }
}

#[test]
fn finding_out_more_is_worth_no_less() {
    // A number whose distance from the middle counts, whichever side it is on, has no slope.
    for saving in [|values: &[f64]| values[0].abs() - 1.0 + values[1], |values: &[f64]| values[0] * values[1] + values[0] - 0.5] {
        let [first, second, both] = worths(&[normal(0.0, 1.0), normal(0.0, 0.5)], saving)[..] else { panic!("three parts") };
        assert!(first > 0.01 && both >= first.max(second) - 2e-3, "{first} {second} {both}");
    }
}

#[test]
fn contributions_of_normal_numbers_are_their_shares_of_the_variance() {
    let cases = cases();
    let ranges: Vec<(Range, f64)> = [1.0, 2.0, 3.0, 4.0, 1.0].map(|deviation| normal(0.0, deviation)).to_vec();
    let draws = Draws::of_ranges(&ranges, None);
    let columns = columns(&draws, 16);
    // The last one does not count.
    let sums: Vec<f64> = (0..columns[0].len()).map(|future| columns[..4].iter().map(|column| column[future]).sum()).collect();
    let average = mean(&sums, 0.0);
    let centred: Vec<f64> = sums.iter().map(|sum| sum - average).collect();
    let variance = centred.iter().map(|value| value * value).sum::<f64>() / centred.len() as f64;
    let trials: Vec<u32> = (0..centred.len() as u32).collect();
    let expected = list(&cases["first_order"]["linear_sd_1_2_3_4"]).iter().map(number).chain([0.0]);
    for (part, expected) in UncertainPart::all(&draws).iter().zip(expected) {
        close(part.basis(&draws, 16, &trials).project(&centred).0 / variance, expected, 0.002, "share");
    }
}
