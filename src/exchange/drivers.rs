//! The drivers of the answer and the values that change it, in words, so that page, report and memo agree.

use super::unit_text::named;
use crate::engine::{Flip, Lever, is_one_everywhere};
use crate::model::{Address, DEMAND, OptionId, Place, Scenario, Staffing, UnitName};

/// The name of an input with its places, such as `Price per contact, Nearshore provider`.
pub fn input_name(scenario: &Scenario, addresses: &[Address]) -> String {
    let Some(first) = addresses.first() else { return String::new() };
    let unit = scenario.unit_name(first.place);
    let one_unit = addresses.iter().all(|address| scenario.unit_name(address.place) == unit);
    let label = named(first.field.label, if one_unit { unit } else { UnitName::UNIT });
    // If another option keeps today's value, it is the same figure.
    let option = first.place.option();
    let elsewhere = addresses.iter().any(|address| address.place.option() != option);
    if elsewhere && is_one_everywhere(first.field) {
        return format!("{label}, in all options");
    }
    let elsewhere = if elsewhere { ", and where it stays as today" } else { "" };
    let own = addresses.iter().filter(|address| address.place.option() == option && address.place != Place::Assumptions);
    let mut places: Vec<Place> = Vec::new();
    for address in own {
        if !places.contains(&address.place) {
            places.push(address.place);
        }
    }
    match places.as_slice() {
        [] => label.to_string(),
        [place] => format!("{label}, {}{elsewhere}", scenario.place_name(*place)),
        several => format!("{label}, {}{elsewhere}", places_name(scenario, option, several)),
    }
}

/// Several places in words: those of one option under its name.
fn places_name(scenario: &Scenario, option: Option<OptionId>, places: &[Place]) -> String {
    let option = option.and_then(|id| scenario.option(id)).map(|option| option.name.as_str());
    let service = |place: &Place| place.service().and_then(|id| scenario.service(id)).map(|service| service.name.as_str());
    let services: Option<Vec<&str>> = places.iter().map(service).collect();
    match (option, services) {
        (Some(option), Some(services)) if places.len() > NAMED => {
            let one_service = services.iter().all(|service| services.first() == Some(service));
            format!("{option}, several {}", if one_service { "service levels" } else { "services" })
        }
        (Some(option), Some(services)) => format!("{option}: {}", crate::model::grammar::list(&services)),
        (None, _) if places.len() > NAMED => "several places".to_string(),
        _ => places.iter().map(|place| scenario.place_name(*place)).collect::<Vec<_>>().join("; "),
    }
}

/// The largest number of places of an input that are named one by one.
const NAMED: usize = 2;

/// The larger effect of moving a driver up or down, such as `+10 % increases the saving by $100,000`; it follows the name of the
/// input.
pub fn effect(scenario: &Scenario, lever: &Lever, money: &dyn Fn(f64) -> String) -> String {
    let (effect, is_less) = lever.larger();
    let step = match (lever.nearer, is_less) {
        (true, false) => "10 % closer to 100 %",
        (true, true) => "10 % further from 100 %",
        (false, false) => "+10 %",
        (false, true) => "\u{2212}10 %",
    };
    let amount = money(libm::fabs(effect));
    let effect = if effect < 0.0 { format!("reduces the saving by {amount}") } else { format!("increases the saving by {amount}") };
    let known_people = |address: &&Address| {
        let service = address.place.service().and_then(|id| scenario.service(id));
        address.field == &DEMAND.volume_per_month && service.is_some_and(|service| service.choices.staffing == Staffing::Headcount)
    };
    let known = lever.addresses.iter().filter(known_people).count();
    let people = match known {
        0 => "",
        all if all == lever.addresses.len() => "; the number of people at the start is entered directly, so it does not change",
        _ => "; where the number of people is entered directly, it does not change",
    };
    let uneven = if lever.in_a_step { ", in one step rather than gradually" } else { "" };
    format!("{step} {effect}{uneven}{people}")
}

/// Where the answer changes, such as `at $20 or less (now $25), “Nearshore” is cheapest`; it follows the name of the input.
/// `both` writes the new and the present value in one style.
pub fn turning(scenario: &Scenario, flip: &Flip, both: &dyn Fn([f64; 2]) -> [String; 2]) -> String {
    let way = if flip.at > flip.now { "or more" } else { "or less" };
    let instead = scenario.option(flip.instead).map_or("", |option| option.name.as_str());
    let [at, now] = both([flip.at, flip.now]);
    format!("at {at} {way} (now {}), “{instead}” is cheapest", bare(&now))
}

/// A value without the words of its unit, which the sentence has already named.
fn bare(value: &str) -> &str {
    value.trim_end_matches(|letter: char| letter == ' ' || letter.is_ascii_alphabetic())
}

/// The sentence for an answer that nothing changes; `cheapest` is the name of the option.
pub fn firm(cheapest: &str) -> String {
    format!("“{cheapest}” stays cheapest even if any one of the key inputs is halved or doubled.")
}
