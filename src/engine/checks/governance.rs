//! Checks steering: unmanaged contracts, and services that retain nobody or nearly everybody.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase, OptionCase};
use super::wording::{percent, say, short};
use crate::engine::{Category, people_today};
use crate::model::source::{MANAGING, RETAINED};
use crate::model::{GOVERNANCE, GovernanceMethod, ServiceId};

/// Above this share of the old team, retained people do more than steering.
const MOST_RETAINED: f64 = 0.2;
/// Above this share of charges, governance exceeds all surveys.
const MOST_GOVERNANCE: f64 = 0.15;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "no_governance",
        title: "No cost of governance",
        benchmark: "Managing a contract costs {4.5} % of its value on average, and up to 15 %.",
        advice: "Enter the people who manage the contract, or a share of charges.",
        source: &MANAGING,
        serious: false,
        condition: no_governance,
    },
    Check {
        id: "nobody_retained",
        title: "Nobody retained to steer",
        benchmark: "Companies usually retain 5 to 10 % of the old team to steer a provider.",
        advice: "Retain people for demand, architecture and quality, or you lose the knowledge to challenge the provider.",
        source: &RETAINED,
        serious: false,
        condition: nobody_retained,
    },
    Check {
        id: "many_retained",
        title: "Many people retained",
        benchmark: "Companies usually retain 5 to 10 % of the old team to steer a provider.",
        advice: "Enter only people who steer: above a fifth of the team, the work has not really moved.",
        source: &RETAINED,
        serious: false,
        condition: many_retained,
    },
    Check {
        id: "governance_heavy",
        title: "Heavy governance",
        benchmark: "Managing a contract costs {4.5} % of its value on average, and up to 15 %.",
        advice: "Count each person once: contract managers, retained people and coordinators are often the same people.",
        source: &MANAGING,
        serious: false,
        condition: governance_heavy,
    },
];

/// All steering cost together, as a share of all provider charges.
fn governance_heavy(context: &Context) -> Vec<Cause> {
    let fields = [
        &GOVERNANCE.share_of_charges,
        &GOVERNANCE.contract_managers,
        &GOVERNANCE.retained_people,
        &GOVERNANCE.coordination_share,
        &GOVERNANCE.audit_per_year,
    ];
    let share = |case: &OptionCase| {
        let bought = case.deliveries().any(|delivery| delivery.has_provider());
        // After a team transfer, steering continues without charges: only the whole years before it can be compared.
        let compared = case.deliveries().filter_map(|delivery| delivery.transfer_month()).map(|month| (month / 12.0) as usize).min();
        let of = |wanted: Category| {
            let (_, total, years) = case.result.categories.iter().find(|(known, ..)| *known == wanted)?;
            Some(compared.map_or(total.value, |compared| years.iter().take(compared).map(|year| year.value).sum()))
        };
        let (steering, charges) = (of(Category::Governance)?, of(Category::Provider)?);
        (bought && charges > 0.0).then_some(steering / charges)
    };
    let shares = context.options().filter_map(|case| Some((case, share(&case)?)));
    let heavy = shares.filter(|(_, share)| *share > MOST_GOVERNANCE);
    heavy.map(|(case, share)| case.cause(&fields, say("governance costs {} of its provider charges in total.", [percent(share)]))).collect()
}

fn no_governance(context: &Context) -> Vec<Cause> {
    let managed_by_nobody = |case: &DeliveryCase| match case.delivery.choices.governance_method {
        GovernanceMethod::ShareOfCharges => case.delivery.governance.share_of_charges == 0.0,
        GovernanceMethod::Staff => case.delivery.governance.contract_managers == 0.0,
        GovernanceMethod::Table => false,
    };
    let unmanaged = context.deliveries().filter(|case| case.has_provider() && managed_by_nobody(case));
    let fields = [&GOVERNANCE.share_of_charges, &GOVERNANCE.contract_managers];
    unmanaged.map(|case| case.cause(&fields, say("contract management has no cost.", []))).collect()
}

fn nobody_retained(context: &Context) -> Vec<Cause> {
    let bare = context.deliveries().filter(|case| case.outsourced() && case.delivery.governance.retained_people == 0.0);
    let what = || say("a provider delivers the service, but you retain 0 people to steer it.", []);
    bare.map(|case| case.cause(&[&GOVERNANCE.retained_people], what())).collect()
}

fn many_retained(context: &Context) -> Vec<Cause> {
    let services = context.scenario.services.iter().filter_map(|service| Some((service.id, people_today(context.scenario, service.id)?)));
    let teams: Vec<(ServiceId, f64)> = services.filter(|(_, people)| *people > 0.0).collect();
    let moved = context.moves().filter(DeliveryCase::outsourced).filter_map(|case| {
        let (_, people) = teams.iter().find(|(service, _)| *service == case.service.id)?;
        Some((case, *people))
    });
    moved
        .filter(|(case, people)| case.delivery.governance.retained_people / people > MOST_RETAINED)
        .map(|(case, people)| {
            let retained = case.delivery.governance.retained_people;
            let figures = [short(retained), percent(retained / people), short(people)];
            case.cause(&[&GOVERNANCE.retained_people], say("you retain {} people, {} of today's team of {}.", figures))
        })
        .collect()
}
