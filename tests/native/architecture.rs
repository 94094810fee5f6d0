//! The house: arrows between layers point one way, files answer one question each and say which.

use std::fs;
use std::path::{Path, PathBuf};

/// Every layer with those it may use. Below them is the arithmetic, a crate of its own that cannot know any of them.
const LAYERS: [(&str, &[&str]); 5] = [
    ("model", &["graph"]),
    ("engine", &["graph", "model"]),
    ("exchange", &["graph", "model", "engine"]),
    ("browser", &["graph", "model", "engine", "exchange"]),
    ("app", &["graph", "model", "engine", "exchange", "browser"]),
];

const WEB: [&str; 6] = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|found| found == ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} files in {folder}");
    found
}

#[test]
fn arrows_between_layers_point_downwards() {
    for (layer, may_use) in LAYERS {
        for (path, text) in files(&format!("src/{layer}"), "rs") {
            for (other, _) in LAYERS.iter().filter(|(other, _)| *other != layer && !may_use.contains(other)) {
                assert!(!text.contains(&format!("crate::{other}")), "{} uses {other}", path.display());
            }
        }
    }
}

#[test]
fn every_folder_is_a_known_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(root).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(LAYERS.iter().any(|(layer, _)| *layer == name), "{name} is no layer");
    }
}

#[test]
fn only_browser_and_app_know_the_web() {
    for layer in ["model", "engine", "exchange"] {
        for (path, text) in files(&format!("src/{layer}"), "rs") {
            for web in WEB {
                assert!(!text.contains(&format!("{web}::")), "{} uses {web}", path.display());
            }
        }
    }
}

#[test]
fn files_answer_one_question_each_and_say_which() {
    let sources = ["src", "graph/src", "tests", "xtask/src", "examples"].iter().flat_map(|folder| files(folder, "rs"));
    for (path, text) in sources {
        let lines = text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//! "), "{} does not say what it answers", path.display());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!["utils", "util", "helpers", "helper", "common", "manager", "misc"].contains(&name.as_str()), "{}", path.display());
    }
    for (folder, kind, head) in [("styles", "css", "/* "), ("src/browser", "js", "// "), ("tests/end_to_end", "mjs", "// ")] {
        // What was fetched for the tests lies beside them.
        let own = files(folder, kind).into_iter().filter(|(path, _)| !path.components().any(|part| part.as_os_str() == "node_modules"));
        for (path, text) in own {
            assert!(text.lines().count() <= 300 && text.starts_with(head), "{}", path.display());
        }
    }
}

#[test]
fn nothing_writes_html_or_styles_past_the_security_policy() {
    for (path, text) in files("src", "rs") {
        for forbidden in ["from_html_unchecked", "set_inner_html", "style={", "style=\"", "eval("] {
            assert!(!text.contains(forbidden), "{} has {forbidden}", path.display());
        }
    }
}
