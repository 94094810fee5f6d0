//! The input tables, kinds of service and templates describe every input fully, and every default names its source.

use sourcewise::engine::Measure;
use sourcewise::engine::checks::CHECKS;
use sourcewise::exchange::unit_text::named;
use sourcewise::model::source::ALL as SOURCES;
use sourcewise::model::typical::CLASSES;
use sourcewise::model::{
    Address, ChoiceField, Control, Field, Group, LIMITS, Place, SAMPLES, Scenario, Sentence, ServiceKind, Source, TEMPLATES, To, UnitName,
};
use std::collections::BTreeSet;

/// Every kind of service under one template, as set up by a user.
fn set_up(template: &'static sourcewise::model::Template) -> Scenario {
    let mut scenario = Scenario::empty("");
    for kind in ServiceKind::ALL {
        scenario.add_service(kind).expect("a comparison has room for a service of every kind: raise LIMITS.services");
    }
    scenario.add_option(template).expect("a comparison has room for an option");
    scenario
}

fn sample() -> Scenario {
    (SAMPLES[0].scenario)()
}

fn fields() -> Vec<&'static Field> {
    let mut fields: Vec<&'static Field> = Vec::new();
    sample().each(|Address { field, .. }, _| {
        if !fields.contains(&field) {
            fields.push(field);
        }
    });
    fields
}

fn choices() -> Vec<&'static ChoiceField> {
    let mut choices: Vec<&'static ChoiceField> = Vec::new();
    sample().each_choice_group(|_, group| {
        group.each(&mut |field, _| {
            if !choices.contains(&field) {
                choices.push(field);
            }
        });
    });
    choices
}

fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(char::is_uppercase) && text.ends_with('.') && text.split(' ').count() >= 3 && !text.contains("  ")
}

fn is_label(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 28 && text.starts_with(char::is_uppercase) && !text.ends_with('.')
}

fn names_its_year(source: &Source) -> bool {
    match source.year {
        Some(year) => (1990..=2026).contains(&year) && !source.title().to_string().starts_with("Assumption"),
        None if source.is_cited() => source.title().to_string().ends_with("undated, read in 2026"),
        None => source.title().to_string().starts_with("Assumption"),
    }
}

/// The six questions can add one service of every kind to a comparison.
#[test]
fn a_comparison_has_room_for_a_service_of_every_kind() {
    let (kinds, services) = (ServiceKind::ALL.len(), LIMITS.services);
    assert!(services >= kinds, "{kinds} kinds, but room for {services} services: raise LIMITS.services, and what limits links with it");
}

#[test]
fn every_field_has_an_identity_and_a_label_of_its_own() {
    let ids: BTreeSet<String> = fields().iter().map(|field| format!("{}.{}", field.group, field.id)).collect();
    assert_eq!(ids.len(), fields().len());
    let labels: BTreeSet<String> = fields().iter().map(|field| format!("{}.{}", field.group, field.label)).collect();
    assert_eq!(labels.len(), fields().len(), "two fields of a group have the same label");
    let choice_ids: BTreeSet<&str> = choices().iter().map(|choice| choice.id).collect();
    let choice_labels: BTreeSet<&str> = choices().iter().map(|choice| choice.label).collect();
    assert!(choice_ids.len() == choices().len() && choice_labels.len() == choices().len());
    let source_ids: BTreeSet<&str> = SOURCES.iter().map(|(source, _)| source.id).collect();
    assert_eq!(source_ids.len(), SOURCES.len());
}

#[test]
fn every_help_is_a_sentence() {
    for field in fields() {
        assert!(is_sentence(field.help()), "{}: «{}»", field.id, field.help());
    }
    for choice in choices() {
        assert!(is_sentence(choice.help()), "{}: «{}»", choice.id, choice.help());
        assert_eq!(choice.answers.len(), choice.help_of_answers().len(), "{}", choice.id);
        for (answer, help) in choice.answers.iter().zip(choice.help_of_answers()) {
            let help = help.trim();
            assert!(help.starts_with(char::is_uppercase) && help.ends_with('.'), "{}, {}: «{help}»", choice.id, answer.id);
        }
    }
}

#[test]
fn every_label_is_short_and_starts_with_a_capital() {
    let labels = fields().into_iter().map(|field| field.label).chain(choices().into_iter().map(|choice| choice.label));
    let named = TEMPLATES.iter().map(|template| template.label).chain(ServiceKind::ALL.iter().map(|kind| kind.label));
    let levels = ServiceKind::ALL.iter().flat_map(|kind| &kind.levels).map(|level| level.label);
    for label in labels.chain(named).chain(levels) {
        assert!(is_label(label), "«{label}»");
    }
    for choice in choices() {
        let ids: BTreeSet<&str> = choice.answers.iter().map(|answer| answer.id).collect();
        let labels: BTreeSet<&str> = choice.answers.iter().map(|answer| answer.label).collect();
        assert!(ids.len() == choice.answers.len() && labels.len() == choice.answers.len(), "{}", choice.id);
        // The first character may be a digit or a currency, but never a lower-case letter.
        assert!(labels.iter().all(|label| label.chars().count() <= 28 && !label.starts_with(char::is_lowercase)), "{labels:?}");
    }
}

#[test]
fn a_label_that_speaks_of_a_unit_can_name_it() {
    let unit = UnitName { one: "contact", many: "contacts", stay: false };
    let labels = fields().into_iter().map(|field| field.label).chain(Measure::ALL.iter().map(|measure| measure.label()));
    let of_a_unit: Vec<&str> = labels.filter(|label| label.to_lowercase().contains("per unit")).collect();
    assert!(of_a_unit.contains(&"Price per unit") && of_a_unit.contains(&"Cost per unit"), "{of_a_unit:?}");
    for label in of_a_unit {
        assert!(named(label, unit).ends_with(" per contact"), "«{label}» would stay as it is");
    }
}

