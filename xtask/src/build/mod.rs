//! Builds the release page into `dist/`: compiles, splits off what is fetched later, binds, shrinks, copies.

mod embedding;
mod files;
mod program;
pub mod single_file;

use crate::tools::WebTools;
use crate::{Failure, process};
use std::path::{Path, PathBuf};

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
    let folder = fresh(&project.join("dist"))?;
    program::in_parts(tools, &project, &folder)?;
    files::copy(&project, &folder)?;
    embedding::add(tools, &project, &folder)?;
    Ok(folder)
}

/// An empty folder in place of what was there.
///
/// # Errors
/// When it cannot be emptied or made.
pub fn fresh(folder: &Path) -> Result<PathBuf, Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(failed)?;
    }
    std::fs::create_dir_all(folder).map_err(failed)?;
    Ok(folder.to_path_buf())
}
