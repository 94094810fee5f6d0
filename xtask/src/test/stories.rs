//! Runs the stories in `tests/end_to_end`: a person's way through the built page in real browsers.

use crate::serve::Site;
use crate::tally::{Tally, counted};
use crate::tools::{browser, npm};
use crate::{Failure, build, process};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the page quickly and runs the stories whose file or name contains `pattern`, or all. Stories of the single file use
/// the last build of it.
///
/// # Errors
/// When a tool is missing or a story fails.
pub fn run(pattern: Option<&str>) -> Result<(), Failure> {
    if !process::project()?.join("dist-single/sourcewise.html").is_file() {
        build::single_file::run()?;
    }
    let tally = run_on(&build::quickly()?, pattern, &[])?;
    if tally.failed == 0 { Ok(()) } else { Err(format!("{} stories failed", tally.failed)) }
}

/// Runs all stories on the page in `folder`.
///
/// # Errors
/// When a tool is missing.
pub fn all(page: &Path) -> Result<Tally, Failure> {
    run_on(page, None, &[])
}

/// Runs the random steps on a translated page as often as a release requires.
///
/// # Errors
/// When a tool is missing.
pub fn of_translations(page: &Path) -> Result<Tally, Failure> {
    run_on(page, Some("translated"), &[("STEPS", "1000"), ("SEEDS", "1,2,3,4,5")])
}

/// Finds or installs the browsers of the stories, Chromium and Firefox, and what drives them.
///
/// # Errors
/// Says what to install by hand.
pub fn ensure_browsers() -> Result<[PathBuf; 2], Failure> {
    npm::ensure_end_to_end(&stories_folder()?)?;
    Ok([browser::ensure()?, browser::ensure_firefox()?])
}

fn stories_folder() -> Result<PathBuf, Failure> {
    Ok(process::project()?.join("tests").join("end_to_end"))
}

fn run_on(page: &Path, pattern: Option<&str>, more: &[(&str, &str)]) -> Result<Tally, Failure> {
    let folder = stories_folder()?;
    let [chromium, firefox] = ensure_browsers()?;
    let address = Site::open(page, 0)?.answer_in_background();
    // Each file of stories has its own browser.
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", &format!("--test-concurrency={at_once}")]).args(chosen(&folder, pattern)?);
    node.current_dir(&folder).env("PAGE", address).env("CHROMIUM", chromium).env("FIREFOX", firefox);
    node.envs(more.iter().copied());
    counted(&mut node)
}

/// The arguments that select stories for node: files whose names contain the pattern, or else names of stories.
fn chosen(folder: &Path, pattern: Option<&str>) -> Result<Vec<String>, Failure> {
    let Some(pattern) = pattern else { return Ok(Vec::new()) };
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".test.mjs") && name.contains(pattern)).collect();
    files.sort();
    Ok(if files.is_empty() { vec![format!("--test-name-pattern={pattern}")] } else { files })
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use crate::process;

    #[test]
    fn stories_are_chosen_by_file_or_by_name() {
        let folder = process::project().unwrap().join("tests").join("end_to_end");
        assert_eq!(chosen(&folder, Some("hosting")).unwrap(), ["hosting.test.mjs"]);
        assert_eq!(chosen(&folder, Some("a link that")).unwrap(), ["--test-name-pattern=a link that"]);
        assert!(chosen(&folder, None).unwrap().is_empty());
    }
}
