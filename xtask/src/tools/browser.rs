//! The headless browsers for the tests: installed ones, or downloaded on Debian.

use super::install_debian;
use crate::{Failure, process};
use std::path::PathBuf;

/// Finds or installs Chromium or Chrome.
///
/// # Errors
/// Says what to install by hand.
pub fn ensure() -> Result<PathBuf, Failure> {
    if let Some(program) = find() {
        return Ok(program);
    }
    install_debian(&["chromium", "chromium-headless-shell", "fonts-liberation"]);
    find().ok_or_else(|| {
        "A browser for the tests was not found. Install Chromium or Chrome, so that it is on the search path (or name it in \
         CHROMIUM), and run this again."
            .to_string()
    })
}

/// Finds or installs Firefox; the end-to-end tests control it without a separate driver.
///
/// # Errors
/// Says what to install by hand.
pub fn ensure_firefox() -> Result<PathBuf, Failure> {
    let find = || named("FIREFOX").or_else(|| ["firefox-esr", "firefox"].into_iter().find_map(process::find));
    if let Some(program) = find() {
        return Ok(program);
    }
    install_debian(&["firefox-esr"]);
    find().ok_or_else(|| {
        "Firefox for the tests was not found. Install Firefox 128 or newer, so that `firefox` is on the search path (or \
         name the program in FIREFOX), and run this again."
            .to_string()
    })
}

/// The program named by an environment variable.
fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}

fn find() -> Option<PathBuf> {
    named("CHROMIUM").or_else(|| ["chromium", "chromium-browser", "google-chrome", "chrome"].into_iter().find_map(process::find))
}
