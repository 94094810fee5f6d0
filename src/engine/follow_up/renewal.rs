//! The ways on from a contract that is followed, as a comparison of its own: renew it, renegotiate it, change the provider, or take
//! the work back. Today is this contract at the price really paid and at the last volume.

use super::flexed::in_money;
use super::outcome::FollowOutcome;
use crate::engine::bids::FROM_THE_FIRST_DAY;
use crate::engine::{Category, compute};
use crate::model::{
    Address, Benchmark, CHARGES, DEMAND, DeliveredBy, Delivery, Equipment, FollowedContract, GOVERNANCE, LIMITS, OptionId, Place, Pricing,
    Provider, ProviderId, ProviderTerms, Scenario, Service, ServiceId, SourcingOption, TEAM, Template, WorkPlace,
};

/// Prices are those of the last year.
const MONTHS: u16 = 12;

/// The price of a unit that was really paid, and that of the market, in money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaidPrice {
    /// The service.
    pub service: ServiceId,
    /// Paid ÷ units of the last four quarters.
    pub paid: f64,
    /// The market price by the benchmark inputs of the case, from the price signed; no higher than what is paid.
    pub market: f64,
}

/// The ways on as a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// The comparison: its first option is the contract as it is.
    pub scenario: Scenario,
    /// The prices in it.
    pub prices: Vec<PaidPrice>,
}

/// The comparison of the ways on; `None` until a row counts.
pub fn ways_on(follow: &FollowedContract, outcome: &FollowOutcome) -> Option<Renewal> {
    let case = &follow.case;
    let signed = case.option(follow.option)?;
    let counted = follow.rows.iter().zip(&outcome.periods).filter(|(_, period)| period.figures.is_some());
    let (last, period) = counted.clone().max_by_key(|(row, _)| row.from)?;
    let (now, months) = (period.months.end, f64::from(follow.by.months()));
    let years = f64::from(now) / 12.0;
    let mut scenario = Scenario::empty(&named(&format!("{}: the ways on", signed.name)));
    (scenario.choices, scenario.assumptions) = (case.choices, case.assumptions.clone());
    let start = case.assumptions.start_year * 12.0 + case.assumptions.start_month - 1.0 + f64::from(now);
    scenario.assumptions.start_year = libm::floor(start / 12.0);
    scenario.assumptions.start_month = start - scenario.assumptions.start_year * 12.0 + 1.0;
    scenario.services = case.services.iter().map(|service| at_last_volume(service, last.service(service.id).units, months)).collect();
    scenario.providers = case.providers.clone();

    let mut prices = Vec::new();
    let mut as_it_is = signed.clone();
    for delivery in &mut as_it_is.deliveries {
        aged(delivery, years, case);
        if !delivery.has_provider() {
            continue;
        }
        let recent = counted.clone().filter(|(row, _)| row.from + MONTHS >= now).map(|(row, _)| row.service(delivery.service));
        let (units, paid) =
            recent.fold((0.0, 0.0), |(units, paid), actuals| (units + actuals.units.unwrap_or(0.0), paid + actuals.paid.unwrap_or(0.0)));
        // Without units there is no price of one: the signed prices remain.
        if units <= 0.0 {
            continue;
        }
        let price = within(&CHARGES.price_per_unit, paid / (units * share_of_provider(delivery)).max(1e-9));
        // What the market asks does not depend on what was paid too much.
        let market = signed_price(case, follow.option, delivery).map_or(price, |signed| signed * market_level(delivery, years));
        prices.push(PaidPrice { service: delivery.service, paid: price, market: market.min(price) });
        priced(delivery, price);
    }
    let market = |option: &mut SourcingOption| {
        for delivery in &mut option.deliveries {
            if let Some(price) = prices.iter().find(|price| price.service == delivery.service) {
                delivery.charges.price_per_unit = price.market;
                delivery.clauses.market_price_share = 1.0;
                delivery.choices.benchmark = Benchmark::Agreed;
            }
        }
    };
    let option = |id: u16, name: &str| SourcingOption { id: OptionId(id), name: name.to_string(), ..as_it_is.clone() };
    let mut renegotiated = option(2, "Renegotiated at the market price");
    market(&mut renegotiated);
    let mut other = option(3, "Another provider");
    market(&mut other);
    let next = scenario.providers.iter().map(|provider| provider.id.0).max().unwrap_or(0).saturating_add(1);
    let id = ProviderId(next);
    scenario.providers.push(Provider { id, name: "Another provider".to_string(), terms: ProviderTerms::default(), bid: None });
    other.deliveries.iter_mut().filter(|delivery| delivery.has_provider()).for_each(|delivery| delivery.provider = id);
    scenario.options = vec![option(1, "Renew as it is"), renegotiated, other];
    scenario.options.extend(taken_back(case, &as_it_is, years));
    let used = |provider: &Provider| {
        scenario.options.iter().flat_map(|option| &option.deliveries).any(|delivery| delivery.provider == provider.id)
    };
    scenario.providers = scenario.providers.iter().filter(|provider| used(provider)).cloned().collect();
    Some(Renewal { scenario, prices })
}

fn named(name: &str) -> String {
    name.chars().take(LIMITS.name).collect()
}

