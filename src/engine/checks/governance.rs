//! Checks of steering: contracts that nobody manages, services for which nobody or nearly everybody is kept.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase, OptionCase};
use super::wording::{percent, say, short};
use crate::engine::{Category, people_today};
use crate::model::source::{MANAGING, RETAINED};
use crate::model::{DeliveredBy, GOVERNANCE, GovernanceMethod, ServiceId};

/// More of the old team than this is no steering any more.
const MOST_RETAINED: f64 = 0.2;
/// More of the charges than this goes into steering nowhere in the surveys.
const MOST_GOVERNANCE: f64 = 0.15;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "no_governance",
        title: "No cost of governance",
        benchmark: "Managing a deal takes {4.5} % of its value on average, and up to 15 %.",
        advice: "Count the people who manage the contract, or a share of the charges for them.",
        source: &MANAGING,
        serious: false,
        condition: no_governance,
    },
    Check {
        id: "nobody_retained",
        title: "Nobody retained to steer",
        benchmark: "About 5 to 10 % of the old team are kept to steer a provider.",
        advice: "Keep people for demand, architecture and quality, or the knowledge to ask for anything else is gone.",
        source: &RETAINED,
        serious: false,
        condition: nobody_retained,
    },
    Check {
        id: "many_retained",
        title: "Many people retained",
        benchmark: "About 5 to 10 % of the old team are kept to steer a provider.",
        advice: "Count those who really steer: beyond a fifth of the team, the work has not moved.",
        source: &RETAINED,
        serious: false,
        condition: many_retained,
    },
    Check {
        id: "governance_heavy",
        title: "Heavy governance",
        benchmark: "Managing a deal takes {4.5} % of its value on average, and up to 15 %.",
        advice: "Count everybody who steers once: contract managers, retained people and coordination are often the same people.",
        source: &MANAGING,
        serious: false,
        condition: governance_heavy,
    },
];

/// All of steering together against all that providers are paid.
fn governance_heavy(context: &Context) -> Vec<Cause> {
    let fields = [
        &GOVERNANCE.share_of_charges,
        &GOVERNANCE.contract_managers,
        &GOVERNANCE.retained_people,
        &GOVERNANCE.coordination_share,
        &GOVERNANCE.audit_per_year,
    ];
    let share = |case: &OptionCase| {
        let of = |wanted: Category| case.result.categories.iter().find(|(known, ..)| *known == wanted).map(|(_, total, _)| total.value);
        let (steering, charges) = (of(Category::Governance)?, of(Category::Provider)?);
        // Once a team is handed over, its steering goes on without charges.
        let by = |wanted: DeliveredBy| case.deliveries().any(|delivery| delivery.delivery.choices.delivered_by == wanted);
        let bought = case.deliveries().any(|delivery| delivery.has_provider()) && !by(DeliveredBy::Transfer);
        (bought && charges > 0.0).then_some(steering / charges)
    };
    let shares = context.options().filter_map(|case| Some((case, share(&case)?)));
    let heavy = shares.filter(|(_, share)| *share > MOST_GOVERNANCE);
    heavy
        .map(|(case, share)| case.cause(&fields, say("all of its governance comes to {} of its provider charges.", [percent(share)])))
        .collect()
}

fn no_governance(context: &Context) -> Vec<Cause> {
    let managed_by_nobody = |case: &DeliveryCase| match case.delivery.choices.governance_method {
        GovernanceMethod::ShareOfCharges => case.delivery.governance.share_of_charges == 0.0,
        GovernanceMethod::Staff => case.delivery.governance.contract_managers == 0.0,
        GovernanceMethod::Table => false,
    };
    let unmanaged = context.deliveries().filter(|case| case.has_provider() && managed_by_nobody(case));
    let fields = [&GOVERNANCE.share_of_charges, &GOVERNANCE.contract_managers];
    unmanaged.map(|case| case.cause(&fields, say("managing the contract costs nothing.", []))).collect()
}

fn nobody_retained(context: &Context) -> Vec<Cause> {
    let bare = context.deliveries().filter(|case| case.outsourced() && case.delivery.governance.retained_people == 0.0);
    let what = || say("a provider delivers the service, and 0 people of your own are kept to steer it.", []);
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
            case.cause(&[&GOVERNANCE.retained_people], say("{} people are kept, {} of today's team of {}.", figures))
        })
        .collect()
}
