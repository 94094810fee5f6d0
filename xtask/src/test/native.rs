//! The tests without a browser, and the files that some of them record.

use crate::tally::{Tally, counted};
use crate::tools::office;
use crate::{Failure, process};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// The packages whose tests share one compilation; the tasks are already compiled.
const PACKAGES: [&str; 4] = ["--package", "sourcewise", "--package", "sourcewise_graph"];
/// The end of the name of every test that compares a recorded file with the program.
const RECORDED: &str = "as_recorded";

/// Cargo in the folder of the project.
///
/// # Errors
/// When this program was not built inside the project.
pub fn cargo() -> Result<Command, Failure> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(process::project()?);
    Ok(cargo)
}

/// Checks every package with all its tests, examples and programs.
pub fn lint() -> Result<Command, Failure> {
    with(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

/// Compiles model, graph, engine and exchange without the web, which proves that they do not depend on it.
pub fn lint_without_the_web() -> Result<Command, Failure> {
    with(&["clippy", "--no-default-features", "--lib", "--", "-D", "warnings"])
}

/// Checks every link of the documentation, including private items.
///
/// # Errors
/// When this program was not built inside the project.
pub fn documentation() -> Result<Command, Failure> {
    let mut cargo = cargo()?;
    cargo.args(["doc", "--no-deps", "--document-private-items", "--package", "sourcewise", "--package", "sourcewise_graph"]);
    cargo.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links");
    Ok(cargo)
}

/// What the random scenarios of every landing start from.
const SEED: u32 = 2027;

/// The random scenarios on which laws are tried.
#[derive(Clone, Copy)]
pub enum Cases {
    /// Fewer for the laws of exchange formats, the same in every run.
    Few,
    /// The same in every run: whether a change can land depends on the change alone.
    Known,
    /// Others in every run: they find what nobody has thought of.
    New,
}

/// Every test without a browser, except those of the tasks.
///
/// # Errors
/// When this program was not built inside the project.
pub fn tests(cases: Cases) -> Result<Command, Failure> {
    let mut cargo = with(&["test", "--no-fail-fast", "--lib", "--test", "arithmetic"])?;
    cargo.args(PACKAGES);
    let seed = match cases {
        Cases::Few | Cases::Known => SEED.to_string(),
        Cases::New => SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs()).to_string(),
    };
    println!("    random scenarios with PROPTEST_RNG_SEED={seed}");
    cargo.env("PROPTEST_RNG_SEED", seed);
    if matches!(cases, Cases::Few) {
        cargo.env("CASES", "100");
    }
    Ok(cargo)
}

/// Compiled with the profile of the running tasks, so that their dependencies are compiled once.
pub fn tests_of_the_tasks() -> Result<Command, Failure> {
    with(&["test", "--package", "xtask", "--profile", "dev"])
}

/// Rewrites every recorded file: the published schema and types, defaults, messages and results.
///
/// # Errors
/// When a test fails for another reason than an old record.
pub fn record() -> Result<(), Failure> {
    process::announce("rewriting recorded files");
    written(&["RECORD"])
}

/// Freezes the offered defaults that could change until now, because links of a release rely on them.
///
/// # Errors
/// When a test fails for another reason than an old record.
pub fn freeze() -> Result<(), Failure> {
    process::announce("freezing samples, kinds of service and sourcing models");
    written(&["RECORD", "FREEZE"])
}

fn written(switches: &[&str]) -> Result<(), Failure> {
    let mut cargo = with(&["test", "--no-fail-fast", "--package", "sourcewise", "--lib", RECORDED])?;
    let tally = counted(cargo.envs(switches.iter().map(|name| (name, "1"))))?;
    if tally.failed > 0 {
        return Err("some files could not be recorded because a frozen value has changed, see above".to_string());
    }
    println!("\nReview the changes with `git diff`: each figure, default and message was checked against the previous record.");
    Ok(())
}

/// Runs only the recalculation of workbooks; see [`workbooks`].
///
/// # Errors
/// When LibreOffice is missing or a cell differs.
pub fn workbook() -> Result<(), Failure> {
    process::announce("workbooks");
    let tally = workbooks()?;
    if tally.failed == 0 { Ok(()) } else { Err("a workbook does not agree with the engine".to_string()) }
}

/// Recalculates 25 workbooks in LibreOffice, unchanged and with changed inputs, and compares every cell with the engine.
pub fn workbooks() -> Result<Tally, Failure> {
    office::ensure()?;
    counted(&mut with(&["test", "--lib", "native::workbook::", "--", "--ignored", "--nocapture"])?)
}

/// Every law of the exchange formats, including round trips, and of stored work, with the number of random scenarios required for a release.
pub fn round_trips() -> Result<Tally, Failure> {
    counted(
        with(&["test", "--lib", "--", "native::exchange::", "native::files::", "native::sessions::", "native::library_tabs::"])?
            .env("CASES", "20000"),
    )
}

/// The laws of the futures for scenarios of any size; an ordinary run has them for small ones.
pub fn laws_of_the_futures() -> Result<Tally, Failure> {
    counted(with(&["test", "--lib", "--", "laws_simulation"])?.env("CASES", "20000"))
}

/// A million links, each changed at random.
pub fn mutated_links() -> Result<Tally, Failure> {
    counted(&mut with(&["test", "--lib", "hostile_links::", "--", "--ignored", "--nocapture"])?)
}

fn with(arguments: &[&str]) -> Result<Command, Failure> {
    let mut cargo = cargo()?;
    cargo.args(arguments);
    Ok(cargo)
}
