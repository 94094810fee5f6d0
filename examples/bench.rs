//! Measures the engine on the reference scenario, natively or in a browser, and prints one line of JSON.
#![allow(clippy::print_stdout)]

#[path = "bench/decisions.rs"]
mod decisions;
#[path = "bench/graph.rs"]
mod graph;

use sourcewise::engine::simulation::{BLOCK, Delays, Simulation};
use sourcewise::engine::{build, compute, recompute, reference};
use sourcewise::exchange::library;
use sourcewise::model::{LIMITS, Range, SAMPLES, Scenario, Shape};

/// How long the drawing of futures is measured at a time.
const LEAST_MILLISECONDS: f64 = 60.0;
/// The blocks at the start that keep more than the decision needs.
const FAN_BLOCKS: u32 = 4;
/// The uncertain inputs of the simulation: pay, prices and rates of every delivery, the effort and growth of every service,
/// inflation and the discount rate.
const UNCERTAIN: [&str; 8] = [
    "salary_per_year",
    "price_per_unit",
    "onshore_rate_per_hour",
    "minutes_per_unit",
    "volume_growth",
    "price_inflation",
    "wage_inflation_offshore",
    "discount_rate",
];

fn main() {
    // Used to measure the page: the reference scenario as stored by the browser.
    if std::env::args().any(|argument| argument == "--stored") {
        show(&library::as_stored(&reference::reference_scenario(), 0.0));
        return;
    }
    if std::env::args().any(|argument| argument == "--graph") {
        graph::print(&uncertain_reference());
        return;
    }
    if std::env::args().any(|argument| argument == "--stored-with-ranges") {
        show(&library::as_stored(&uncertain_reference(), 0.0));
        return;
    }
    let reference = reference::reference_scenario();
    let largest = reference::large_scenario(LIMITS.options as u16, LIMITS.services as u16, 10.0);
    let (edit, build_time) = (milliseconds_per_edit(&reference, 400), milliseconds_per_build(&reference, 100));
    let (large, large_build) = (milliseconds_per_edit(&largest, 40), milliseconds_per_build(&largest, 20));
    let growth: Vec<String> = [(5, 5, 2.0), (5, 5, 10.0), (5, 2, 5.0), (5, 9, 5.0), (2, 5, 5.0), (8, 5, 5.0)]
        .into_iter()
        .map(|(options, services, years)| {
            let scenario = reference::large_scenario(options, services, years);
            let nodes = build(&scenario).graph.len();
            let edit = milliseconds_per_edit(&scenario, 60);
            format!(r#"{{"options":{options},"services":{services},"years":{years},"nodes":{nodes},"edit_milliseconds":{edit}}}"#)
        })
        .collect();
    let model = build(&reference);
    let (trials_per_second, uncertain, futures) = simulated(&uncertain_reference(), 8);
    let samples: Vec<String> = SAMPLES
        .iter()
        .map(|sample| {
            let (trials, uncertain, futures) = simulated(&(sample.scenario)(), 4);
            format!(r#"{{"sample":"{}","uncertain":{uncertain},"trials_per_second":{trials},"futures":"{futures:016x}"}}"#, sample.id)
        })
        .collect();
    show(&format!(
        r#"{{"nodes":{},"inputs":{},"uncertain":{uncertain},"edit_milliseconds":{edit},"build_milliseconds":{build_time},"large_edit_milliseconds":{large},"large_build_milliseconds":{large_build},"growth":[{}],"trials_per_second":{trials_per_second},"futures":"{futures:016x}","samples":[{}],{},"fingerprint":"{:016x}"}}"#,
        model.graph.len(),
        model.addresses.len(),
        growth.join(","),
        samples.join(","),
        decisions::report(),
        fingerprint(&reference),
    ));
}

/// The median time of one edit of a number: rules, inputs, evaluate, results.
fn milliseconds_per_edit(scenario: &Scenario, rounds: usize) -> f64 {
    let mut before = compute(scenario).ok();
    median(scenario, rounds, |scenario| {
        before = recompute(before.as_ref(), scenario).ok();
        before.is_some()
    })
}

/// The median time of an edit that changes the formulas: rules, build, plan, evaluate, results.
fn milliseconds_per_build(scenario: &Scenario, rounds: usize) -> f64 {
    median(scenario, rounds, |scenario| compute(scenario).is_ok())
}

fn median(scenario: &Scenario, rounds: usize, mut edit: impl FnMut(&Scenario) -> bool) -> f64 {
    let mut scenario = scenario.clone();
    let mut times: Vec<f64> = (0..rounds)
        .map(|round| {
            scenario.assumptions.discount_rate = 0.05 + round as f64 / 1e5;
            let start = now();
            let done = edit(&scenario);
            let time = now() - start;
            assert!(done);
            time
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(rounds / 2).copied().unwrap_or_default()
}

/// Trials per second of the decision pass on one core, by processor time where the system says it, the number of uncertain inputs, and a hash of the bits of a block and of its
/// summary.
fn simulated(scenario: &Scenario, rounds: u32) -> (f64, usize, u64) {
    let mut scenario = scenario.clone();
    scenario.simulation.trials = BLOCK;
    let Ok(mut simulation) = Simulation::new(&scenario, Delays::Drawn) else { return (0.0, 0, 0) };
    let mut best: f64 = 0.0;
    // The first four blocks also keep monthly savings.
    for round in 0..rounds {
        let (start, mut blocks, mut time) = (worked(), 0, 0.0);
        // The clock of processor time steps by some milliseconds.
        while time < LEAST_MILLISECONDS {
            let numbers = simulation.futures((FAN_BLOCKS + round) * BLOCK, BLOCK);
            assert!(!numbers.is_empty());
            (blocks, time) = (blocks + 1, worked() - start);
        }
        best = best.max(f64::from(blocks * BLOCK) / (time / 1000.0));
    }
    let numbers = simulation.futures(0, BLOCK);
    let found = simulation.summary(&numbers);
    let drivers = found.drivers.iter().flat_map(|driver| [driver.contribution, driver.worth_finding_out, driver.low_effect]);
    let options = found.options.iter().flat_map(|option| [option.saving.mean, option.saving.p10, option.saving.p90, option.regret]);
    let bits = numbers.iter().copied().chain(drivers).chain(options);
    (best, simulation.drawn(0, 8).len(), hash(bits))
}

/// The reference scenario with its uncertain inputs.
fn uncertain_reference() -> Scenario {
    let mut scenario = reference::reference_scenario();
    let mut uncertain = Vec::new();
    scenario.each(|address, value| uncertain.extend(UNCERTAIN.contains(&address.field.id).then_some((address, value))));
    for (address, value) in uncertain {
        let (least, most) = address.field.range;
        let spread = 0.1 * value.abs().max(0.01);
        scenario.set_range(address, Some(Range::new((value - spread).max(least), (value + spread).min(most), Shape::Normal)));
    }
    scenario
}

/// A hash of the bits of every figure of every option.
fn fingerprint(scenario: &Scenario) -> u64 {
    let outcome = compute(scenario).ok();
    let options = outcome.iter().flat_map(|outcome| &outcome.options);
    let figures = options.flat_map(|option| {
        let years = option.categories.iter().flat_map(|(_, total, years)| years.iter().chain([total])).chain(&option.years);
        let measures = option.measures.iter().map(|(_, figure)| *figure);
        years.copied().chain(measures).map(|figure| figure.value).chain(option.cumulative_saving.iter().copied()).collect::<Vec<f64>>()
    });
    hash(figures)
}

fn hash(values: impl Iterator<Item = f64>) -> u64 {
    values.fold(0xcbf2_9ce4_8422_2325, |hash, value| (hash ^ value.to_bits()).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(not(target_arch = "wasm32"))]
fn now() -> f64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64() * 1000.0
}

#[cfg(target_arch = "wasm32")]
fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Milliseconds that this thread has worked, so that other programs do not count; the time of day elsewhere.
fn worked() -> f64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = spent.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(now, |nanoseconds| nanoseconds / 1e6)
}

#[cfg(not(target_arch = "wasm32"))]
fn show(line: &str) {
    println!("{line}");
}

#[cfg(target_arch = "wasm32")]
fn show(line: &str) {
    if let Some(body) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body()) {
        body.set_text_content(Some(line));
    }
}
