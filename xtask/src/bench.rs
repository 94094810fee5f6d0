//! Measures the engine natively and in a browser, and the page.

use crate::Failure;

/// Prints the benchmark table.
///
/// # Errors
/// When a tool is missing or a build fails.
pub fn run() -> Result<(), Failure> {
    Err("not written yet".into())
}
