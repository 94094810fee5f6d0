//! Counts passed and failed tests of runners with different report formats.

use crate::{Failure, process};
use std::process::Command;

/// The number of passed and failed tests, and which ones failed.
#[derive(Clone, Default)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// The names of failed tests, as far as the runner reports them.
    pub names_of_failed: Vec<String>,
}

impl Tally {
    /// Adds the report in one line of a runner's output: cargo's and wasm-bindgen's
    /// `test result: ok. 3 passed; 0 failed; …` or node's `ℹ pass 3`.
    pub fn read(&mut self, line: &str) {
        if let Some(report) = line.trim().strip_prefix("test result:") {
            let before = |word: &str| -> usize {
                let words: Vec<&str> = report.split([' ', ';']).filter(|part| !part.is_empty()).collect();
                words
                    .windows(2)
                    .find_map(|pair| match pair {
                        [count, name] if *name == word => count.parse().ok(),
                        _ => None,
                    })
                    .unwrap_or(0)
            };
            self.passed += before("passed");
            self.failed += before("failed");
        } else if let Some(count) = line.trim().strip_prefix("ℹ pass ") {
            self.passed += count.trim().parse().unwrap_or(0);
        } else if let Some(count) = line.trim().strip_prefix("ℹ fail ") {
            self.failed += count.trim().parse().unwrap_or(0);
        } else if let Some(name) = failed_test(line.trim()) {
            // Node names a failed test twice: where it ran, and in the list at the end.
            if !self.names_of_failed.contains(&name) {
                self.names_of_failed.push(name);
            }
        }
    }

    /// Adds another tally.
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.names_of_failed.extend(other.names_of_failed);
    }

    /// One check without separate tests, such as the format.
    pub fn check(passed: bool) -> Tally {
        Tally { passed: usize::from(passed), failed: usize::from(!passed), ..Tally::default() }
    }
}

/// The name in a line that reports a failed test: cargo's `test laws::sums ... FAILED` or node's `✖ opens a link (12 ms)`.
fn failed_test(line: &str) -> Option<String> {
    if let Some(name) = line.strip_prefix("test ").and_then(|test| test.strip_suffix(" ... FAILED")) {
        return Some(name.to_string());
    }
    let (name, time) = line.strip_prefix("✖ ")?.rsplit_once(" (")?;
    time.ends_with("ms)").then(|| name.to_string())
}

/// Runs a test runner and counts its report; a runner that fails without a failed test counts as one failure.
///
/// # Errors
/// When it cannot be started, or succeeds without a test.
pub fn counted(command: &mut Command) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let succeeded = process::follow(command, |line| tally.read(line))?;
    if !succeeded && tally.failed == 0 {
        tally.failed = 1;
    }
    if succeeded && tally.passed == 0 {
        return Err("the runner succeeded but ran no test".to_string());
    }
    Ok(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_cargo_and_node() {
        let mut tally = Tally::default();
        tally.read("test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out");
        tally.read("ℹ pass 12");
        tally.read("ℹ fail 1");
        tally.read("test model::tests::ok ... ok");
        tally.read("test model::tests::sums ... FAILED");
        for _ in 0..2 {
            tally.read("✖ a link opens (once more) (12.5ms)");
        }
        tally.read("✖ failing tests:");
        assert_eq!((tally.passed, tally.failed), (15, 3));
        assert_eq!(tally.names_of_failed, ["model::tests::sums", "a link opens (once more)"]);
    }
}
