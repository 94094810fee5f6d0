//! How much of a service is asked for, how its people are counted, and what its failure costs.

use super::choice::{choice, choices};
use super::field::inputs;

inputs! {
    /// How much of a service is asked for.
    Demand, DEMAND, "demand" {
        /// People who use the service.
        users { "Users", Users, Number, 8000.0, 1.0..=10000000.0, Dearer, HDI, "user" }
        /// Units of service asked for, or kept running, in the first month.
        volume_per_month { "Volume per month", UnitsPerMonth, Number, 10000.0, 0.0..=100000000.0, Dearer, HDI, "volume" }
        /// Yearly change of the volume; it builds up month by month.
        volume_growth { "Volume growth", SharePerYear, Number, 0.02, -0.5..=1.0, Either, ASSUMPTION, "volume" }
        /// Working time that one unit takes, with the work after it.
        minutes_per_unit { "Effort per unit", Minutes, Number, 15.0, 0.0..=100000.0, Dearer, CALIBRATED, "handling time" }
        /// Units that one person looks after, where people are counted by a ratio.
        units_per_person { "Units per person", UnitsPerPerson, Number, 80.0, 0.1..=1000000.0, Cheaper, ASSUMPTION, "staffing ratio" }
        /// People the service needs in the first month, where their number is known.
        headcount { "People needed", People, Number, 10.0, 0.0..=100000.0, Fixed, ASSUMPTION, "headcount" }
        /// Hours in a week in which the service is open: 40 is office hours, 168 is round the clock.
        covered_hours_per_week { "Hours open per week", HoursPerWeek, Number, 50.0, 1.0..=168.0, Either, ASSUMPTION, "coverage" }
        /// Seats that are always filled while the service is open, however little is asked for.
        minimum_seats { "Seats always filled", People, Number, 0.0, 0.0..=1000.0, Fixed, ASSUMPTION, "coverage" }
        /// Seconds within which a call is to be answered, where people are counted by queueing.
        seconds_to_answer { "Answer within", Seconds, Number, 20.0, 1.0..=86400.0, Cheaper, ERLANG, "service level" }
        /// Share of calls that are to be answered within that time.
        share_in_time { "Share answered in time", Share, Number, 0.8, 0.0..=0.999, Dearer, ERLANG, "service level" }
        /// Calls in a busy hour for every call in an average one.
        peak_factor { "Busy hour over average", Number, Number, 1.5, 0.1..=20.0, Either, ASSUMPTION, "erlang c" }
        /// Open hours in a week that are as busy as that; the calls that are left fall evenly into the others. As many as it is open staffs every hour for the peak.
        busy_hours_per_week { "Busy hours per week", HoursPerWeek, Number, 15.0, 0.0..=168.0, Either, ASSUMPTION, "erlang c", left_out 168.0 }
        /// What the business loses in an hour in which the service is down.
        loss_per_hour_down { "Downtime cost per hour", MoneyPerHour, Number, 2000.0, 0.0..=1000000000.0, NoCost, ASSUMPTION, "business loss" }
    }
}

choice! {
    /// How the people that a service needs are counted.
    Staffing {
        /// Units times the effort for each.
        Workload "workload" "By effort per unit",
        /// Units over those that one person looks after.
        Ratio "ratio" "By units per person",
        /// A number that is known; it grows with the volume.
        Headcount "headcount" "By known headcount",
        /// So many that calls do not wait too long (Erlang C).
        Queue "queue" "By waiting time (Erlang C)",
    }
}

choices! {
    /// Choices about a service.
    ServiceChoices, service_choices {
        /// How the people that the service needs are counted.
        staffing: Staffing = Workload, "Staffing method", "staffing ratio", "today";
    }
}
