//! Checks prices and volumes: too little work offshore, minimums above demand, and estimated prices.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{name, percent, say};
use crate::engine::Measure;
use crate::model::grammar::list;
use crate::model::source::{OFFSHORE_NEEDED, THRESHOLD};
use crate::model::{Address, CHARGES, DEMAND, Group, OPERATION, Origin, Place, RATES};

/// Share of hours that must be offshore before the rates pay off.
const OFFSHORE_SHARE_NEEDED: f64 = 0.8;

/// The name of the check for estimated prices.
pub const PRICE_ESTIMATED: &str = "price_estimated";

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "offshore_share_low",
        title: "Little work offshore",
        benchmark: "At least 80 % of the work must go offshore before its rates pay off.",
        advice: "Move more of the work, or do not rely on the offshore rate.",
        source: &OFFSHORE_NEEDED,
        serious: false,
        condition: offshore_share_low,
    },
    Check {
        id: "commitment_above_volume",
        title: "Commitment above the volume",
        benchmark: "A commitment should stay below your lowest likely volume.",
        advice: "Agree a lower minimum, or one that falls with the volume.",
        source: &THRESHOLD,
        serious: false,
        condition: commitment_above_volume,
    },
    Check {
        id: PRICE_ESTIMATED,
        title: "Estimated prices",
        benchmark: "Real offers often differ from estimates by a third.",
        advice: "Replace estimates with offers before you decide.",
        source: &THRESHOLD,
        serious: false,
        condition: price_estimated,
    },
];

/// A case rests on offshore rates if offshore hours exceed nearshore hours and the rate card shows a saving.
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
        case.cause(&[&RATES.offshore_share], say("the case depends on offshore rates, but only {} of hours are offshore.", [share]))
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
        let what =
            || say("you pay for at least {} of the first month's volume, but the last month needs {}.", [percent(share), percent(left)]);
        (share > left).then(|| case.cause(&[field, &OPERATION.automated_share], what()).with_inputs([growth]))
    })
    .collect()
}

/// One finding for all of them: estimates arrive together.
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
    let mut names: Vec<String> = Vec::new();
    // A service that stays as today stays at its price.
    for case in context.deliveries().filter(|case| case.option.id == scenario.status_quo || case.moved()) {
        let own = prices.map(|field| Address { place: case.place(), field });
        let price = Address { place: case.place(), field: &CHARGES.price_per_unit };
        // Beside an estimated price, a typical hourly rate is no offer either.
        let is_estimated = |address: &Address| match scenario.number(*address) {
            Some(rate) if scenario.origin(*address, rate) == Origin::Default => {
                scenario.is_estimate(price) || scenario.is_estimate(*address)
            }
            _ => scenario.is_estimate(*address),
        };
        // A fee replaces the price per unit, which remains in the formula.
        let has_fee = case.delivery.agreed_price() == Some(&CHARGES.fee_per_month);
        let counts = |address: &Address| context.outcome.uses(*address) && !(has_fee && *address == price);
        let estimated = own.into_iter().filter(|address| counts(address) && is_estimated(address));
        let before = inputs.len();
        inputs.extend(estimated);
        if inputs.len() > before {
            // With several services, a price may be estimated for one and offered for another.
            names.push(scenario.place_name(case.place()));
        }
    }
    let what = say("the prices of {} are our estimates, based on your own cost or on typical rates.", [name(list(&names))]);
    if inputs.is_empty() { Vec::new() } else { vec![context.cause(&[], what).with_inputs(inputs)] }
}

/// The volume in the last month after growth and automation, as a share of the first month's.
fn volume_at_the_end(case: &DeliveryCase) -> f64 {
    let (months, operation) = (f64::from(case.scenario.months()), &case.delivery.operation);
    let automated = ((months - case.start_month()) / operation.automation_months).clamp(0.0, 1.0) * operation.automated_share;
    case.growth_until(months - 1.0) * (1.0 - automated)
}
