//! The demand for a service, and the people it needs.

use super::builder::Builder;
use super::setting::{Part, Setting};
use crate::graph::{Expression, Unit};
use crate::model::{Demand, Place, Service, Staffing};

/// Hours per year for every hour per week.
const WEEKS_PER_YEAR: f64 = 365.0 / 7.0;

/// The demand for a service, regardless of who delivers it.
pub(super) struct Demanded<'g> {
    pub(super) inputs: Demand<Expression<'g>>,
    staffing: Staffing,
    growth: Expression<'g>,
    /// Units of service per month.
    pub(super) volume: Expression<'g>,
    /// People who use the service; their number grows with the volume.
    pub(super) users: Expression<'g>,
    /// Opening hours of the service per year.
    pub(super) open_hours_per_year: Expression<'g>,
}

/// The work that remains for a delivery.
pub(super) struct Work<'g> {
    /// The volume after automation, as a share of the first month's.
    activity: Expression<'g>,
    /// Units of service per month for people to handle.
    pub(super) volume: Expression<'g>,
}

pub(super) fn demanded<'g>(builder: &Builder<'g>, service: &Service) -> Demanded<'g> {
    let inputs = service.demand.map(builder.inputs(Place::Service(service.id)));
    let growth = builder.graph.growth(inputs.volume_growth, 0.0, 1).explained("Growth", Unit::Number, "It builds up month by month.");
    let volume = (inputs.volume_per_month * growth).explained("Volume", Unit::UnitsPerMonth, "");
    let users = (inputs.users * growth).explained("Users in the month", Unit::Users, "The number grows with the volume.");
    let open = (inputs.covered_hours_per_week * WEEKS_PER_YEAR).explained("Hours open per year", Unit::HoursPerYear, "Weeks of 365 ÷ 7.");
    Demanded { staffing: service.choices.staffing, growth, volume, users, open_hours_per_year: open, inputs }
}

/// The work left after automation: `V = volume · growth · (1 − automated share · ramp)`.
pub(super) fn work<'g>(setting: &Setting<'_, 'g>, part: &Part<'g>) -> Work<'g> {
    let operation = setting.delivery.operation.map(setting.inputs());
    let automated = operation.automated_share * setting.graph().ramp(part.start, operation.automation_months);
    let automated = automated.explained("Automated", Unit::Share, "Rises evenly from the start of the delivery.");
    let activity = setting.demanded.growth * (1.0 - automated);
    let volume = setting.demanded.inputs.volume_per_month * activity * part.share;
    let name = part.name("Volume left to do");
    Work { activity, volume: volume.explained(name, Unit::UnitsPerMonth, "After automation, this delivery's share.") }
}

impl<'g> Work<'g> {
    /// People for the part of the work, at full productivity; `utilisation` is the share of their hours spent on
    /// units of service. Never fewer than the minimum seats need.
    pub(super) fn people(&self, setting: &Setting<'_, 'g>, part: &Part<'g>, utilisation: Expression<'g>) -> Expression<'g> {
        let demanded = setting.demanded;
        let inputs = &demanded.inputs;
        let hours_per_year = setting.clock.assumptions.productive_hours_per_year;
        let people_per_seat = people_per_seat(setting);
        let (needed, note) = match demanded.staffing {
            Staffing::Workload => {
                let hours = inputs.minutes_per_unit / 60.0 * (inputs.volume_per_month * self.activity);
                let hours = hours.explained("Hours of work", Unit::HoursPerMonth, "");
                (hours / (hours_per_year / 12.0 * utilisation), "Hours of work divided by the hours one person works on units in a month.")
            }
            Staffing::Ratio => {
                (inputs.volume_per_month * self.activity / inputs.units_per_person, "Units divided by the units one person looks after.")
            }
            Staffing::Headcount => {
                (inputs.headcount * self.activity, "The headcount you entered for the first month; later it grows with the volume.")
            }
            Staffing::Queue => (
                seats(setting, self.activity).filled * people_per_seat,
                "Seats that meet the waiting time, multiplied by the people per seat.",
            ),
        };
        (needed.maximum(inputs.minimum_seats * people_per_seat) * part.share).explained(part.name("People"), Unit::People, note)
    }

    /// People for the minimum seats.
    pub(super) fn least(&self, setting: &Setting<'_, 'g>, part: &Part<'g>) -> Expression<'g> {
        setting.demanded.inputs.minimum_seats * people_per_seat(setting) * part.share
    }

    /// Utilisation of filled seats over all months; `None` if staffing is not by waiting
    /// time.
    pub(super) fn seat_utilisation(&self, setting: &Setting<'_, 'g>) -> Option<Expression<'g>> {
        if setting.demanded.staffing != Staffing::Queue {
            return None;
        }
        let Seats { load, filled } = seats(setting, self.activity);
        let used = load.sum_all_months() / filled.sum_all_months().maximum(1e-9);
        Some(used.explained("Utilisation of seats", Unit::Share, "Average load divided by filled seats, over all months."))
    }

    /// Hours of those people per month.
    pub(super) fn hours(&self, setting: &Setting<'_, 'g>, part: &Part<'g>, utilisation: Expression<'g>) -> Expression<'g> {
        let people = self.people(setting, part, utilisation);
        (people * (setting.clock.assumptions.productive_hours_per_year / 12.0)).explained("Paid hours", Unit::HoursPerMonth, "")
    }
}

