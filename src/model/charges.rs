//! What a provider charges for a service.

use super::field::inputs;

inputs! {
    /// What a provider charges for a service.
    Charges, CHARGES, "charges" {
        /// Price of one unit of service at the time of the decision.
        price_per_unit { "Price per unit", MoneyPerUnit, Number, 16.5, 0.0..=1000000.0, ASSUMPTION, "unit price" }
        /// Share of the first month's volume that is paid for in every month even when less is used.
        minimum_share { "Minimum commitment", Share, Number, 0.8, 0.0..=2.0, ASSUMPTION, "minimum commitment" }
        /// Share of price inflation that the contract passes on each year.
        indexation_share { "Indexation", Share, Number, 1.0, 0.0..=2.0, ASSUMPTION, "indexation" }
        /// Share of the hours worked in a nearby country.
        nearshore_share { "Hours nearshore", Share, Number, 0.0, 0.0..=1.0, ASSUMPTION, "nearshore" }
        /// Share of the hours worked in a distant country; what is neither nearshore nor offshore is onshore.
        offshore_share { "Hours offshore", Share, Number, 0.0, 0.0..=1.0, ASSUMPTION, "offshore" }
        /// Price of one hour worked where you are.
        onshore_rate_per_hour { "Hourly rate onshore", MoneyPerHour, Number, 50.0, 0.0..=10000.0, PITON, "rate card" }
        /// Price of one hour worked in a nearby country.
        nearshore_rate_per_hour { "Hourly rate nearshore", MoneyPerHour, Number, 28.0, 0.0..=10000.0, ASSUMPTION, "rate card" }
        /// Price of one hour worked in a distant country.
        offshore_rate_per_hour { "Hourly rate offshore", MoneyPerHour, Number, 15.0, 0.0..=10000.0, PITON, "rate card" }
        /// Share of the paid hours that goes into units of service.
        billed_utilisation { "Utilisation of paid hours", Share, Number, 0.75, 0.05..=1.0, ASSUMPTION, "utilisation" }
        /// Loss of productivity on the first day after hand-over, which fades as the new team learns.
        learning_dip { "Productivity dip", Share, Number, 0.2, 0.0..=0.9, LEARNING, "learning curve" }
        /// Months until about two thirds of the dip is made good.
        learning_months { "Learning time", Months, Number, 9.0, 0.5..=60.0, ASSUMPTION, "learning curve" }
        /// Share of the provider's team that leaves in a year and takes its knowledge along.
        provider_attrition_per_year { "Provider's attrition", SharePerYear, Number, 0.17, 0.0..=2.0, AON_ATTRITION, "attrition" }
        /// Extra effort for explaining, waiting and checking over distance and time zones.
        distance_effort { "Extra effort for distance", Share, Number, 0.0, 0.0..=1.0, ASSUMPTION, "distance overhead" }
        /// Journeys to the provider in a year.
        trips_per_year { "Journeys", TripsPerYear, Number, 4.0, 0.0..=1000.0, ASSUMPTION, "travel" }
        /// Cost of one journey.
        cost_per_trip { "Cost per journey", Money, Number, 1500.0, 0.0..=100000.0, ASSUMPTION, "travel" }
    }
}
