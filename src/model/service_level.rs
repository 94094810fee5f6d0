//! The targets of a service, how well each delivery meets them, and the cost of a miss.

use super::choice::choice;
use super::field::inputs;

/// The number of service levels per service; one without weight and loss has no effect.
pub const LEVELS: usize = 3;

inputs! {
    /// A service-level target; higher is better.
    Level, LEVEL, "level" {
        /// Agreed share, for example of calls answered in time.
        target { "Target level", Share, Number, 0.8, 0.0..=1.0, Either, ASSUMPTION, "service level" }
        /// Weight of this level in service credits.
        weight { "Weight in credits", Share, Number, 0.3, 0.0..=1.0, Either, DIR, "service credit" }
        /// Business loss in a month that misses the target.
        loss_per_miss { "Loss per miss", Money, Number, 8000.0, 0.0..=1000000000.0, NoCost, ASSUMPTION, "business loss", varies LOSS }
    }
}

inputs! {
    /// How well a delivery meets a target.
    Performance, PERFORMANCE, "performance" {
        /// Share achieved in an average month.
        expected { "Expected level", Share, Number, 0.84, 0.0..=1.0, Either, ASSUMPTION, "service level" }
        /// Standard deviation of that share from month to month.
        spread { "Monthly variation", Share, Number, 0.03, 0.0001..=0.5, Either, ASSUMPTION, "service level" }
    }
}

inputs! {
    /// A provider's credits for missed service levels.
    Credits, CREDITS, "credits" {
        /// Highest credit in a month, as a share of the month's charges.
        at_risk_share { "Charges at risk", Share, Number, 0.1, 0.0..=1.0, Either, DIR, "service credit", limit true }
        /// Part of the amount at risk allocated to the service levels. It can exceed 100 %, so that a few misses already reach the limit.
        pool_share { "Pool allocation", Share, Number, 1.0, 0.0..=5.0, Either, DIR, "service credit" }
        /// Points for missing a service level of full weight.
        points_per_miss { "Points per miss", Number, Number, 25.0, 0.0..=100.0, Either, TELUS, "service credit", limit true }
        /// Points per month without a penalty.
        free_points { "Penalty-free points", Number, Number, 5.0, 0.0..=100.0, Either, TELUS, "service credit", limit true }
        /// Credit for each point above the free points, as a share of charges.
        share_per_point { "Credit per point", Share, Number, 0.004, 0.0..=0.1, Either, TELUS, "service credit" }
        /// Credit for each percentage point below target, as a share of charges.
        share_per_percentage_point { "Credit per percentage point", Share, Number, 0.02, 0.0..=1.0, Either, UK_CALL_OFF, "service credit" }
        /// Credit as a share of charges when the first service level is below target.
        first_tier_credit { "Credit, tier 1", Share, Number, 0.1, 0.0..=1.0, Either, CLOUD_TIERS, "service credit" }
        /// How far below target tier 2 starts.
        second_tier_gap { "Tier 2 starts this far below", Share, Number, 0.009, 0.0..=1.0, Either, CLOUD_TIERS, "service credit", limit true }
        /// Credit as a share of charges in tier 2.
        second_tier_credit { "Credit, tier 2", Share, Number, 0.25, 0.0..=1.0, Either, CLOUD_TIERS, "service credit", limit true }
        /// How far below target tier 3 starts.
        third_tier_gap { "Tier 3 starts this far below", Share, Number, 0.049, 0.0..=1.0, Either, CLOUD_TIERS, "service credit", limit true }
        /// Credit as a share of charges in tier 3.
        third_tier_credit { "Credit, tier 3", Share, Number, 0.5, 0.0..=1.0, Either, CLOUD_TIERS, "service credit", limit true }
        /// Multiplier for a miss if the previous month also missed.
        repeat_multiplier { "Repeat-miss multiplier", Number, Number, 1.0, 1.0..=5.0, Either, ASSUMPTION, "service credit" }
        /// Share of credits the provider earns back by later good performance.
        earn_back_share { "Earn-back share", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "earn-back" }
    }
}

choice! {
    /// How service credits are calculated.
    CreditScheme {
        /// The provider pays nothing for a miss.
        None "none" "No credits" => "service credit",
        /// Each service level has a weight in a pool. All misses together cost at most the amount at risk.
        Pool "pool" "Weighted pool" => "credit pool",
        /// Misses earn points, and each point costs a share of charges.
        Points "points" "Points" => "credit points",
        /// A share of charges for every percentage point below target.
        PerPercentagePoint "per_percentage_point" "Per percentage point" => "credit per percentage point",
        /// Tiers by how far the first service level is below target, as in cloud contracts.
        Tiers "tiers" "Availability tiers" => "availability tiers",
    }
}
