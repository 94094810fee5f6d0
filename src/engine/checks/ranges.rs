//! Checks what ranges can reach: rules that they break together, and the limits of their inputs.

use super::check::Check;
use super::context::{Cause, Context};
use super::wording::{name, say, value};
use crate::engine::rules::{TWENTIETH, broken_at_corners, reached};
use crate::model::Place;
use crate::model::source::THRESHOLD;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "ranges_break_a_rule",
        title: "Ranges that contradict each other",
        benchmark: "In such futures, the numbers count only as far from yours as they still fit together.",
        advice: "Narrow the ranges, or choose a shape with ends.",
        source: &THRESHOLD,
        serious: false,
        condition: ranges_break_a_rule,
    },
    Check {
        id: "range_beyond_limit",
        title: "Range beyond what is possible",
        benchmark: "There the limit counts, in more than 5 of 100 futures.",
        advice: "Choose a shape with ends, or narrow the range.",
        source: &THRESHOLD,
        serious: false,
        condition: range_beyond_limit,
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
