//! The tools a build needs: installed ones, or downloaded if missing.

pub mod browser;
pub mod cargo_tool;
pub mod npm;
pub mod office;
mod wasm_target;

use crate::{Failure, process};
use std::path::PathBuf;
use std::process::Command;

/// The folder for downloaded tools, shared by all clones of this project.
///
/// # Errors
/// When the computer has no home folder.
pub fn cache() -> Result<PathBuf, Failure> {
    let home = std::env::home_dir().ok_or("no home folder was found: set HOME")?;
    let cache = std::env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    Ok(cache.join("sourcewise"))
}

/// The environment of a build for the browser.
pub struct WebTools {
    environment: Vec<(String, String)>,
}

impl WebTools {
    /// Finds or installs the tools for a release: the wasm32 standard library and wasm-opt.
    ///
    /// # Errors
    /// Names the tool that cannot be installed and says how to install it by hand.
    pub fn ensure() -> Result<WebTools, Failure> {
        let optimiser = npm::ensure_wasm_opt(&cache()?)?;
        WebTools::with(vec![optimiser])
    }

    /// Finds or installs only the tools for a local page: the wasm32 standard library.
    ///
    /// # Errors
    /// Says how to install it by hand.
    pub fn for_this_computer() -> Result<WebTools, Failure> {
        WebTools::with(Vec::new())
    }

    fn with(folders: Vec<PathBuf>) -> Result<WebTools, Failure> {
        let mut environment = wasm_target::ensure()?;
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = [cache()?.join("bin")].into_iter().chain(folders).chain(std::env::split_paths(&path));
        let path = std::env::join_paths(folders).map_err(|error| format!("the search path cannot be extended: {error}"))?;
        environment.push(("PATH".into(), path.to_string_lossy().into_owned()));
        let target = process::project()?.join("target").join("wasm");
        environment.push(("CARGO_TARGET_DIR".into(), target.to_string_lossy().into_owned()));
        Ok(WebTools { environment })
    }

    /// A command with access to these tools.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        // `cargo run` sets this for its own toolchain; another toolchain must not load those libraries.
        command.env_remove("LD_LIBRARY_PATH");
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Installs Debian packages if possible; returns whether they are now installed.
fn install_debian(packages: &[&str]) -> bool {
    if process::find("apt-get").is_none() {
        return false;
    }
    let install = || {
        let mut command = Command::new("apt-get");
        command.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
        command.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
        process::run(&mut command).is_ok()
    };
    process::announce(&format!("installing the Debian packages {}", packages.join(", ")));
    let refresh = || process::run(Command::new("apt-get").args(["update", "-qq"])).is_ok();
    refresh() && install()
}
