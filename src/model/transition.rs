//! Moving a service from today's delivery to another one, and leaving that one at the end.

use super::field::inputs;

inputs! {
    /// Moving a service from today's delivery to another one.
    Transition, TRANSITION, "transition" {
        /// Months from the decision to a signed contract; today's service goes on.
        selection_months { "Selection and contracting", Months, Number, 6.0, 0.0..=36.0, Either, SELECTION, "vendor selection" }
        /// Months in which the new people learn the work before they do any.
        knowledge_transfer_months { "Knowledge transfer", Months, Number, 2.0, 0.0..=36.0, Either, TRANSITION_TIME, "knowledge transfer" }
        /// Months in which the new people watch today's at work.
        shadow_months { "Shadowing", Months, Number, 1.0, 0.0..=36.0, Either, ASSUMPTION, "shadowing" }
        /// Months in which both work and both are paid: the new people do it, today's watch.
        parallel_run_months { "Parallel run", Months, Number, 2.0, 0.0..=36.0, Either, ASSUMPTION, "double running" }
        /// Months after hand-over in which own experts still help.
        stabilisation_months { "Stabilisation", Months, Number, 1.0, 0.0..=36.0, Either, ASSUMPTION, "stabilisation" }
        /// People who run the selection of a provider, on your side; one provider for several services is chosen once, at the largest of these amounts.
        selection_cost { "Selection team", Money, Number, 40000.0, 0.0..=100000000000.0, Fixed, SELECTION_LEAD, "vendor selection" }
        /// Further selection cost as a share of the first year's charges.
        selection_share { "Selection, share of charges", Share, Number, 0.01, 0.0..=0.5, Dearer, SELECTION, "vendor selection" }
        /// Lawyers and advisers for a contract that is signed or ended; one provider for several services has one, at the largest of these amounts.
        advisory_cost { "Legal and advisory", Money, Number, 50000.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "vendor selection" }
        /// What the provider charges for taking over.
        transition_charge { "Provider's transition charge", Money, Number, 90000.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "transition" }
        /// Setting up places, connections and systems for the new delivery.
        setup_cost { "Set-up and integration", Money, Number, 0.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "transition" }
        /// Your own people who teach and test while knowledge is handed over and both run.
        experts { "Own experts tied up", People, Number, 3.0, 0.0..=10000.0, Fixed, ASSUMPTION, "knowledge transfer" }
        /// Share of the people no longer needed that leaves the company: at hand-over, and where improvement or a falling volume saves people.
        leaving_share { "Share of team leaving", Share, Number, 0.8, 0.0..=1.0, Either, ASSUMPTION, "severance" }
        /// Severance of one leaving person in months of gross pay; on-cost is not paid on it.
        severance_months { "Severance", Months, Number, 3.0, 0.0..=60.0, Dearer, LAYOFFS, "severance" }
        /// Bonus for staying until hand-over as a share of yearly pay.
        retention_share { "Retention bonus", Share, Number, 0.1, 0.0..=2.0, Dearer, LAYOFFS, "retention bonus" }
        /// Training of one person who stays, for other work.
        retraining_per_person { "Retraining of those who stay", Money, Number, 3000.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "retraining" }
        /// Share of today's own cost that does not end at hand-over: leases, licences, people not yet placed.
        stranded_share { "Stranded cost", Share, Number, 0.15, 0.0..=1.0, Dearer, ASSUMPTION, "stranded cost" }
        /// Months until the stranded cost is gone.
        stranded_months { "Stranded cost declines over", Months, Number, 18.0, 0.0..=120.0, Dearer, ASSUMPTION, "stranded cost" }
        /// Share of the book value of your equipment that someone pays for it at hand-over.
        asset_transfer_share { "Equipment sold at, of value", Share, Number, 0.0, 0.0..=2.0, Either, ASSUMPTION, "asset transfer" }
        /// Hours of work that each user loses while the service changes hands.
        lost_hours_per_user { "Time lost per user", HoursPerUser, Number, 0.0, 0.0..=500.0, Fixed, ASSUMPTION, "user productivity" }
        /// What an hour of a user's work is worth.
        cost_per_user_hour { "Value of a user's hour", MoneyPerHour, Number, 40.0, 0.0..=10000000.0, Fixed, ASSUMPTION, "user productivity" }
        /// Probability that the hand-over is late.
        overrun_probability { "Probability of delay", Share, Number, 0.47, 0.0..=1.0, Dearer, OVERRUN, "transition overrun" }
        /// How late it then is; today's delivery goes on beside the new one.
        overrun_months { "Delay", Months, Number, 1.0, 0.0..=36.0, Dearer, ASSUMPTION, "transition overrun" }
        /// What today's provider is owed for leaving early: investment it has not got back.
        termination_charge { "Termination charge", Money, Number, 0.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "termination charge" }
        /// Months of today's provider's charges for winding down and helping to hand over.
        wind_down_months { "Wind-down, today's provider", Months, Number, 1.0, 0.0..=36.0, Dearer, ASSUMPTION, "exit assistance" }
        /// Months for which the provider works before its team becomes yours.
        operate_months { "Months until transfer", Months, Number, 30.0, 1.0..=120.0, Either, ASSUMPTION, "build-operate-transfer" }
        /// What the provider charges for handing its team over to you.
        transfer_charge { "Transfer charge", Money, Number, 150000.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "build-operate-transfer" }
    }
}

inputs! {
    /// Leaving a provider at the end of the term.
    Exit, EXIT, "exit" {
        /// What the provider charges for helping to hand over, as a share of a year's charges.
        assistance_share { "Exit assistance", Share, Number, 0.03, 0.0..=1.0, Dearer, ASSUMPTION, "exit assistance" }
        /// Months in which the provider and the next one are both paid.
        parallel_months { "Parallel run at exit", Months, Number, 1.0, 0.0..=24.0, Dearer, ASSUMPTION, "double running" }
        /// Your own people and advisers for the next selection and hand-over; one provider for several services is left once, at the largest of these amounts.
        internal_cost { "Own cost of exit", Money, Number, 60000.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "exit" }
    }
}
