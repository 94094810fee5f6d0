//! Writes the program of the futures and its script: one file that a worker runs, and that the page runs to start workers.

use super::program::{self, How, SIMULATION};
use super::program_file;
use crate::{Failure, process};
use std::path::Path;

/// The script beside the page.
pub const SCRIPT: &str = "sourcewise-simulation.js";
/// What runs in a worker, and what starts workers.
const PARTS: [&str; 2] = ["src/browser/simulation/worker.js", "src/browser/simulation/workers.js"];

/// Writes the program and its script into `folder`.
///
/// # Errors
/// When a file is missing.
pub fn write(programs: &Path, folder: &Path) -> Result<(), Failure> {
    program::bind(&program_file(programs, SIMULATION), folder, How::Script)?;
    let glue = folder.join(format!("{SIMULATION}.js"));
    let script = composed(&glue)?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::remove_file(&glue).map_err(failed)?;
    std::fs::write(folder.join(SCRIPT), script).map_err(failed)
}

/// The script from the generated one and our own. A worker made from a text gets the functions by their names, so each is whole.
fn composed(glue: &Path) -> Result<String, Failure> {
    let project = process::project()?;
    let read = |file: &Path| std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()));
    let [worker, manager] = PARTS.map(|part| read(&project.join(part)));
    let glue = read(glue)?;
    Ok(format!(
        "(function () {{\n\"use strict\";\nfunction sourcewiseFuturesGlueOf() {{\n{glue}\nreturn wasm_bindgen; }}\n\
         var sourcewiseFuturesGlue = sourcewiseFuturesGlueOf();\n{}\
         if (typeof document === \"undefined\") {{ sourcewiseFuturesWorker(self, sourcewiseFuturesAtOnce); return; }}\n{}}})();\n",
        worker?, manager?
    ))
}
