//! Runs other programs: shows each command and turns every failure into a sentence.

use crate::Failure;
use crate::tally::Tally;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of the project.
///
/// # Errors
/// When this program was not built inside the project.
pub fn project() -> Result<PathBuf, Failure> {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).ok_or_else(|| "the project's folder was not found".to_string())
}

/// Announces the current step on a separate line.
pub fn announce(what: &str) {
    println!("\n==> {what}");
}

/// Runs a program with its output shown.
///
/// # Errors
/// When it is not installed or ends with an error.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let shown = shown(command);
    let status = command.status().map_err(|error| format!("`{shown}` could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status}); its messages are above")) }
}

/// Runs a program as one check, with its output shown.
///
/// # Errors
/// When it is not installed or ends with an error.
pub fn succeeds(command: &mut Command) -> Result<Tally, Failure> {
    run(command).map(|()| Tally::check(true))
}

/// Runs a program whose output matters only when it fails.
///
/// # Errors
/// When it is not installed or ends with an error, with its output.
pub fn quietly(command: &mut Command) -> Result<(), Failure> {
    let shown = shown(command);
    let output = command.output().map_err(|error| format!("`{shown}` could not be started: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{}\n`{shown}` failed ({})", String::from_utf8_lossy(&output.stderr).trim_end(), output.status))
}

/// Runs a program with its output shown and passes every line to `read`; returns whether it succeeded.
///
/// # Errors
/// When it is not installed.
pub fn follow(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool, Failure> {
    let shown = shown(command);
    let failed = |error: std::io::Error| format!("`{shown}` could not be run: {error}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{line}");
            read(&line);
        }
    }
    Ok(child.wait().map_err(failed)?.success())
}

/// The output of a program, or `None` if it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// The path of a program on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    // On Windows the bare name may be a shell script that cannot be started.
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let names: Vec<String> = endings.iter().map(|ending| format!("{program}{ending}")).collect();
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)).collect::<Vec<_>>())
        .find(|file| file.is_file())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
