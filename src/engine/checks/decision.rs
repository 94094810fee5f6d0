//! Checks a decision beyond cost: a winner who depends on an option that does not win, and a point of quality worth much more or less
//! than usual. Nothing is questioned before the weights are agreed, because no winner is named until then.

use super::check::Check;
use super::context::{Cause, Context};
use super::wording::{percent, say};
use crate::engine::decision::{DecisionOutcome, decide, reversals, value_of_a_point_unusual};
use crate::model::source::{POINT_OF_QUALITY, RANK_REVERSAL};
use crate::model::{Decision, Sentence, Subject};

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "rank_reversal",
        title: "Winner depends on a loser",
        benchmark: "A relative formula for the cost allows this; the fixed scale does not.",
        advice: "Use the fixed scale, or record why this formula is required.",
        source: &RANK_REVERSAL,
        serious: true,
        condition: rank_reversal,
    },
    Check {
        id: "value_of_a_point_unusual",
        title: "Unusual value of a point",
        benchmark: "For a point of quality, 5 to {12.5} % of the cost that scores 5 is usual.",
        advice: "Check the weight of the cost.",
        source: &POINT_OF_QUALITY,
        serious: false,
        condition: value_of_a_point,
    },
];

/// The decision with its results, once its weights are agreed.
fn agreed<'a>(context: &Context<'a>) -> Option<(&'a Decision, DecisionOutcome)> {
    let decision = context.scenario.decision.as_deref().filter(|decision| decision.agreed.is_some())?;
    Some((decision, decide(context.scenario, context.outcome)?))
}

fn rank_reversal(context: &Context) -> Vec<Cause> {
    let Some((decision, decided)) = agreed(context) else { return Vec::new() };
    let name = |subject: Subject| Sentence::words(format!("“{}”", context.scenario.subject_name(subject)));
    let found = reversals(decision, &decided).into_iter().map(|reversal| {
        let names = [reversal.by, reversal.winner].map(name);
        let what = if reversal.is_left_out {
            say("without {}, which does not win, {} would score highest.", names)
        } else {
            say("if the cost of {}, which is ruled out, counted, {} would score highest.", names)
        };
        context.of_decision(what)
    });
    found.collect()
}

fn value_of_a_point(context: &Context) -> Vec<Cause> {
    let share = agreed(context).and_then(|(_, decided)| value_of_a_point_unusual(&decided));
    let what = |share| say("by the weights, a point of quality is worth {} of the cost that scores 5.", [percent(share)]);
    share.map(|share| context.of_decision(what(share))).into_iter().collect()
}
