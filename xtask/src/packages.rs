//! Checks every package of the product against `deny.toml`: licence, versions, source, known vulnerabilities.

use crate::tally::Tally;
use crate::tools::{self, cargo_tool};
use crate::{Failure, process};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::Command;

/// The version of cargo-deny that `deny.toml` is written for.
const CARGO_DENY: &str = "0.20.2";

/// The fingerprint of what the last successful check has read.
const CHECKED: &str = "xtask/packages_checked.txt";

/// Checks the packages unless exactly these were checked before: licence, versions and source of a package never change.
///
/// # Errors
/// When cargo-deny cannot be installed, or a package breaks a rule of `deny.toml`.
pub fn check_changed() -> Result<Tally, Failure> {
    let project = process::project()?;
    let checked = std::fs::read_to_string(project.join(CHECKED)).unwrap_or_default();
    if checked.trim() == fingerprint(&project)? {
        println!("    the packages and the rules are those of the last check");
        return Ok(Tally::check(true));
    }
    check()
}

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
    let tally = process::succeeds(&mut deny(&checks))?;
    if tally.failed == 0 {
        let line = format!("{}\n", fingerprint(&project)?);
        std::fs::write(project.join(CHECKED), line).map_err(|error| format!("{CHECKED}: {error}"))?;
    }
    Ok(tally)
}

/// Identifies the packages with their versions, the rules, and the program that applies them.
fn fingerprint(project: &Path) -> Result<String, Failure> {
    let mut hash = Sha256::new_with_prefix(CARGO_DENY);
    for file in ["Cargo.lock", "deny.toml"] {
        hash.update(std::fs::read(project.join(file)).map_err(|error| format!("{file}: {error}"))?);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
