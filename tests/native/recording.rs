//! Recorded files: tests compare the program's output with them; `cargo xtask record` rewrites them by running every test whose
//! name ends in `as_recorded`.

use std::path::Path;

/// The remedy for a file that differs from the program's output.
pub const ADVICE: &str = "run `cargo xtask record` and review the difference";

/// Whether to rewrite recorded files.
pub fn is_on() -> bool {
    std::env::var_os("RECORD").is_some()
}

/// Whether to freeze the offered defaults that may still change, for a release.
pub fn is_freezing() -> bool {
    is_on() && std::env::var_os("FREEZE").is_some()
}

/// A file of the project.
pub fn read(file: &str) -> String {
    std::fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}; {ADVICE}"))
}

/// Writes a file of the project at one stroke: another test may read it at the same time.
pub fn write(file: &str, text: &str) {
    let (whole, part) = (path(file), path(&format!("{file}.part")));
    let written = std::fs::write(&part, text).and_then(|()| std::fs::rename(&part, &whole));
    written.unwrap_or_else(|error| panic!("{file}: {error}"));
}

/// Compares a file with the program's output, or writes that output into it.
pub fn compare(file: &str, now: &str) {
    if is_on() {
        return write(file, now);
    }
    let recorded = read(file);
    let line = recorded.lines().zip(now.lines()).position(|(before, after)| before != after);
    let line = line.unwrap_or_else(|| recorded.lines().count().min(now.lines().count()));
    let [before, after] = [&recorded, now].map(|text| text.lines().nth(line).unwrap_or("(nothing)"));
    assert!(recorded == now, "{file} is out of date: {ADVICE}. Line {}:\n- {before}\n+ {after}", line + 1);
}

fn path(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}
