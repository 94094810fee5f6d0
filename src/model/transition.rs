//! Moving a service from today's delivery to a provider.

use super::field::inputs;

inputs! {
    /// Moving a service from today's delivery to a provider.
    Transition, TRANSITION, "transition" {
        /// Months from the decision to a signed contract; today's service goes on.
        selection_months { "Selection and contracting", Months, Number, 6.0, 0.0..=36.0, SELECTION, "vendor selection" }
        /// Months in which the provider learns the work before it takes any.
        knowledge_transfer_months { "Knowledge transfer", Months, Number, 3.0, 0.0..=36.0, TRANSITION_TIME, "knowledge transfer" }
        /// Months in which today's team and the provider both work and both are paid.
        parallel_run_months { "Parallel run", Months, Number, 2.0, 0.0..=36.0, ASSUMPTION, "double running" }
        /// People who run the selection, on your side.
        selection_cost { "Selection team", Money, Number, 40000.0, 0.0..=100000000.0, SELECTION_LEAD, "vendor selection" }
        /// Further selection cost as a share of the first year's charges.
        selection_share { "Selection, share of charges", Share, Number, 0.01, 0.0..=0.5, SELECTION, "vendor selection" }
        /// Lawyers and advisers for the contract.
        advisory_cost { "Legal and advisory", Money, Number, 50000.0, 0.0..=100000000.0, ASSUMPTION, "vendor selection" }
        /// What the provider charges for taking over.
        transition_charge { "Provider's transition charge", Money, Number, 90000.0, 0.0..=1000000000.0, ASSUMPTION, "transition" }
        /// Your own people who teach and test while knowledge is handed over and both run.
        experts { "Own experts tied up", People, Number, 3.0, 0.0..=10000.0, ASSUMPTION, "knowledge transfer" }
        /// Share of today's team that leaves the company after hand-over.
        leaving_share { "Share of team leaving", Share, Number, 0.8, 0.0..=1.0, ASSUMPTION, "severance" }
        /// Severance of one leaving person in months of pay.
        severance_months { "Severance", Months, Number, 3.0, 0.0..=60.0, LAYOFFS, "severance" }
        /// Bonus for staying until hand-over as a share of yearly pay.
        retention_share { "Retention bonus", Share, Number, 0.1, 0.0..=2.0, LAYOFFS, "retention bonus" }
        /// Share of today's cost that does not end at hand-over: leases, licences, people not yet placed.
        stranded_share { "Stranded cost", Share, Number, 0.15, 0.0..=1.0, ASSUMPTION, "stranded cost" }
        /// Months until the stranded cost is gone.
        stranded_months { "Stranded cost fades over", Months, Number, 18.0, 0.0..=120.0, ASSUMPTION, "stranded cost" }
    }
}
