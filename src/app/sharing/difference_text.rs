//! Differences in words: place, subject, old and new value.

use super::comparison_pair::ComparisonPair;
use crate::app::snapshot::{Formats, named};
use crate::model::grammar::{in_mid_sentence, worded};
use crate::model::{Address, Difference, Named, Place, Range, Scenario, SimulationSettings, Together, estimate_words};

/// A difference in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// The part of the comparison.
    pub place: String,
    /// Its subject.
    pub what: String,
    /// Its value in the first; a dash if there is none.
    pub before: String,
    /// Its value in the second; a dash if there is none.
    pub after: String,
}

const NOTHING: &str = "–";

/// A difference in words.
pub fn spoken(two: &ComparisonPair, difference: &Difference) -> Spoken {
    let say = |place: String, what: String, before: &str, after: &str| {
        let shown = |text: &str| if text.is_empty() { NOTHING.to_string() } else { text.to_string() };
        Spoken { place, what, before: shown(before), after: shown(after) }
    };
    let compared = || "Options and services".to_string();
    match difference {
        Difference::Removed(thing, name) => say(compared(), kind_of(*thing).to_string(), name, ""),
        Difference::Added(thing, name) => say(compared(), kind_of(*thing).to_string(), "", name),
        Difference::Today(before, after) => say(compared(), "Today's option".to_string(), before, after),
        Difference::Order(before, after) => say(compared(), "Order".to_string(), before, after),
        Difference::Name(Named::Title, before, after) => say(compared(), "Title".to_string(), before, after),
        Difference::Name(thing, before, after) => {
            say(compared(), format!("Name of the {}", in_mid_sentence(kind_of(*thing))), before, after)
        }
        Difference::Provider(option, service, before, after) => {
            say(two.after.place_name(Place::Delivery(*option, *service)), "Provider".to_string(), before, after)
        }
        Difference::Choice(address, before, after) => {
            let field = address.field;
            say(two.after.place_name(address.place), field.label.to_string(), field.label_of(before), field.label_of(after))
        }
        Difference::Number(address, before, after) => {
            let [of_before, of_after] = two.formats;
            let (before, after) = (number(two.before, of_before, *address, *before), number(two.after, of_after, *address, *after));
            say(two.after.place_name(address.place), label(two, *address), &before, &after)
        }
        Difference::Estimate(address, before, after) => {
            let words = |how: &Option<String>| how.as_deref().map(estimate_words).unwrap_or_default();
            say(two.after.place_name(address.place), format!("{}, note", label(two, *address)), &words(before), &words(after))
        }
        Difference::Note(address, before, after) => {
            say(two.after.place_name(address.place), format!("{}, note", label(two, *address)), before, after)
        }
        Difference::Decision(difference) => {
            let [of_before, of_after] = two.formats;
            let (before, after) = (of_before.prose(&difference.before), of_after.prose(&difference.after));
            say("Decision".to_string(), difference.what.clone(), &before, &after)
        }
        Difference::Together(before, after) => {
            let name = after.as_ref().or(before.as_ref()).map(|group| group.name.clone()).unwrap_or_default();
            let words = |group: &Option<Together>| match group {
                Some(group) => {
                    let members: Vec<String> = group.members.iter().map(|(address, _)| label(two, *address)).collect();
                    format!("{} ({})", members.join(", "), group.strength)
                }
                None => "independent".to_string(),
            };
            say("Move together".to_string(), name, &words(before), &words(after))
        }
        Difference::Simulation(before, after) => {
            let words =
                |of: &SimulationSettings| format!("seed {}, {} futures, {} % sure", of.seed, of.trials, libm::round(of.confidence * 100.0));
            say("Futures".to_string(), "Settings".to_string(), &words(before), &words(after))
        }
        Difference::Range(address, before, after) => {
            let [of_before, of_after] = two.formats;
            let range = |scenario: &Scenario, formats: &Formats, range: Option<Range>| match (range, scenario.number(*address)) {
                (Some(range), Some(value)) => formats.range_in_words(value, range, address.field.unit),
                _ => "certain".to_string(),
            };
            let what = format!("{}, range", label(two, *address));
            say(two.after.place_name(address.place), what, &range(two.before, of_before, *before), &range(two.after, of_after, *after))
        }
    }
}

/// The name of an input with its place.
fn label(two: &ComparisonPair, address: Address) -> String {
    named(address.field.label, two.with(address).unit_name(address.place)).to_string()
}

fn number(scenario: &Scenario, formats: &Formats, address: Address, value: f64) -> String {
    formats.value(value, address.field.unit, scenario.unit_name(address.place))
}

fn kind_of(thing: Named) -> &'static str {
    match thing {
        Named::Title => "Comparison",
        Named::Service(_) => "Service",
        Named::Option(_) => "Option",
        Named::Provider(_) => "Provider",
    }
}

/// The number of differences, in words.
pub fn count(differences: &[Difference]) -> String {
    match differences.len() {
        0 => "no differences".to_string(),
        many => worded(many, "one difference", "{} differences"),
    }
}

/// A group of differences in a few words, such as `Price per contact, Nearshore provider, and 3 more`.
pub fn together(two: &ComparisonPair, differences: &[&Difference]) -> String {
    let structure =
        |difference: &&&Difference| matches!(difference, Difference::Added(..) | Difference::Removed(..) | Difference::Today(..));
    if differences.iter().filter(structure).count() > 1 {
        return "Services, options and providers".to_string();
    }
    let Some(first) = differences.first().map(|difference| spoken(two, difference)) else { return String::new() };
    let more = match differences.len() {
        1 => String::new(),
        many => format!(", and {} more", many - 1),
    };
    format!("{}, {}{more}", first.what, first.place)
}
