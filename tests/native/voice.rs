//! The language: no text uses the words of the dialect it was once written in, and sentences are easy to read.

mod banned;
mod reading_ease;
mod scanner;

use banned::banned;
use reading_ease::Count;
use scanner::{Piece, pieces};
use serde_json::Value;
use sourcewise::model::SAMPLES;
use std::fs;
use std::path::{Path, PathBuf};

/// Every folder and file with texts that a person reads.
const TEXTS: &[&str] = &[
    "src",
    "graph",
    "xtask",
    "tests",
    "assets",
    "styles",
    "examples",
    "embedding",
    "index.html",
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "EMBEDDING.md",
    "SECURITY.md",
];

/// The Flesch reading ease that all sentences together have at least: plain English.
const EASE: f64 = 50.0;

/// This test names the banned words; cases and stored comparisons, with what a test quotes of them, are data; the others are
/// generated from texts checked here.
const EXCEPT: &[&str] = &[
    "tests/native/voice",
    "tests/cases",
    "tests/stored",
    "tests/native/stored.rs",
    "assets/scenario.schema.json",
    "tests/end_to_end/package",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a path, with its name from the root.
fn files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_file() {
        found.push(path.to_path_buf());
    } else if !path.ends_with("node_modules") && !path.ends_with("target") {
        fs::read_dir(path).unwrap().flatten().for_each(|entry| files(&entry.path(), found));
    }
}

/// Every piece of text in the project, with the name of its file.
fn texts(paths: &[&str]) -> Vec<(String, Piece)> {
    let mut found = Vec::new();
    paths.iter().for_each(|path| files(&root().join(path), &mut found));
    found.sort();
    let mut texts = Vec::new();
    for path in found {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_string();
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        let is_text = matches!(ending.as_str(), "rs" | "md" | "html" | "js" | "mjs" | "css" | "json");
        if is_text && !EXCEPT.iter().any(|except| name.starts_with(except)) {
            let source = fs::read_to_string(&path).unwrap();
            texts.extend(pieces(&ending, &source).into_iter().map(|piece| (name.clone(), piece)));
        }
    }
    texts
}

#[test]
fn no_text_uses_a_banned_word() {
    let mut faults = Vec::new();
    for (name, piece) in texts(TEXTS) {
        for found in banned(&piece) {
            faults.push(format!("{name}:{}: «{}»: say {}", found.line, found.words, found.instead));
        }
    }
    assert!(faults.is_empty(), "{} words of the dialect:\n{}", faults.len(), faults.join("\n"));
}

/// The sentences a person reads, by area.
fn sentences() -> [(&'static str, Vec<String>); 5] {
    let mut inputs = Vec::new();
    let mut choices = Vec::new();
    let scenario = (SAMPLES[0].scenario)();
    scenario.each(|address, _| inputs.push(address.field.help().trim().to_string()));
    scenario.each_choice_group(|_, group| {
        group.each(&mut |field, _| {
            choices.extend([field.help()].iter().chain(field.help_of_answers()).map(|help| help.trim().to_string()));
        });
    });
    let strings = |folder: &str| {
        let strings = texts(&[folder]).into_iter().filter(|(_, piece)| piece.is_string && piece.text.trim().split(' ').count() > 3);
        strings.map(|(_, piece)| piece.text).filter(|text| text.trim_end().ends_with('.')).collect::<Vec<_>>()
    };
    let entries: Vec<Value> = serde_json::from_str(include_str!("../../assets/glossary.json")).unwrap();
    let of_entry = |entry: &Value| ["definition", "why"].map(|key| entry[key].as_str().unwrap_or_default().to_string());
    let mut areas = [
        ("helps of inputs", inputs),
        ("helps of choices", choices),
        ("messages of checks and rules", [strings("src/engine/checks"), strings("src/engine/rules")].concat()),
        ("glossary", entries.iter().flat_map(of_entry).collect()),
        ("notices and sentences of the page", strings("src/app")),
    ];
    areas.iter_mut().for_each(|(_, texts)| {
        texts.sort();
        texts.dedup();
    });
    areas
}

#[test]
fn sentences_are_easy_to_read() {
    let areas = sentences().map(|(area, texts)| (area, texts.iter().map(|text| Count::of(text)).fold(Count::default(), Count::and)));
    let all = areas.iter().map(|(_, count)| *count).fold(Count::default(), Count::and).ease();
    let by_area = areas.map(|(area, count)| format!("{area}: {:.1}", count.ease())).join(", ");
    println!("{by_area}; together {all:.1}");
    assert!(all >= EASE, "reading ease is {all:.1}, below {EASE}. By area: {by_area}");
}
