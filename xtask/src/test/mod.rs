//! Runs every test, cheapest first, and ends with one line that counts them all.

use crate::serve::Site;
use crate::tally::Tally;
use crate::tools::{WebTools, browser, npm, office};
use crate::{Failure, build, packages, process, release, size};
use std::process::Command;
use std::time::Instant;

/// Installs what the tests need and runs them all; `acceptance` adds those with as many cases as a release must survive.
///
/// # Errors
/// When a tool is missing, or any test failed.
pub fn run(acceptance: bool) -> Result<(), Failure> {
    let started = Instant::now();
    let mut total = Tally::default();
    let mut step = |name: &str, outcome: Result<Tally, Failure>| match outcome {
        Ok(tally) => total.add(tally),
        Err(failure) => {
            eprintln!("\n{name}: {failure}");
            total.failed += 1;
        }
    };

    step("format", check("format", &["fmt", "--all", "--check"]));
    step("lint", check("lint", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]));
    step(
        "lint without the web",
        check("lint without the web", &["clippy", "--no-default-features", "--lib", "--tests", "--", "-D", "warnings"]),
    );
    step("packages", packages::check());
    step("tests of the arithmetic", native(&["test", "--package", "sourcewise_graph"]));
    step("native tests", native(&["test", "--no-default-features"]));
    step(
        "tests of the session",
        native(&["test", "--lib", "--test", "session", "--test", "arrange", "--test", "guided", "--test", "crash", "--test", "notes"]),
    );
    step("tests of the tasks", native(&["test", "--package", "xtask"]));
    if acceptance {
        step("workbooks", workbooks());
        step("20,000 round trips", round_trips());
        step("1,000,000 mutated links", mutated_links());
    }

    match WebTools::ensure().and_then(|tools| Ok((tools, browser::ensure()?))) {
        Ok((tools, browser)) => {
            step("lint for the browser", lint_for_browser(&tools));
            step("browser tests", in_browser(&tools, &browser));
            match build::with(&tools) {
                Ok(folder) => {
                    step("size budget", size::check(&folder).map(Tally::check));
                    // Its tests find it where it is built, and fail where it is not.
                    let single_file = build::single_file::with(&tools);
                    step("release", single_file.and_then(|file| release::assemble(&folder, &file)).map(|_| Tally::check(true)));
                    step("end-to-end tests", end_to_end(&folder, &browser));
                }
                Err(failure) => step("build", Err(failure)),
            }
        }
        Err(failure) => step("set-up", Err(failure)),
    }

    println!("\nfinished in {:.0} s", started.elapsed().as_secs_f64());
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { Ok(()) } else { Err("some tests failed".to_string()) }
}

/// Only recalculates the workbooks; see [`run`].
///
/// # Errors
/// When LibreOffice is missing or a cell differs.
pub fn workbook() -> Result<(), Failure> {
    let tally = workbooks()?;
    if tally.failed == 0 { Ok(()) } else { Err("a workbook does not agree with the engine".to_string()) }
}

/// Recalculates 25 workbooks in LibreOffice, as they are and with changed inputs, and compares every cell with the engine.
fn workbooks() -> Result<Tally, Failure> {
    office::ensure()?;
    native(&["test", "--no-default-features", "--test", "workbook", "--", "--ignored", "--nocapture"])
}

/// Every law of the exchange formats, round trips among them, with as many random scenarios as a release must survive.
fn round_trips() -> Result<Tally, Failure> {
    process::announce("20,000 random scenarios through link, file and storage");
    let mut command = Command::new("cargo");
    command.args(["test", "--no-default-features", "--test", "exchange"]).env("CASES", "20000");
    counted(command.current_dir(process::project()?))
}

fn mutated_links() -> Result<Tally, Failure> {
    native(&["test", "--no-default-features", "--test", "hostile_links", "--", "--ignored", "--nocapture"])
}

fn check(name: &str, arguments: &[&str]) -> Result<Tally, Failure> {
    process::announce(name);
    process::run(Command::new("cargo").args(arguments).current_dir(process::project()?)).map(|()| Tally::check(true))
}

fn native(arguments: &[&str]) -> Result<Tally, Failure> {
    process::announce(&format!("cargo {}", arguments.join(" ")));
    counted(Command::new("cargo").args(arguments).current_dir(process::project()?))
}

/// What only exists in a browser, the API as well.
fn lint_for_browser(tools: &WebTools) -> Result<Tally, Failure> {
    process::announce("lint for the browser");
    let mut command = tools.command("cargo");
    command.args(["clippy", "--target", "wasm32-unknown-unknown", "--features", "api", "--lib", "--bins", "--test", "browser"]);
    process::run(command.args(["--", "-D", "warnings"]).current_dir(process::project()?)).map(|()| Tally::check(true))
}

fn in_browser(tools: &WebTools, browser: &browser::Browser) -> Result<Tally, Failure> {
    process::announce("tests inside the browser");
    let mut command = tools.command("cargo");
    command.args(["test", "--target", "wasm32-unknown-unknown", "--test", "browser"]);
    command.current_dir(process::project()?).env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    counted(&mut command)
}

fn end_to_end(page: &std::path::Path, browser: &browser::Browser) -> Result<Tally, Failure> {
    let folder = process::project()?.join("tests").join("end_to_end");
    npm::ensure_end_to_end(&folder)?;
    process::announce("end-to-end tests");
    let firefox = browser::ensure_firefox()?;
    let address = Site::open(page, 0)?.answer_in_background();
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).current_dir(&folder);
    counted(node.env("PAGE", address).env("CHROMIUM", &browser.program).env("FIREFOX", firefox))
}

/// Runs a test runner and counts what it reports; one that fails without a failed test counts as one.
fn counted(command: &mut Command) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let succeeded = process::follow(command, |line| tally.read(line))?;
    if !succeeded && tally.failed == 0 {
        tally.failed = 1;
    }
    if succeeded && tally.passed == 0 {
        return Err("the runner succeeded but ran no test".to_string());
    }
    Ok(tally)
}
