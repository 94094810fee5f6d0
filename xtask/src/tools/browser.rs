//! The headless browser the tests drive: found where it is installed, fetched on Debian.

use super::install_debian;
use crate::{Failure, process};
use std::path::PathBuf;

/// A browser and the driver that wasm-bindgen's test runner talks to.
pub struct Browser {
    /// Chromium or Chrome.
    pub program: PathBuf,
    /// The chromedriver of the same version.
    pub driver: PathBuf,
}

/// Finds or installs Chromium and its driver.
///
/// # Errors
/// Says what to install by hand.
pub fn ensure() -> Result<Browser, Failure> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    install_debian(&["chromium", "chromium-driver", "fonts-liberation"]);
    find().ok_or_else(|| {
        "A browser for the tests was not found. Install Chromium or Chrome and the chromedriver of the same version, \
         so that both are on the search path (or name them in CHROMIUM and CHROMEDRIVER), and run this again."
            .to_string()
    })
}

fn find() -> Option<Browser> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    let program =
        named("CHROMIUM").or_else(|| ["chromium", "chromium-browser", "google-chrome", "chrome"].into_iter().find_map(process::find))?;
    let driver = named("CHROMEDRIVER").or_else(|| process::find("chromedriver"))?;
    Some(Browser { program, driver })
}
