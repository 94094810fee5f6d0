//! The measures of money that are shown for every option: one entry names each.

use crate::graph::Unit;

macro_rules! measures {
    ($($(#[doc = $about:literal])+ $name:ident $id:literal $label:literal $unit:ident,)+) => {
        /// A measure of money, computed in the graph.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Measure { $($(#[doc = $about])+ $name,)+ }

        impl Measure {
            /// All measures, in the order they are shown.
            pub const ALL: &'static [Measure] = &[$(Measure::$name),+];

            /// Its name in files.
            pub fn id(self) -> &'static str {
                match self { $(Measure::$name => $id),+ }
            }

            /// Its name on the page.
            pub fn label(self) -> &'static str {
                match self { $(Measure::$name => $label),+ }
            }

            /// What it means, in a sentence.
            pub fn help(self) -> &'static str {
                match self { $(Measure::$name => concat!($($about),+)),+ }
            }

            /// What it counts.
            pub fn unit(self) -> Unit {
                match self { $(Measure::$name => Unit::$unit),+ }
            }
        }
    };
}

measures! {
    /// All costs over all years.
    Total "total" "Total cost" Money,
    /// All costs in money of the day of the decision.
    PresentValue "present_value" "Present value" Money,
    /// The even yearly amount with the same present value.
    YearlyEquivalent "yearly_equivalent" "Even yearly cost" MoneyPerYear,
    /// What the rate card alone says the option costs, as a present value.
    RateCardValue "rate_card_value" "By the rate card" Money,
    /// What the rate card alone would save, as a present value.
    GrossSaving "gross_saving" "Gross saving" Money,
    /// What the rate card alone would save, as a share of today's present value, as the net saving is.
    GrossSavingShare "gross_saving_share" "Gross saving, share" Share,
    /// Today's present value less this option's: the net present value of changing.
    Saving "saving" "Net saving" Money,
    /// The net saving as a share of today's present value.
    SavingShare "saving_share" "Net saving, share" Share,
    /// What a change must save before it is worth its trouble, after OMB Circular A-76: a share of the cost of own people,
    /// with a cap. It is an amount, no rate of return; a share of 0 leaves it out.
    Hurdle "hurdle" "Switching hurdle" Money,
    /// The net saving less the hurdle.
    SavingAfterHurdle "saving_after_hurdle" "Saving after hurdle" Money,
    /// All costs after tax in money of the day of the decision.
    PresentValueAfterTax "present_value_after_tax" "Present value after tax" Money,
    /// Today's present value after tax less this option's.
    SavingAfterTax "saving_after_tax" "Saving after tax" Money,
    /// Present value of what the move costs.
    TransitionValue "transition_value" "Transition and exit, present value" Money,
    /// Present value of what steering costs.
    GovernanceValue "governance_value" "Governance, present value" Money,
    /// Saving for every unit of money put into the move: (benefits − costs) ÷ costs, as Forrester's TEI has it.
    ReturnOnInvestment "return_on_investment" "Return on the move" Share,
    /// All costs over all units; only where there is a single service.
    CostPerUnit "cost_per_unit" "Cost per unit" MoneyPerUnit,
    /// All costs over all users and months of the service with most users.
    CostPerUserMonth "cost_per_user_month" "Cost per user and month" MoneyPerMonth,
    /// Share of open hours in which all services work, one needing the other.
    ChainAvailability "chain_availability" "Availability of the chain" Share,
}
