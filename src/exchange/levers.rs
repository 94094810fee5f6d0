//! What drives the answer and what would flip it in words, so that page, report and memo say the same.

use super::words::named;
use crate::engine::{Flip, Lever};
use crate::model::{Address, DEMAND, Place, Scenario, Staffing};

/// The name of an input with its places, such as `Price per contact, Nearshore provider`.
pub fn input_name(scenario: &Scenario, addresses: &[Address]) -> String {
    let Some(first) = addresses.first() else { return String::new() };
    let label = named(first.field.label, unit_name(scenario, *first));
    // What another option keeps as it is today has the same number for the same team.
    let option = first.place.option();
    let elsewhere = if addresses.iter().any(|address| address.place.option() != option) { ", and where it stays as today" } else { "" };
    let mut places: Vec<String> = Vec::new();
    for address in addresses.iter().filter(|address| address.place.option() == option && address.place != Place::Assumptions) {
        let place = scenario.place_name(address.place);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if places.len() > 2 {
        let option = option.and_then(|id| scenario.option(id)).map(|option| option.name.clone());
        places = vec![option.map_or("several places".to_string(), |name| format!("{name}, several services"))];
    }
    if places.is_empty() { label.to_string() } else { format!("{label}, {}{elsewhere}", places.join("; ")) }
}

/// What one unit of service is called where an input stands.
pub fn unit_name(scenario: &Scenario, address: Address) -> &'static str {
    let service = address.place.service().and_then(|id| scenario.service(id));
    match (service, scenario.services.as_slice()) {
        (Some(service), _) => service.kind.unit,
        (None, [only]) => only.kind.unit,
        _ => "unit",
    }
}

/// What moving a driver does, such as `a tenth more adds $ 100,000 to the saving`; it follows the name of the input.
pub fn effect(scenario: &Scenario, lever: &Lever, money: &dyn Fn(f64) -> String) -> String {
    let step = if lever.nearer { "a tenth nearer to 100%" } else { "a tenth more" };
    let amount = money(libm::fabs(lever.effect));
    let effect = if lever.effect < 0.0 { format!("takes {amount} from the saving") } else { format!("adds {amount} to the saving") };
    let known_people = |address: &&Address| {
        let service = address.place.service().and_then(|id| scenario.service(id));
        std::ptr::eq(address.field, &DEMAND.volume_per_month)
            && service.is_some_and(|service| service.choices.staffing == Staffing::Headcount)
    };
    let known = lever.addresses.iter().filter(known_people).count();
    let people = match known {
        0 => "",
        all if all == lever.addresses.len() => "; people are a known number here and do not follow it",
        _ => "; people do not follow it where they are a known number",
    };
    format!("{step} {effect}{people}")
}

/// Where the answer turns, such as `at $ 20 or less (now $ 25)`; it stands between the name of the input and that of the option.
pub fn turning(flip: &Flip, value: &dyn Fn(f64) -> String) -> String {
    let way = if flip.at > flip.now { "or more" } else { "or less" };
    format!("at {} {way} (now {})", value(flip.at), bare(&value(flip.now)))
}

/// A value without the words of its unit, where they have just been said.
fn bare(value: &str) -> &str {
    value.trim_end_matches(|letter: char| letter == ' ' || letter.is_ascii_alphabetic())
}

/// What is said where nothing flips the answer; `cheapest` is the name of the option.
pub fn firm(cheapest: &str) -> String {
    format!("{cheapest} stays cheapest whichever of the strongest inputs changes alone, even to five times what it is.")
}
