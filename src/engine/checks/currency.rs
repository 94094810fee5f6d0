//! Checks of charges in another currency.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{name, percent, say};
use crate::model::source::{CURRENCY_SHOCK, THRESHOLD};
use crate::model::{ASSUMPTIONS, Address, DeliveredBy, PROVIDER_TERMS, Place, Provider, SourcingOption, TEAM, WorkPlace};
use std::collections::BTreeSet;

/// How far exchange rates were seen to move.
const SHOCK: f64 = 0.4;

/// Pay that rises by so much more a year than at home does so in a currency that falls.
const FASTER: f64 = 0.03;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "currency_without_collar",
        title: "No currency collar",
        benchmark: "Exchange rates were seen to move by up to 40 %.",
        advice: "Agree on a narrower collar, or have the contract priced in your own currency.",
        source: &CURRENCY_SHOCK,
        serious: false,
        condition: currency_without_collar,
    },
    Check {
        id: "foreign_pay_without_drift",
        title: "Foreign pay without an exchange-rate trend",
        benchmark: "Where pay rises faster than at home for years, it does so in a currency that falls, by about as much as prices differ.",
        advice: "Enter the drift of that currency and the share that is paid in it, or how fast pay there rises in your own currency.",
        source: &THRESHOLD,
        serious: false,
        condition: foreign_pay_without_drift,
    },
];

/// Wages of another country with the exchange rate of today.
fn foreign_pay_without_drift(context: &Context) -> Vec<Cause> {
    let assumptions = &context.scenario.assumptions;
    let faster = |rate: f64| rate - assumptions.wage_inflation_onshore >= FASTER;
    let away = |case: &DeliveryCase| {
        let rates = &case.delivery.rates;
        let places = [
            (WorkPlace::Nearshore, rates.nearshore_share, &ASSUMPTIONS.wage_inflation_nearshore, assumptions.wage_inflation_nearshore),
            (WorkPlace::Offshore, rates.offshore_share, &ASSUMPTIONS.wage_inflation_offshore, assumptions.wage_inflation_offshore),
        ];
        let has_team = case.delivery.choices.delivered_by != DeliveredBy::Provider;
        let terms = context.scenario.provider(case.delivery.provider).map(|provider| &provider.terms);
        let fixed_rates = terms.is_some_and(|terms| terms.currency_drift_per_year * terms.foreign_share == 0.0);
        let fixed_pay = has_team && case.delivery.team.currency_drift_per_year == 0.0;
        places.into_iter().find_map(|(place, share, field, rate)| {
            let by_provider = case.hourly() && share > 0.0 && fixed_rates;
            let by_team = fixed_pay && case.delivery.choices.team_place == place;
            ((by_provider || by_team) && faster(rate)).then_some((field, rate, by_team))
        })
    };
    let found = context.deliveries().filter_map(|case| Some((case, away(&case)?)));
    let mut told = BTreeSet::new();
    found
        // Said once of an option, however many services it is true of.
        .filter(|(case, _)| told.insert(case.option.id.0))
        .map(|(case, (field, rate, by_team))| {
            let (provider, team) = (Place::Provider(case.delivery.provider), case.place());
            let own = match by_team {
                true => vec![Address { place: team, field: &TEAM.currency_drift_per_year }],
                false => vec![
                    Address { place: provider, field: &PROVIDER_TERMS.currency_drift_per_year },
                    Address { place: provider, field: &PROVIDER_TERMS.foreign_share },
                ],
            };
            let text = "pay there rises by {} a year, and the exchange rate stays what it is.";
            let shared = Address { place: Place::Assumptions, field };
            case.cause(&[], say(text, [percent(rate)])).with_inputs(own.into_iter().chain([shared]))
        })
        .collect()
}

fn currency_without_collar(context: &Context) -> Vec<Cause> {
    context.scenario.options.iter().flat_map(|option| of_option(context, option)).collect()
}

/// One for each provider of the option, however many services it delivers.
fn of_option(context: &Context, option: &SourcingOption) -> Vec<Cause> {
    let deliveries: Vec<DeliveryCase> = context.deliveries().filter(|case| case.option.id == option.id && case.has_provider()).collect();
    let exposed = |provider: &&Provider| provider.terms.foreign_share > 0.0 && provider.terms.collar >= SHOCK;
    let providers = context.scenario.providers.iter().filter(exposed);
    providers
        .filter_map(|provider| {
            let first = deliveries.iter().find(|case| case.delivery.provider == provider.id)?;
            let (share, collar) = (percent(provider.terms.foreign_share), percent(provider.terms.collar));
            let what = say("{} of {}'s charges follow another currency, which may move by {}.", [share, name(&provider.name), collar]);
            let place = Place::Provider(provider.id);
            let inputs = [&PROVIDER_TERMS.collar, &PROVIDER_TERMS.foreign_share].map(|field| Address { place, field });
            let subject = option.name.clone();
            Some(Cause { service: None, subject, ..first.cause(&[], what).with_inputs(inputs) })
        })
        .collect()
}
