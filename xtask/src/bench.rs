//! Measures the engine natively and in a browser, and the page, in one run, and prints one table.

use crate::serve::Site;
use crate::tools::{WebTools, browser, npm};
use crate::{Failure, build, process, size};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
/// Profiles of the engine in WASM: as in the page and in its workers (only the graph optimised for speed), and optimised for speed as a
/// whole, to compare.
const PROFILES: [(&str, &str); 2] = [("release", "WASM, page build"), ("speed", "WASM, speed build")];

/// Prints the benchmark table, with that of the page if it is wanted: it needs a build for release.
///
/// # Errors
/// When a tool is missing, a build fails, or native and WASM results differ.
pub fn run(with_page: bool) -> Result<(), Failure> {
    let tools = WebTools::ensure()?;
    let browser = browser::ensure()?;
    let project = process::project()?;
    let driver = project.join("tests").join("end_to_end");
    npm::ensure_end_to_end(&driver)?;

    process::announce("the engine natively");
    let native = native(&[])?;
    let native_report = parse(&native)?;
    let stored = native_stored(&project, "--stored")?;
    let mut reports = vec![("native".to_string(), native_report)];
    for (profile, name) in PROFILES {
        process::announce(&format!("the engine in the browser ({profile})"));
        let folder = engine_page(&tools, &project, profile)?;
        let address = Site::open(&folder, 0)?.answer_in_background();
        let text = measured(&driver, &browser, &["engine", &address])?;
        reports.push((name.to_string(), parse(&text)?));
    }
    let numpy = match reports.first() {
        Some((_, native)) => print_beside_numpy(&project, native),
        None => Ok(()),
    };
    let engine = print_engine(&reports).and(numpy);
    if !with_page {
        return engine;
    }
    process::announce("the page");
    let page = build::run()?;
    let address = Site::open(&page, 0)?.answer_in_background();
    let uncertain = native_stored(&project, "--stored-with-ranges")?;
    let arguments = ["page", &address, &stored.to_string_lossy(), &uncertain.to_string_lossy()];
    let page_report = parse(&measured(&driver, &browser, &arguments)?)?;

    print_page(&page_report);
    print_futures(&page_report);
    engine?;
    size::check(&page).map(drop)
}

fn native(arguments: &[&str]) -> Result<String, Failure> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--profile", "speed", "--no-default-features", "--example", "bench", "--"]).args(arguments);
    process::answer(&mut command)
        .ok_or_else(|| "the native benchmark failed: run `cargo run --profile speed --no-default-features --example bench`".to_string())
}

