//! Checks the compressed size of a visitor's download against the budget.

use crate::Failure;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::Path;

/// A download in words, its files, and its budget in kilobytes.
type Budget = (&'static str, fn(&str) -> bool, u64);

/// The downloads by file name, with their budgets in kilobytes (1,024 bytes) after gzip. A Yew page with one button has 50. The
/// first answer is in `index.html`, so it needs only page and styles, and the whole program comes after it: of that, ranges, groups and
/// futures took 106, criteria and mixes 200, and bids, risks and contracts 120. These should become a part of their own.
const BUDGETS: [Budget; 6] = [
    ("page and styles, up to the first answer", |name| name == "index.html" || name.ends_with(".css"), 25),
    ("everything a visitor downloads", is_for_visitors, 1468),
    ("workbook program, on request", |name| name == "sourcewise_workbook_bg.wasm", 600),
    ("program of the futures, with the first range", |name| name == "sourcewise_simulation_bg.wasm", 195),
    ("JavaScript API, for other sites' pages", |name| name == "sourcewise_api_bg.wasm", 482),
    ("JavaScript of the page", is_script_of_page, 18),
];

/// The page, its styles, its scripts and its program.
fn is_for_visitors(name: &str) -> bool {
    name == "index.html" || name.ends_with(".css") || name == "sourcewise_bg.wasm" || is_script_of_page(name)
}

fn is_script_of_page(name: &str) -> bool {
    name.ends_with(".js") && !is_for_hosts(name)
}

/// Scripts that only other sites' pages load.
fn is_for_hosts(name: &str) -> bool {
    ["sourcewise_api", "sourcewise_workbook", "sourcewise-"].iter().any(|start| name.starts_with(start))
}

/// The budget of the single file in bytes.
const SINGLE_FILE: f64 = 3.4e6;

/// Prints the sizes and whether each is within its budget.
///
/// # Errors
/// When the folder cannot be read.
pub fn check(folder: &Path) -> Result<bool, Failure> {
    let mut kept = true;
    for (what, belongs, budget) in BUDGETS {
        let bytes = total(folder, belongs)?;
        let within = bytes > 0 && bytes <= budget * 1024;
        kept &= within;
        println!("{what}: {:.1} KB gzip, budget {budget} KB{}", bytes as f64 / 1024.0, if within { "" } else { "  <-- over budget" });
    }
    Ok(kept)
}

/// The bytes of related files of a folder, each compressed separately.
fn total(folder: &Path, belongs: fn(&str) -> bool) -> Result<u64, Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let files = std::fs::read_dir(folder).map_err(failed)?.flatten().map(|entry| entry.path()).filter(|path| path.is_file());
    let named = files.filter(|path| path.file_name().is_some_and(|name| belongs(&name.to_string_lossy())));
    let sizes = named.map(|path| Ok(compressed(&std::fs::read(&path)?)?.len() as u64));
    sizes.sum::<std::io::Result<u64>>().map_err(failed)
}

/// Prints the size of the single file.
///
/// # Errors
/// When it is over budget.
pub fn check_single_file(bytes: usize) -> Result<(), Failure> {
    let megabytes = bytes as f64 / 1e6;
    println!("single file: {megabytes:.2} MB, budget {} MB", SINGLE_FILE / 1e6);
    if bytes as f64 <= SINGLE_FILE { Ok(()) } else { Err(format!("the single file has {megabytes:.2} MB and is over budget")) }
}

/// Bytes after gzip.
///
/// # Errors
/// None are known for compression in memory.
pub fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
