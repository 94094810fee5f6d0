//! The range of a figure that occurs in several places, such as the pay of a team that several options keep: one range, stored at
//! the first of them.

use super::continuity::goes_on;
use super::one_figure::one_figure;
use crate::model::{Address, DeliveredBy, OPERATION, Range, Scenario};

/// The most typical ranges that are proposed at once.
const MOST_TYPICAL: usize = 10;

/// The range of the number at an address, wherever its figure has one; `None` if it is certain.
pub fn range_of(scenario: &Scenario, address: Address) -> Option<Range> {
    // Every field asks at every key press.
    if !scenario.ranges.iter().any(|(known, _)| known.field == address.field) {
        return None;
    }
    scenario.range(address).or_else(|| others(scenario, address).into_iter().find_map(|place| scenario.range(place)))
}

/// The other places of the figure at an address, in the order of the scenario.
pub fn others(scenario: &Scenario, address: Address) -> Vec<Address> {
    one_figure(scenario, address).into_iter().skip(1).collect()
}

/// Why the number at an address cannot have a range; `None` if it can.
pub fn why_certain(scenario: &Scenario, address: Address) -> Option<&'static str> {
    let decides = || {
        let service = address.place.service()?;
        let today = scenario.delivery(scenario.status_quo, service)?;
        let of_option = |id| address.place.option() == Some(id) || address.place.option() == Some(scenario.status_quo);
        let mut kept = scenario.options.iter().filter(|option| option.id != scenario.status_quo && of_option(option.id));
        let is_kept = today.choices.delivered_by == DeliveredBy::Shared
            && kept.any(|option| option.delivery(service).is_some_and(|delivery| goes_on(today, delivery)));
        (address.field == &OPERATION.provider_share && is_kept)
            .then_some("Nothing is handed over because this share equals today's, so it cannot vary.")
    };
    address.field.why_certain().or_else(decides)
}

/// Sets the range of a figure in all its places, or marks it as certain. Returns false if it cannot have this range.
pub fn set_range(scenario: &mut Scenario, address: Address, range: Option<Range>) -> bool {
    if range.is_some() && why_certain(scenario, address).is_some() {
        return false;
    }
    let mut places = others(scenario, address);
    places.push(address);
    // The first in the order of the scenario.
    let mut home = None;
    scenario.each(|known, _| home = home.or_else(|| places.contains(&known).then_some(known)));
    let home = home.unwrap_or(address);
    if !scenario.set_range(home, range) {
        return false;
    }
    if range.is_some() {
        scenario.join_in_group(&places, home);
    }
    for place in places.into_iter().filter(|place| *place != home) {
        scenario.set_range(place, None);
    }
    true
}

/// Sets a number entered by a person, and its range moves with it. Returns false if the number is not valid. A figure in several
/// places becomes two: the other places keep their range.
pub fn give_number(scenario: &mut Scenario, address: Address, number: f64) -> bool {
    let changes = address.field.accepts(number) && scenario.number(address) != Some(number);
    let shared = range_of(scenario, address).filter(|_| changes).zip(others(scenario, address).first().copied());
    if let Some((range, _)) = shared {
        scenario.set_range(address, Some(range));
    }
    if !scenario.give_number(address, number) {
        return false;
    }
    if let Some((range, other)) = shared {
        set_range(scenario, other, Some(range));
    }
    // Once the same number has been given in all places, it is one figure again.
    let own = scenario.range(address);
    if own.is_some() && others(scenario, address).into_iter().any(|place| scenario.range(place) == own) {
        set_range(scenario, address, own);
    }
    true
}

/// The typical ranges of numbers that are certain so far, the first ten in this order; one for each figure.
pub fn typical_ranges(scenario: &Scenario, strongest: &[Address]) -> Vec<(Address, Range)> {
    let mut found: Vec<(Address, Range)> = Vec::new();
    for address in strongest {
        let is_new = range_of(scenario, *address).is_none() && why_certain(scenario, *address).is_none();
        if is_new && !others(scenario, *address).iter().any(|place| found.iter().any(|(known, _)| known == place)) {
            found.extend(scenario.typical_range(*address).map(|range| (*address, range)));
        }
    }
    found.truncate(MOST_TYPICAL);
    found
}
