//! Times of what a decision searches and draws, and a hash of the bits of what they found.

use super::{hash, now};
use sourcewise::engine::decision::{Weightings, shares_of_weights};
use sourcewise::engine::follow_up::follow_up;
use sourcewise::engine::{MixDelivery, MixProblem, MixService, best_mix, compute};
use sourcewise::exchange::mixes::mixes_of;
use sourcewise::model::{
    DecisionEdit, FollowEdit, FollowField, FollowFigure, MixLimits, OptionId, ProviderId, SAMPLES, Scenario, ServiceId,
};

/// Runs of the same, of which the fastest counts: other programs only ever make one slower, and a browser compiles what it runs often.
const RUNS: u64 = 5;
/// Random problems of the search for the best mix.
const PROBLEMS: u64 = 40;
/// Quarters of a contract that is followed to its end.
const QUARTERS: usize = 40;

/// The report as the fields of an object.
pub fn report() -> String {
    let mut bits = Vec::new();
    // Of several cases, the time of the slowest.
    let mut slowest = |measure: &dyn Fn(u64) -> Vec<f64>, cases: u64| {
        let mut time_of = |case: u64| {
            let mut run = || {
                let start = now();
                let found = measure(case);
                let time = now() - start;
                bits.extend(found);
                time
            };
            (0..RUNS).map(|_| run()).fold(f64::INFINITY, f64::min)
        };
        (0..cases).map(&mut time_of).fold(0.0, f64::max)
    };
    let limits = MixLimits { most_providers: Some(3), most_offshore: Some(0.25), least_quality: Some(6.0), ..MixLimits::default() };
    let problems: Vec<MixProblem> = (0..PROBLEMS).map(|seed| problem(&mut random(seed))).collect();
    let search = |seed: u64| {
        let found = problems.get(seed as usize).and_then(|problem| best_mix(problem, &limits).mix);
        found.into_iter().flat_map(|mix| [mix.cost, mix.quality]).collect()
    };
    let mix = slowest(&search, PROBLEMS);
    let whole_it = whole_it().and_then(|scenario| Some((compute(&scenario).ok()?, scenario)));
    let whole = slowest(
        &|_| {
            let found = whole_it.as_ref().and_then(|(outcome, scenario)| mixes_of(scenario, outcome)?.best);
            found.into_iter().map(|mix| mix.cost).collect()
        },
        1,
    );
    let mut next = random(7);
    let rows: Vec<Vec<f64>> = (0..8).map(|_| (0..12).map(|_| (next() * 20.0).round() / 2.0).collect()).collect();
    let shares =
        slowest(&|seed| shares_of_weights(Weightings::Any, &[1.0 / 12.0; 12], &rows, seed as u32).iter().map(|own| own.share).collect(), 2);
    let followed = followed();
    let follow = slowest(
        &|_| {
            let found = followed.follow.as_deref().and_then(|follow| follow_up(follow).ok());
            found.into_iter().flat_map(|found| [found.sums.case, found.sums.flexed, found.sums.indexed]).collect()
        },
        1,
    );
    let bits = hash(bits.into_iter());
    format!(
        r#""mix_milliseconds":{mix},"whole_it_milliseconds":{whole},"shares_milliseconds":{shares},"quarters_milliseconds":{follow},"decisions":"{bits:016x}""#
    )
}

/// A small generator (SplitMix64), the same on every machine.
fn random(mut state: u64) -> impl FnMut() -> f64 {
    move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = state;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((word ^ (word >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A random problem of nine services and eight options of five providers.
fn problem(next: &mut impl FnMut() -> f64) -> MixProblem {
    let mut delivery = |option: u16| {
        let provider = (next() < 0.7).then(|| (next() * 5.0) as usize);
        MixDelivery {
            option: OptionId(option),
            cost: 10.0 * (0.7 + 0.6 * next()),
            one_off: next(),
            quality: (next() * 20.0).round() / 2.0,
            provider,
            by_provider: provider.map_or(0.0, |_| 1.0),
            nearshore: 0.0,
            offshore: if next() < 0.5 { 0.0 } else { (next() * 5.0).round() / 5.0 },
            shared: Vec::new(),
        }
    };
    let services = (1..=9).map(|id| MixService { id: ServiceId(id), share: 1.0 / 9.0, deliveries: (1..=8).map(&mut delivery).collect() });
    MixProblem { services: services.collect(), providers: (1..=5).map(ProviderId).collect(), charges: Vec::new(), has_quality: true }
}

fn sample(label: &str) -> Option<Scenario> {
    SAMPLES.iter().find(|sample| sample.label == label).map(|sample| (sample.scenario)())
}

/// The sample *Whole IT* with three limits.
fn whole_it() -> Option<Scenario> {
    let mut scenario = sample("Whole IT")?;
    let limits = MixLimits { most_providers: Some(2), most_offshore: Some(0.2), least_own: Some(0.25), ..MixLimits::default() };
    scenario.edit_decision(DecisionEdit::Mix(limits)).ok()?;
    Some(scenario)
}

/// The sample *Data centre* over ten years, followed in every quarter at another volume.
fn followed() -> Scenario {
    let mut scenario = sample("Data centre").unwrap_or_else(|| Scenario::empty(""));
    scenario.assumptions.horizon_years = 10.0;
    let signed = scenario.options.last().map_or(OptionId(0), |option| option.id);
    let _ = scenario.edit_follow(FollowEdit::Start(signed));
    let service = scenario.services.first().map_or(ServiceId(0), |service| service.id);
    let figures = (0..QUARTERS).flat_map(|row| {
        let field = |figure| FollowField { row, figure };
        [(field(FollowFigure::Units(service)), 4000.0 + 10.0 * row as f64), (field(FollowFigure::Paid(service)), 1e6)]
    });
    let _ = scenario.edit_follow(FollowEdit::Figures(figures.collect()));
    scenario
}
