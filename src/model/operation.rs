//! The performance of a delivery, regardless of who does it: automation, learning, rework and availability.

use super::field::inputs;

inputs! {
    /// The performance of a delivery.
    Operation, OPERATION, "operation" {
        /// Share of the work the provider does, if your own team and a provider share it.
        provider_share { "Provider's share of the work", Share, Number, 0.6, 0.0..=1.0, Either, ASSUMPTION, "hybrid" }
        /// Share of the volume that automation, self-service and remote management eventually remove.
        automated_share { "Automated share", Share, Number, 0.0, 0.0..=0.95, Either, ASSUMPTION, "automation", varies PROMISED }
        /// Months until automation has its full effect.
        automation_months { "Time to full automation", Months, Number, 18.0, 1.0..=120.0, Either, ASSUMPTION, "automation", varies DURATION }
        /// One-off cost of setting up automation when the delivery starts.
        automation_cost { "Automation: one-off cost", Money, Number, 0.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "automation", varies PROJECT }
        /// Yearly cost of automation tools.
        automation_cost_per_year { "Automation: annual cost", MoneyPerYear, Number, 0.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "automation" }
        /// Share of the work that has to be redone.
        rework_share { "Rework", Share, Number, 0.0, 0.0..=1.0, Dearer, ASSUMPTION, "rework" }
        /// Productivity lost on the first day after handover. The loss shrinks as the new people learn.
        learning_dip { "Productivity dip", Share, Number, 0.2, 0.0..=0.9, Dearer, LEARNING, "learning curve", varies DIP }
        /// Months until about two thirds of the dip is recovered.
        learning_months { "Learning time", Months, Number, 9.0, 0.5..=60.0, Dearer, ASSUMPTION, "learning curve", varies LEARNING_TIME }
        /// One-off cost of a programme that makes your own team more efficient.
        improvement_cost { "Improvement programme", Money, Number, 0.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "most efficient organisation", varies PROJECT }
        /// Share of people the programme eventually saves.
        efficiency_gain { "Efficiency gain", Share, Number, 0.0, 0.0..=0.9, Cheaper, ASSUMPTION, "most efficient organisation", varies PROMISED }
        /// Months until the programme has its full effect.
        improvement_months { "Time to full improvement", Months, Number, 12.0, 1.0..=120.0, Either, ASSUMPTION, "most efficient organisation", varies DURATION }
        /// Share of opening hours in which the service works.
        availability { "Availability", Share, Number, 0.999, 0.5..=1.0, Either, ASSUMPTION, "availability" }
    }
}
