//! Checks a price against the should-cost of the service.
//!
//! The should-cost of a unit is today's unit cost of your own people (the service's total cost over the horizon divided by
//! its total units), times the relative hourly cost at the provider's location (its blended hourly rate divided by its onshore
//! rate, from its own rates). It exists only if your own team delivers today, and for the same scope: a price
//! that excludes equipment is not compared with a cost that includes it.
//!
//! A check asks whether a price is far too low, so it is content with a simpler price path than the model's: contract years run
//! from the decision, and a benchmark clause, which could only bring the price nearer to the market, is left out.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{percent, say};
use crate::engine::pricing::{blended, onshore_share};
use crate::model::source::THRESHOLD;
use crate::model::{CHARGES, Equipment, Field, Group};

/// Below this share of the should-cost a price is too low to last.
const LOWEST_PART: f64 = 0.7;

pub(super) static CHECKS: &[Check] = &[Check {
    id: "price_below_should_cost",
    title: "Price below should-cost",
    benchmark: "A provider that bids below about 70 % of should-cost is likely to recover the difference through change requests.",
    advice: "Ask for the scope, volumes and wages behind the price.",
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
            let what = say("its price is {} of the should-cost there, based on your own cost today.", [percent(part)]);
            (part < LOWEST_PART).then(|| case.cause(&[field], what))
        })
        .collect()
}

/// The price of a unit, or of a user and month, if one is agreed; a fee is that of the units in its baseline.
fn price(case: &DeliveryCase) -> Option<(f64, &'static Field)> {
    let field = case.delivery.agreed_price()?;
    let charges = &case.delivery.charges;
    let units = if field == &CHARGES.fee_per_month { charges.baseline_share * case.service.demand.volume_per_month } else { 1.0 };
    Some((charges.value_of(field)? / units, field))
}

/// The average price level after indexation and agreed reductions, relative to today's.
fn price_level(case: &DeliveryCase) -> f64 {
    let clauses = &case.delivery.clauses;
    let inflation = case.scenario.assumptions.price_inflation.max(clauses.indexation_floor).min(clauses.indexation_cap);
    let yearly = (1.0 + clauses.indexation_share * inflation) * (1.0 - clauses.price_reduction_per_year);
    let years = case.scenario.months() / 12;
    let levels: f64 = (0..years).map(|year| libm::pow(yearly, f64::from(year))).sum();
    levels / f64::from(years)
}

/// The should-cost of a unit, or of a user and month, at the provider's location; `None` if unknown.
fn should_cost(context: &Context, case: &DeliveryCase, priced: &'static Field) -> Option<f64> {
    let same_scope = case.delivery.choices.equipment == Equipment::Provided || case.today.assets.replacement_value == 0.0;
    if case.today.has_provider() || !same_scope {
        return None;
    }
    let today = context.outcome.option(case.scenario.status_quo)?;
    let (_, total, _) = today.services.iter().find(|(service, ..)| *service == case.service.id)?;
    let demand = &case.service.demand;
    let first = if priced == &CHARGES.price_per_user_per_month { demand.users } else { demand.volume_per_month };
    let units: f64 = (0..case.scenario.months()).map(|month| first * case.growth_until(f64::from(month))).sum();
    let cost = total.value / units * hour_by_place(case);
    (cost.is_finite() && cost > 0.0).then_some(cost)
}

/// The cost of an hour at the provider's location, relative to onshore.
fn hour_by_place(case: &DeliveryCase) -> f64 {
    let rates = &case.delivery.rates;
    blended(rates, onshore_share(rates), [1.0; 3]) / rates.onshore_rate_per_hour
}
