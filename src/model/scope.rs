//! What puts a delivery on the same scope as the other options: the cost of what its price leaves out.

use super::field::inputs;

inputs! {
    /// Adjustment to the same scope.
    Scope, SCOPE, "scope" {
        /// One-off cost of what this delivery's price leaves out and the other options include, at its start. Negative if it includes more. Note the reason beside it.
        once { "Adjustment, one-off", Money, Number, 0.0, -100000000000.0..=100000000000.0, Fixed, ASSUMPTION, "adjusted price", varies PROJECT }
        /// Yearly cost of what this delivery's price leaves out and the other options include, at prices of the decision; it rises with inflation. Negative if it includes more.
        per_year { "Adjustment, per year", MoneyPerYear, Number, 0.0, -100000000000.0..=100000000000.0, Fixed, ASSUMPTION, "adjusted price" }
    }
}