fn within(field: &crate::model::Field, value: f64) -> f64 {
    value.clamp(field.range.0, field.range.1)
}

/// A service at its last volume; users and people follow it, as in the case.
fn at_last_volume(service: &Service, units: Option<f64>, months: f64) -> Service {
    let mut service = service.clone();
    // A period without units is no volume to plan with.
    let Some(units) = units.filter(|units| *units > 0.0) else { return service };
    let demand = &mut service.demand;
    let volume = units / months;
    if demand.volume_per_month > 0.0 {
        let ratio = volume / demand.volume_per_month;
        demand.users = within(&DEMAND.users, demand.users * ratio);
        demand.headcount = within(&DEMAND.headcount, demand.headcount * ratio);
    }
    demand.volume_per_month = within(&DEMAND.volume_per_month, volume);
    service
}

/// Pay has risen since the case was signed: that of a team as it does where the team works, that of retained people as at home.
fn aged(delivery: &mut Delivery, years: f64, case: &Scenario) {
    let rise = |place| libm::pow(1.0 + case.assumptions.wage_inflation(place), years);
    let pay = &mut delivery.team.salary_per_year;
    *pay = within(&TEAM.salary_per_year, *pay * rise(delivery.choices.team_place));
    let retained = &mut delivery.governance.retained_salary_per_year;
    *retained = within(&GOVERNANCE.retained_salary_per_year, *retained * rise(WorkPlace::Onshore));
}

fn share_of_provider(delivery: &Delivery) -> f64 {
    if delivery.choices.delivered_by == DeliveredBy::Shared { delivery.operation.provider_share } else { 1.0 }
}

/// What the provider charges for a unit in the first year of the contract as signed; `None` if nothing.
fn signed_price(case: &Scenario, option: OptionId, delivery: &Delivery) -> Option<f64> {
    let mut only = in_money(case);
    (only.ranges, only.notes, only.estimates, only.decision) = (Vec::new(), Vec::new(), Vec::new(), None);
    only.options.retain(|known| known.id == option || known.id == case.status_quo);
    for other in case.services.iter().filter(|service| service.id != delivery.service) {
        only.remove_service(other.id);
    }
    for field in FROM_THE_FIRST_DAY {
        only.set_number(Address { place: Place::Delivery(option, delivery.service), field }, 0.0);
    }
    let results = compute(&only).ok()?;
    let results = results.option(option)?;
    let (.., years) = results.categories.iter().find(|(category, ..)| *category == Category::Provider)?;
    let units = results.units_per_month.iter().take(usize::from(MONTHS)).sum::<f64>() * share_of_provider(delivery);
    years.first().map(|charges| charges.value / units).filter(|price| price.is_finite() && *price > 0.0)
}

/// The market price relative to the one signed, by the benchmark inputs.
fn market_level(delivery: &Delivery, years: f64) -> f64 {
    let clauses = &delivery.clauses;
    clauses.market_price_share * libm::pow(1.0 + clauses.market_trend_per_year, libm::floor(years))
}

/// A delivery at a price per unit that already contains minimum, tiers and what automation saved.
fn priced(delivery: &mut Delivery, price: f64) {
    if delivery.choices.delivered_by == DeliveredBy::Transfer {
        delivery.choices.delivered_by = DeliveredBy::Provider;
    }
    (delivery.choices.pricing, delivery.choices.benchmark) = (Pricing::PerUnit, Benchmark::None);
    let charges = &mut delivery.charges;
    charges.price_per_unit = price;
    (charges.minimum_share, charges.second_tier_discount, charges.third_tier_discount) = (0.0, 0.0, 0.0);
    delivery.clauses.minimum_charge_per_year = 0.0;
    let operation = &mut delivery.operation;
    (operation.automated_share, operation.automation_cost, operation.automation_cost_per_year) = (0.0, 0.0, 0.0);
}

/// The work taken back in-house, with today's team of the case if there was one.
fn taken_back(case: &Scenario, as_it_is: &SourcingOption, years: f64) -> Option<SourcingOption> {
    let template = Template::from_id("improved_in_house")?;
    let deliveries = as_it_is.deliveries.iter().map(|signed| {
        if !signed.has_provider() {
            return Some(signed.clone());
        }
        let kind = case.service(signed.service)?.kind;
        let mut own = Delivery::from_template(template, kind, signed.service, signed.provider);
        let moving = &signed.transition;
        own.transition.knowledge_transfer_months = moving.knowledge_transfer_months;
        own.transition.parallel_run_months = moving.parallel_run_months;
        (own.transition.experts, own.transition.wind_down_months) = (moving.experts, moving.wind_down_months);
        (own.transition.transition_charge, own.transition.termination_charge) = (0.0, 0.0);
        own.choices.equipment = Equipment::Own;
        if let Some(before) = case.delivery(case.status_quo, signed.service).filter(|before| !before.has_provider()) {
            (own.team, own.assets) = (before.team.clone(), before.assets.clone());
            own.choices.team_place = before.choices.team_place;
        }
        aged(&mut own, years, case);
        Some(own)
    });
    let deliveries = deliveries.collect::<Option<Vec<Delivery>>>()?;
    Some(SourcingOption { id: OptionId(4), name: "Taken back and improved".to_string(), template, deliveries })
}
