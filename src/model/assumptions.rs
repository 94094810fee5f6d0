//! Inputs shared by all options: time, money and people.

use super::choice::{choice, choices};
use super::field::inputs;
use super::{Address, Currency, Place, WorkPlace};

inputs! {
    /// Inputs shared by all options.
    Assumptions, ASSUMPTIONS, "assumptions" {
        /// Calendar year of the decision; the comparison starts in this year.
        start_year { "Start, year", CalendarYear, Whole, 2027.0, 2000.0..=2100.0, Either, ASSUMPTION, "horizon" }
        /// Calendar month of the decision, from 1 (January) to 12 (December).
        start_month { "Start, month", CalendarMonth, Whole, 1.0, 1.0..=12.0, Either, ASSUMPTION, "horizon" }
        /// Number of years compared, starting on the day of the decision.
        horizon_years { "Horizon", Years, Whole, 5.0, 1.0..=10.0, Either, ASSUMPTION, "horizon" }
        /// Your cost of capital per year, including inflation. Figures after tax use the same rate, because a weighted average cost of capital is already a rate after tax.
        discount_rate { "Discount rate", SharePerYear, Number, 0.08, 0.0..=0.5, Either, DISCOUNT, "discount rate", varies POLICY }
        /// Share of profit paid in tax. Running costs reduce tax at once, equipment over its life, soft cost not at all.
        tax_rate { "Tax rate", Share, Number, 0.25, 0.0..=0.8, Either, ASSUMPTION, "after tax", varies POLICY }
        /// Yearly price rise for tools, workplaces and indexed contracts.
        price_inflation { "Price inflation", SharePerYear, Number, 0.025, -0.05..=0.5, Either, INFLATION, "inflation", varies INFLATION_RATE }
        /// Yearly pay rise in your own country.
        wage_inflation_onshore { "Wage inflation onshore", SharePerYear, Number, 0.035, -0.05..=0.5, Either, ASSUMPTION, "wage inflation", varies INFLATION_RATE }
        /// Yearly pay rise in a nearby country.
        wage_inflation_nearshore { "Wage inflation nearshore", SharePerYear, Number, 0.055, -0.05..=0.5, Either, ASSUMPTION, "wage inflation", varies PAY_RISE_ABROAD }
        /// Yearly pay rise in a distant country.
        wage_inflation_offshore { "Wage inflation offshore", SharePerYear, Number, 0.092, -0.05..=0.5, Either, AON_PAY, "wage inflation", varies PAY_RISE_ABROAD }
        /// Hours a person works in a year, after holidays, sick leave and training.
        productive_hours_per_year { "Productive hours per person", HoursPerYear, Number, 1776.0, 800.0..=2600.0, Either, OMB_A76, "productive hours" }
        /// Saving that makes a change worthwhile, as a share of the cost of your own people.
        hurdle_share { "Hurdle, share of people cost", Share, Number, 0.1, 0.0..=1.0, Either, HURDLE, "switching hurdle", varies POLICY }
        /// Upper limit of the hurdle.
        hurdle_cap { "Hurdle cap", Money, Number, 10000000.0, 0.0..=100000000000.0, NoCost, HURDLE, "switching hurdle", limit true, varies POLICY }
        /// Value of one US dollar in the currency of the comparison. Typical figures come from sources in dollars and follow
        /// this rate; no formula uses it.
        currency_per_dollar { "Exchange rate to US dollar", Number, Number, 1.0, 0.0001..=1000000.0, Either, ECB, "currency risk" }
    }
}

impl<T: Copy> Assumptions<T> {
    /// The yearly pay rise at a place.
    pub fn wage_inflation(&self, place: WorkPlace) -> T {
        match place {
            WorkPlace::Onshore => self.wage_inflation_onshore,
            WorkPlace::Nearshore => self.wage_inflation_nearshore,
            WorkPlace::Offshore => self.wage_inflation_offshore,
        }
    }
}

/// The address of the first month's year.
pub const START_YEAR: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.start_year };
/// The address of the first month, 1 to 12.
pub const START_MONTH: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.start_month };

choice! {
    /// Point in the month at which payments are made, for discounting.
    PaymentTiming {
        /// Payments on the first day.
        Start "start" "Start of month",
        /// Payments in the middle of the month.
        Middle "middle" "Middle of month",
        /// Payments on the last day.
        End "end" "End of month",
    }
}

choice! {
    /// Whether the comparison includes tax.
    TaxView {
        /// All figures are before tax.
        BeforeTax "before_tax" "Before tax",
        /// Present value and saving are also shown after tax.
        AfterTax "after_tax" "Before and after tax",
    }
}

choice! {
    /// Whether the cost of leaving a provider at the end of the term is included.
    ExitCost {
        /// The cost of moving back or to another provider falls within the horizon.
        Counted "counted" "Included",
        /// The contract is assumed to continue.
        LeftOut "left_out" "Excluded",
    }
}

choice! {
    /// Whether totals include soft cost, which no invoice shows: the time users lose when a service changes hands, and the
    /// expected business loss from missed service levels and outages.
    SoftCost {
        /// Totals include all soft cost, for every option including today's.
        Counted "counted" "Included",
        /// Totals include only money that is paid.
        LeftOut "left_out" "Excluded",
        /// Totals include the time users lose, but not the expected business loss. Older comparisons use this setting.
        UsersTime "users_time" "Users' lost time only",
    }
}

choice! {
    /// Value of your own equipment in the last month.
    EquipmentAtEnd {
        /// Its book value is credited in the last month, because equipment bought late still has years of use left.
        BookValue "book_value" "At book value",
        /// Nothing is credited, as if the equipment had no further use.
        Nothing "nothing" "Nothing",
    }
}

choices! {
    /// Choices shared by all options.
    ScenarioChoices, scenario_choices {
        /// Currency of all amounts. Typical figures are converted when you change it; your own amounts only if you want.
        currency: Currency = Usd, "Currency", "currency risk", "goals";
        /// Point in the month at which payments are made, for discounting.
        payment_timing: PaymentTiming = Middle, "Payment timing", "payment timing", "goals";
        /// Whether the comparison includes tax.
        tax: TaxView = BeforeTax, "Tax", "after tax", "goals";
        /// Whether the cost of leaving a provider at the end of the term is included.
        exit_cost: ExitCost = Counted, "Exit cost at end of term", "exit", "result";
        /// Value of your own equipment in the last month.
        equipment_at_end: EquipmentAtEnd = BookValue, "Equipment value at the end", "residual value", "result";
        /// Whether totals include users' lost time and the expected business loss. Service credits are always included.
        soft_cost: SoftCost = Counted, "Soft cost", "soft cost", "result", left_out UsersTime;
    }
}
