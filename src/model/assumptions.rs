//! What all options share: time, money and people.

use super::choice::{choice, choices};
use super::field::inputs;
use super::{Address, Currency, Place};

inputs! {
    /// What all options share.
    Assumptions, ASSUMPTIONS, "assumptions" {
        /// Calendar year in which the decision is made; the first month of the comparison lies in it.
        start_year { "Start, year", CalendarYear, Whole, 2027.0, 2000.0..=2100.0, Either, ASSUMPTION, "horizon" }
        /// Calendar month in which the decision is made, 1 for January to 12 for December.
        start_month { "Start, month", CalendarMonth, Whole, 1.0, 1.0..=12.0, Either, ASSUMPTION, "horizon" }
        /// How many years are compared, from the day the decision is made.
        horizon_years { "Horizon", Years, Whole, 5.0, 1.0..=10.0, Either, ASSUMPTION, "horizon" }
        /// What a year of waiting for money costs you; nominal, so inflation is part of it. Figures after tax use it too: a weighted average cost of capital is a rate after tax.
        discount_rate { "Discount rate", SharePerYear, Number, 0.08, 0.0..=0.5, Either, DISCOUNT, "discount rate" }
        /// Share of profit that goes to the state; running cost lowers it at once, assets over their life, soft cost not at all.
        tax_rate { "Tax rate", Share, Number, 0.25, 0.0..=0.8, Either, ASSUMPTION, "after tax" }
        /// Yearly rise of prices for tools, places and indexed contracts.
        price_inflation { "Price inflation", SharePerYear, Number, 0.025, -0.05..=0.5, Either, INFLATION, "inflation" }
        /// Yearly rise of pay where you are.
        wage_inflation_onshore { "Wage inflation onshore", SharePerYear, Number, 0.035, -0.05..=0.5, Either, ASSUMPTION, "wage inflation" }
        /// Yearly rise of pay in a nearby country.
        wage_inflation_nearshore { "Wage inflation nearshore", SharePerYear, Number, 0.055, -0.05..=0.5, Either, ASSUMPTION, "wage inflation" }
        /// Yearly rise of pay in a distant country.
        wage_inflation_offshore { "Wage inflation offshore", SharePerYear, Number, 0.092, -0.05..=0.5, Either, AON_PAY, "wage inflation" }
        /// Hours a person works in a year after holidays, sickness and training.
        productive_hours_per_year { "Productive hours per person", HoursPerYear, Number, 1776.0, 800.0..=2600.0, Either, OMB_A76, "productive hours" }
        /// What a change must save before it is worth its trouble, as a share of the cost of your own people.
        hurdle_share { "Hurdle, share of people cost", Share, Number, 0.1, 0.0..=1.0, Either, HURDLE, "switching hurdle" }
        /// The most that the hurdle can be.
        hurdle_cap { "Hurdle, at most", Money, Number, 10000000.0, 0.0..=10000000000.0, NoCost, HURDLE, "switching hurdle" }
        /// What one US dollar buys in the currency of the comparison. Typical figures come from sources in dollars and follow
        /// it; no formula reads it.
        currency_per_dollar { "Exchange rate to US dollar", Number, Number, 1.0, 0.0001..=1000000.0, Either, ECB, "currency risk" }
    }
}

/// Where the year of the first month stands.
pub const START_YEAR: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.start_year };
/// Where the first month stands, 1 to 12.
pub const START_MONTH: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.start_month };

choice! {
    /// When in its month a payment falls, for discounting.
    PaymentTiming {
        /// On the first day.
        Start "start" "Start of month",
        /// In the middle.
        Middle "middle" "Middle of month",
        /// On the last day.
        End "end" "End of month",
    }
}

choice! {
    /// Whether tax is part of the comparison.
    TaxView {
        /// All figures are before tax.
        BeforeTax "before_tax" "Before tax",
        /// Present value and saving are shown after tax as well.
        AfterTax "after_tax" "Before and after tax",
    }
}

choice! {
    /// Whether leaving a provider at the end of the term is part of its cost.
    ExitCost {
        /// The way back or on to the next provider is paid for within the horizon.
        Counted "counted" "Counted",
        /// The contract is taken to go on.
        LeftOut "left_out" "Left out",
    }
}

choice! {
    /// Whether soft cost is part of the comparison: what nobody pays an invoice for. It is the time that users lose when a
    /// service changes hands, and what missed service levels and outages are expected to cost the business.
    SoftCost {
        /// All of it is part of every total, for every option, today's too.
        Counted "counted" "Counted",
        /// None of it is part of any total: only money that is paid.
        LeftOut "left_out" "Left out",
        /// Time that users lose is part of totals, the expected business loss is not: comparisons before there was a choice.
        UsersTime "users_time" "Users' lost time only",
    }
}

choice! {
    /// What equipment of your own is worth in the last month.
    EquipmentAtEnd {
        /// What it is worth in the books comes back in the last month: what was bought late has years of use left.
        BookValue "book_value" "At book value",
        /// Nothing comes back, as if it had no further use.
        Nothing "nothing" "Nothing",
    }
}

choices! {
    /// Choices that all options share.
    ScenarioChoices, scenario_choices {
        /// The currency of all amounts. Typical figures are converted when it changes; amounts of your own only where you want it.
        currency: Currency = Usd, "Currency", "currency risk", "goals";
        /// When in its month a payment is taken to fall, for discounting.
        payment_timing: PaymentTiming = Middle, "Payment timing", "payment timing", "goals";
        /// Whether tax is part of the comparison.
        tax: TaxView = BeforeTax, "Tax", "after tax", "goals";
        /// Whether leaving a provider at the end of the term is part of its cost.
        exit_cost: ExitCost = Counted, "Exit at the end", "exit", "result";
        /// What your own equipment is worth in the last month.
        equipment_at_end: EquipmentAtEnd = BookValue, "Equipment at the end", "residual value", "result";
        /// Whether users' lost time and the expected business loss are part of the totals. Service credits always are.
        soft_cost: SoftCost = Counted, "Soft cost", "soft cost", "result", left_out UsersTime;
    }
}
