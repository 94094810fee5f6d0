//! Puts a release together: the page, the single file, samples for web servers, licences and checksums in one folder.

mod licences;
mod sums;

use crate::build::Built;
use crate::tools::{WebTools, cargo_tool};
use crate::{Failure, build, bundle, process};
use std::path::{Path, PathBuf};

/// Files and folders of the project that go along as they are.
const ALONG: [&str; 7] = ["hosting", "LICENSE-MIT", "LICENSE-APACHE", "README.md", "EMBEDDING.md", "CHANGELOG.md", "assets/screenshot.png"];

/// Builds everything and returns the folder of the release.
///
/// # Errors
/// When a tool is missing or a build fails.
pub fn run() -> Result<PathBuf, Failure> {
    assemble(&build::everything(&WebTools::ensure()?)?)
}

/// Puts the folder together from what is built.
///
/// # Errors
/// When a file cannot be read or written, or the page holds what it must not.
pub fn assemble(built: &Built) -> Result<PathBuf, Failure> {
    process::announce("putting the release together");
    let project = process::project()?;
    let version = cargo_tool::locked_version("sourcewise")?;
    let folder = build::fresh(&project.join("dist-release").join(format!("sourcewise-{version}")))?;
    bundle::check(&built.page)?;
    copy(&built.page, &folder.join("page"))?;
    copy(&built.single_file, &folder.join("sourcewise.html"))?;
    for name in ALONG {
        copy(&project.join(name), &folder.join(name))?;
    }
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"));
    write("THIRD-PARTY-LICENCES.txt", &licences::text(&project)?)?;
    write("VERSION", &format!("{version}\n"))?;
    // Last, so that nothing is missing in it.
    write(sums::FILE, &sums::of(&folder)?)?;
    Ok(folder)
}

/// Copies a file, or a folder with everything in it.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    std::fs::create_dir_all(to.parent().unwrap_or(to)).map_err(failed)?;
    if !from.is_dir() {
        return std::fs::copy(from, to).map(|_| ()).map_err(failed);
    }
    std::fs::create_dir_all(to).map_err(failed)?;
    for entry in std::fs::read_dir(from).map_err(failed)?.flatten() {
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
