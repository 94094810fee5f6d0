//! Builds the page: small, into `dist/`, for a release; quickly, for this computer.

mod embedding;
mod files;
pub mod program;
mod simulation;
pub mod single_file;

use crate::tools::WebTools;
use crate::{Failure, process};
use program::{API, How, PAGE, Profile, SIMULATION, WORKBOOK};
use std::path::{Path, PathBuf};

/// The parts of a release.
pub struct Built {
    /// The folder of the page.
    pub page: PathBuf,
    /// The page as one file.
    pub single_file: PathBuf,
}

/// Builds the page of a release and returns its folder.
///
/// # Errors
/// When a tool is missing or the build fails.
pub fn run() -> Result<PathBuf, Failure> {
    let tools = WebTools::ensure()?;
    let project = process::project()?;
    let programs = program::compile(&tools, &project, Profile::Release, &[PAGE, WORKBOOK, API, SIMULATION])?;
    page(&tools, &project, &programs)
}

/// Builds the page and the single file.
///
/// # Errors
/// When the build fails.
pub fn everything(tools: &WebTools) -> Result<Built, Failure> {
    process::announce("compiling the programs (some minutes)");
    let project = process::project()?;
    let programs = program::compile(tools, &project, Profile::Release, &[PAGE, WORKBOOK, API, SIMULATION])?;
    Ok(Built { page: page(tools, &project, &programs)?, single_file: single_file::with(tools, &project, &programs)? })
}

/// Builds the page for this computer only: larger and slower than a release, but built in a fraction of the time.
///
/// # Errors
/// When a tool is missing or the build fails.
pub fn quickly() -> Result<PathBuf, Failure> {
    let tools = WebTools::for_this_computer()?;
    let project = process::project()?;
    process::announce("compiling the page (two to four minutes the first time, then seconds)");
    let programs = program::compile(&tools, &project, Profile::Serve, &[PAGE, WORKBOOK, API, SIMULATION])?;
    let folder = fresh(&project.join("target").join("page"))?;
    bind(&programs, &folder)?;
    files::copy(&project, &folder)?;
    embedding::copy(&project, &folder)?;
    Ok(folder)
}

fn page(tools: &WebTools, project: &Path, programs: &Path) -> Result<PathBuf, Failure> {
    process::announce("building the page");
    let folder = fresh(&project.join("dist"))?;
    bind(programs, &folder)?;
    let modules = [PAGE, WORKBOOK, API, SIMULATION].map(|program| folder.join(format!("{program}_bg.wasm")));
    program::shrink_all(tools, &modules)?;
    files::copy(project, &folder)?;
    embedding::copy(project, &folder)?;
    Ok(folder)
}

/// Writes every program with its start script into `folder`.
fn bind(programs: &Path, folder: &Path) -> Result<(), Failure> {
    let all = [(PAGE, How::Module), (WORKBOOK, How::Restartable), (API, How::Restartable)];
    all.into_iter().try_for_each(|(program, how)| program::bind(&program_file(programs, program), folder, how))?;
    simulation::write(programs, folder)
}

/// The file of a compiled program.
fn program_file(programs: &Path, name: &str) -> PathBuf {
    programs.join(format!("{name}.wasm"))
}

/// An empty folder that replaces any existing one.
///
/// # Errors
/// When it cannot be emptied or created.
pub fn fresh(folder: &Path) -> Result<PathBuf, Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(failed)?;
    }
    std::fs::create_dir_all(folder).map_err(failed)?;
    Ok(folder.to_path_buf())
}
