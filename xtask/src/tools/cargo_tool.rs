//! Command line tools that come from crates.io, such as cargo-deny.

use crate::{Failure, process};
use std::path::Path;
use std::process::Command;

/// Finds `program` of a `package` and version in `cache` or on the search path, or installs it into `cache`.
///
/// # Errors
/// Says how to install it by hand.
pub fn ensure(program: &str, (package, version): (&str, &str), features: &[&str], cache: &Path) -> Result<(), Failure> {
    let says_version =
        |mut command: Command| process::answer(command.arg("--version")).is_some_and(|said| said.split(' ').any(|word| word == version));
    if installed(package, version, cache) || says_version(Command::new(program)) {
        return Ok(());
    }
    process::announce(&format!("installing {package} {version} (once, a few minutes)"));
    let mut install = Command::new("cargo");
    install.args(["install", package, "--version", version, "--locked", "--no-default-features"]).args(features);
    install.arg("--root").arg(cache);
    // A tool that runs for a second is not worth an hour of optimisation.
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    install.env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    process::run(&mut install).map_err(|error| {
        format!("{error}\n{package} {version} could not be installed. Install it yourself with\n    cargo install {package} --version {version} --locked\nand run this again.")
    })
}

/// Whether cargo has installed a version into `cache`; not every tool reports its version.
fn installed(package: &str, version: &str, cache: &Path) -> bool {
    let list = process::answer(Command::new("cargo").args(["install", "--list", "--root"]).arg(cache)).unwrap_or_default();
    list.lines().any(|line| line == format!("{package} v{version}:"))
}

/// The version of `package` pinned by Cargo.lock.
///
/// # Errors
/// When Cargo.lock does not contain that package.
pub fn locked_version(package: &str) -> Result<String, Failure> {
    let lock = process::project()?.join("Cargo.lock");
    let text = std::fs::read_to_string(&lock).map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    let entry = text.split("[[package]]").find(|entry| entry.contains(&format!("name = \"{package}\"\n")));
    entry
        .and_then(|entry| entry.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"')))
        .map(str::to_string)
        .ok_or_else(|| format!("Cargo.lock does not contain `{package}`: run `cargo generate-lockfile`"))
}
