//! Checks the effect of the last month on the answer: exit cost and remaining equipment.

use super::check::Check;
use super::context::{Cause, Context, OptionCase};
use super::wording::{percent, say, short};
use crate::engine::{Driver, Measure};
use crate::model::source::THRESHOLD;
use crate::model::{
    ASSETS, ASSUMPTIONS, Address, ChoiceAddress, ChoiceField, EXIT, EquipmentAtEnd, Field, Place, Sentence, scenario_choices,
};

/// Above this share of the saving without it, the last month decides the answer.
const DECIDES: f64 = 0.25;

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "exit_decides",
        title: "Exit cost decides",
        benchmark: "The comparison ends the contract at the horizon and charges the whole exit to the months before.",
        advice: "Set the horizon to the term of the contract, or exclude the exit if you expect to renew.",
        source: &THRESHOLD,
        serious: false,
        condition: exit_decides,
    },
    Check {
        id: "equipment_at_end_decides",
        title: "Value of equipment at the end decides",
        benchmark: "Equipment bought late is credited at book value in the last month, but may sell for less.",
        advice: "Look at the saving without that credit, or end the horizon when the equipment is due for replacement.",
        source: &THRESHOLD,
        serious: false,
        condition: equipment_at_end_decides,
    },
];

/// The saving of an option with and without the last month's effect, if that effect decides.
fn decides(case: &OptionCase, taken: f64) -> Option<[f64; 2]> {
    let saving = case.result.value(Measure::Saving);
    let without = saving + taken;
    let today = case.result.value(Measure::PresentValue) + saving;
    let pays = saving > 0.0 || without > 0.0;
    let much = libm::fabs(taken) > DECIDES * libm::fabs(without) || (saving > 0.0) != (without > 0.0);
    // A change of less than half a percent of today's cost decides nothing.
    (pays && much && today > 0.0 && libm::fabs(taken) > 0.005 * today).then(|| [saving, without].map(|amount| amount / today))
}

/// The options with a warning; `taken` is the amount the last month takes from their saving.
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
            "leaving the provider after {} months is charged to the last month: the saving is {} with that cost and {} without it.",
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
    // More equipment left under today's option lowers today's cost, and so the saving.
    let taken = |case: &OptionCase| of_today - case.result.value(Measure::EquipmentAtEnd);
    found(context, &scenario_choices::equipment_at_end, &fields, taken, |_, [with, without]| {
        say("the saving is {} with remaining equipment at book value, and {} if it is worth nothing.", [with, without])
    })
}
