//! Services that an option leaves as they are today.

use crate::model::{Address, Delivery, OptionId, Place, Scenario, ServiceId};

/// The explanation of their numbers.
pub(super) const AS_TODAY: &str = "as today.";

/// Leaves a service as it is today under an option: its numbers were entered for today's, so here they are estimates.
pub fn leave_as_today(scenario: &mut Scenario, option: OptionId, service: ServiceId) {
    let today = scenario.delivery(scenario.status_quo, service).cloned();
    let Some((today, delivery)) = today.zip(scenario.delivery_mut(option, service)) else { return };
    let provider = if today.has_provider() { today.provider } else { delivery.provider };
    *delivery = Delivery { provider, ..today };
    let is_here = |place: Place| place.option() == Some(option) && place.service() == Some(service);
    scenario.estimates.retain(|(address, _)| !is_here(address.place));
    let mut copied = Vec::new();
    scenario.each(|address, number| {
        if is_here(address.place) && scenario.default_of(address).0 != number {
            copied.push(address);
        }
    });
    for address in copied {
        scenario.set_estimate(address, Some(AS_TODAY));
    }
}

/// Numbers of such a service that were the same as today's follow an edit of today's.
pub(super) fn stay_as_today(before: &Scenario, after: &mut Scenario) {
    let today = after.status_quo;
    let mut left: Vec<(Option<OptionId>, Option<ServiceId>)> = Vec::new();
    for (address, _) in before.estimates.iter().filter(|(_, how)| how == AS_TODAY) {
        let key = (address.place.option(), address.place.service());
        if !left.contains(&key) && before.status_quo == today {
            left.push(key);
        }
    }
    let mut moved = Vec::new();
    after.each(|address, _| {
        if !left.contains(&(address.place.option(), address.place.service())) {
            return;
        }
        let place = match address.place {
            Place::Delivery(_, service) => Place::Delivery(today, service),
            Place::Performance(_, service, level) => Place::Performance(today, service, level),
            other => other,
        };
        let of_today = Address { place, ..address };
        if before.number(address) == before.number(of_today) && before.number(of_today) != after.number(of_today) {
            moved.extend(after.number(of_today).map(|number| (address, number)));
        }
    });
    for (address, number) in moved {
        after.set_number(address, number);
        after.set_estimate(address, Some(AS_TODAY));
    }
}
