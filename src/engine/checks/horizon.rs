//! Checks of what the end of the horizon does to the answer: an exit that is paid then, equipment that is worth something then.

use super::check::Check;
use super::context::{Cause, Context, OptionCase};
use super::wording::{percent, say, short};
use crate::engine::{Driver, Measure};
use crate::model::source::THRESHOLD;
use crate::model::{
    ASSETS, ASSUMPTIONS, Address, ChoiceAddress, ChoiceField, EXIT, EquipmentAtEnd, Field, Place, Sentence, scenario_choices,
};

/// What the last month adds or takes decides the answer beyond this share of the saving without it.
const DECIDES: f64 = 0.25;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "exit_decides",
        title: "Exit cost decides",
        benchmark: "The horizon ends the contract, and one whole exit is charged to the months that it ran within it.",
        advice: "Lengthen the horizon to the term of the contract, or leave the exit out where it is renewed.",
        source: &THRESHOLD,
        serious: false,
        condition: exit_decides,
    },
    Check {
        id: "equipment_at_end_decides",
        title: "Value of equipment at the end decides",
        benchmark: "Equipment that was bought late counts at book value in the last month, though it may bring less.",
        advice: "See what is left of the saving where it is worth nothing then, or let the horizon end with a life of the equipment.",
        source: &THRESHOLD,
        serious: false,
        condition: equipment_at_end_decides,
    },
];

/// The saving of an option with and without what the last month does to it, where that decides.
fn decides(case: &OptionCase, taken: f64) -> Option<[f64; 2]> {
    let saving = case.result.value(Measure::Saving);
    let without = saving + taken;
    let today = case.result.value(Measure::PresentValue) + saving;
    let pays = saving > 0.0 || without > 0.0;
    let much = libm::fabs(taken) > DECIDES * libm::fabs(without) || (saving > 0.0) != (without > 0.0);
    // What turns half a percent of today's cost around decides nothing.
    (pays && much && today > 0.0 && libm::fabs(taken) > 0.005 * today).then(|| [saving, without].map(|amount| amount / today))
}

/// The options of which something is worth saying, `taken` being what the last month takes from their saving.
fn found(
    context: &Context,
    choice: &'static ChoiceField,
    fields: &[&'static Field],
    taken: impl Fn(&OptionCase) -> f64,
    what: impl Fn(&OptionCase, [Sentence; 2]) -> Sentence,
) -> Vec<Cause> {
    let decided = context.changes().filter_map(|case| Some((case, decides(&case, taken(&case))?)));
    let choices = vec![ChoiceAddress { place: Place::Assumptions, field: choice }];
    let horizon = Address { place: Place::Assumptions, field: &ASSUMPTIONS.horizon_years };
    let cause = |(case, shares): (OptionCase, [f64; 2])| {
        let cause = case.cause(fields, what(&case, shares.map(percent)));
        Cause { choices: choices.clone(), ..cause.with_inputs([horizon]) }
    };
    decided.map(cause).collect()
}

fn exit_decides(context: &Context) -> Vec<Cause> {
    let exit = |gap: &[(Driver, crate::engine::Figure)]| {
        gap.iter().find(|(driver, _)| *driver == Driver::Exit).map_or(0.0, |(_, cost)| cost.value)
    };
    let of_today = context.outcome.option(context.scenario.status_quo).map_or(0.0, |today| exit(&today.gap));
    let fields = [&EXIT.assistance_share, &EXIT.parallel_months, &EXIT.internal_cost];
    let taken = |case: &OptionCase| exit(&case.result.gap) - of_today;
    found(context, &scenario_choices::exit_cost, &fields, taken, |case, [with, without]| {
        let start = case.deliveries().map(|delivery| delivery.start_month()).fold(0.0, f64::max);
        let months = short(f64::from(case.scenario.months()) - start);
        say(
            "leaving the provider after {} months is paid in the last month: it saves {} with that and {} without.",
            [months, with, without],
        )
    })
}

fn equipment_at_end_decides(context: &Context) -> Vec<Cause> {
    if context.scenario.choices.equipment_at_end != EquipmentAtEnd::BookValue {
        return Vec::new();
    }
    let of_today = context.outcome.option(context.scenario.status_quo).map_or(0.0, |today| today.value(Measure::EquipmentAtEnd));
    let fields = [&ASSETS.replacement_value, &ASSETS.age_years, &ASSETS.refresh_years];
    // More equipment left today makes today cheaper, and so takes from the saving.
    let taken = |case: &OptionCase| of_today - case.result.value(Measure::EquipmentAtEnd);
    found(context, &scenario_choices::equipment_at_end, &fields, taken, |_, [with, without]| {
        say("it saves {} where equipment left in the last month counts at book value, and {} where it is worth nothing.", [with, without])
    })
}
