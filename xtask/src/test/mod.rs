//! Runs tests, cheapest first, with the time of each step, and ends with one line that counts them all.

mod browser;
mod native;
pub mod stories;

use crate::tally::{Tally, counted};
use crate::tools::WebTools;
use crate::{Failure, build, packages, process, release, size};
pub use native::{freeze, record, workbook};
use std::path::PathBuf;
use std::time::Instant;

/// Format, lint and every test without a browser, for use between changes.
///
/// # Errors
/// When any test failed.
pub fn quick() -> Result<(), Failure> {
    let mut report = Report::new();
    report.without_browser(native::Cases::Few);
    report.end()
}

/// Installs what the tests need and runs them all; `acceptance` adds those with the number of cases required for a release.
///
/// # Errors
/// When a tool is missing, or any test failed.
pub fn run(acceptance: bool) -> Result<(), Failure> {
    let mut report = Report::new();
    std::thread::scope(|scope| {
        // Building a release keeps one core busy for minutes; the tests without a browser take the other.
        let building = scope.spawn(built);
        report.without_browser(if acceptance { native::Cases::New } else { native::Cases::Known });
        let packages = if acceptance { packages::check } else { packages::check_changed };
        report.step("licences, versions and sources of packages", packages);
        if acceptance {
            // In every run, `architecture` proves that model, engine and exchange use no crate of the web.
            report.step("lint without the web", || process::succeeds(&mut native::lint_without_the_web()?));
            report.step("workbooks", native::workbooks);
            report.step("20,000 random scenarios through link, file and storage", native::round_trips);
            report.step("laws of the futures for scenarios of any size", native::laws_of_the_futures);
            report.step("1,000,000 mutated links", native::mutated_links);
        }
        let mut page = None;
        report.step("the rest of the build: size budget and release", || {
            let (tools, folder) = building.join().unwrap_or_else(|_| Err("the build stopped".to_string()))?;
            let within = size::check(&folder)?;
            page = Some((tools, folder));
            Ok(Tally::check(within))
        });
        if let Some((tools, folder)) = page {
            if acceptance {
                report.step("lint for the browser", || browser::lint(&tools));
            }
            report.step("stories", || stories::all(&folder));
            if acceptance {
                report.step("5 × 1,000 steps on a translated page", || stories::of_translations(&folder));
            }
        }
    });
    report.end()
}

/// Builds a release and returns the tools and the folder of its page. Installing browsers waits for the network and the disk, so
/// they are installed meanwhile, after the tools of the build: a system installs one thing at a time.
fn built() -> Result<(WebTools, PathBuf), Failure> {
    let tools = WebTools::ensure()?;
    std::thread::scope(|scope| {
        // The stories ask for them again, and report what is missing.
        scope.spawn(stories::ensure_browsers);
        let built = build::everything(&tools)?;
        release::assemble(&built)?;
        Ok((tools, built.page))
    })
}

/// The counts so far.
struct Report {
    started: Instant,
    total: Tally,
}

impl Report {
    fn new() -> Report {
        Report { started: Instant::now(), total: Tally::default() }
    }

    /// The steps of [`quick`], which start every run.
    fn without_browser(&mut self, cases: native::Cases) {
        self.step("format", || process::succeeds(native::cargo()?.args(["fmt", "--all", "--check"])));
        self.step("lint", || process::succeeds(&mut native::lint()?));
        // Broken links of the documentation are found by rustdoc alone: about a minute.
        self.step("documentation", || process::succeeds(&mut native::documentation()?));
        self.step("native tests", || counted(&mut native::tests(cases)?));
        self.step("tests of the tasks", || counted(&mut native::tests_of_the_tasks()?));
    }

    /// Runs a step and counts its report.
    fn step(&mut self, name: &str, run: impl FnOnce() -> Result<Tally, Failure>) {
        process::announce(name);
        let started = Instant::now();
        let mut tally = run().unwrap_or_else(|failure| {
            eprintln!("\n{name}: {failure}");
            Tally::check(false)
        });
        if tally.failed > 0 && tally.names_of_failed.is_empty() {
            tally.names_of_failed.push(name.to_string());
        }
        self.total.add(tally);
        println!("    {name}: {:.0} s", started.elapsed().as_secs_f64());
    }

    fn end(&self) -> Result<(), Failure> {
        println!("\nfinished in {:.0} s", self.started.elapsed().as_secs_f64());
        // Once more at the end: where only the last lines of a long report are kept, they say what failed.
        for name in &self.total.names_of_failed {
            println!("failed: {name}");
        }
        println!("{} passed, {} failed", self.total.passed, self.total.failed);
        if self.total.failed == 0 { Ok(()) } else { Err("some tests failed".to_string()) }
    }
}
