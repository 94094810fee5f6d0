//! Checks of clauses: prices that nothing keeps at the market, indexation without an end.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{percent, say, short};
use crate::model::source::{COMPASS, THRESHOLD};
use crate::model::{Benchmark, CLAUSES, DeliveredBy, delivery_choices};

/// Months after which prices drift away from the market.
const LONG_CONTRACT: f64 = 36.0;
/// A yearly reduction that keeps up with a market that falls by 15 % in three years.
const KEEPS_UP: f64 = 0.05;
/// How far above expected inflation a cap still is one.
const CAP_ABOVE_INFLATION: f64 = 0.1;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "no_benchmark_clause",
        title: "No benchmark clause",
        benchmark: "Prices were 15 to 25 % above the market on contracts of more than three years.",
        advice: "Agree on a benchmark clause or on a price that falls every year.",
        source: &COMPASS,
        serious: false,
        condition: no_benchmark_clause,
    },
    Check {
        id: "benchmark_too_late",
        title: "Benchmark comes too late",
        benchmark: "Prices drift above the market within three years.",
        advice: "Let the benchmark come earlier, or lengthen the horizon.",
        source: &COMPASS,
        serious: false,
        condition: benchmark_too_late,
    },
    Check {
        id: "indexation_uncapped",
        title: "Indexation cap does not protect",
        benchmark: "A cap more than ten percentage points above expected inflation does not protect.",
        advice: "Agree on the most that indexation may be.",
        source: &THRESHOLD,
        serious: false,
        condition: indexation_uncapped,
    },
];

/// Months of a contract within the comparison, by the clock that its indexation and its benchmark follow.
fn contract_months(case: &DeliveryCase) -> f64 {
    let until_end = f64::from(case.scenario.months()) - case.contract_since();
    let transfers = case.moved() && case.delivery.choices.delivered_by == DeliveredBy::Transfer;
    if transfers { until_end.min(case.delivery.transition.operate_months) } else { until_end }
}

fn no_benchmark_clause(context: &Context) -> Vec<Cause> {
    let priced = context.deliveries().filter(|case| case.has_provider() && !case.hourly());
    let drifting = priced.filter(|case| {
        let falls = case.delivery.clauses.price_reduction_per_year >= KEEPS_UP;
        contract_months(case) > LONG_CONTRACT && case.delivery.choices.benchmark == Benchmark::None && !falls
    });
    drifting
        .map(|case| {
            let years = short(contract_months(&case) / 12.0);
            let what = say("the contract runs for {} years, and nothing keeps its prices at the market.", [years]);
            case.cause_in_choice(&delivery_choices::benchmark, &[&CLAUSES.price_reduction_per_year], what)
        })
        .collect()
}

fn benchmark_too_late(context: &Context) -> Vec<Cause> {
    let agreed = context.deliveries().filter(|case| case.has_provider() && case.delivery.choices.benchmark == Benchmark::Agreed);
    agreed
        .filter(|case| case.delivery.clauses.benchmark_year >= contract_months(case) / 12.0)
        .map(|case| {
            let (year, years) = (short(case.delivery.clauses.benchmark_year), short(contract_months(&case) / 12.0));
            let text = "the benchmark after year {} of the contract does nothing: the comparison holds {} years of it.";
            let what = say(text, [year, years]);
            case.cause(&[&CLAUSES.benchmark_year], what)
        })
        .collect()
}

fn indexation_uncapped(context: &Context) -> Vec<Cause> {
    let highest = context.scenario.assumptions.price_inflation.max(0.0) + CAP_ABOVE_INFLATION;
    let indexed = context.deliveries().filter(|case| case.has_provider() && case.delivery.clauses.indexation_share > 0.0);
    indexed
        .filter(|case| case.delivery.clauses.indexation_cap > highest)
        .map(|case| {
            let cap = percent(case.delivery.clauses.indexation_cap);
            case.cause(&[&CLAUSES.indexation_cap], say("prices may rise by up to {} a year with inflation.", [cap]))
        })
        .collect()
}
