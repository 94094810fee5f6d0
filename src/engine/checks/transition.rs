//! Checks transition and exit: no transition time, no stranded cost, free exits.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{name, percent, say, short};
use crate::model::grammar::list;
use crate::model::source::{OMB_A76, THRESHOLD, TRANSITION_TIME};
use crate::model::{ChoiceAddress, DeliveredBy, EXIT, ExitCost, Place, TRANSITION, scenario_choices};

/// The shortest usual transition, in months.
const SHORTEST_TRANSITION: f64 = 3.0;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "transition_short",
        title: "Short transition",
        benchmark: "A transition takes 3 to 12 months.",
        advice: "Plan time for knowledge transfer, shadowing, a parallel run and stabilisation.",
        source: &TRANSITION_TIME,
        serious: false,
        condition: transition_short,
    },
    Check {
        id: "nothing_stranded",
        title: "No stranded cost",
        benchmark: "Some costs continue for a while after handover: leases, licences and people not yet placed.",
        advice: "Find out which of today's costs do not end at handover.",
        source: &OMB_A76,
        serious: false,
        condition: nothing_stranded,
    },
    Check {
        id: "transfer_after_the_end",
        title: "Transfer after the horizon",
        benchmark: "Until the transfer, build-operate-transfer is just an expensive provider.",
        advice: "Set an earlier transfer, or lengthen the horizon.",
        source: &THRESHOLD,
        serious: false,
        condition: transfer_after_the_end,
    },
    Check {
        id: "exit_left_out",
        title: "Exit left out",
        benchmark: "Every contract ends, and moving back or to another provider costs money.",
        advice: "Include the exit, at least to see its cost.",
        source: &THRESHOLD,
        serious: false,
        condition: exit_left_out,
    },
    Check {
        id: "exit_free",
        title: "Exit is free",
        benchmark: "Moving back or to another provider needs assistance, a parallel run and your own people's time.",
        advice: "Enter a figure for each of them.",
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
        let what = || {
            if months == 1.0 {
                say("the transition takes only one month.", [])
            } else {
                say("the transition takes only {} months.", [short(months)])
            }
        };
        (months < SHORTEST_TRANSITION).then(|| case.cause(&fields, what()))
    });
    moves.collect()
}

fn nothing_stranded(context: &Context) -> Vec<Cause> {
    let leaving = context.moves().filter(|case| case.own_people_today() && case.delivery.transition.leaving_share > 0.0);
    let ends_at_once = leaving.filter_map(|case| {
        let (share, months) = (case.delivery.transition.stranded_share, case.delivery.transition.stranded_months);
        let text = "your own people leave, but {} of today's cost continues, declining over {} months.";
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

/// Whether a provider still delivers at the end.
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
    let what = say("exit cost is excluded, although a provider still delivers at the end under: {}.", [name(list(&names))]);
    vec![Cause { choices, ..context.cause(&[], what) }]
}

fn exit_free(context: &Context) -> Vec<Cause> {
    let free = context.deliveries().filter(ends_with_provider).filter(|case| {
        let exit = &case.delivery.exit;
        exit.assistance_share == 0.0 && exit.parallel_months == 0.0 && exit.internal_cost == 0.0
    });
    let fields = [&EXIT.assistance_share, &EXIT.parallel_months, &EXIT.internal_cost];
    free.map(|case| case.cause(&fields, say("leaving the provider at the end has no cost.", []))).collect()
}
