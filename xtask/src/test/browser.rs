//! Lint and tests of browser-only code.

use crate::tally::{Tally, counted};
use crate::tools::{WebTools, browser::Browser, cargo_tool};
use crate::{Failure, process};

/// Lints browser-only code, including the API.
pub fn lint(tools: &WebTools) -> Result<Tally, Failure> {
    let mut command = tools.command("cargo");
    command.args(["clippy", "--target", "wasm32-unknown-unknown", "--features", "api", "--lib", "--bins", "--test", "browser"]);
    process::succeeds(command.args(["--", "-D", "warnings"]).current_dir(process::project()?))
}

/// The tests in `tests/browser.rs`.
pub fn tests(tools: &WebTools, browser: &Browser) -> Result<Tally, Failure> {
    cargo_tool::ensure_browser_runner()?;
    let mut command = tools.command("cargo");
    command.args(["test", "--target", "wasm32-unknown-unknown", "--test", "browser"]);
    command.current_dir(process::project()?).env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    counted(&mut command)
}
