//! How much of a service is asked for, and the effort of one unit.

use super::field::inputs;

inputs! {
    /// How much of a service is asked for.
    Demand, DEMAND, "demand" {
        /// People who use the service.
        users { "Users", Users, Number, 8000.0, 1.0..=10000000.0, HDI, "user" }
        /// Units of service asked for in the first month.
        volume_per_month { "Volume per month", UnitsPerMonth, Number, 10000.0, 0.0..=100000000.0, HDI, "volume" }
        /// Yearly change of the volume; it builds up month by month.
        volume_growth { "Volume growth", SharePerYear, Number, 0.02, -0.5..=1.0, ASSUMPTION, "volume" }
        /// Working time that one unit takes, with the work after it.
        minutes_per_unit { "Effort per unit", Minutes, Number, 15.0, 0.0..=100000.0, CALIBRATED, "handling time" }
    }
}
