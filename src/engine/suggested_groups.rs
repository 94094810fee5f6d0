//! Uncertain numbers that usually move together in reality; proposed, never set without the user.

use crate::model::typical::{BUDGET_PRICE, DELAY, DURATION, INFLATION_RATE, PAY, PAY_RISE_ABROAD, PRICE};
use crate::model::{Address, Along, DEMAND, GroupId, Scenario, Together, Typical};

/// Groups of numbers with ranges that move with no other yet, each of at least two, with the identities they would have.
pub fn suggested_groups(scenario: &Scenario) -> Vec<Together> {
    let free: Vec<Address> =
        scenario.ranges.iter().map(|(address, _)| *address).filter(|address| scenario.group_of(*address).is_none()).collect();
    let mut found: Vec<(String, Vec<Address>)> = Vec::new();
    let mut propose = |name: String, belongs: &dyn Fn(Address) -> bool| {
        let taken = |address: &Address| found.iter().any(|(_, members)| members.contains(address));
        let members: Vec<Address> = free.iter().copied().filter(|address| belongs(*address) && !taken(address)).collect();
        if members.len() >= 2 {
            found.push((name, members));
        }
    };
    propose("Pay".to_string(), &|address| is_of(address, &[&PAY, &PAY_RISE_ABROAD, &INFLATION_RATE]));
    for provider in &scenario.providers {
        propose(format!("Prices of {}", provider.name), &|address| {
            is_of(address, &[&PRICE, &BUDGET_PRICE]) && provider_of(scenario, address) == Some(provider.id)
        });
    }
    propose("Prices".to_string(), &|address| is_of(address, &[&PRICE, &BUDGET_PRICE]));
    for option in &scenario.options {
        propose(format!("Delays of {}", option.name), &|address| {
            is_of(address, &[&DELAY, &DURATION]) && address.place.option() == Some(option.id)
        });
    }
    let volumes = [&DEMAND.volume_per_month, &DEMAND.users, &DEMAND.volume_growth];
    propose("Volumes".to_string(), &|address| volumes.contains(&address.field));
    let room = Together::MOST.saturating_sub(scenario.together.len());
    let mut ids = (1..).map(GroupId).filter(|id| scenario.together.iter().all(|group| group.id != *id));
    let groups = found.into_iter().take(room).filter_map(|(name, members)| {
        let name = name.chars().take(crate::model::LIMITS.name).collect();
        let members = members.into_iter().take(Together::MOST_MEMBERS).map(|address| (address, Along::With)).collect();
        Some(Together { id: ids.next()?, name, strength: Together::USUAL_STRENGTH, members })
    });
    groups.collect()
}

fn is_of(address: Address, classes: &[&'static Typical]) -> bool {
    address.field.typical.is_some_and(|class| classes.iter().any(|known| std::ptr::eq(*known, class)))
}

fn provider_of(scenario: &Scenario, address: Address) -> Option<crate::model::ProviderId> {
    let delivery = scenario.delivery(address.place.option()?, address.place.service()?)?;
    delivery.has_provider().then_some(delivery.provider)
}