/// People who fill one seat in shifts.
fn people_per_seat<'g>(setting: &Setting<'_, 'g>) -> Expression<'g> {
    (setting.demanded.open_hours_per_year / setting.clock.assumptions.productive_hours_per_year).explained(
        "People for one seat",
        Unit::People,
        "Opening hours divided by one person's working hours: 4.93 round the clock.",
    )
}

/// The seats of a service that answers calls in time.
struct Seats<'g> {
    /// Average number of calls in progress.
    load: Expression<'g>,
    /// Average number of seats filled over the opening hours.
    filled: Expression<'g>,
}

/// Seats that answer the target share of calls in time, by Erlang C: for busy hours and for the others.
fn seats<'g>(setting: &Setting<'_, 'g>, activity: Expression<'g>) -> Seats<'g> {
    let inputs = &setting.demanded.inputs;
    let hours = inputs.minutes_per_unit / 60.0 * inputs.volume_per_month * activity;
    let load = (hours / (setting.demanded.open_hours_per_year / 12.0)).explained(
        "Average load",
        Unit::Number,
        "Average calls in progress, in erlangs (Little's law).",
    );
    // A call without length never waits: any patience works, except a division by zero.
    let patience = (inputs.seconds_to_answer / (inputs.minutes_per_unit.maximum(0.001) * 60.0)).explained(
        "Patience",
        Unit::Number,
        "Time to answer as a share of call length.",
    );
    let busy = inputs.busy_hours_per_week.minimum(inputs.covered_hours_per_week) / inputs.covered_hours_per_week;
    let busy = busy.explained("Busy hours", Unit::Share, "Share of opening hours.");
    // If all opening hours are busy, the others have no effect; the code only has to avoid dividing by zero.
    let calm = (1.0 - busy * inputs.peak_factor).maximum(0.0) / (1.0 - busy).maximum(0.001);
    let calm =
        calm.explained("Other hours relative to average", Unit::Number, "Calls outside busy hours, spread evenly over the other hours.");
    let seats = |load: Expression<'g>, name| {
        let seats = setting.graph().servers_needed(load, patience, inputs.share_in_time).maximum(inputs.minimum_seats);
        seats.explained(name, Unit::People, "The smallest number that meets the target, but at least the minimum seats.")
    };
    let at_peak = seats((load * inputs.peak_factor).explained("Load in a busy hour", Unit::Number, ""), "Seats in a busy hour");
    let at_calm = seats((load * calm).explained("Load in another hour", Unit::Number, ""), "Seats in another hour");
    let filled = (at_peak * busy + at_calm * (1.0 - busy)).explained("Seats filled", Unit::People, "Average over the opening hours.");
    Seats { load, filled }
}
