//! Counts passed and failed tests of runners with different report formats.

use crate::{Failure, process};
use std::process::Command;

/// The number of passed and failed tests.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
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
        }
    }

    /// Adds another tally.
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// One check without separate tests, such as the format.
    pub fn check(passed: bool) -> Tally {
        Tally { passed: usize::from(passed), failed: usize::from(!passed) }
    }
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
        assert_eq!((tally.passed, tally.failed), (15, 3));
    }
}
