//! Checks a price against what the service should cost.
//!
//! The should-cost of a unit is what your own people cost for it today (all of the service's cost over the horizon by all
//! of its units), times how much cheaper an hour is where the provider works (its blended hourly rate by its onshore
//! rate, of its own table of rates). It is known where your own team delivers today, and for the same scope: a price
//! that leaves equipment with you is not compared with a cost that holds it.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{percent, say};
use crate::model::source::THRESHOLD;
use crate::model::{CHARGES, Equipment, Field, Group};

/// Below this part of the should-cost a price is too low to last.
const LOWEST_PART: f64 = 0.7;

pub(super) static CHECKS: &[Check] = &[Check {
    id: "price_below_should_cost",
    title: "Price below should-cost",
    benchmark: "Below about 70 % of what a service should cost, a bid is likely to be made good later by change requests.",
    advice: "Ask which scope, volumes and wages the price rests on.",
    source: &THRESHOLD,
    serious: true,
    condition: price_below_should_cost,
}];

fn price_below_should_cost(context: &Context) -> Vec<Cause> {
    let offers = context.moves().filter(DeliveryCase::outsourced);
    offers
        .filter_map(|case| {
            let (price, field) = price(&case)?;
            let part = price * price_level(&case) / should_cost(context, &case, field)?;
            let what = say("its price is {} of what the service should cost there by your own cost of today.", [percent(part)]);
            (part < LOWEST_PART).then(|| case.cause(&[field], what))
        })
        .collect()
}

/// The price of a unit or a user and month, where one is agreed.
fn price(case: &DeliveryCase) -> Option<(f64, &'static Field)> {
    let field = case.delivery.choices.pricing.mechanism().price?;
    Some((case.delivery.charges.value_of(field)?, field))
}

/// What the price rises to on average by indexation and agreed reductions, against that of today.
fn price_level(case: &DeliveryCase) -> f64 {
    let clauses = &case.delivery.clauses;
    let inflation = case.scenario.assumptions.price_inflation.max(clauses.indexation_floor).min(clauses.indexation_cap);
    let yearly = (1.0 + clauses.indexation_share * inflation) * (1.0 - clauses.price_reduction_per_year);
    let years = case.scenario.months() / 12;
    let levels: f64 = (0..years).map(|year| libm::pow(yearly, f64::from(year))).sum();
    levels / f64::from(years)
}

/// What a unit, or a user in a month, should cost where the provider works; nothing where that is not known.
fn should_cost(context: &Context, case: &DeliveryCase, priced: &'static Field) -> Option<f64> {
    let same_scope = case.delivery.choices.equipment == Equipment::Provided || case.today.assets.replacement_value == 0.0;
    if case.today.has_provider() || !same_scope {
        return None;
    }
    let today = context.outcome.option(case.scenario.status_quo)?;
    let (_, total, _) = today.services.iter().find(|(service, ..)| *service == case.service.id)?;
    let demand = &case.service.demand;
    let first = if priced == &CHARGES.price_per_unit { demand.volume_per_month } else { demand.users };
    let units: f64 = (0..case.scenario.months()).map(|month| first * case.growth_until(f64::from(month))).sum();
    let cost = total.value / units * hour_by_place(case);
    (cost.is_finite() && cost > 0.0).then_some(cost)
}

/// What an hour costs where the provider works, against one onshore.
fn hour_by_place(case: &DeliveryCase) -> f64 {
    let rates = &case.delivery.rates;
    let onshore = 1.0 - rates.nearshore_share - rates.offshore_share;
    let blended = onshore * rates.onshore_rate_per_hour
        + rates.nearshore_share * rates.nearshore_rate_per_hour
        + rates.offshore_share * rates.offshore_rate_per_hour;
    blended / rates.onshore_rate_per_hour
}
