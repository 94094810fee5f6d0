//! Moving a service away from today's delivery, and leaving the new one at the end.

use super::field::inputs;

inputs! {
    /// Moving a service from today's delivery to a new one.
    Transition, TRANSITION, "transition" {
        /// Months from the decision to a signed contract. Today's service continues meanwhile.
        selection_months { "Selection and contracting", Months, Number, 6.0, 0.0..=36.0, Either, SELECTION, "vendor selection", varies DURATION }
        /// Months in which the new people learn the work before they start.
        knowledge_transfer_months { "Knowledge transfer", Months, Number, 2.0, 0.0..=36.0, Either, TRANSITION_TIME, "knowledge transfer", varies DURATION }
        /// Months in which the new people watch today's people at work.
        shadow_months { "Shadowing", Months, Number, 1.0, 0.0..=36.0, Either, ASSUMPTION, "shadowing", varies DURATION }
        /// Months in which you pay for both: the new people do the work, today's people supervise.
        parallel_run_months { "Parallel run", Months, Number, 2.0, 0.0..=36.0, Either, ASSUMPTION, "double running", varies DURATION }
        /// Months after handover in which your experts still help.
        stabilisation_months { "Stabilisation", Months, Number, 1.0, 0.0..=36.0, Either, ASSUMPTION, "stabilisation" }
        /// Cost of your own people who run the selection. A provider of several services is selected once, at the highest of these amounts.
        selection_cost { "Selection team cost", Money, Number, 40000.0, 0.0..=100000000000.0, Fixed, SELECTION_LEAD, "vendor selection" }
        /// Further selection cost, as a share of the first year's charges.
        selection_share { "Selection, share of charges", Share, Number, 0.01, 0.0..=0.5, Dearer, SELECTION, "vendor selection" }
        /// Lawyers and advisers for signing or ending a contract. A provider of several services needs them once, at the highest of these amounts.
        advisory_cost { "Legal and advisory", Money, Number, 50000.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "vendor selection" }
        /// One-off charge of the provider for taking over.
        transition_charge { "Provider's transition charge", Money, Number, 90000.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "transition", varies PROJECT }
        /// Cost of workplaces, connections and systems for the new delivery.
        setup_cost { "Set-up and integration", Money, Number, 0.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "transition", varies PROJECT }
        /// Your own people who teach and test during knowledge transfer and parallel running.
        experts { "Experts on the transition", People, Number, 3.0, 0.0..=10000.0, Fixed, ASSUMPTION, "knowledge transfer" }
        /// Share of surplus people who leave the company: at handover, and when improvement or a falling volume frees people.
        leaving_share { "Share made redundant", Share, Number, 0.8, 0.0..=1.0, Either, ASSUMPTION, "severance", varies TEAM_SHARE }
        /// Severance per person who leaves, in months of gross pay. The employer's on-cost is not added: where it is due, enter more months.
        severance_months { "Severance", Months, Number, 3.0, 0.0..=60.0, Dearer, LAYOFFS, "severance" }
        /// Bonus for staying until handover, as a share of yearly pay.
        retention_share { "Retention bonus", Share, Number, 0.1, 0.0..=2.0, Dearer, LAYOFFS, "retention bonus" }
        /// Training of one person who moves to other work.
        retraining_per_person { "Retraining remaining staff", Money, Number, 3000.0, 0.0..=1000000000.0, Fixed, ASSUMPTION, "retraining" }
        /// Share of today's own cost that continues after handover: leases, licences, people not yet placed.
        stranded_share { "Stranded cost", Share, Number, 0.15, 0.0..=1.0, Dearer, ASSUMPTION, "stranded cost", varies TEAM_SHARE }
        /// Months until the stranded cost has gone.
        stranded_months { "Stranded cost declines over", Months, Number, 18.0, 0.0..=120.0, Dearer, ASSUMPTION, "stranded cost" }
        /// Resale price of your equipment at handover, as a share of its book value.
        asset_transfer_share { "Resale, share of book value", Share, Number, 0.0, 0.0..=2.0, Either, ASSUMPTION, "asset transfer" }
        /// Working hours each user loses during the change.
        lost_hours_per_user { "Time lost per user", HoursPerUser, Number, 0.0, 0.0..=500.0, Fixed, ASSUMPTION, "user productivity" }
        /// Value of one hour of a user's work.
        cost_per_user_hour { "Value of a user's hour", MoneyPerHour, Number, 40.0, 0.0..=10000000.0, Fixed, ASSUMPTION, "user productivity" }
        /// Probability that the handover is late.
        overrun_probability { "Probability of delay", Share, Number, 0.47, 0.0..=1.0, Dearer, OVERRUN, "transition overrun" }
        /// Length of the delay. Today's delivery continues beside the new one meanwhile.
        overrun_months { "Delay", Months, Number, 1.0, 0.0..=36.0, Dearer, ASSUMPTION, "transition overrun", varies DELAY }
        /// Amount you owe today's provider for leaving early: its unrecovered investment.
        termination_charge { "Termination charge", Money, Number, 0.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "termination charge" }
        /// Charges you pay today's provider for winding down and helping with the handover, in months.
        wind_down_months { "Wind-down, today's provider", Months, Number, 1.0, 0.0..=36.0, Dearer, ASSUMPTION, "exit assistance" }
        /// Months the provider runs the service before its team becomes yours.
        operate_months { "Months until transfer", Months, Number, 30.0, 1.0..=120.0, Either, ASSUMPTION, "build-operate-transfer" }
        /// Charge of the provider for transferring its team to you.
        transfer_charge { "Transfer charge", Money, Number, 150000.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "build-operate-transfer" }
    }
}

inputs! {
    /// Leaving a provider at the end of the term.
    Exit, EXIT, "exit" {
        /// Charge of the provider for help with the exit, as a share of a year's charges.
        assistance_share { "Exit assistance", Share, Number, 0.03, 0.0..=1.0, Dearer, ASSUMPTION, "exit assistance" }
        /// Months in which you pay both the provider and its successor.
        parallel_months { "Parallel run at exit", Months, Number, 1.0, 0.0..=24.0, Dearer, ASSUMPTION, "double running" }
        /// Cost of your own people and advisers for the next selection and handover. A provider of several services is left once, at the highest of these amounts.
        internal_cost { "Internal exit cost", Money, Number, 60000.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "exit" }
    }
}
