//! Ranges that break a rule only together, at the corners of what they can reach.

use super::{Problem, RULES, busy_hours};
use crate::model::{Address, CLAUSES, CREDITS, Control, DEMAND, Delivery, Field, Group, Place, RATES, Range, Scenario, Shape, TRANSITION};

/// The inputs that one rule about a delivery joins. Price tiers depend on the pricing.
static JOINED: [&[&Field]; 4] = [
    &[&RATES.nearshore_share, &RATES.offshore_share],
    &[&TRANSITION.selection_months, &TRANSITION.knowledge_transfer_months, &TRANSITION.shadow_months, &TRANSITION.parallel_run_months],
    &[&CLAUSES.indexation_floor, &CLAUSES.indexation_cap],
    &[
        &CREDITS.second_tier_gap,
        &CREDITS.third_tier_gap,
        &CREDITS.first_tier_credit,
        &CREDITS.second_tier_credit,
        &CREDITS.third_tier_credit,
    ],
];

/// How far the 0.1 % and 99.9 % points are from the value, if the 10 % and 90 % points are one away.
const THOUSANDTH: f64 = 2.411_320_4;
/// The same of the 5 % and 95 % points.
pub(in crate::engine) const TWENTIETH: f64 = 1.283_486_5;

/// The low and the high point of a range at so many times the distance of its 10 % and 90 % points from the value; its ends, if it
/// has any.
pub(in crate::engine) fn reached(range: Range, value: f64, times: f64) -> [f64; 2] {
    [range.low, range.high].map(|end| match range.shape {
        Shape::Normal => value + (end - value) * times,
        Shape::Lognormal => value * libm::pow(end / value, times),
        _ => end,
    })
}

/// The rules that are broken where several ranges are at an end; each names its inputs.
pub(in crate::engine) fn broken_at_corners(scenario: &Scenario) -> Vec<Problem> {
    let mut found = Vec::new();
    if scenario.ranges.is_empty() {
        return found;
    }
    for option in &scenario.options {
        for delivery in &option.deliveries {
            let steps = delivery.choices.pricing.mechanism().steps;
            let joined = JOINED.iter().copied().chain(steps.as_ref().map(<[_; 2]>::as_slice));
            for fields in joined {
                found.extend(first_broken(scenario, Place::Delivery(option.id, delivery.service), fields, |numbers| {
                    let mut delivery = Delivery::clone(delivery);
                    delivery.groups_mut().into_iter().for_each(|group| put(group, numbers));
                    RULES.iter().find_map(|rule| rule(scenario, option, &delivery))
                }));
            }
        }
    }
    for service in &scenario.services {
        let fields = [&DEMAND.busy_hours_per_week, &DEMAND.peak_factor, &DEMAND.covered_hours_per_week];
        found.extend(first_broken(scenario, Place::Service(service.id), &fields, |numbers| {
            let mut service = service.clone();
            put(&mut service.demand, numbers);
            busy_hours(&service)
        }));
    }
    found
}

fn put(group: &mut dyn Group, numbers: &[(&'static Field, f64)]) {
    group.each_mut(&mut |field, value| {
        if let Some((_, number)) = numbers.iter().find(|(known, _)| *known == field) {
            *value = *number;
        }
    });
}

/// The first rule broken with each of these inputs that has a range at one end of it.
fn first_broken(
    scenario: &Scenario,
    place: Place,
    fields: &[&'static Field],
    broken: impl Fn(&[(&'static Field, f64)]) -> Option<Problem>,
) -> Option<Problem> {
    let ends: Vec<(&'static Field, [f64; 2])> = fields
        .iter()
        .filter_map(|&field| {
            let address = Address { place, field };
            let points = reached(scenario.range(address)?, scenario.number(address)?, THOUSANDTH);
            Some((field, points.map(|point| within(field, point))))
        })
        .collect();
    let corners = if ends.is_empty() { 0 } else { 1_usize << ends.len() };
    (0..corners).find_map(|corner| {
        let numbers: Vec<(&'static Field, f64)> = ends
            .iter()
            .enumerate()
            .map(|(place, (field, [low, high]))| (*field, if corner >> place & 1 == 1 { *high } else { *low }))
            .collect();
        broken(&numbers)
    })
}

/// A draw as the input takes it.
fn within(field: &Field, draw: f64) -> f64 {
    let draw = if field.control == Control::Whole { libm::round(draw) } else { draw };
    libm::fmin(libm::fmax(draw, field.range.0), field.range.1)
}
