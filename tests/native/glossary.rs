//! The glossary explains every term of the product, and the life cycle asks for existing inputs.

use serde_json::Value;
use sourcewise::engine::Measure;
use sourcewise::exchange::glossary::{Topic, read};
use sourcewise::exchange::query::Query;
use sourcewise::model::{Address, Choice, CreditScheme, Field, Pricing, Scenario, ServiceKind, TEMPLATES};
use std::collections::{BTreeMap, BTreeSet};

/// The phases of ISO 37500, with the governance across all of them.
const PHASES: [&str; 5] = ["strategy analysis", "initiation and selection", "transition", "deliver value", "governance"];

/// The 34 practices of ITIL 4 by name.
const PRACTICES: &str = "architecture management, continual improvement, information security management, knowledge management, \
    measurement and reporting, organizational change management, portfolio management, project management, relationship management, \
    risk management, service financial management, strategy management, supplier management, workforce and talent management, \
    availability management, business analysis, capacity and performance management, change enablement, incident management, \
    IT asset management, monitoring and event management, problem management, release management, service catalogue management, \
    service configuration management, service continuity management, service design, service desk, service level management, \
    service request management, service validation and testing, deployment management, infrastructure and platform management, \
    software development and management";

/// The fields of a glossary entry, and whether each is required.
const KEYS: [(&str, bool); 9] = [
    ("term", true),
    ("definition", true),
    ("why", true),
    ("formula", false),
    ("example", true),
    ("related", true),
    ("iso_37500", true),
    ("itil", false),
    ("input", false),
];

fn glossary() -> Vec<Value> {
    serde_json::from_str(include_str!("../../assets/glossary.json")).unwrap()
}

fn life_cycle() -> Vec<Value> {
    serde_json::from_str(include_str!("../../assets/life_cycle.json")).unwrap()
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().unwrap_or_default()
}

fn texts<'a>(entry: &'a Value, key: &str) -> Vec<&'a str> {
    entry[key].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

/// The whole input table by group and name, because even the smallest scenario has every part.
fn fields() -> BTreeMap<String, &'static Field> {
    let mut scenario = Scenario::empty("Smallest");
    scenario.add_service(ServiceKind::ALL[0]).unwrap();
    scenario.add_option(TEMPLATES[0]).unwrap();
    let mut fields = BTreeMap::new();
    scenario.each(|Address { field, .. }, _| {
        fields.insert(format!("{}.{}", field.group, field.id), field);
    });
    for group in ["assumptions", "terms", "demand", "level", "team", "charges", "exit", "performance"] {
        assert!(fields.values().any(|field| field.group == group), "{group}");
    }
    fields
}

fn terms(glossary: &[Value]) -> BTreeSet<&str> {
    glossary.iter().map(|entry| text(entry, "term")).collect()
}

/// The number of sentences in a text; `None` if it does not consist of whole ones.
fn sentences(text: &str) -> usize {
    let begins = text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    let whole = begins && text.ends_with('.') && text.split(' ').count() >= 4 && !text.contains("  ");
    let inner = text.split(". ").skip(1).filter(|rest| rest.starts_with(char::is_uppercase)).count();
    if whole { inner + 1 } else { 0 }
}

#[test]
fn every_term_of_the_input_table_has_an_entry() {
    let glossary = glossary();
    let terms = terms(&glossary);
    for (name, field) in fields() {
        assert!(terms.contains(field.term), "{name}: {}", field.term);
    }
}

#[test]
fn every_model_kind_mechanism_and_scheme_has_an_entry() {
    let glossary = glossary();
    let terms = terms(&glossary);
    let models = TEMPLATES.iter().map(|template| template.term);
    let kinds = ServiceKind::ALL.iter().map(|kind| kind.term);
    let answers = Pricing::ANSWERS.iter().chain(CreditScheme::ANSWERS);
    let answers = answers.map(|answer| answer.term.unwrap_or_else(|| panic!("{} has no term", answer.id)));
    for term in models.chain(kinds).chain(answers) {
        assert!(terms.contains(term), "no entry «{term}»");
    }
}

