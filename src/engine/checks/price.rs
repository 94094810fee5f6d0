//! Checks of prices and volumes: too little work offshore, minimums above what is needed, prices nobody has offered.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{name, percent, say};
use crate::engine::Measure;
use crate::model::grammar::list;
use crate::model::source::{OFFSHORE_NEEDED, THRESHOLD};
use crate::model::{Address, CHARGES, DEMAND, Group, OPERATION, Place, RATES};

/// Share of the hours that has to be worked offshore for the rates to tell.
const OFFSHORE_SHARE_NEEDED: f64 = 0.8;

/// The name of the check of prices that nobody has offered.
pub const PRICE_ESTIMATED: &str = "price_estimated";

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "offshore_share_low",
        title: "Little work offshore",
        benchmark: "At least 80 % of the work must go offshore for its rates to carry the case.",
        advice: "Move more of the work, or do not count on the offshore rate.",
        source: &OFFSHORE_NEEDED,
        serious: false,
        condition: offshore_share_low,
    },
    Check {
        id: "commitment_above_volume",
        title: "Commitment above the volume",
        benchmark: "A commitment should stay below the least volume you may come down to.",
        advice: "Agree on a lower minimum, or on one that falls with growth and automation.",
        source: &THRESHOLD,
        serious: false,
        condition: commitment_above_volume,
    },
    Check {
        id: PRICE_ESTIMATED,
        title: "Estimated prices",
        benchmark: "What providers really ask for is often a third more or less than that.",
        advice: "Replace the estimates by offers before you decide.",
        source: &THRESHOLD,
        serious: false,
        condition: price_estimated,
    },
];

/// The case rests on offshore rates where more hours are worked offshore than nearshore and the rate card promises a saving.
fn offshore_share_low(context: &Context) -> Vec<Cause> {
    let argued = context.changes().filter(|case| case.result.value(Measure::GrossSaving) > 0.0);
    let low = argued.flat_map(|case| case.deliveries()).filter(|case| {
        let rates = &case.delivery.rates;
        let cheaper = rates.offshore_rate_per_hour < rates.onshore_rate_per_hour;
        let offshore = case.hours_offshore() && rates.offshore_share > rates.nearshore_share;
        offshore && cheaper && rates.offshore_share < OFFSHORE_SHARE_NEEDED
    });
    low.map(|case| {
        let share = percent(case.delivery.rates.offshore_share);
        case.cause(&[&RATES.offshore_share], say("the case rests on offshore rates, yet only {} of the hours are worked there.", [share]))
    })
    .collect()
}

fn commitment_above_volume(context: &Context) -> Vec<Cause> {
    let committed = |case: &DeliveryCase| {
        let field = case.delivery.choices.pricing.mechanism().commitment?;
        Some((case.delivery.charges.value_of(field)?, field))
    };
    let paid = context.deliveries().filter(DeliveryCase::has_provider).filter_map(|case| Some((case, committed(&case)?)));
    paid.filter_map(|(case, (share, field))| {
        let left = volume_at_the_end(&case);
        let growth = Address { place: Place::Service(case.service.id), field: &DEMAND.volume_growth };
        let what = || say("{} of the first month's volume is paid for, but {} is left in the last.", [percent(share), percent(left)]);
        (share > left).then(|| case.cause(&[field, &OPERATION.automated_share], what()).with_inputs([growth]))
    })
    .collect()
}

/// One finding for all of them: estimates come together.
fn price_estimated(context: &Context) -> Vec<Cause> {
    let scenario = context.scenario;
    let prices = [
        &CHARGES.price_per_unit,
        &CHARGES.price_per_user_per_month,
        &RATES.onshore_rate_per_hour,
        &RATES.nearshore_rate_per_hour,
        &RATES.offshore_rate_per_hour,
    ];
    let mut inputs: Vec<Address> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for case in context.deliveries() {
        let own = prices.map(|field| Address { place: case.place(), field });
        let estimated = own.into_iter().filter(|address| context.outcome.uses(*address) && scenario.is_estimate(*address));
        let before = inputs.len();
        inputs.extend(estimated);
        if inputs.len() > before && !names.contains(&case.option.name.as_str()) {
            names.push(&case.option.name);
        }
    }
    let what = say("nobody has offered the prices of {}: they are estimated from your own cost.", [name(list(&names))]);
    if inputs.is_empty() { Vec::new() } else { vec![context.cause(&[], what).with_inputs(inputs)] }
}

/// The volume that growth and automation leave in the last month, as a share of the first month's.
fn volume_at_the_end(case: &DeliveryCase) -> f64 {
    let (months, operation) = (f64::from(case.scenario.months()), &case.delivery.operation);
    let automated = ((months - case.start_month()) / operation.automation_months).clamp(0.0, 1.0) * operation.automated_share;
    case.growth_until(months - 1.0) * (1.0 - automated)
}
