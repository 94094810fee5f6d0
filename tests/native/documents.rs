//! The documents for future maintainers are true where that can be tested: their links, paths and commands exist.

use std::fs;
use std::path::Path;

const DOCUMENTS: &[&str] = &["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "EMBEDDING.md", "SECURITY.md", "CHANGELOG.md"];

/// Folders that a path may be given from.
const FROM: &[&str] = &["", "src", "src/app", "tests/native", "xtask/src", "src/model", "src/engine"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The texts between two marks.
fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| rest.split_once(close)).map(|(within, _)| within)
}

/// The texts in single back-ticks in a line, outside blocks of code.
fn quoted(text: &str) -> Vec<&str> {
    let is_code = |line: &&str| line.starts_with("    ");
    text.lines().filter(|line| !is_code(line)).flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut links = 0;
    for document in DOCUMENTS {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for target in between(&text, "](", ")").filter(|target| !target.contains("://") && !target.starts_with('#')) {
            let file = target.split('#').next().unwrap();
            assert!(root().join(file).exists(), "{document}: {target} does not exist");
            links += 1;
        }
    }
    assert!(links > 8, "only {links} links were found");
}

#[test]
fn every_path_in_the_documents_exists() {
    let mut paths = 0;
    for document in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for path in quoted(&text) {
            let is_file = path.contains('/') || path.ends_with(".rs") || path.ends_with(".toml");
            let is_path = is_file && [".rs", ".txt", ".json", ".css", ".toml", ".js", ".html", "/"].iter().any(|end| path.ends_with(end));
            // Generated files and files beside a page are not in the project, and a pattern matches several files.
            let is_ours =
                !path.starts_with(['.', '#']) && !path.starts_with("dist") && !path.contains(['<', '~', '*', ' ']) && path != "page/";
            if is_path && is_ours {
                let exists = FROM.iter().any(|folder| root().join(folder).join(path).exists());
                let is_named = || path.matches('/').count() == 0 && is_a_file_somewhere(path);
                assert!(exists || is_named(), "{document}: {path} does not exist");
                paths += 1;
            }
        }
    }
    assert!(paths > 60, "only {paths} paths were found");
}

/// Whether a file of the sources has this name.
fn is_a_file_somewhere(name: &str) -> bool {
    fn within(folder: &Path, name: &str) -> bool {
        fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| {
            let path = entry.path();
            if path.is_dir() { within(&path, name) } else { path.file_name().is_some_and(|file| file == name) }
        })
    }
    ["src", "xtask/src", "assets", "tests/native"].iter().any(|folder| within(&root().join(folder), name))
}

#[test]
fn every_command_in_the_documents_is_a_task() {
    let tasks = fs::read_to_string(root().join("xtask/src/main.rs")).unwrap();
    let usage = between(&tasks, "const USAGE: &str", "\";").next().unwrap();
    let known = |command: &str| usage.contains(&format!("cargo xtask {command}"));
    let mut commands = 0;
    for document in DOCUMENTS {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for rest in text.split("cargo xtask ").skip(1) {
            let words: Vec<&str> = rest.split([' ', '`', '\n', ',', '.']).take(2).collect();
            let option = words.get(1).filter(|option| option.starts_with("--"));
            let command = option.map_or(words[0].to_string(), |option| format!("{} {option}", words[0]));
            assert!(known(&command), "{document}: `cargo xtask {command}` is no task");
            commands += 1;
        }
    }
    assert!(commands > 15, "only {commands} commands were found");
}