#[test]
fn the_page_reads_every_entry_as_the_file_says_it() {
    let entries = read(include_str!("../../assets/glossary.json")).unwrap();
    let values = glossary();
    assert_eq!(entries.len(), values.len());
    for (entry, value) in entries.iter().zip(&values) {
        let read =
            [&entry.term, &entry.definition, &entry.why, &entry.formula, &entry.example, &entry.phase, &entry.practice, &entry.input];
        let keys = ["term", "definition", "why", "formula", "example", "iso_37500", "itil", "input"];
        assert_eq!(read.map(String::as_str), keys.map(|key| text(value, key)));
        assert_eq!(entry.related, texts(value, "related"));
        assert_eq!(entry.answers(&Query::of(&entry.term)), 2);
    }
    assert!(
        entries.iter().any(|entry| entry.answers(&Query::of("contract")) == 1)
            && entries.iter().all(|entry| entry.answers(&Query::of("xyzzy")) == 0)
    );
    for (said, term) in [("nearshoring", "nearshore"), ("outsource", "outsourcing"), ("redundancy", "severance"), ("SLA", "service level")]
    {
        assert!(entries.iter().any(|entry| entry.term == term && entry.answers(&Query::of(said)) == 2), "{said}");
    }
    for wrong in ["", "{}", "[1]", "[{\"term\":\"a\"}]", "<html>"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn every_row_of_results_has_an_entry() {
    let glossary = glossary();
    let terms = terms(&glossary);
    for topic in Topic::all() {
        assert!(terms.contains(topic.term()), "{topic:?}: no entry «{}»", topic.term());
    }
}

#[test]
fn terms_are_unique_and_in_order() {
    let glossary = glossary();
    let terms: Vec<String> = glossary.iter().map(|entry| text(entry, "term").to_lowercase()).collect();
    for pair in terms.windows(2) {
        assert!(pair[0] < pair[1], "«{}» comes before «{}»", pair[0], pair[1]);
    }
    for entry in &glossary {
        let term = text(entry, "term");
        let acronym = |word: &str| word.chars().filter(|letter| letter.is_uppercase()).count() >= 2;
        let written = term.split(' ').all(|word| acronym(word) || word == word.to_lowercase());
        assert!(!term.is_empty() && term.trim() == term && written, "{term}");
    }
}

#[test]
fn entries_have_their_required_fields_and_no_others() {
    for entry in glossary() {
        let (term, object) = (text(&entry, "term").to_string(), entry.as_object().unwrap());
        for (key, needed) in KEYS {
            assert!(!needed || object.contains_key(key), "{term}: no {key}");
        }
        assert!(object.keys().all(|key| KEYS.iter().any(|(known, _)| known == key)), "{term}");
        assert!(object.values().all(|value| !value.as_str().is_some_and(|text| text.trim().is_empty())), "{term}");
    }
}

#[test]
fn definitions_reasons_and_examples_are_sentences_of_their_own() {
    let mut seen = BTreeSet::new();
    for entry in glossary() {
        for (key, most) in [("definition", 2), ("why", 1), ("example", 1)] {
            let found = sentences(text(&entry, key));
            assert!((1..=most).contains(&found), "{}, {key}: {found} sentences", text(&entry, "term"));
            assert!(seen.insert(text(&entry, key).to_lowercase()), "{}: the same {key} twice", text(&entry, "term"));
        }
    }
}

#[test]
fn related_terms_exist_and_are_others() {
    let glossary = glossary();
    let terms = terms(&glossary);
    let mut led_to = BTreeSet::new();
    for entry in &glossary {
        let (term, related) = (text(entry, "term"), texts(entry, "related"));
        assert!((2..=5).contains(&related.len()), "{term}: {} related terms", related.len());
        assert_eq!(related.iter().collect::<BTreeSet<_>>().len(), related.len(), "{term}");
        for other in related {
            assert!(other != term && terms.contains(other), "{term}: {other}");
            led_to.insert(other);
        }
    }
    assert!(led_to == terms, "no other entry leads to {:?}", terms.difference(&led_to));
}

#[test]
fn phases_and_practices_are_those_of_the_standards() {
    let practices: Vec<&str> = PRACTICES.split(", ").collect();
    assert_eq!(practices.len(), 34);
    for entry in glossary() {
        assert!(PHASES.contains(&text(&entry, "iso_37500")), "{}", text(&entry, "term"));
        assert!(entry.get("itil").is_none() || practices.contains(&text(&entry, "itil")), "{}", text(&entry, "term"));
    }
    for step in life_cycle() {
        assert!(PHASES.contains(&text(&step, "iso_37500")), "{}", text(&step, "id"));
        assert!(texts(&step, "itil").iter().all(|practice| practices.contains(practice)), "{}", text(&step, "id"));
    }
}

#[test]
fn inputs_are_explained_by_the_term_that_the_table_names() {
    let (fields, glossary) = (fields(), glossary());
    let named: BTreeSet<&str> = fields.values().map(|field| field.term).collect();
    for entry in &glossary {
        let (term, input) = (text(entry, "term"), text(entry, "input"));
        assert_eq!(entry.get("input").is_some(), named.contains(term), "{term}: an input, if and only if the table names the term");
        if !input.is_empty() {
            let field = fields.get(input).unwrap_or_else(|| panic!("{term}: no input {input}"));
            assert_eq!(field.term, term, "{input}");
        }
    }
}

#[test]
fn formulas_are_plain_text_with_the_labels_of_the_page() {
    let labels: Vec<&str> = fields().values().map(|field| field.label).chain(Measure::ALL.iter().map(|measure| measure.label())).collect();
    for entry in glossary().iter().filter(|entry| entry.get("formula").is_some()) {
        let (term, formula) = (text(entry, "term"), text(entry, "formula"));
        let plain = |letter: char| letter.is_ascii_alphanumeric() || " Φ+−-×÷=().,:;%^≤≥<>'‘’".contains(letter);
        assert!(formula.chars().all(plain), "{term}: {formula}");
        let opened = formula.matches('(').count();
        assert!(opened == formula.matches(')').count() && formula.contains(['=', '>', '≥']), "{term}: {formula}");
        // A capitalised word, apart from acronyms, is a label of an input or a measure.
        for (place, letters) in formula.as_bytes().windows(2).enumerate() {
            if letters[0].is_ascii_uppercase() && letters[1].is_ascii_lowercase() {
                let known =
                    labels.iter().any(|label| formula.match_indices(label).any(|(from, _)| (from..from + label.len()).contains(&place)));
                assert!(known, "{term}: {}", &formula[place..]);
            }
        }
    }
}

#[test]
fn the_life_cycle_has_eight_steps_whose_inputs_exist() {
    let fields = fields();
    let steps = life_cycle();
    let ids: Vec<&str> = steps.iter().map(|step| text(step, "id")).collect();
    assert_eq!(ids, ["goals", "today", "options", "vendor_selection", "contract", "transition", "run", "result"]);
    let mut asked = BTreeSet::new();
    for step in &steps {
        let (id, inputs) = (text(step, "id"), texts(step, "inputs"));
        assert!((1..=12).contains(&inputs.len()), "{id}: {} inputs", inputs.len());
        for input in inputs {
            let matching: Vec<&String> =
                fields.iter().filter(|(name, field)| *name == input || field.group == input).map(|(name, _)| name).collect();
            assert!(!matching.is_empty(), "{id}: no input or group {input}");
            assert!(matching.into_iter().all(|name| asked.insert(name.clone())), "{id}: {input} occurs twice");
        }
        assert!(!text(step, "title").is_empty() && text(step, "question").ends_with('?'), "{id}");
        assert!((1..=2).contains(&sentences(text(step, "why"))), "{id}");
        let mistakes = texts(step, "mistakes");
        assert!((2..=3).contains(&mistakes.len()) && mistakes.iter().all(|mistake| sentences(mistake) == 1), "{id}");
    }
}
