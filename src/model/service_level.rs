//! What is promised for a service, how well each delivery keeps it, and what missing it costs.

use super::choice::choice;
use super::field::inputs;

/// How many service levels a service has; one with no weight and no loss counts for nothing.
pub const LEVELS: usize = 3;

inputs! {
    /// A service level that is promised; higher is better.
    Level, LEVEL, "level" {
        /// Share that is promised, for example of calls answered in time.
        target { "Promised", Share, Number, 0.8, 0.0..=1.0, Either, ASSUMPTION, "service level" }
        /// Weight of this level among those that credits are paid for.
        weight { "Weight in credits", Share, Number, 0.3, 0.0..=1.0, Either, DIR, "service credit" }
        /// What the business loses in a month in which the level is missed.
        loss_per_miss { "Loss when missed", Money, Number, 8000.0, 0.0..=1000000000.0, NoCost, ASSUMPTION, "business loss" }
    }
}

inputs! {
    /// How well a delivery keeps a service level.
    Performance, PERFORMANCE, "performance" {
        /// Share that is reached in an average month.
        expected { "Expected", Share, Number, 0.84, 0.0..=1.0, Either, ASSUMPTION, "service level" }
        /// Standard deviation of that share from month to month.
        spread { "Spread", Share, Number, 0.03, 0.0001..=0.5, Either, ASSUMPTION, "service level" }
    }
}

inputs! {
    /// What a provider gives back when it misses service levels.
    Credits, CREDITS, "credits" {
        /// The most that can be credited in a month, as a share of its charges.
        at_risk_share { "Charges at risk", Share, Number, 0.1, 0.0..=1.0, Either, DIR, "service credit" }
        /// Part of the amount at risk that is shared out over the levels; with several misses it may exceed 100 %.
        pool_share { "Pool", Share, Number, 1.0, 0.0..=5.0, Either, DIR, "service credit" }
        /// Points for a missed level of full weight.
        points_per_miss { "Points per miss", Number, Number, 25.0, 0.0..=100.0, Either, TELUS, "service credit" }
        /// Points in a month that cost nothing.
        free_points { "Penalty-free points", Number, Number, 5.0, 0.0..=100.0, Either, TELUS, "service credit" }
        /// Share of the charges for each further point.
        share_per_point { "Credit per point", Share, Number, 0.004, 0.0..=0.1, Either, TELUS, "service credit" }
        /// Share of the charges for each percentage point that a level stays below its promise.
        share_per_percentage_point { "Credit per percentage point", Share, Number, 0.02, 0.0..=1.0, Either, UK_CALL_OFF, "service credit" }
        /// Credit as a share of the charges when the first level stays below its promise.
        first_tier_credit { "Credit, tier 1", Share, Number, 0.1, 0.0..=1.0, Either, CLOUD_TIERS, "service credit" }
        /// How far below the promise the second step begins.
        second_tier_gap { "Tier 2 starts this far below", Share, Number, 0.009, 0.0..=1.0, Either, CLOUD_TIERS, "service credit" }
        /// Credit as a share of the charges at the second step.
        second_tier_credit { "Credit, tier 2", Share, Number, 0.25, 0.0..=1.0, Either, CLOUD_TIERS, "service credit" }
        /// How far below the promise the third step begins.
        third_tier_gap { "Third step begins below by", Share, Number, 0.049, 0.0..=1.0, Either, CLOUD_TIERS, "service credit" }
        /// Credit as a share of the charges at the third step.
        third_tier_credit { "Credit, third step", Share, Number, 0.5, 0.0..=1.0, Either, CLOUD_TIERS, "service credit" }
        /// What a miss counts for when the level was missed the month before as well.
        repeat_multiplier { "Repeated miss counts", Number, Number, 1.0, 1.0..=5.0, Either, ASSUMPTION, "service credit" }
        /// Share of credits that the provider earns back by doing well later.
        earn_back_share { "Earn-back share", Share, Number, 0.0, 0.0..=1.0, Either, ASSUMPTION, "earn-back" }
    }
}

choice! {
    /// How service credits are computed.
    CreditScheme {
        /// Missing a level costs the provider nothing.
        None "none" "No credits" => "service credit",
        /// Each level has its weight in a pool; all misses add up to at most what is at risk.
        Pool "pool" "Pool with weights" => "credit pool",
        /// Misses give points, and points cost a share of the charges.
        Points "points" "Points" => "credit points",
        /// A share of the charges for every percentage point below the promise.
        PerPercentagePoint "per_percentage_point" "Per percentage point" => "credit per percentage point",
        /// Steps by how far the first level stays below its promise, as cloud providers write them.
        Tiers "tiers" "Steps of availability" => "availability tiers",
    }
}
