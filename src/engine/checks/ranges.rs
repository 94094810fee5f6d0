//! Checks what ranges can reach: rules that they break together, and the limits of their inputs.

use super::check::Check;
use super::context::{Cause, Context};
use super::wording::{name, say, value};
use crate::engine::rules::{TWENTIETH, broken_at_corners, reached};
use crate::graph::Unit;
use crate::model::grammar::worded;
use crate::model::source::{OPTIMISM_ALLOWANCE, THRESHOLD};
use crate::model::{Address, Place, Range};

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "ranges_break_a_rule",
        title: "Ranges that contradict each other",
        benchmark: "In these futures, the numbers are moved towards yours until they fit together.",
        advice: "Narrow the ranges, or choose a shape with ends.",
        source: &THRESHOLD,
        serious: false,
        condition: ranges_break_a_rule,
    },
    Check {
        id: "range_beyond_limit",
        title: "Range beyond what is possible",
        benchmark: "In more than 5 of 100 futures, the limit is used instead.",
        advice: "Choose a shape with ends, or narrow the range.",
        source: &THRESHOLD,
        serious: false,
        condition: range_beyond_limit,
    },
    Check {
        id: "optimism_counted_twice",
        title: "Optimism counted twice?",
        benchmark: "The Green Book lowers the allowance for optimism as risks become known.",
        advice: "Use ranges or the allowance for the same cost, or enter what mitigation removes.",
        source: &OPTIMISM_ALLOWANCE,
        serious: false,
        condition: optimism_counted_twice,
    },
];

fn ranges_break_a_rule(context: &Context) -> Vec<Cause> {
    let causes = broken_at_corners(context.scenario).into_iter().map(|problem| {
        let named = |name: &str| problem.message.strip_prefix(name).and_then(|rest| rest.strip_prefix(": "));
        let (option, service) = problem.place.map_or((None, None), |place| (place.option(), place.service()));
        let of_option = option.and_then(|id| context.scenario.option(id)).map(|option| option.name.as_str());
        let subject = of_option.or_else(|| Some(context.scenario.service(service?)?.name.as_str())).unwrap_or_default();
        let what = say("at the ends of their ranges, {}", [name(named(subject).unwrap_or(&problem.message))]);
        Cause { option, service, subject: subject.to_string(), inputs: problem.inputs.clone(), ..context.cause(&[], what) }
    });
    causes.collect()
}

fn range_beyond_limit(context: &Context) -> Vec<Cause> {
    let beyond = context.scenario.ranges.iter().filter_map(|(address, range)| {
        let [low, high] = reached(*range, context.scenario.number(*address)?, TWENTIETH);
        let (least, most) = address.field.range;
        let limit = if low < least { least } else { Some(most).filter(|most| high > *most)? };
        let what = say("the range of {} reaches beyond {}.", [name(address.field.label), value(limit, address.field.unit)]);
        let subject = match address.place {
            Place::Assumptions => "All options".to_string(),
            place => context.scenario.place_name(place),
        };
        Some(Cause {
            option: address.place.option(),
            service: address.place.service(),
            subject,
            ..context.cause(&[], what).with_inputs([*address])
        })
    });
    beyond.collect()
}

fn optimism_counted_twice(context: &Context) -> Vec<Cause> {
    let is_used = context.scenario.decision.as_ref().is_some_and(|decision| decision.readiness.bias.is_used());
    let leans_upwards = |(address, range): &&(Address, Range)| {
        let is_cost_or_time = address.field.unit.is_money() || address.field.unit == Unit::Months;
        is_cost_or_time && context.scenario.number(*address).is_some_and(|value| range.high - value > value - range.low)
    };
    let causes = context.changes().filter(|_| is_used).filter_map(|case| {
        let of_option = context.scenario.ranges.iter().filter(|(address, _)| address.place.option() == Some(case.option.id));
        let leaning: Vec<Address> = of_option.filter(leans_upwards).map(|(address, _)| *address).collect();
        let counted = worded(leaning.len(), "one range leans", "{} ranges lean");
        let what = say("{} towards a higher cost, and an allowance for optimism is added to it.", [name(counted)]);
        (!leaning.is_empty()).then(|| case.cause(&[], what).with_inputs(leaning))
    });
    causes.collect()
}