#[test]
fn every_default_lies_in_its_range() {
    for field in fields() {
        let (least, most) = field.range;
        assert!(least < most && field.accepts(field.default), "{}", field.id);
        assert!(!field.accepts(least - 1.0) && !field.accepts(most * 1.5 + 1.0), "{}", field.id);
        assert!(![f64::NAN, f64::INFINITY, f64::NEG_INFINITY].into_iter().any(|number| field.accepts(number)), "{}", field.id);
        if field.control == Control::Whole {
            assert!(!field.accepts(field.default + 0.5));
        }
    }
}

#[test]
fn every_kind_under_every_template_starts_from_defaults_in_range_that_name_their_source() {
    for template in TEMPLATES {
        let scenario = set_up(template);
        scenario.each(|address, number| {
            let (default, source) = scenario.default_of(address);
            assert_eq!(default, number, "{}, {address}: it starts at its default", template.id);
            assert!(address.field.accepts(number), "{}, {address}: {number}", template.id);
            assert!(SOURCES.iter().any(|(known, _)| *known == source), "{address}");
            assert!(names_its_year(source), "{address}: {}", source.title());
        });
    }
}

#[test]
fn every_source_has_a_year_or_is_an_assumption_and_is_used() {
    let mut used: Vec<Source> = Vec::new();
    for template in TEMPLATES {
        let scenario = set_up(template);
        scenario.each(|address, _| used.push(scenario.default_of(address).1.clone()));
    }
    used.extend(CHECKS.iter().copied().flatten().map(|check| check.source.clone()));
    used.extend(CLASSES.iter().map(|class| class.source.clone()));
    let titles: BTreeSet<&str> = SOURCES.iter().map(|(_, title)| *title).collect();
    assert_eq!(titles.len(), SOURCES.len());
    for (source, title) in SOURCES {
        assert_eq!(source.title(), Sentence::say(title, []));
        assert!(names_its_year(source), "{}", source.title());
        assert!(used.contains(source), "nothing comes from: {}", source.title());
    }
}

#[test]
fn every_template_and_kind_says_what_it_is() {
    let ids: BTreeSet<&str> = TEMPLATES.iter().map(|template| template.id).collect();
    assert_eq!(ids.len(), TEMPLATES.len());
    let ids: BTreeSet<&str> = ServiceKind::ALL.iter().map(|kind| kind.id).collect();
    assert_eq!(ids.len(), ServiceKind::ALL.len());
    let labels: BTreeSet<&str> = TEMPLATES.iter().map(|template| template.label).collect();
    assert_eq!(labels.len(), TEMPLATES.len());
    let labels: BTreeSet<&str> = ServiceKind::ALL.iter().map(|kind| kind.label).collect();
    assert_eq!(labels.len(), ServiceKind::ALL.len());
    for about in TEMPLATES.iter().map(|template| template.about).chain(ServiceKind::ALL.iter().map(|kind| kind.about)) {
        assert!(is_sentence(about), "«{about}»");
    }
    for kind in ServiceKind::ALL {
        let sourcewise::model::UnitName { one, many, .. } = kind.unit;
        assert!(!one.is_empty() && one == one.to_lowercase() && many == many.to_lowercase() && one != many, "{}", kind.id);
        let labels: BTreeSet<&str> = kind.levels.iter().map(|level| level.label).collect();
        assert_eq!(labels.len(), kind.levels.len(), "{}: two levels with one label", kind.id);
        for level in &kind.levels {
            // Higher is better, and a usual service level is mostly met.
            assert!(level.expected > level.target && level.target < 1.0 && level.expected < 1.0, "{}: {}", kind.id, level.label);
        }
    }
}

#[test]
fn every_template_and_kind_changes_a_field_once_and_only_to_something_else() {
    for (name, changes) in TEMPLATES.iter().map(|one| (one.id, one.changes)).chain(ServiceKind::ALL.iter().map(|one| (one.id, one.changes)))
    {
        let mut seen = BTreeSet::new();
        for change in changes {
            assert!(seen.insert((change.field.group, change.field.id)), "{name}: {} twice", change.field.id);
            match change.to {
                To::Value(value) => assert!(change.field.accepts(value), "{name}: {}", change.field.id),
                To::Times(factor) => assert!(factor > 0.0 && factor != 1.0, "{name}: {}", change.field.id),
            }
        }
    }
}

#[test]
fn a_template_changes_only_option_inputs() {
    let scenario = set_up(TEMPLATES[0]);
    let mut of_options: Vec<&'static Field> = Vec::new();
    scenario.each(|address, _| {
        if matches!(address.place, Place::Delivery(..) | Place::Performance(..)) {
            of_options.push(address.field);
        }
    });
    for change in TEMPLATES.iter().flat_map(|template| template.changes) {
        assert!(of_options.contains(&change.field), "{}.{}", change.field.group, change.field.id);
    }
}

#[test]
fn every_glossary_term_is_written_in_one_way() {
    for field in fields() {
        assert!(!field.term.is_empty() && field.term == field.term.to_lowercase(), "{}: {}", field.id, field.term);
    }
}

#[test]
fn fields_are_visited_and_changed_in_the_same_order() {
    let mut scenario = sample();
    for delivery in scenario.options.iter_mut().flat_map(|option| &mut option.deliveries) {
        let mut seen = Vec::new();
        delivery.groups().into_iter().for_each(|group: &dyn Group| group.each(&mut |field, _| seen.push(field.id)));
        let mut changed = Vec::new();
        delivery.groups_mut().into_iter().for_each(|group| group.each_mut(&mut |field, _| changed.push(field.id)));
        assert_eq!(seen, changed);
    }
}
