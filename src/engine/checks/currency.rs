//! Checks of charges in another currency.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{name, percent, say};
use crate::model::source::CURRENCY_SHOCK;
use crate::model::{Address, PROVIDER_TERMS, Place, Provider, SourcingOption};

/// How far exchange rates were seen to move.
const SHOCK: f64 = 0.4;

pub(super) static CHECKS: &[Check] = &[Check {
    id: "currency_without_collar",
    benchmark: "Exchange rates were seen to move by up to 40 %.",
    advice: "Agree on a narrower collar, or be paid in your own currency.",
    source: &CURRENCY_SHOCK,
    serious: false,
    condition: currency_without_collar,
}];

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
