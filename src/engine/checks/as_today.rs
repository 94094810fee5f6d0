//! Checks people and equipment that an option keeps: each option stores its own figures, which can drift apart unnoticed.

use super::check::Check;
use super::context::{Cause, Context, DeliveryCase};
use super::wording::{name, say, value};
use crate::model::grammar::in_mid_sentence;
use crate::model::source::THRESHOLD;
use crate::model::{ASSETS, Address, Field, Group, Place, Sentence, TEAM};

/// The number of inputs named one by one.
const NAMED: usize = 3;

pub(super) static CHECKS: &[Check] = &[Check {
    id: "as_today_differs",
    title: "Differs from today without a reason",
    benchmark: "The same people and equipment normally cost the same under every option.",
    advice: "Use today's figures, or add a note to explain the difference.",
    source: &THRESHOLD,
    serious: true,
    condition: as_today_differs,
}];

/// An input whose value differs from today's: the input, its value, and today's.
type Differing = (&'static Field, f64, f64);

/// A note shows that the difference is intended; an estimate alone does not.
fn as_today_differs(context: &Context) -> Vec<Cause> {
    let drifted = context.deliveries().filter_map(|case| {
        let differing = differing(context, &case);
        (!differing.is_empty()).then_some((case, differing))
    });
    drifted
        .map(|(case, differing)| {
            let words = differing.iter().take(NAMED).map(|(field, own, today)| {
                let label = name(in_mid_sentence(field.label));
                say("{} is {} (today's is {})", [label, value(*own, field.unit), value(*today, field.unit)])
            });
            let left = differing.len().saturating_sub(NAMED);
            let more = if left > 0 { say(", and {} more inputs differ", [name(left)]) } else { Sentence::default() };
            let stays = if case.stays_in_house() { "your own team continues as today" } else { "your equipment continues as today" };
            let what = say("{}, but {}{}.", [name(stays), Sentence::join(words, ", "), more]);
            let fields: Vec<&'static Field> = differing.iter().map(|(field, ..)| *field).collect();
            let remedy = differing.iter().map(|&(field, _, today)| (Address { place: case.place(), field }, today)).collect();
            Cause { remedy, ..case.cause(&fields, what) }
        })
        .collect()
}

/// The inputs of unchanged people and equipment that affect results, differ from today's and have no note: those of the
/// team, and of the equipment with its shared systems.
fn differing(context: &Context, case: &DeliveryCase) -> Vec<Differing> {
    let (team, equipment) = (case.stays_in_house(), case.keeps_equipment());
    let mut of_today = Vec::new();
    let mut keep = |_: &'static Field, value| of_today.push(value);
    case.today.team.each(&mut keep);
    case.today.assets.each(&mut keep);
    let mut of_today = of_today.into_iter();
    let mut found = Vec::new();
    let mut compare = |field: &'static Field, own: f64| {
        let Some(today) = of_today.next() else { return };
        let shared = field == &TEAM.platform_per_year || field.group == ASSETS.replacement_value.group;
        let stays = if shared { equipment } else { team };
        let at = |place| Address { place, field };
        let of_status_quo = at(Place::Delivery(case.scenario.status_quo, case.service.id));
        let counts = stays && context.outcome.uses(at(case.place())) && context.outcome.uses(of_status_quo);
        if own != today && counts && case.scenario.note(at(case.place())).is_empty() {
            found.push((field, own, today));
        }
    };
    case.delivery.team.each(&mut compare);
    case.delivery.assets.each(&mut compare);
    found
}
