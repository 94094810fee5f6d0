//! Builds the release page into `dist/` with Trunk.

use crate::tools::WebTools;
use crate::{Failure, process};
use std::path::PathBuf;

/// Builds and returns the folder that holds the page.
///
/// # Errors
/// When a tool is missing or the build fails.
pub fn run() -> Result<PathBuf, Failure> {
    with(&WebTools::ensure()?)
}

/// Builds with tools that are already there.
///
/// # Errors
/// When the build fails.
pub fn with(tools: &WebTools) -> Result<PathBuf, Failure> {
    process::announce("building the page");
    let project = process::project()?;
    let mut trunk = tools.command("trunk");
    trunk.current_dir(&project).args(["build", "--release", "--offline"]);
    // Trunk takes NO_COLOR for an option and rejects the usual value 1.
    trunk.env_remove("NO_COLOR");
    process::run(&mut trunk)?;
    Ok(project.join("dist"))
}
