//! Tools that come from the npm registry: wasm-opt, and the driver of the end-to-end tests.

use crate::{Failure, process};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's wasm-opt is too old for current output of rustc.
const BINARYEN: &str = "132.0.0";
const OLDEST_WASM_OPT: u32 = 116;

/// Finds or installs wasm-opt; returns its folder.
///
/// # Errors
/// Says how to install it by hand.
pub fn ensure_wasm_opt(cache: &Path) -> Result<PathBuf, Failure> {
    let own = cache.join("node_modules").join(".bin");
    let candidates = [Some(own.join("wasm-opt")), process::find("wasm-opt")];
    for candidate in candidates.into_iter().flatten() {
        let said = process::answer(Command::new(&candidate).arg("--version")).unwrap_or_default();
        let version = said.split(' ').find_map(|word| word.parse::<u32>().ok()).unwrap_or(0);
        if let (true, Some(folder)) = (version >= OLDEST_WASM_OPT, candidate.parent()) {
            return Ok(folder.to_path_buf());
        }
    }
    process::announce(&format!("installing wasm-opt (binaryen {BINARYEN})"));
    let mut install = npm()?;
    install.args(["install", "--silent", "--no-audit", "--no-fund", &format!("binaryen@{BINARYEN}"), "--prefix"]).arg(cache);
    process::run(&mut install)
        .map_err(|error| format!("{error}\nwasm-opt could not be installed. Install binaryen {OLDEST_WASM_OPT} or newer yourself, so that `wasm-opt --version` answers, and run this again."))?;
    Ok(own)
}

/// Installs the packages of the end-to-end tests from their lock file.
///
/// # Errors
/// Says how to install it by hand.
pub fn ensure_end_to_end(folder: &Path) -> Result<(), Failure> {
    let stamp = folder.join("node_modules").join(".installed");
    let lock = std::fs::read(folder.join("package-lock.json")).map_err(|error| format!("package-lock.json cannot be read: {error}"))?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    process::announce("installing the driver of the end-to-end tests");
    process::run(npm()?.args(["ci", "--silent", "--no-audit", "--no-fund"]).current_dir(folder))
        .map_err(|error| format!("{error}\nRun `npm ci` in tests/end_to_end yourself and run this again."))?;
    std::fs::write(&stamp, lock).map_err(|error| format!("{} cannot be written: {error}", stamp.display()))
}

fn npm() -> Result<Command, Failure> {
    let program = process::find("npm")
        .ok_or("npm was not found. Install Node.js 20 or newer (https://nodejs.org, or your package manager) and run this again.")?;
    Ok(Command::new(program))
}
