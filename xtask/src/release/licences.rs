//! The licence texts of every package in the shipped program, each text once.

use crate::{Failure, process};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

const HEAD: &str = "\
Sourcewise contains the packages below, each under the licence it names, and the Rust standard library under MIT OR
Apache-2.0. Where a package comes without a text of its own, the texts in LICENSE-MIT and LICENSE-APACHE apply.\n";
const LINE: &str = "--------------------------------------------------------------------------------";

/// The packages with their licences, followed by the texts.
///
/// # Errors
/// When cargo cannot list the packages, or one has no licence.
pub fn text(project: &Path) -> Result<String, Failure> {
    let metadata = cargo(project, &["metadata", "--format-version", "1", "--locked", "--all-features"])?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(|error| format!("the list of packages cannot be read: {error}"))?;
    let known = metadata.get("packages").and_then(Value::as_array).ok_or("cargo lists no packages")?;
    let (mut list, mut texts) = (String::new(), BTreeMap::<String, Vec<String>>::new());
    for name in shipped(project)? {
        let package = known.iter().find(|package| format!("{} v{}", word(package, "name"), word(package, "version")) == name);
        let package = package.ok_or_else(|| format!("cargo does not know where {name} is"))?;
        // The licences of our own packages are next to the list.
        if package.get("source").is_none_or(Value::is_null) {
            continue;
        }
        let licence = word(package, "license");
        if licence.is_empty() {
            return Err(format!("{name} states no licence"));
        }
        list.push_str(&format!("{name}: {licence}\n"));
        for text in licence_files(Path::new(word(package, "manifest_path")))? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let texts = texts.into_iter().map(|(text, of)| format!("\n{LINE}\n{}\n{LINE}\n\n{}\n", of.join(", "), text.trim_end()));
    Ok(format!("{HEAD}\n{list}{}", texts.collect::<String>()))
}

/// The packages compiled into the program: names with versions, without macros and their dependencies.
fn shipped(project: &Path) -> Result<Vec<String>, Failure> {
    let target = ["--target", "wasm32-unknown-unknown", "--all-features"];
    let form = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"];
    let tree = cargo(project, &[&["tree", "--locked", "--package", "sourcewise"], &target[..], &form[..]].concat())?;
    // A line is a name, a version and perhaps a folder or a mark for repeated packages.
    let mut names: Vec<String> = tree.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

fn cargo(project: &Path, arguments: &[&str]) -> Result<String, Failure> {
    process::answer(Command::new("cargo").args(arguments).current_dir(project))
        .ok_or_else(|| format!("`cargo {}` failed", arguments.join(" ")))
}

fn word<'a>(package: &'a Value, key: &str) -> &'a str {
    package.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The licence texts next to a package's manifest.
fn licence_files(manifest: &Path) -> Result<Vec<String>, Failure> {
    let folder = manifest.parent().unwrap_or(manifest);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let files = std::fs::read_dir(folder).map_err(failed)?.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.is_file() && is_licence(file)).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).map_err(failed)).collect()
}

fn is_licence(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"].iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{is_licence, text};
    use crate::process;
    use std::path::Path;

    #[test]
    fn licences_are_known_by_their_names() {
        assert!(is_licence(Path::new("LICENSE-MIT")) && is_licence(Path::new("licence.md")) && !is_licence(Path::new("Cargo.toml")));
    }

    #[test]
    fn what_is_shipped_is_named_and_what_only_builds_is_not() {
        let text = text(&process::project().unwrap()).unwrap();
        assert!(text.contains("\nyew v0.23.0: MIT OR Apache-2.0\n") && text.contains("\nlibm v"));
        assert!(!text.contains("\nsyn v") && !text.contains("\nproptest v"), "{text}");
        assert!(text.contains("Permission is hereby granted, free of charge"));
    }
}
