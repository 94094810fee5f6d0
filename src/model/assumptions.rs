//! What all options share: time, money and people.

use super::field::inputs;

inputs! {
    /// What all options share.
    Assumptions, ASSUMPTIONS, "assumptions" {
        /// How many years are compared, from the day the decision is made.
        horizon_years { "Horizon", Years, Whole, 5.0, 1.0..=10.0, ASSUMPTION, "horizon" }
        /// What a year of waiting for money costs you; nominal, so inflation is part of it.
        discount_rate { "Discount rate", SharePerYear, Number, 0.08, 0.0..=0.5, DISCOUNT, "discount rate" }
        /// Yearly rise of prices for tools, places and indexed contracts.
        price_inflation { "Price inflation", SharePerYear, Number, 0.025, -0.05..=0.5, INFLATION, "inflation" }
        /// Yearly rise of pay where you are.
        wage_inflation_onshore { "Wage inflation onshore", SharePerYear, Number, 0.035, -0.05..=0.5, ASSUMPTION, "wage inflation" }
        /// Yearly rise of pay in a nearby country.
        wage_inflation_nearshore { "Wage inflation nearshore", SharePerYear, Number, 0.055, -0.05..=0.5, ASSUMPTION, "wage inflation" }
        /// Yearly rise of pay in a distant country.
        wage_inflation_offshore { "Wage inflation offshore", SharePerYear, Number, 0.092, -0.05..=0.5, AON_PAY, "wage inflation" }
        /// Hours a person works in a year after holidays, sickness and training.
        productive_hours_per_year { "Productive hours per person", HoursPerYear, Number, 1776.0, 800.0..=2600.0, OMB_A76, "productive hours" }
    }
}
