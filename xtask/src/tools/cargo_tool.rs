//! Command line tools that come from crates.io: Trunk and the wasm-bindgen CLI.

use crate::{Failure, process};
use std::path::Path;
use std::process::Command;

/// The newest Trunk that builds with the Rust version of this project.
pub const TRUNK: &str = "0.21.14";

/// Finds `program` at `version` in `cache` or on the search path, or installs it into `cache`.
///
/// # Errors
/// Says how to install it by hand.
pub fn ensure(program: &str, package: &str, version: &str, cache: &Path) -> Result<(), Failure> {
    let own = cache.join("bin").join(program);
    let has_version =
        |mut command: Command| process::answer(command.arg("--version")).is_some_and(|said| said.split(' ').any(|word| word == version));
    if has_version(Command::new(&own)) || has_version(Command::new(program)) {
        return Ok(());
    }
    process::announce(&format!("installing {package} {version} (once, a few minutes)"));
    let mut install = Command::new("cargo");
    install.args(["install", package, "--version", version, "--locked", "--no-default-features", "--root"]).arg(cache);
    // A tool that runs for a second need not be optimised for an hour.
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    install.env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    process::run(&mut install).map_err(|error| {
        format!("{error}\n{package} {version} could not be installed. Install it yourself with\n    cargo install {package} --version {version} --locked\nand run this again.")
    })
}

/// The version of `package` that Cargo.lock pins.
///
/// # Errors
/// When Cargo.lock does not hold that package.
pub fn locked_version(package: &str) -> Result<String, Failure> {
    let lock = process::project()?.join("Cargo.lock");
    let text = std::fs::read_to_string(&lock).map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    let entry = text.split("[[package]]").find(|entry| entry.contains(&format!("name = \"{package}\"\n")));
    entry
        .and_then(|entry| entry.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"')))
        .map(str::to_string)
        .ok_or_else(|| format!("Cargo.lock holds no package `{package}`: run `cargo generate-lockfile`"))
}
