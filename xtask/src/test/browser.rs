//! Lint of browser-only code: a few lines of the programs. All other code is linted for this computer.

use crate::tally::Tally;
use crate::tools::WebTools;
use crate::{Failure, process};

/// Lints browser-only code, including the API.
///
/// # Errors
/// When a tool is missing.
pub fn lint(tools: &WebTools) -> Result<Tally, Failure> {
    let mut command = tools.command("cargo");
    command.args(["clippy", "--target", "wasm32-unknown-unknown", "--features", "api", "--lib", "--bins"]);
    process::succeeds(command.args(["--", "-D", "warnings"]).current_dir(process::project()?))
}
