//! Everything offered works together: every kind of service under every template, and every answer to every choice.
//! Composed here, so that a new kind, template or price mechanism needs no sample.

use crate::native::random::laws::all_bits;
use sourcewise::engine::{Measure, compute};
use sourcewise::model::{Choice, ChoiceAddress, ChoiceField, Place, Pricing, Scenario, ServiceKind, TEMPLATES, Template, delivery_choices};
use std::collections::BTreeSet;

/// Kinds of service, delivered today by your own team and then by a template.
fn composed(kinds: &[&'static ServiceKind], template: &'static Template) -> Scenario {
    let mut scenario = Scenario::empty("");
    kinds.iter().for_each(|kind| assert!(scenario.add_service(kind).is_some()));
    scenario.add_option(Template::from_id("in_house").unwrap()).unwrap();
    scenario.add_option(template).unwrap();
    scenario
}

#[test]
fn every_kind_of_service_costs_something_under_every_template() {
    for kind in ServiceKind::ALL {
        for template in TEMPLATES {
            let outcome =
                compute(&composed(&[kind], template)).unwrap_or_else(|problems| panic!("{}, {}: {problems:?}", kind.id, template.id));
            for option in &outcome.options {
                let cost = option.value(Measure::Total);
                assert!(cost.is_finite() && cost > 0.0, "{}, {}: {cost}", kind.id, template.id);
            }
        }
    }
}

/// Every place of a scenario with a choice, and that choice.
fn asked(scenario: &Scenario) -> Vec<(Place, &'static ChoiceField, bool)> {
    let mut asked = Vec::new();
    scenario.each_choice_group(|place, group| group.each(&mut |field, _| asked.push((place, field, group.matters(field)))));
    asked
}

/// Whether every answer to a choice at a place gives different results.
fn answers_differ(scenario: &Scenario, place: Place, field: &'static ChoiceField) -> bool {
    let results: BTreeSet<String> = field
        .answers
        .iter()
        .map(|answer| {
            let mut scenario = scenario.clone();
            assert!(scenario.choose(ChoiceAddress { place, field }, answer.id));
            compute(&scenario).map_or_else(|problems| format!("{problems:?}"), |outcome| format!("{:?}", all_bits(&outcome)))
        })
        .collect();
    results.len() == field.answers.len()
}

#[test]
fn every_answer_to_every_choice_computes_something_else() {
    // Calls with service levels, and devices that are replaced during the comparison.
    let kinds = ["help_desk", "end_user_devices"].map(|id| ServiceKind::from_id(id).unwrap());
    let mut open: BTreeSet<&str> = asked(&composed(&kinds, TEMPLATES[0])).into_iter().map(|(_, field, _)| field.id).collect();
    assert!(open.remove("currency"), "a currency changes the name of amounts, not the amounts");
    for template in TEMPLATES {
        for pricing in Pricing::ALL {
            let mut scenario = composed(&kinds, template);
            let (option, service) = (scenario.options[1].id, scenario.services[0].id);
            let place = Place::Delivery(option, service);
            assert!(scenario.choose(ChoiceAddress { place, field: &delivery_choices::pricing }, pricing.id()));
            for (place, field, matters) in asked(&scenario) {
                if open.contains(field.id) && matters && answers_differ(&scenario, place, field) {
                    open.remove(field.id);
                }
            }
        }
    }
    assert!(open.is_empty(), "no answer to {open:?} changes a result");
}
