//! Checks of what stays with your own team: inputs that every option keeps for itself drift apart unseen.

use super::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::value;
use crate::model::source::THRESHOLD;
use crate::model::{Address, Field, Group, Place};

/// How many inputs are named one by one.
const NAMED: usize = 3;

pub(super) static CHECKS: &[Check] = &[Check {
    id: "as_today_differs",
    benchmark: "Every option keeps its own figures, and the same people cost the same unless the option changes that.",
    advice: "Set them as today, or note beside them why they differ.",
    source: &THRESHOLD,
    serious: true,
    condition: as_today_differs,
}];

/// An input whose value differs from today's: the input, its value, and today's.
type Differing = (&'static Field, f64, f64);

/// What is noted is meant so.
fn as_today_differs(context: &Context) -> Vec<Cause> {
    let kept = context.deliveries().filter(DeliveryCase::stays_in_house);
    let drifted = kept.filter_map(|case| {
        let differing = differing(context, &case);
        (!differing.is_empty()).then_some((case, differing))
    });
    drifted
        .map(|(case, differing)| {
            let words = differing.iter().take(NAMED).map(|(field, own, today)| {
                format!(
                    "{} is {} where today's is {}",
                    field.label.to_ascii_lowercase(),
                    value(*own, field.unit),
                    value(*today, field.unit)
                )
            });
            let left = differing.len().saturating_sub(NAMED);
            let more = if left > 0 { format!(", and {left} more differ") } else { String::new() };
            let what = format!("your own team goes on as it is, yet {}{more}.", words.collect::<Vec<_>>().join(", "));
            let fields: Vec<&'static Field> = differing.iter().map(|(field, ..)| *field).collect();
            let remedy = differing.iter().map(|&(field, _, today)| (Address { place: case.place(), field }, today)).collect();
            Cause { remedy, ..case.cause(&fields, what) }
        })
        .collect()
}

/// The team's inputs that results depend on, differ from today's and have no note.
fn differing(context: &Context, case: &DeliveryCase) -> Vec<Differing> {
    let mut of_today = Vec::new();
    case.today.team.each(&mut |_, value| of_today.push(value));
    let mut of_today = of_today.into_iter();
    let mut found = Vec::new();
    case.delivery.team.each(&mut |field, own| {
        let today = of_today.next().unwrap_or(own);
        let at = |place| Address { place, field };
        let of_status_quo = at(Place::Delivery(case.scenario.status_quo, case.service.id));
        let counts = context.outcome.uses(at(case.place())) && context.outcome.uses(of_status_quo);
        if own != today && counts && case.scenario.note(at(case.place())).is_empty() {
            found.push((field, own, today));
        }
    });
    found
}
