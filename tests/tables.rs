//! The input table says everything about every input, and every default names its source.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use sourcewise::model::source::ALL as SOURCES;
use sourcewise::model::{Address, Control, Field, Group, TEMPLATES, samples};
use std::collections::BTreeSet;

fn fields() -> Vec<&'static Field> {
    let mut fields: Vec<&'static Field> = Vec::new();
    (samples()[0].scenario)().each(|Address { field, .. }, _| {
        if !fields.iter().any(|known| std::ptr::eq(*known, field)) {
            fields.push(field);
        }
    });
    fields
}

#[test]
fn there_are_as_many_fields_as_the_model_needs() {
    assert!(fields().len() >= 50, "{}", fields().len());
}

#[test]
fn every_field_has_an_identity_of_its_own() {
    let ids: BTreeSet<String> = fields().iter().map(|field| format!("{}.{}", field.group, field.id)).collect();
    assert_eq!(ids.len(), fields().len());
    let labels: BTreeSet<String> = fields().iter().map(|field| format!("{}.{}", field.group, field.label)).collect();
    assert_eq!(labels.len(), fields().len(), "two fields of a group have the same label");
}

#[test]
fn every_help_is_a_sentence() {
    for field in fields() {
        let help = field.help.trim();
        let begins = help.chars().next().is_some_and(|letter| letter.is_uppercase());
        assert!(begins && help.ends_with('.') && help.split(' ').count() >= 3, "{}: «{help}»", field.id);
    }
}

#[test]
fn every_label_is_short_and_starts_with_a_capital() {
    for field in fields() {
        assert!(field.label.chars().count() <= 28 && field.label.starts_with(char::is_uppercase), "{}", field.label);
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
fn every_template_changes_fields_within_their_range_and_each_once() {
    for template in TEMPLATES {
        let mut seen = BTreeSet::new();
        for change in template.changes {
            assert!(change.field.accepts(change.value), "{}: {}", template.id, change.field.id);
            assert!(seen.insert(change.field.id), "{}: {} twice", template.id, change.field.id);
            assert!(change.value != change.field.default, "{}: {} is the default anyway", template.id, change.field.id);
        }
        assert!(template.about.ends_with('.'));
    }
    let ids: BTreeSet<&str> = TEMPLATES.iter().map(|template| template.id).collect();
    assert_eq!(ids.len(), TEMPLATES.len());
}

#[test]
fn every_default_names_a_source_with_its_year_or_says_that_it_is_an_assumption() {
    let scenario = (samples()[0].scenario)();
    scenario.each(|address, number| {
        let (default, source) = scenario.default_of(address);
        assert_eq!(default, number, "{address}: a sample starts from the defaults");
        assert!(SOURCES.iter().any(|known| std::ptr::eq(*known, source)), "{address}");
        match source.year {
            Some(year) => assert!((1990..=2026).contains(&year), "{address}: {year}"),
            None => assert!(source.title.starts_with("Assumption"), "{address}: {}", source.title),
        }
    });
}

#[test]
fn every_glossary_term_is_written_in_one_way() {
    for field in fields() {
        assert!(!field.term.is_empty() && field.term == field.term.to_lowercase(), "{}: {}", field.id, field.term);
    }
}

#[test]
fn fields_are_visited_and_changed_in_the_same_order() {
    let mut scenario = (samples()[0].scenario)();
    for delivery in scenario.options.iter_mut().flat_map(|option| &mut option.deliveries) {
        let mut seen = Vec::new();
        delivery.groups().into_iter().for_each(|group: &dyn Group| group.each(&mut |field, _| seen.push(field.id)));
        let mut changed = Vec::new();
        delivery.groups_mut().into_iter().for_each(|group| group.each_mut(&mut |field, _| changed.push(field.id)));
        assert_eq!(seen, changed);
    }
}
