//! Adds the files for host pages: the script and types of the JavaScript API, the custom element, and example pages.

use crate::Failure;
use std::path::Path;

/// The scripts next to the page for hosts.
const FILES: [&str; 4] = [
    "src/browser/sourcewise-api.js",
    "src/browser/sourcewise-element.js",
    "src/browser/sourcewise-messages.js",
    "src/browser/sourcewise-frame.js",
];
/// Files that a host may use or change without a build: the API's types, and the list of sites allowed to control a frame.
const DATA: [&str; 2] = ["assets/sourcewise-api.d.ts", "assets/hosts.json"];

/// Copies the files for hosts into `folder`.
///
/// # Errors
/// When a file is missing.
pub fn copy(project: &Path, folder: &Path) -> Result<(), Failure> {
    for file in FILES.iter().chain(&DATA) {
        copy_file(&project.join(file), folder)?;
    }
    let pages = folder.join("embedding");
    std::fs::create_dir_all(&pages).map_err(|error| format!("{}: {error}", pages.display()))?;
    let source = project.join("embedding");
    for entry in std::fs::read_dir(&source).map_err(|error| format!("{}: {error}", source.display()))?.flatten() {
        copy_file(&entry.path(), &pages)?;
    }
    Ok(())
}

fn copy_file(file: &Path, folder: &Path) -> Result<(), Failure> {
    let name = file.file_name().ok_or_else(|| format!("{} is not a file", file.display()))?;
    std::fs::copy(file, folder.join(name)).map(drop).map_err(|error| format!("{}: {error}", file.display()))
}
