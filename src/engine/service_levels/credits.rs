//! Expected service credits, as a share of a month's charges.

use super::super::setting::Setting;
use super::{Attainment, attainments};
use crate::graph::{Expression, Graph, Plan, Reach, Unit, Workspace};
use crate::model::{CreditScheme, Credits};

/// One over the square root of two pi.
const NORMAL_DENSITY: f64 = 0.398_942_280_401_432_7;

/// Expected credits as a share of a month's charges; `None` without a scheme.
pub(in super::super) fn credit_share<'g>(setting: &Setting<'_, 'g>) -> Option<Expression<'g>> {
    let terms = setting.delivery.credits.map(setting.inputs());
    let levels = attainments(setting);
    let expected = match setting.delivery.choices.credit_scheme {
        CreditScheme::None => return None,
        CreditScheme::Pool => over_misses(setting, &levels, &terms, &pool),
        CreditScheme::Points => over_misses(setting, &levels, &terms, &points),
        CreditScheme::PerPercentagePoint => per_percentage_point(setting, &levels, &terms),
        CreditScheme::Tiers => tiers(levels.first()?, &terms),
    };
    let kept = expected * (1.0 - terms.earn_back_share);
    Some(kept.explained("Expected credit", Unit::Share, "Share of a month's charges, after earn-back."))
}

type Scheme<'g> = dyn Fn(&Credits<Expression<'g>>, Expression<'g>) -> Expression<'g>;

/// US clause: pool times weight times the share at risk for each miss; `weight` is the total for all misses of a month.
fn pool<'g>(terms: &Credits<Expression<'g>>, weight: Expression<'g>) -> Expression<'g> {
    terms.at_risk_share * (terms.pool_share * weight).minimum(1.0)
}

/// The credit of the pool clause in a month, as a share of its charges, for misses of a total weight.
pub(in super::super) fn pool_credit(at_risk_share: f64, pool_share: f64, weight: f64) -> f64 {
    let graph = Graph::new(1);
    let terms = Credits { at_risk_share, pool_share, ..Credits::default() }.map(|_, value| graph.constant(*value));
    let credit = pool(&terms, graph.constant(weight)).id();
    let plan = Plan::new(&graph, &[credit], Reach::Nothing);
    let mut workspace = Workspace::<1>::default();
    plan.evaluate(&graph, &[], &mut workspace);
    plan.read(credit, &workspace).iter().flatten().next().copied().unwrap_or(0.0)
}

/// Points clause: each point beyond the free ones costs a share of charges, up to the amount at risk.
fn points<'g>(terms: &Credits<Expression<'g>>, weight: Expression<'g>) -> Expression<'g> {
    ((terms.points_per_miss * weight - terms.free_points).maximum(0.0) * terms.share_per_point).minimum(terms.at_risk_share)
}

/// The expected value over all combinations of missed levels, so that the cap applies exactly.
/// A level that also missed the month before has more weight.
fn over_misses<'g>(
    setting: &Setting<'_, 'g>,
    levels: &[Attainment<'g>],
    terms: &Credits<Expression<'g>>,
    scheme: &Scheme<'g>,
) -> Expression<'g> {
    let graph = setting.graph();
    let weights: Vec<Expression<'g>> = levels
        .iter()
        .map(|level| {
            let repeated = 1.0 + (terms.repeat_multiplier - 1.0) * level.miss;
            let name = format!("Weight of a miss: {}", level.label);
            (level.promise.weight * repeated).explained(name, Unit::Number, "Higher if repeats are likely.")
        })
        .collect();
    let combinations = (1_usize..1 << levels.len()).map(|missed| {
        let is_missed = |place: usize| missed >> place & 1 == 1;
        let chances = levels.iter().enumerate().map(|(place, level)| if is_missed(place) { level.miss } else { 1.0 - level.miss });
        let chance = chances.reduce(|all, one| all * one).unwrap_or(graph.constant(0.0));
        let names = levels.iter().enumerate().filter(|(place, _)| is_missed(*place)).map(|(_, level)| level.label);
        let names = names.collect::<Vec<_>>().join(" and ");
        let weight = graph.sum(weights.iter().enumerate().filter(|(place, _)| is_missed(*place)).map(|(_, weight)| *weight));
        let note = "Probability of missing these and meeting all others, multiplied by the credit.";
        (chance * scheme(terms, weight)).explained(format!("Credit for a miss of {names}"), Unit::Share, note)
    });
    graph.sum(combinations)
}

/// UK clause: a share per percentage point below target, up to the amount at risk. Each level gets its weight's share of the
/// cap: exact for one level, slightly too low for several, because one level could use the unused cap of
/// another.
fn per_percentage_point<'g>(setting: &Setting<'_, 'g>, levels: &[Attainment<'g>], terms: &Credits<Expression<'g>>) -> Expression<'g> {
    let graph = setting.graph();
    let per_whole = terms.share_per_percentage_point * 100.0;
    let weights = graph.sum(levels.iter().map(|level| level.promise.weight));
    let most = terms.at_risk_share / (per_whole * weights).maximum(1e-9);
    let most = most.explained("Maximum credited shortfall", Unit::Share, "The shortfall that uses the whole amount at risk.");
    let credited = levels.iter().map(|level| {
        let shortfall = expected_shortfall(level, "target", graph.constant(0.0)) - expected_shortfall(level, "the cap", most);
        let shortfall = shortfall.maximum(0.0).minimum(most);
        shortfall.explained(
            format!("Expected shortfall: {}", level.label),
            Unit::Share,
            "Below target, on average over all months, up to the cap.",
        ) * level.promise.weight
    });
    (graph.sum(credited) * per_whole).minimum(terms.at_risk_share)
}

/// The average shortfall of a level beyond `allowed` below target: `sd·φ(z) + gap·Φ(z)` for a normal variable,
/// with `z = gap ÷ sd`. `below` names the threshold.
fn expected_shortfall<'g>(level: &Attainment<'g>, below: &str, allowed: Expression<'g>) -> Expression<'g> {
    let gap = level.promise.target - allowed - level.performance.expected;
    let z = (gap / level.performance.spread).explained(format!("Gap to {below} in standard deviations: {}", level.label), Unit::Number, "");
    let density = (z * z * -0.5).exponential() * NORMAL_DENSITY;
    let shortfall = level.performance.spread * density + gap * z.normal_cumulative();
    shortfall.explained(
        format!("Average shortfall below {below}: {}", level.label),
        Unit::Share,
        "With a normal distribution around the expected level.",
    )
}

/// Clause of cloud providers: tiers by the first level, each credit replacing the one before.
fn tiers<'g>(level: &Attainment<'g>, terms: &Credits<Expression<'g>>) -> Expression<'g> {
    let below = |step: &str, gap: Expression<'g>| {
        let probability = ((level.promise.target - gap - level.performance.expected) / level.performance.spread).normal_cumulative();
        probability.explained(
            format!("Probability of the {step} tier"),
            Unit::Share,
            "That the first level falls below the start of the tier.",
        )
    };
    let first = terms.first_tier_credit * level.miss;
    let second = (terms.second_tier_credit - terms.first_tier_credit) * below("second", terms.second_tier_gap);
    let third = (terms.third_tier_credit - terms.second_tier_credit) * below("third", terms.third_tier_gap);
    first + second + third
}
