//! The service credits to be expected, as a share of a month's charges.

use super::super::setting::Setting;
use super::{Kept, kept_levels};
use crate::graph::{Expression, Graph, Plan, Reach, Unit, Workspace};
use crate::model::{CreditScheme, Credits};

/// One over the square root of two pi.
const NORMAL_DENSITY: f64 = 0.398_942_280_401_432_7;

/// Expected credits as a share of the charges of a month; nothing where there is no scheme.
pub(in super::super) fn credit_share<'g>(setting: &Setting<'_, 'g>) -> Option<Expression<'g>> {
    let terms = setting.delivery.credits.map(setting.inputs());
    let levels = kept_levels(setting);
    let expected = match setting.delivery.choices.credit_scheme {
        CreditScheme::None => return None,
        CreditScheme::Pool => over_misses(setting, &levels, &terms, &pool),
        CreditScheme::Points => over_misses(setting, &levels, &terms, &points),
        CreditScheme::PerPercentagePoint => per_percentage_point(setting, &levels, &terms),
        CreditScheme::Tiers => tiers(levels.first()?, &terms),
    };
    let kept = expected * (1.0 - terms.earn_back_share);
    Some(kept.explained("Expected credit", Unit::Share, "Share of a month's charges, after what the provider earns back."))
}

type Scheme<'g> = dyn Fn(&Credits<Expression<'g>>, Expression<'g>) -> Expression<'g>;

/// US clause: pool times weight times the share at risk for each miss; `weight` is that of all misses of a month.
fn pool<'g>(terms: &Credits<Expression<'g>>, weight: Expression<'g>) -> Expression<'g> {
    terms.at_risk_share * (terms.pool_share * weight).minimum(1.0)
}

/// What the pool clause credits in a month, as a share of its charges, for misses of a weight in all.
pub(in super::super) fn pool_credit(at_risk_share: f64, pool_share: f64, weight: f64) -> f64 {
    let graph = Graph::new(1);
    let terms = Credits { at_risk_share, pool_share, ..Credits::default() }.map(|_, value| graph.constant(*value));
    let credit = pool(&terms, graph.constant(weight)).id();
    let plan = Plan::new(&graph, &[credit], Reach::Nothing);
    let mut workspace = Workspace::<1>::default();
    plan.evaluate(&graph, &[], &mut workspace);
    plan.read(credit, &workspace).iter().flatten().next().copied().unwrap_or(0.0)
}

/// Points clause: each point beyond the free ones costs a share of the charges, up to what is at risk.
fn points<'g>(terms: &Credits<Expression<'g>>, weight: Expression<'g>) -> Expression<'g> {
    ((terms.points_per_miss * weight - terms.free_points).maximum(0.0) * terms.share_per_point).minimum(terms.at_risk_share)
}

/// The expectation over all combinations of levels that are missed or kept, so that the cap counts as it would in each.
/// A level that was missed the month before as well weighs more.
fn over_misses<'g>(setting: &Setting<'_, 'g>, levels: &[Kept<'g>], terms: &Credits<Expression<'g>>, scheme: &Scheme<'g>) -> Expression<'g> {
    let graph = setting.graph();
    let weights: Vec<Expression<'g>> = levels
        .iter()
        .map(|level| {
            let repeated = 1.0 + (terms.repeat_multiplier - 1.0) * level.miss;
            let name = format!("Weight of a miss: {}", level.label);
            (level.promise.weight * repeated).explained(name, Unit::Number, "More where it is likely to be repeated.")
        })
        .collect();
    let combinations = (1_usize..1 << levels.len()).map(|missed| {
        let is_missed = |place: usize| missed >> place & 1 == 1;
        let chances = levels.iter().enumerate().map(|(place, level)| if is_missed(place) { level.miss } else { 1.0 - level.miss });
        let chance = chances.reduce(|all, one| all * one).unwrap_or(graph.constant(0.0));
        let names = levels.iter().enumerate().filter(|(place, _)| is_missed(*place)).map(|(_, level)| level.label);
        let names = names.collect::<Vec<_>>().join(" and ");
        let weight = graph.sum(weights.iter().enumerate().filter(|(place, _)| is_missed(*place)).map(|(_, weight)| *weight));
        let note = "Probability that these are missed and all others are kept, times the credit for that.";
        (chance * scheme(terms, weight)).explained(format!("Credit for a miss of {names}"), Unit::Share, note)
    });
    graph.sum(combinations)
}

/// UK clause: a share for every percentage point below the promise, up to what is at risk. Each level has the share of the
/// cap that its weight is of all weights: exact for one level, a little too low for several, as what one leaves of its share
/// another could use.
fn per_percentage_point<'g>(setting: &Setting<'_, 'g>, levels: &[Kept<'g>], terms: &Credits<Expression<'g>>) -> Expression<'g> {
    let graph = setting.graph();
    let per_whole = terms.share_per_percentage_point * 100.0;
    let weights = graph.sum(levels.iter().map(|level| level.promise.weight));
    let most = terms.at_risk_share / (per_whole * weights).maximum(1e-9);
    let most = most.explained("Shortfall credited at most", Unit::Share, "The one that costs all that is at risk.");
    let credited = levels.iter().map(|level| {
        let shortfall = expected_shortfall(level, "the promise", graph.constant(0.0)) - expected_shortfall(level, "the cap", most);
        let shortfall = shortfall.maximum(0.0).minimum(most);
        shortfall.explained(
            format!("Expected shortfall: {}", level.label),
            Unit::Share,
            "Below the promise, on average over all months, up to the cap.",
        ) * level.promise.weight
    });
    (graph.sum(credited) * per_whole).minimum(terms.at_risk_share)
}

/// How far a level falls on average below what is `allowed` below its promise: `sd·φ(z) + gap·Φ(z)` for a normal variable,
/// with `z = gap ÷ sd`. `below` says what that is.
fn expected_shortfall<'g>(level: &Kept<'g>, below: &str, allowed: Expression<'g>) -> Expression<'g> {
    let gap = level.promise.target - allowed - level.performance.expected;
    let z = (gap / level.performance.spread).explained(format!("Gap in spreads, to {below}: {}", level.label), Unit::Number, "");
    let density = (z * z * -0.5).exponential() * NORMAL_DENSITY;
    let shortfall = level.performance.spread * density + gap * z.normal_cumulative();
    shortfall.explained(
        format!("Average shortfall below {below}: {}", level.label),
        Unit::Share,
        "With normal spread around what is expected.",
    )
}

/// Clause of cloud providers: steps of the first level, the credit of each replacing that of the one before.
fn tiers<'g>(level: &Kept<'g>, terms: &Credits<Expression<'g>>) -> Expression<'g> {
    let below = |step: &str, gap: Expression<'g>| {
        let probability = ((level.promise.target - gap - level.performance.expected) / level.performance.spread).normal_cumulative();
        probability.explained(
            format!("Probability of the {step} tier"),
            Unit::Share,
            "That the first level falls below where the step begins.",
        )
    };
    let first = terms.first_tier_credit * level.miss;
    let second = (terms.second_tier_credit - terms.first_tier_credit) * below("second", terms.second_tier_gap);
    let third = (terms.third_tier_credit - terms.second_tier_credit) * below("third", terms.third_tier_gap);
    first + second + third
}
