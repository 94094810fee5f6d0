//! Adds what host pages use beside the JavaScript API: its script and types, the custom element, and pages that show them.

use crate::Failure;
use std::path::Path;

/// What stands beside the page for hosts to use.
const FILES: [&str; 4] = [
    "src/browser/sourcewise-api.js",
    "src/browser/sourcewise-element.js",
    "src/browser/sourcewise-messages.js",
    "src/browser/sourcewise-frame.js",
];
/// What a host may change without building anything: the types it programs with, and the sites that may talk to a frame.
const DATA: [&str; 2] = ["assets/sourcewise-api.d.ts", "assets/hosts.json"];

/// Copies the files of hosts into `folder`.
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
    let name = file.file_name().ok_or_else(|| format!("{} is no file", file.display()))?;
    std::fs::copy(file, folder.join(name)).map(drop).map_err(|error| format!("{}: {error}", file.display()))
}