/// A file with the reference scenario as stored by the browser, to measure the page.
fn native_stored(project: &Path, which: &str) -> Result<PathBuf, Failure> {
    let file = project.join("target").join(format!("reference_scenario{which}.json"));
    std::fs::write(&file, native(&[which])?).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

/// Builds the benchmark for the browser; returns a folder with a page that runs it.
fn engine_page(tools: &WebTools, project: &Path, profile: &str) -> Result<PathBuf, Failure> {
    process::run(tools.command("cargo").args(["build", "--quiet", "--profile", profile, "--target", TARGET, "--example", "bench"]))?;
    let folder = project.join("target").join("bench").join(profile);
    let built = project.join("target").join("wasm").join(TARGET).join(profile).join("examples").join("bench.wasm");
    build::program::bind(&built, &folder, build::program::How::Module)?;
    let module = folder.join("bench_bg.wasm");
    let level = if profile == "speed" { "-O3" } else { "-Oz" };
    process::run(tools.command("wasm-opt").args(build::program::FEATURES).args([level, "-o"]).arg(&module).arg(&module))?;
    let page = "<!doctype html><title>bench</title><body><script type=module src=run.js></script>";
    // The start script does not look for its program by itself.
    let run = "import run from './bench.js';\nawait run({ module_or_path: fetch('./bench_bg.wasm') });\n";
    for (name, text) in [("index.html", page), ("run.js", run)] {
        std::fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(folder)
}

/// How many times as fast as NumPy the engine must be.
const TIMES_NUMPY: f64 = 8.0;

/// How many times as fast the engine is as NumPy on the same graph; says so if Python has no NumPy.
///
/// # Errors
/// When it is not fast enough, or the graph cannot be written.
fn print_beside_numpy(project: &Path, native: &Value) -> Result<(), Failure> {
    let script = project.join("examples").join("bench").join("futures.py");
    let graph = project.join("target").join("reference_graph.jsonl");
    let failed = |error: std::io::Error| format!("{}: {error}", graph.display());
    std::fs::write(&graph, self::native(&["--graph"])?).map_err(failed)?;
    let lines = std::fs::File::open(&graph).map_err(failed)?;
    let Some(report) = process::answer(Command::new("python3").arg(script).stdin(lines)) else {
        println!("\nNumPy on the same graph: not measured, as python3 or NumPy is missing");
        return Ok(());
    };
    let numpy = number(&parse(&report)?, "futures_per_second");
    let own = number(native, "trials_per_second");
    let times = own / numpy;
    println!(
        "\nNumPy on the same graph: {numpy:.0} futures per second; the engine computes {times:.1} times as many, at least {TIMES_NUMPY}"
    );
    beside_numpy(times)
}

/// Whether the engine is so many times as fast as NumPy that it is fast enough.
fn beside_numpy(times: f64) -> Result<(), Failure> {
    // What is missing is no number, and not fast enough either.
    if times >= TIMES_NUMPY { Ok(()) } else { Err(format!("the engine is only {times:.1} times as fast as NumPy, not {TIMES_NUMPY}")) }
}

fn measured(driver: &Path, browser: &Path, arguments: &[&str]) -> Result<String, Failure> {
    let mut node = Command::new("node");
    node.current_dir(driver).arg("measure.mjs").args(arguments).env("CHROMIUM", browser);
    process::answer(&mut node).ok_or_else(|| format!("`node measure.mjs {}` failed", arguments.join(" ")))
}

fn parse(text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text.trim()).map_err(|error| format!("the benchmark's report cannot be read: {error}\n{text}"))
}

fn number(report: &Value, key: &str) -> f64 {
    report.get(key).and_then(Value::as_f64).unwrap_or(f64::NAN)
}

fn print_engine(reports: &[(String, Value)]) -> Result<(), Failure> {
    let Some((_, native)) = reports.first() else { return Ok(()) };
    println!(
        "\nReference scenario: 5 options × 5 services × 60 months, {} nodes, {} inputs, {} of them uncertain in the simulation",
        native["nodes"], native["inputs"], native["uncertain"]
    );
    println!("Large scenario: 8 options × 9 services × 120 months\n");
    println!("One edit changes a number; a rebuild follows a change of structure, such as another price mechanism.");
    println!(
        "{:<22}{:>12}{:>12}{:>14}{:>14}{:>12}{:>16}",
        "", "one edit", "rebuild", "large edit", "large rebuild", "trials/s", "trials ÷ native"
    );
    for (name, report) in reports {
        let trials = number(report, "trials_per_second");
        let ratio = trials / number(native, "trials_per_second");
        let of = |key: &str| number(report, key);
        let (edit, rebuild) = (of("edit_milliseconds"), of("build_milliseconds"));
        let (large, large_rebuild) = (of("large_edit_milliseconds"), of("large_build_milliseconds"));
        println!("{name:<22}{edit:>9.2} ms{rebuild:>9.2} ms{large:>11.2} ms{large_rebuild:>11.2} ms{trials:>12.0}{ratio:>16.2}");
    }
    print_growth(reports);
    print_samples(reports);
    let decisions = print_decisions(reports);
    let equal = |key: &str| reports.iter().all(|(_, report)| report[key] == native[key]);
    let futures = |report: &Value| -> Vec<Value> {
        report["samples"].as_array().into_iter().flatten().map(|sample| sample["futures"].clone()).collect()
    };
    let same = equal("fingerprint")
        && equal("decisions")
        && equal("futures")
        && reports.iter().all(|(_, report)| futures(report) == futures(native));
    println!("\nNative and WASM results: {}", if same { "bit-identical" } else { "DIFFERENT" });
    if !same {
        return Err("native and WASM results differ".to_string());
    }
    decisions
}

/// The futures of each sample per second.
fn print_samples(reports: &[(String, Value)]) {
    let Some((_, native)) = reports.first() else { return };
    let names: String = reports.iter().map(|(name, _)| format!("{name:>20}")).collect();
    println!("\nFutures per second of the samples with their ranges, one thread:\n{:<24}{:>9}{names}", "sample", "uncertain");
    for (place, sample) in native["samples"].as_array().into_iter().flatten().enumerate() {
        let speed = |report: &Value| report["samples"].get(place).map_or(f64::NAN, |sample| number(sample, "trials_per_second"));
        let speeds: String = reports.iter().map(|(_, report)| format!("{:>20.0}", speed(report))).collect();
        println!("{:<24}{:>9}{speeds}", sample["sample"].as_str().unwrap_or_default(), number(sample, "uncertain"));
    }
}

/// A time above its limit by this factor is no longer due to a busy machine.
const TOLERANCE: f64 = 2.0;

/// Prints the fastest of several runs of what a decision searches and draws, with the time that each may need in the page build.
///
/// # Errors
/// When one takes twice as long as it may.
fn print_decisions(reports: &[(String, Value)]) -> Result<(), Failure> {
    let mut slow = Vec::new();
    let names: String = reports.iter().map(|(name, _)| format!("{name:>20}")).collect();
    println!("\nDecisions, fastest of five runs:\n{:<52}{:>9}{names}", "", "at most");
    for (words, key, most) in [
        ("best mix of nine services and eight options", "mix_milliseconds", 50.0),
        ("all mixes of the sample Whole IT, with three limits", "whole_it_milliseconds", 10.0),
        ("10,000 weightings of 12 criteria and 8 options", "shares_milliseconds", 5.0),
        ("40 quarters of a followed contract", "quarters_milliseconds", 50.0),
    ] {
        let times: String = reports.iter().map(|(_, report)| format!("{:>17.2} ms", number(report, key))).collect();
        println!("{words:<52}{most:>6.0} ms{times}");
        // A time that is missing is no number, and not within its limit either.
        let is_slow = |time: f64| time.is_nan() || time > most * TOLERANCE;
        slow.extend(reports.iter().any(|(_, report)| is_slow(number(report, key))).then_some(words));
    }
    if slow.is_empty() { Ok(()) } else { Err(format!("over {TOLERANCE} times as slow as it may be: {}", slow.join("; "))) }
}

/// The growth of nodes and edit times with options, services and years, in the page build.
fn print_growth(reports: &[(String, Value)]) {
    let Some((name, report)) = reports.iter().find(|(name, _)| name.contains("page")).or(reports.first()) else { return };
    println!("\nGrowth ({name}):\n{:>8}{:>10}{:>7}{:>9}{:>12}", "options", "services", "years", "nodes", "one edit");
    for row in report.get("growth").and_then(Value::as_array).into_iter().flatten() {
        let of = |key: &str| number(row, key);
        let edit = of("edit_milliseconds");
        println!("{:>8}{:>10}{:>7}{:>9}{edit:>9.2} ms", of("options"), of("services"), of("years"), of("nodes"));
    }
}

fn print_page(report: &Value) {
    println!(
        "\nPage on the reference scenario (headless Chromium, no throttle; milliseconds of main-thread work, excluding the wait for the frame)"
    );
    for (words, key) in [
        ("work from keystroke to painted result, median", "keystroke_median_milliseconds"),
        ("work from keystroke to painted result, p95", "keystroke_p95_milliseconds"),
        ("the same on a computer four times slower, p95", "slow_keystroke_p95_milliseconds"),
        ("a tab, the sheet that shares, the guide, on a computer four times slower, p95", "slow_press_p95_milliseconds"),
        ("the report, one page and slides opened on that computer, p95", "slow_document_p95_milliseconds"),
        ("the same on the sample, p95", "sample_keystroke_p95_milliseconds"),
        ("opening the page to the first answer, sample", "first_answer_milliseconds"),
        ("growth of memory over 10,000 edits, KB", "memory_growth_kilobytes"),
    ] {
        println!("{words:<50}{:>8.1}", number(report, key));
    }
    println!();
}

/// How fast the page's workers compute futures, and how long after an edit they are painted.
fn print_futures(report: &Value) {
    println!("All 16,384 futures after an edit, in the page, 60 ms after it at the soonest; milliseconds, p95 but for the last column:");
    let heads = ["futures/s", "first painted", "all painted", "best of all"];
    println!("{:<24}{:>8}{}", "", "workers", heads.map(|head| format!("{head:>16}")).concat());
    for row in report.get("futures").and_then(Value::as_array).into_iter().flatten() {
        let keys = ["per_second", "first_p95_milliseconds", "all_p95_milliseconds", "all_best_milliseconds"];
        let figures = keys.map(|key| format!("{:>16.0}", number(row, key))).concat();
        println!("{:<24}{:>8}{figures}", row["name"].as_str().unwrap_or_default(), number(row, "workers"));
    }
    println!();
}

#[cfg(test)]
mod tests {
    use super::{beside_numpy, print_decisions};
    use serde_json::json;

    #[test]
    fn an_engine_hardly_faster_than_numpy_fails_the_benchmark() {
        assert!(beside_numpy(8.5).is_ok());
        assert!([7.9, f64::NAN].map(beside_numpy).iter().all(Result::is_err));
    }

    #[test]
    fn a_time_far_above_its_limit_fails_the_benchmark() {
        let report = |mix: f64| {
            let times =
                json!({ "mix_milliseconds": mix, "whole_it_milliseconds": 1, "shares_milliseconds": 1, "quarters_milliseconds": 1 });
            vec![("native".to_string(), times)]
        };
        assert!(print_decisions(&report(60.0)).is_ok(), "a busy machine");
        assert!(print_decisions(&report(2_000.0)).is_err_and(|words| words.contains("nine services")));
        assert!(print_decisions(&[("native".to_string(), json!({}))]).is_err(), "no time at all");
    }
}
