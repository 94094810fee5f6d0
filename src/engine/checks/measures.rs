//! Checks of the measures of money: savings too good to be true, horizons too short, rates too low.

use super::check::Check;
use super::context::{Cause, Context, OptionCase};
use super::wording::{percent, say, short};
use crate::engine::{Measure, Payback};
use crate::model::source::{BREAK_EVEN, DISCOUNT, NET_SAVING};
use crate::model::{ASSUMPTIONS, Address, CHARGES, Field, OPERATION, Place, RATES, TEAM, TRANSITION};

/// The highest net saving that TPI found.
const HIGHEST_SAVING: f64 = 0.39;
/// Years after which work abroad came near to breaking even.
const YEARS_TO_BREAK_EVEN: f64 = 5.0;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "net_saving_high",
        title: "Net saving unusually high",
        benchmark: "Outsourcing saved 15 % net on average, and 10 to 39 % in the range that TPI found.",
        advice: "Look for what is left out: scope, transition, steering, stranded cost.",
        source: &NET_SAVING,
        serious: true,
        condition: net_saving_high,
    },
    Check {
        id: "horizon_short",
        title: "Short horizon",
        benchmark: "Work abroad took about three years to become as productive and about five to come near breaking even.",
        advice: "Lengthen the horizon, so that what the move pays back is counted as well as what it costs.",
        source: &BREAK_EVEN,
        serious: false,
        condition: horizon_short,
    },
    Check {
        id: "discount_rate_low",
        title: "Low discount rate",
        benchmark: "A nominal rate holds inflation and a real return on top: OMB Circular A-94 takes 7 % real, Forrester 10 %.",
        advice: "Enter your company's nominal rate, or set inflation to what you expect.",
        source: &DISCOUNT,
        serious: false,
        condition: discount_rate_low,
    },
];

/// What decides how cheap an option is.
static PRICES: [&Field; 7] = [
    &CHARGES.price_per_unit,
    &CHARGES.price_per_user_per_month,
    &RATES.onshore_rate_per_hour,
    &RATES.nearshore_rate_per_hour,
    &RATES.offshore_rate_per_hour,
    &TEAM.salary_per_year,
    &OPERATION.efficiency_gain,
];

fn net_saving_high(context: &Context) -> Vec<Cause> {
    let high = context.changes().filter(|case| case.result.value(Measure::SavingShare) > HIGHEST_SAVING);
    high.map(|case| {
        let share = percent(case.result.value(Measure::SavingShare));
        case.cause(&PRICES, say("it saves {} of today's cost after everything is counted.", [share]))
    })
    .collect()
}

fn horizon_short(context: &Context) -> Vec<Cause> {
    let years = context.scenario.assumptions.horizon_years;
    let short_of = context.changes().filter(|case| years < YEARS_TO_BREAK_EVEN && case.result.payback == Some(Payback::Never));
    short_of
        .filter(|case| case.deliveries().any(|delivery| delivery.moved()) && (saves_at_the_end(case) || months_after(case) < 12.0))
        .map(|case| {
            let after = short(months_after(&case).max(0.0));
            let what = say("{} years show {} months after the hand-over, in which the move does not pay back.", [short(years), after]);
            let phases = [&TRANSITION.selection_months, &TRANSITION.knowledge_transfer_months, &TRANSITION.parallel_run_months];
            let horizon = Address { place: Place::Assumptions, field: &ASSUMPTIONS.horizon_years };
            case.cause(&phases, what).with_inputs([horizon])
        })
        .collect()
}

/// Whether it costs less than today in the month before the last; in the last one it may be left.
fn saves_at_the_end(case: &OptionCase) -> bool {
    case.result.saving_per_month.iter().rev().nth(1).is_some_and(|saving| *saving > 0.0)
}

/// Months between the last hand-over and the end of the comparison.
fn months_after(case: &OptionCase) -> f64 {
    let moved = case.deliveries().filter(|delivery| delivery.moved());
    let last = moved.map(|delivery| delivery.start_month() + delivery.delivery.transition.parallel_run_months).fold(0.0, f64::max);
    f64::from(case.scenario.months()) - last
}

fn discount_rate_low(context: &Context) -> Vec<Cause> {
    let assumptions = &context.scenario.assumptions;
    if assumptions.discount_rate >= assumptions.price_inflation {
        return Vec::new();
    }
    let (rate, inflation) = (percent(assumptions.discount_rate), percent(assumptions.price_inflation));
    let text = "the discount rate of {} is lower than inflation of {}, as if waiting for money were worth something.";
    let what = say(text, [rate, inflation]);
    vec![context.cause(&[&ASSUMPTIONS.discount_rate, &ASSUMPTIONS.price_inflation], what)]
}
