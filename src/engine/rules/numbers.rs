//! Rules about every number: it is within the range of its field, and between the ends of its own uncertainty.

use super::Problem;
use crate::model::{Address, Control, Place, Range, Scenario, Shape, plain_limit};
use rustc_hash::FxHashMap;

/// The problems of single numbers.
pub(super) fn number_problems(scenario: &Scenario) -> Vec<Problem> {
    let ranges: FxHashMap<Address, Range> = scenario.ranges.iter().copied().collect();
    let mut found = Vec::new();
    scenario.each(|address, value| {
        if !address.field.accepts(value) {
            found.push(out_of_range(scenario, address));
        } else if let Some(range) = ranges.get(&address) {
            found.extend(uncertain(scenario, address, value, *range));
        }
    });
    found
}

fn out_of_range(scenario: &Scenario, address: Address) -> Problem {
    let (least, most) = address.field.range;
    let numbers = if address.field.control == Control::Whole { "whole numbers" } else { "numbers" };
    let what = format!("{} accepts {numbers} from {} to {}.", address.field.label, plain_limit(least), plain_limit(most));
    problem(scenario, address, &what, "Enter a number in this range.")
}

fn uncertain(scenario: &Scenario, address: Address, value: f64, range: Range) -> Option<Problem> {
    let label = address.field.label;
    // This also catches ends that are not numbers: nothing lies between them.
    if !(range.low <= value && value <= range.high) {
        let what = format!("the range of {label} does not include its value.");
        return Some(problem(scenario, address, &what, "Enter a range that includes the value."));
    }
    if range.shape == Shape::Lognormal && range.low <= 0.0 {
        let what = format!("the range of {label} is lognormal, but starts at zero or below.");
        return Some(problem(scenario, address, &what, "Enter a low end above zero, or choose another shape."));
    }
    None
}

/// `what` follows the name of the part that holds the number.
fn problem(scenario: &Scenario, address: Address, what: &str, remedy: &'static str) -> Problem {
    let message = format!("{}: {what}", name(scenario, address.place));
    Problem { inputs: vec![address], place: Some(address.place), message, remedy }
}

/// The user's name for the part of the scenario: the option, otherwise the service or the provider.
fn name(scenario: &Scenario, place: Place) -> &str {
    let service = || place.service().and_then(|id| scenario.service(id)).map(|service| service.name.as_str());
    let option = place.option().and_then(|id| scenario.option(id)).map(|option| option.name.as_str());
    let known = match place {
        Place::Provider(id) => scenario.provider(id).map(|provider| provider.name.as_str()),
        _ => option.or_else(service),
    };
    known.unwrap_or("All options")
}
