//! Series that depend on time alone: prices, wages and discounting.

use super::builder::Builder;
use crate::graph::{Expression, Graph, Timing, Unit};
use crate::model::{Assumptions, PaymentTiming, Place, Scenario, WorkPlace};

/// Series shared by all options.
pub(super) struct Clock<'g> {
    graph: &'g Graph,
    pub(super) assumptions: Assumptions<Expression<'g>>,
    /// Price level relative to the first year; steps once a year.
    pub(super) price_index: Expression<'g>,
    wage_index_onshore: Expression<'g>,
    wage_index_nearshore: Expression<'g>,
    wage_index_offshore: Expression<'g>,
    /// Present value of one unit of money paid in each month.
    pub(super) discount_factor: Expression<'g>,
}

impl<'g> Clock<'g> {
    /// Pay level at a place relative to the first year; steps once a year.
    pub(super) fn wage_index(&self, place: WorkPlace) -> Expression<'g> {
        match place {
            WorkPlace::Onshore => self.wage_index_onshore,
            WorkPlace::Nearshore => self.wage_index_nearshore,
            WorkPlace::Offshore => self.wage_index_offshore,
        }
    }

    /// The level of hourly rates at a place relative to the offer: it steps up with local pay in each contract year,
    /// counted from month `since`.
    pub(super) fn rate_index(&self, place: WorkPlace, since: Expression<'g>) -> Expression<'g> {
        let name = match place {
            WorkPlace::Onshore => "Index of rates onshore",
            WorkPlace::Nearshore => "Index of rates nearshore",
            WorkPlace::Offshore => "Index of rates offshore",
        };
        self.graph.growth(self.assumptions.wage_inflation(place), since, 12).explained(
            name,
            Unit::Number,
            "Steps up with each year of the contract.",
        )
    }
}

impl<'g> Clock<'g> {
    /// The years of the comparison, each counted with its discount factors.
    pub(super) fn discounted_years(&self) -> Expression<'g> {
        let years = self.discount_factor.sum_all_months() / 12.0;
        years.explained("Years, discounted", Unit::Years, "The sum of all discount factors, divided by 12.")
    }
}

/// The point in the month at which payments are made.
pub(super) fn timing(payment: PaymentTiming) -> Timing {
    match payment {
        PaymentTiming::Start => Timing::Start,
        PaymentTiming::Middle => Timing::Middle,
        PaymentTiming::End => Timing::End,
    }
}

pub(super) fn clock<'g>(builder: &Builder<'g>, scenario: &Scenario) -> Clock<'g> {
    let assumptions = scenario.assumptions.map(builder.inputs(Place::Assumptions));
    let yearly = |rate, name: &'static str| builder.graph.growth(rate, 0.0, 12).explained(name, Unit::Number, "Steps up once a year.");
    let timing = timing(scenario.choices.payment_timing);
    Clock {
        graph: builder.graph,
        price_index: yearly(assumptions.price_inflation, "Price index"),
        wage_index_onshore: yearly(assumptions.wage_inflation_onshore, "Wage index onshore"),
        wage_index_nearshore: yearly(assumptions.wage_inflation_nearshore, "Wage index nearshore"),
        wage_index_offshore: yearly(assumptions.wage_inflation_offshore, "Wage index offshore"),
        discount_factor: builder.graph.discount(assumptions.discount_rate, timing).explained(
            "Discount factor",
            Unit::Number,
            "Value on the day of the decision of one unit of money paid in this month.",
        ),
        assumptions,
    }
}
