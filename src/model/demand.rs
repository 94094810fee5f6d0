//! The demand for a service, its staffing method and the cost of its failure.

use super::choice::{choice, choices};
use super::field::inputs;

inputs! {
    /// The demand for a service.
    Demand, DEMAND, "demand" {
        /// People who use the service.
        users { "Users", Users, Number, 8000.0, 1.0..=10000000.0, Dearer, HDI, "user" }
        /// Units of service requested, or kept running, in the first month.
        volume_per_month { "Volume per month", UnitsPerMonth, Number, 10000.0, 0.0..=100000000.0, Dearer, HDI, "volume" }
        /// Yearly change of the volume; it builds up month by month.
        volume_growth { "Volume growth", SharePerYear, Number, 0.02, -0.5..=1.0, Either, ASSUMPTION, "volume", varies GROWTH }
        /// Working time per unit, including wrap-up.
        minutes_per_unit { "Effort per unit", Minutes, Number, 15.0, 0.0..=100000.0, Dearer, CALIBRATED, "handling time", varies EFFORT }
        /// Units one person looks after, if you staff by ratio.
        units_per_person { "Units per person", UnitsPerPerson, Number, 80.0, 0.1..=1000000.0, Cheaper, ASSUMPTION, "staffing ratio" }
        /// People the service needs in the first month, if you know the number.
        headcount { "People needed", People, Number, 10.0, 0.0..=100000.0, Fixed, ASSUMPTION, "headcount", varies EFFORT }
        /// Opening hours per week: 40 for office hours, 168 for round the clock.
        covered_hours_per_week { "Hours open per week", HoursPerWeek, Number, 50.0, 1.0..=168.0, Either, ASSUMPTION, "coverage" }
        /// Seats filled at all times while the service is open, however low the demand.
        minimum_seats { "Minimum seats", People, Number, 0.0, 0.0..=1000.0, Fixed, ASSUMPTION, "coverage", limit true }
        /// Target time for answering a call, if you staff by waiting time.
        seconds_to_answer { "Answer within", Seconds, Number, 20.0, 1.0..=86400.0, Cheaper, ERLANG, "service level" }
        /// Share of calls to answer within that time.
        share_in_time { "Share answered in time", Share, Number, 0.8, 0.0..=0.999, Dearer, ERLANG, "service level" }
        /// Calls in a busy hour for every call in an average hour.
        peak_factor { "Peak-to-average ratio", Number, Number, 1.5, 0.1..=20.0, Either, ASSUMPTION, "erlang c" }
        /// Weekly opening hours at the peak level; the remaining calls spread evenly over the other hours. To staff every hour for the peak, enter all opening hours.
        busy_hours_per_week { "Busy hours per week", HoursPerWeek, Number, 15.0, 0.0..=168.0, Either, ASSUMPTION, "erlang c", left_out 168.0 }
        /// Business loss for each hour the service is down.
        loss_per_hour_down { "Downtime cost per hour", MoneyPerHour, Number, 2000.0, 0.0..=1000000000.0, NoCost, ASSUMPTION, "business loss", varies LOSS }
    }
}

choice! {
    /// How to calculate the people a service needs.
    Staffing {
        /// Units multiplied by the effort per unit.
        Workload "workload" "By effort per unit",
        /// Units divided by the units one person looks after.
        Ratio "ratio" "By units per person",
        /// A number you know; it grows with the volume.
        Headcount "headcount" "By known headcount",
        /// Enough people to answer calls in the target time (Erlang C).
        Queue "queue" "By waiting time (Erlang C)",
    }
}

choices! {
    /// Choices about a service.
    ServiceChoices, service_choices {
        /// How to calculate the people the service needs.
        staffing: Staffing = Workload, "Staffing method", "staffing ratio", "today";
    }
}
