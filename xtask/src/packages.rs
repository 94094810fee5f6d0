//! Checks every package of the product against `deny.toml`: licence, versions, source, known vulnerabilities.

use crate::tally::Tally;
use crate::tools::{self, cargo_tool};
use crate::{Failure, process};
use std::process::Command;

/// The version of cargo-deny that `deny.toml` is written for.
const CARGO_DENY: &str = "0.20.2";

/// Checks the packages; vulnerabilities only if their public list is available, so that a computer without it can test too.
///
/// # Errors
/// When cargo-deny cannot be installed, or a package breaks a rule of `deny.toml`.
pub fn check() -> Result<Tally, Failure> {
    let cache = tools::cache()?;
    cargo_tool::ensure("cargo-deny", ("cargo-deny", CARGO_DENY), &[], &cache)?;
    let own = cache.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    let program = if own.is_file() { own } else { "cargo-deny".into() };
    let project = process::project()?;
    let deny = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.args(arguments).current_dir(&project);
        command
    };
    let mut checks = vec!["check", "licenses", "bans", "sources"];
    if process::answer(&mut deny(&["fetch", "db"])).is_some() {
        checks.push("advisories");
    } else {
        println!("    the public list of known vulnerabilities is not available here: they are not checked");
    }
    process::succeeds(&mut deny(&checks))
}
