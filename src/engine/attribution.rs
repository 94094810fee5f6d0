//! The effect of each difference between two scenarios on the results. Differences apply one after the other, each time
//! with a full computation, so that the parts add up to the whole change.

use super::{Measure, Outcome, Problem, compute, recompute};
use crate::model::{Difference, OptionId, Place, Scenario, differences};

/// The maximum number of steps; beyond it, related differences apply together.
const MOST_STEPS: usize = 60;

/// Differences applied together, and their effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The positions among the differences.
    pub differences: Vec<usize>,
    /// The change in present value of each option in both scenarios, in money, in the order of the options.
    pub effects: Vec<f64>,
}

/// Two scenarios compared.
#[derive(Debug)]
pub struct Attribution {
    /// All differences.
    pub differences: Vec<Difference>,
    /// The results of the first.
    pub before: Outcome,
    /// The results of the second.
    pub after: Outcome,
    /// The options in both, in the order of the second.
    pub options: Vec<OptionId>,
    /// The steps from the first scenario to the second, in order.
    pub steps: Vec<Step>,
}

/// The common ground of differences applied together.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Key {
    /// The structure: services, options, providers and today's option.
    Structure,
    Alone(usize),
    Group(Place, &'static str),
    GroupEverywhere(&'static str),
}

/// Compares two scenarios.
///
/// # Errors
/// The broken rules of the scenario without results: those of the first, if both break rules.
pub fn attribute(before: &Scenario, after: &Scenario) -> Result<Attribution, Vec<Problem>> {
    let (first, last) = (compute(before)?, compute(after)?);
    let differences = differences(before, after);
    let shared = |id: &OptionId| {
        let template = |scenario: &Scenario| scenario.option(*id).map(|option| option.template.id);
        template(before).is_some() && template(before) == template(after)
    };
    let options: Vec<OptionId> = after.options.iter().map(|option| option.id).filter(shared).collect();
    let groups = groups(&differences);

    // The second scenario with the values of the first for everything they share; step by step it becomes the second.
    let mut scenario = after.clone();
    scenario.ranges.clear();
    let numbers = |taken: &[usize], scenario: &mut Scenario, back: bool| {
        for difference in taken.iter().filter_map(|place| differences.get(*place)) {
            match difference {
                Difference::Number(address, old, new) => drop(scenario.set_number(*address, if back { *old } else { *new })),
                Difference::Choice(address, old, new) => drop(scenario.choose(*address, if back { old } else { new })),
                _ => {}
            }
        }
    };
    groups.iter().for_each(|(_, taken)| numbers(taken, &mut scenario, true));

    let value = |outcome: &Outcome| -> Vec<f64> {
        options.iter().map(|id| outcome.option(*id).map_or(0.0, |option| option.value(Measure::PresentValue))).collect()
    };
    let mut steps = Vec::new();
    let (mut known, mut latest, mut waiting) = (value(&first), None, Vec::new());
    for (place, (_, taken)) in groups.iter().enumerate() {
        numbers(taken, &mut scenario, false);
        waiting.extend(taken);
        let found = if place + 1 == groups.len() {
            Some(value(&last))
        } else {
            // An intermediate scenario may break a rule that both scenarios keep: that step then includes the next one.
            recompute(latest.as_ref(), &scenario).ok().map(|outcome| {
                let found = value(&outcome);
                latest = Some(outcome);
                found
            })
        };
        if let Some(found) = found {
            let effects = found.iter().zip(&known).map(|(after, before)| after - before).collect();
            steps.push(Step { differences: std::mem::take(&mut waiting), effects });
            known = found;
        }
    }
    Ok(Attribution { differences, before: first, after: last, options, steps })
}

/// The differences that change results, grouped where they apply together.
fn groups(differences: &[Difference]) -> Vec<(Key, Vec<usize>)> {
    let finest: fn(usize, &Difference) -> Option<Key> = |place, difference| match difference {
        Difference::Removed(..) | Difference::Added(..) | Difference::Today(..) | Difference::Provider(..) => Some(Key::Structure),
        Difference::Choice(..) | Difference::Number(..) => Some(Key::Alone(place)),
        // Names, notes, order, uncertainties and scores change no cost.
        Difference::Order(..)
        | Difference::Name(..)
        | Difference::Range(..)
        | Difference::Together(..)
        | Difference::Simulation(..)
        | Difference::Estimate(..)
        | Difference::Note(..)
        | Difference::Decision(..) => None,
    };
    let group = |difference: &Difference| match difference {
        Difference::Number(address, ..) => Some((address.place, address.field.group)),
        Difference::Choice(address, ..) => Some((address.place, "")),
        _ => None,
    };
    let gathered = |key_of: &dyn Fn(usize, &Difference) -> Option<Key>| {
        let mut groups: Vec<(Key, Vec<usize>)> = Vec::new();
        for (place, difference) in differences.iter().enumerate() {
            let Some(key) = key_of(place, difference) else { continue };
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, taken)) => taken.push(place),
                None => groups.push((key, vec![place])),
            }
        }
        groups
    };
    let coarser = |place: usize, difference: &Difference, key: fn(Place, &'static str) -> Key| match finest(place, difference) {
        Some(Key::Alone(_)) => group(difference).map(|(place, group)| key(place, group)),
        other => other,
    };
    let alone = gathered(&finest);
    if alone.len() <= MOST_STEPS {
        return alone;
    }
    let by_place = gathered(&|place, difference| coarser(place, difference, Key::Group));
    if by_place.len() <= MOST_STEPS {
        return by_place;
    }
    gathered(&|place, difference| coarser(place, difference, |_, group| Key::GroupEverywhere(group)))
}
