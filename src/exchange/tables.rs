//! The input tables as a list: what every part of a scenario can say, for those that describe files.

use crate::model::{Address, ChoiceField, Field, Place, Scenario, ServiceKind, Template};

/// A part of a scenario and everything it can say.
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Its choices.
    pub choices: Vec<&'static ChoiceField>,
    /// Its groups of numbers, by their names in files.
    pub groups: Vec<(&'static str, Vec<&'static Field>)>,
}

impl Part {
    /// All parts.
    pub fn all() -> Vec<Part> {
        let scenario = every_input();
        let mut parts: Vec<Part> = Vec::new();
        let mut of = |place: Place, add: &mut dyn FnMut(&mut Part)| {
            let name = name_of(place);
            if !parts.iter().any(|part| part.name == name) {
                parts.push(Part { name, choices: Vec::new(), groups: Vec::new() });
            }
            parts.iter_mut().filter(|part| part.name == name).for_each(add);
        };
        scenario.each(|Address { place, field }, _| {
            of(place, &mut |part| match part.groups.iter_mut().find(|(group, _)| *group == field.group) {
                Some((_, fields)) if fields.iter().any(|known| std::ptr::eq(*known, field)) => {}
                Some((_, fields)) => fields.push(field),
                None => part.groups.push((field.group, vec![field])),
            });
        });
        scenario.each_choice_group(|place, group| group.each(&mut |field, _| of(place, &mut |part| part.choices.push(field))));
        parts
    }
}

fn name_of(place: Place) -> &'static str {
    match place {
        Place::Assumptions => "scenario",
        Place::Provider(_) => "provider",
        Place::Service(_) => "service",
        Place::Level(..) => "promise",
        Place::Delivery(..) => "delivery",
        Place::Performance(..) => "performance",
    }
}

/// A scenario that has every input at least once, and every choice exactly once.
pub fn every_input() -> Scenario {
    let mut scenario = Scenario::empty("");
    ServiceKind::ALL.first().and_then(|kind| scenario.add_service(kind));
    Template::from_id("onshore").and_then(|template| scenario.add_option(template));
    scenario
}
