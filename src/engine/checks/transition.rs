//! Checks of the way there and the way out: transitions without time, cost that does not end, exits for nothing.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{name, percent, say, short};
use crate::model::grammar::list;
use crate::model::source::{OMB_A76, THRESHOLD, TRANSITION_TIME};
use crate::model::{ChoiceAddress, DeliveredBy, EXIT, ExitCost, Place, TRANSITION, scenario_choices};

/// The shortest transition that is usual, in months.
const SHORTEST_TRANSITION: f64 = 3.0;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "transition_short",
        title: "Short transition",
        benchmark: "A transition takes 3 to 12 months.",
        advice: "Plan months for knowledge transfer, shadowing, a parallel run and stabilisation.",
        source: &TRANSITION_TIME,
        serious: false,
        condition: transition_short,
    },
    Check {
        id: "nothing_stranded",
        title: "No stranded cost",
        benchmark: "Only cost that can be avoided is saved: leases, licences and people not yet placed go on for a while.",
        advice: "Ask what of today's cost does not end on the day of the hand-over.",
        source: &OMB_A76,
        serious: false,
        condition: nothing_stranded,
    },
    Check {
        id: "transfer_after_the_end",
        title: "Transfer after the horizon",
        benchmark: "Until the transfer, build-operate-transfer is only a dear provider.",
        advice: "Let the transfer come earlier, or lengthen the horizon.",
        source: &THRESHOLD,
        serious: false,
        condition: transfer_after_the_end,
    },
    Check {
        id: "exit_left_out",
        title: "Exit left out",
        benchmark: "Every contract ends, and the way back or on to the next provider has to be paid for.",
        advice: "Count the exit, at least to see what it would cost.",
        source: &THRESHOLD,
        serious: false,
        condition: exit_left_out,
    },
    Check {
        id: "exit_free",
        title: "Exit is free",
        benchmark: "The way back or on to the next provider takes assistance, a parallel run and time of your own people.",
        advice: "Put a figure on each of them.",
        source: &THRESHOLD,
        serious: false,
        condition: exit_free,
    },
];

fn transition_short(context: &Context) -> Vec<Cause> {
    let fields = [
        &TRANSITION.knowledge_transfer_months,
        &TRANSITION.shadow_months,
        &TRANSITION.parallel_run_months,
        &TRANSITION.stabilisation_months,
    ];
    let moves = context.moves().filter_map(|case| {
        let way = &case.delivery.transition;
        let months = way.knowledge_transfer_months + way.shadow_months + way.parallel_run_months + way.stabilisation_months;
        let what = || say("the work is handed over within {} months.", [short(months)]);
        (months < SHORTEST_TRANSITION).then(|| case.cause(&fields, what()))
    });
    moves.collect()
}

fn nothing_stranded(context: &Context) -> Vec<Cause> {
    let leaving = context.moves().filter(|case| case.own_people_today() && case.delivery.transition.leaving_share > 0.0);
    let ends_at_once = leaving.filter_map(|case| {
        let (share, months) = (case.delivery.transition.stranded_share, case.delivery.transition.stranded_months);
        let text = "your own people leave, and {} of today's cost goes on after them, fading over {} months.";
        let what = || say(text, [percent(share), short(months)]);
        let fields = [&TRANSITION.stranded_share, &TRANSITION.stranded_months];
        (share == 0.0 || months == 0.0).then(|| case.cause(&fields, what()))
    });
    ends_at_once.collect()
}

fn transfer_after_the_end(context: &Context) -> Vec<Cause> {
    let late = context.moves().filter(|case| {
        let month = case.start_month() + case.delivery.transition.operate_months;
        case.delivery.choices.delivered_by == DeliveredBy::Transfer && month >= f64::from(case.scenario.months())
    });
    let what = || say("the provider's team becomes yours only after the end of the comparison.", []);
    late.map(|case| case.cause(&[&TRANSITION.operate_months], what())).collect()
}

/// Whether a provider is still there at the end.
fn ends_with_provider(case: &DeliveryCase) -> bool {
    case.has_provider() && case.delivery.choices.delivered_by != DeliveredBy::Transfer
}

fn exit_left_out(context: &Context) -> Vec<Cause> {
    let mut names: Vec<&str> = context.deliveries().filter(ends_with_provider).map(|case| case.option.name.as_str()).collect();
    names.dedup();
    if context.scenario.choices.exit_cost == ExitCost::Counted || names.is_empty() {
        return Vec::new();
    }
    let choices = vec![ChoiceAddress { place: Place::Assumptions, field: &scenario_choices::exit_cost }];
    let what = say("the exit is left out, although a provider delivers in the end under: {}.", [name(list(&names))]);
    vec![Cause { choices, ..context.cause(&[], what) }]
}

fn exit_free(context: &Context) -> Vec<Cause> {
    let free = context.deliveries().filter(ends_with_provider).filter(|case| {
        let exit = &case.delivery.exit;
        exit.assistance_share == 0.0 && exit.parallel_months == 0.0 && exit.internal_cost == 0.0
    });
    let fields = [&EXIT.assistance_share, &EXIT.parallel_months, &EXIT.internal_cost];
    free.map(|case| case.cause(&fields, say("leaving the provider at the end costs nothing.", []))).collect()
}
