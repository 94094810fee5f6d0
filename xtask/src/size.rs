//! Checks the compressed size of what a visitor downloads against the budget.

use crate::Failure;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::Path;

/// What is downloaded in words, which files it is, and how many kilobytes it may take.
type Budget = (&'static str, fn(&str) -> bool, u64);

/// What is downloaded, by the names of its files, and how many kilobytes (1,024 bytes) it may take after gzip. A page
/// of Yew that shows one button takes 50. The first answer may take 250 and everything after it 700: the answer stands in
/// `index.html`, so that all of the program comes after it, and 900 leaves 50 of those 950 to page, scripts and styles.
const BUDGETS: [Budget; 6] = [
    ("page and styles, up to the first answer", |name| name == "index.html" || name.ends_with(".css"), 20),
    ("program", |name| name == "sourcewise_bg.wasm", 900),
    ("program that writes workbooks, when asked for", |name| name == "sourcewise_workbook_bg.wasm", 480),
    ("JavaScript API, on pages of others", |name| name == "sourcewise_api_bg.wasm", 320),
    ("JavaScript of the page", |name| name.ends_with(".js") && !is_for_hosts(name), 20),
    ("styles", |name| name.ends_with(".css"), 20),
];

/// Scripts that only pages of others load.
fn is_for_hosts(name: &str) -> bool {
    ["sourcewise_api", "sourcewise_workbook", "sourcewise-"].iter().any(|start| name.starts_with(start))
}

/// Bytes that the single file may have.
const SINGLE_FILE: f64 = 2.5e6;

/// Prints the sizes and says whether each keeps to its budget.
///
/// # Errors
/// When the folder cannot be read.
pub fn check(folder: &Path) -> Result<bool, Failure> {
    let mut kept = true;
    for (what, belongs, budget) in BUDGETS {
        let bytes = total(folder, belongs)?;
        let within = bytes > 0 && bytes <= budget * 1024;
        kept &= within;
        println!("{what}: {:.1} KB gzip, budget {budget} KB{}", bytes as f64 / 1024.0, if within { "" } else { "  <-- not kept" });
    }
    Ok(kept)
}

/// The bytes of the files of a folder that belong together, each compressed on its own.
fn total(folder: &Path, belongs: fn(&str) -> bool) -> Result<u64, Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let files = std::fs::read_dir(folder).map_err(failed)?.flatten().map(|entry| entry.path()).filter(|path| path.is_file());
    let named = files.filter(|path| path.file_name().is_some_and(|name| belongs(&name.to_string_lossy())));
    let sizes = named.map(|path| Ok(compressed(&std::fs::read(&path)?)?.len() as u64));
    sizes.sum::<std::io::Result<u64>>().map_err(failed)
}

/// Says how large the single file is.
///
/// # Errors
/// When it is larger than it may be.
pub fn check_single_file(bytes: usize) -> Result<(), Failure> {
    let megabytes = bytes as f64 / 1e6;
    println!("single file: {megabytes:.2} MB, budget {} MB", SINGLE_FILE / 1e6);
    if bytes as f64 <= SINGLE_FILE { Ok(()) } else { Err(format!("the single file has {megabytes:.2} MB, which is too large")) }
}

/// Bytes after gzip.
///
/// # Errors
/// None in memory, as far as we know.
pub fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
