//! Numbers that are the same figure in reality: the pay of the same people, the same equipment, the same contract.

use super::continuity::goes_on;
use crate::model::{
    ASSETS, Address, CHARGES, CLAUSES, CREDITS, DeliveredBy, Delivery, Field, GOVERNANCE, Group, OPERATION, PERFORMANCE, Place, RATES,
    Scenario, TEAM, TRANSITION,
};

/// Whether equal values of a number are one figure wherever they occur: a retained person's pay, the value of a
/// user's hour.
pub fn is_one_everywhere(field: &Field) -> bool {
    field == &GOVERNANCE.retained_salary_per_year || field == &TRANSITION.cost_per_user_hour
}

/// All addresses of the same figure, the given one first: in reality they can only change
/// together.
pub(super) fn one_figure(scenario: &Scenario, address: Address) -> Vec<Address> {
    let mut all = vec![address];
    let Some(service) = address.place.service().filter(|_| address.place.option().is_some()) else { return all };
    let value = scenario.number(address);
    for option in &scenario.options {
        for delivery in &option.deliveries {
            let place = match address.place {
                Place::Performance(.., level) => Place::Performance(option.id, delivery.service, level),
                _ => Place::Delivery(option.id, delivery.service),
            };
            let other = Address { place, field: address.field };
            let kept = || delivery.service == service && is_kept(scenario, address) && is_kept(scenario, other);
            let same = other != address && (is_one_everywhere(address.field) || kept());
            if same && number_in(delivery, other) == value {
                all.push(other);
            }
        }
    }
    all
}

/// The number of a delivery at an address in it, without a search through all the others.
fn number_in(delivery: &Delivery, address: Address) -> Option<f64> {
    match address.place.level() {
        Some(level) => delivery.levels.get(level)?.value_of(address.field),
        None => delivery.groups().into_iter().find_map(|group| group.value_of(address.field)),
    }
}

/// Whether the subject of a number exists today and stays under the option: people, equipment, a contract, or their
/// performance.
fn is_kept(scenario: &Scenario, address: Address) -> bool {
    let Some((option, service)) = address.place.option().zip(address.place.service()) else { return false };
    let pair = scenario.delivery(scenario.status_quo, service).zip(scenario.delivery(option, service));
    let has_team = |delivery: &Delivery| matches!(delivery.choices.delivered_by, DeliveredBy::InHouse | DeliveredBy::Shared);
    pair.is_some_and(|(today, own)| {
        let group = address.field.group;
        if group == TEAM.salary_per_year.group {
            has_team(today) && has_team(own) && today.choices.team_place == own.choices.team_place
        } else if group == ASSETS.age_years.group {
            today.has_own_equipment() && own.has_own_equipment()
        } else if group == PERFORMANCE.expected.group || group == OPERATION.availability.group {
            goes_on(today, own)
        } else {
            let of_contract = [CHARGES.margin.group, RATES.offshore_share.group, CLAUSES.indexation_cap.group, CREDITS.pool_share.group];
            of_contract.contains(&group) && today.has_provider() && today.provider == own.provider && goes_on(today, own)
        }
    })
}
