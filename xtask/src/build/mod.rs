//! Builds the release page into `dist/`: compiles, splits off what is fetched later, binds, shrinks, copies.

mod embedding;
mod files;
mod program;

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
    let folder = project.join("dist");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(failed)?;
    }
    std::fs::create_dir_all(&folder).map_err(failed)?;
    program::in_parts(tools, &project, &folder)?;
    files::copy(&project, &folder)?;
    embedding::add(tools, &project, &folder)?;
    Ok(folder)
}
