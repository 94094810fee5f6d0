//! Assembles a release: the page, the single file, samples for web servers, licences and checksums in one folder.

mod licences;
mod sums;

use crate::build::Built;
use crate::tools::{WebTools, cargo_tool};
use crate::{Failure, build, bundle, process};
use std::path::{Path, PathBuf};

/// Files and folders of the project that are included unchanged.
const ALONG: [&str; 7] = ["hosting", "LICENSE-MIT", "LICENSE-APACHE", "README.md", "EMBEDDING.md", "CHANGELOG.md", "assets/screenshot.png"];

/// The offered defaults that may still change, as recorded by a test of the project.
const UNRELEASED: &str = "tests/cases/unreleased.txt";

/// Builds everything and returns the folder of the release.
///
/// # Errors
/// When an offered default may still change, a tool is missing or a build fails.
pub fn run() -> Result<PathBuf, Failure> {
    let list = process::project()?.join(UNRELEASED);
    refuse_unreleased(&std::fs::read_to_string(&list).map_err(|error| format!("{}: {error}", list.display()))?)?;
    assemble(&build::everything(&WebTools::ensure()?)?)
}

/// Assembles the folder from the built files.
///
/// # Errors
/// When a file cannot be read or written, or the page contains something forbidden.
pub fn assemble(built: &Built) -> Result<PathBuf, Failure> {
    process::announce("assembling the release");
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
    // Last, so that it covers every file.
    write(sums::FILE, &sums::of(&folder)?)?;
    Ok(folder)
}

/// Links of a release name samples, kinds and models and leave out their values, so those must not change later.
fn refuse_unreleased(list: &str) -> Result<(), Failure> {
    let free: Vec<&str> = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    if free.is_empty() {
        return Ok(());
    }
    Err(format!("links of this release would rely on values that may still change: {}. Run `cargo xtask freeze`", free.join(", ")))
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

#[cfg(test)]
mod tests {
    use super::refuse_unreleased;

    #[test]
    fn a_release_holds_nothing_that_may_change() {
        assert_eq!(refuse_unreleased("# a remark\n"), Ok(()));
        let refused = refuse_unreleased("# a remark\nsample cloud_2\n").unwrap_err();
        assert!(refused.contains("sample cloud_2") && refused.contains("cargo xtask freeze"), "{refused}");
    }
}
