//! Adds what host pages use: the JavaScript API as a module of its own, the custom element, and pages that show them.

use super::program::{self, TARGET, shrink};
use crate::tools::WebTools;
use crate::{Failure, process};
use std::path::Path;

const PROGRAM: &str = "sourcewise_api";
/// What stands beside the page for hosts to use.
const FILES: [&str; 4] = [
    "src/browser/sourcewise-api.js",
    "src/browser/sourcewise-element.js",
    "src/browser/sourcewise-messages.js",
    "src/browser/sourcewise-frame.js",
];
/// What a host may change without building anything: the types it programs with, and the sites that may talk to a frame.
const DATA: [&str; 2] = ["assets/sourcewise-api.d.ts", "assets/hosts.json"];

/// Builds the module of the API and copies the files of hosts into `folder`.
///
/// # Errors
/// When a tool fails or a file is missing.
pub fn add(tools: &WebTools, project: &Path, folder: &Path) -> Result<(), Failure> {
    let mut cargo = program::cargo(tools, project, "build");
    process::run(cargo.args(["--no-default-features", "--features", "api", "--bin", PROGRAM]))?;
    let program = project.join("target").join("wasm").join(TARGET).join("release").join(format!("{PROGRAM}.wasm"));
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--remove-name-section", "--experimental-reset-state-function", "--out-dir"]);
    process::run(bindgen.arg(folder).arg(&program))?;
    shrink(tools, &folder.join(format!("{PROGRAM}_bg.wasm")))?;
    for file in FILES.iter().chain(&DATA) {
        copy(&project.join(file), folder)?;
    }
    let pages = folder.join("embedding");
    std::fs::create_dir_all(&pages).map_err(|error| format!("{}: {error}", pages.display()))?;
    let source = project.join("embedding");
    for entry in std::fs::read_dir(&source).map_err(|error| format!("{}: {error}", source.display()))?.flatten() {
        copy(&entry.path(), &pages)?;
    }
    Ok(())
}

fn copy(file: &Path, folder: &Path) -> Result<(), Failure> {
    let name = file.file_name().ok_or_else(|| format!("{} is no file", file.display()))?;
    std::fs::copy(file, folder.join(name)).map(drop).map_err(|error| format!("{}: {error}", file.display()))
}
