//! The measures of money for every option: one entry names each and its place in the tables.

use crate::graph::Unit;

/// The part of the table of options that shows a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureGroup {
    /// Below the categories it adds up.
    Total,
    /// Costs in today's money.
    Costs,
    /// Savings compared with today.
    Savings,
    /// Returns of the change.
    Returns,
    /// Per unit and per user.
    Units,
}

impl MeasureGroup {
    /// All parts, from top to bottom.
    pub const ALL: [MeasureGroup; 5] =
        [MeasureGroup::Total, MeasureGroup::Costs, MeasureGroup::Savings, MeasureGroup::Returns, MeasureGroup::Units];
}

/// The better direction of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Lower is better: it is a cost.
    Less,
    /// Higher is better: it is a gain or a loss compared with today.
    Gain,
    /// Higher is better.
    More,
    /// Neither: it is part of a cost, or follows from another measure.
    Neither,
}

/// Where and how a measure is shown.
#[derive(Clone, Copy, Debug)]
pub struct MeasureDisplay {
    /// The part of the table.
    pub group: MeasureGroup,
    /// Its place in that part on the page, counted from 1.
    pub on_page: usize,
    /// Its place in that part in the workbook, counted from 1.
    pub in_workbook: usize,
    /// Whether the page always shows it; others are under “More measures”.
    pub always: bool,
    /// Its better direction.
    pub goal: Goal,
}

macro_rules! measures {
    ($(
        $(#[doc = $about:literal])+
        $name:ident $id:literal $label:literal $term:literal $unit:ident { $group:ident $page:literal $workbook:literal $always:literal $goal:ident },
    )+) => {
        /// A measure of money, computed in the graph.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Measure { $($(#[doc = $about])+ $name,)+ }

        impl Measure {
            /// All measures, in display order.
            pub const ALL: &'static [Measure] = &[$(Measure::$name),+];

            /// Its name in files.
            pub fn id(self) -> &'static str {
                match self { $(Measure::$name => $id),+ }
            }

            /// Its name on the page.
            pub fn label(self) -> &'static str {
                match self { $(Measure::$name => $label),+ }
            }

            /// The glossary term that explains it.
            pub fn term(self) -> &'static str {
                match self { $(Measure::$name => $term),+ }
            }

            /// Its meaning, in a sentence.
            pub fn help(self) -> &'static str {
                match self { $(Measure::$name => concat!($($about),+)),+ }.trim_start()
            }

            /// Where and how it is shown.
            pub fn display(self) -> MeasureDisplay {
                match self { $(Measure::$name => MeasureDisplay {
                    group: MeasureGroup::$group, on_page: $page, in_workbook: $workbook, always: $always, goal: Goal::$goal,
                }),+ }
            }

            /// Its unit.
            pub fn unit(self) -> Unit {
                match self { $(Measure::$name => Unit::$unit),+ }
            }
        }
    };
}

impl Measure {
    /// The measures to highlight.
    pub const HEADLINES: [Measure; 3] = [Measure::Total, Measure::PresentValue, Measure::Saving];

    /// The measures of a part of the page's table, in its order.
    pub fn on_page(group: MeasureGroup) -> impl Iterator<Item = Measure> {
        in_order(group, |display| display.on_page)
    }

    /// The measures of a part of the workbook's table, in its order.
    pub fn in_workbook(group: MeasureGroup) -> impl Iterator<Item = Measure> {
        in_order(group, |display| display.in_workbook)
    }
}

fn in_order(group: MeasureGroup, place: fn(MeasureDisplay) -> usize) -> impl Iterator<Item = Measure> {
    let at = move |wanted: usize| {
        Measure::ALL.iter().copied().find(|measure| {
            let display = measure.display();
            display.group == group && place(display) == wanted
        })
    };
    (1..=Measure::ALL.len()).filter_map(at)
}

// Name, id, label, glossary term and unit, then its place: part of the table, position on the page, position in the workbook, whether
// the page always shows it, and its better direction.
measures! {
    /// All costs over all years.
    Total "total" "Total cost" "total cost" Money { Total 1 1 true Less },
    /// All costs in money of the day of the decision.
    PresentValue "present_value" "Present value" "present value" Money { Costs 1 1 true Less },
    /// A constant yearly amount with the same present value.
    YearlyEquivalent "yearly_equivalent" "Yearly equivalent cost" "yearly equivalent cost" MoneyPerYear { Costs 2 2 false Less },
    /// The present value of the option's cost on the rate card alone.
    RateCardValue "rate_card_value" "Cost on the rate card" "rate card" Money { Costs 3 3 false Neither },
    /// The present value of the saving on the rate card alone.
    GrossSaving "gross_saving" "Gross saving" "gross saving" Money { Savings 4 1 false Gain },
    /// The saving on the rate card alone, as a share of today's present value, like the net saving.
    GrossSavingShare "gross_saving_share" "Gross saving, share" "gross saving" Share { Savings 2 2 true Gain },
    /// Today's present value less this option's: the net present value of the change.
    Saving "saving" "Net saving" "net saving" Money { Savings 1 3 true Gain },
    /// The net saving as a share of today's present value.
    SavingShare "saving_share" "Net saving, share" "net saving" Share { Savings 3 4 true Gain },
    /// The saving that makes a change worthwhile, from OMB Circular A-76: a share of the cost of your own people,
    /// with a cap. It is an amount, not a rate of return; a share of 0 removes it.
    Hurdle "hurdle" "Switching hurdle" "switching hurdle" Money { Savings 5 5 false Neither },
    /// The net saving less the hurdle.
    SavingAfterHurdle "saving_after_hurdle" "Saving after hurdle" "switching hurdle" Money { Savings 6 6 true Gain },
    /// All costs after tax in money of the day of the decision.
    PresentValueAfterTax "present_value_after_tax" "Present value after tax" "after tax" Money { Costs 6 6 true Less },
    /// Today's present value after tax less this option's.
    SavingAfterTax "saving_after_tax" "Saving after tax" "after tax" Money { Savings 7 7 true Gain },
    /// The saving in money that is paid, without users' lost time and the expected business loss.
    SavingWithoutSoftCost "saving_without_soft_cost" "Net saving, hard money" "soft cost" Money { Savings 8 8 false Gain },
    /// The saving including all soft cost: users' lost time and the expected business loss.
    SavingWithSoftCost "saving_with_soft_cost" "Net saving with soft cost" "soft cost" Money { Savings 9 9 false Gain },
    /// The book value of your own equipment in the last month, in money of the day of the decision.
    EquipmentAtEnd "equipment_at_end" "Equipment left, present value" "asset" Money { Costs 7 7 false Neither },
    /// Present value of transition and exit cost.
    TransitionValue "transition_value" "Transition and exit, present value" "transition" Money { Costs 4 4 false Neither },
    /// Present value of the cost of steering.
    GovernanceValue "governance_value" "Governance, present value" "governance" Money { Costs 5 5 false Neither },
    /// Saving per unit of money spent on the move: (benefits − costs) ÷ costs, as in Forrester's TEI.
    ReturnOnInvestment "return_on_investment" "Return on investment (ROI)" "ROI" Share { Returns 1 1 false Neither },
    /// All costs divided by all units, for comparisons with one service.
    CostPerUnit "cost_per_unit" "Cost per unit" "cost per unit" MoneyPerUnit { Units 1 1 true Less },
    /// All costs divided by all user months, for the service with the most users.
    CostPerUserMonth "cost_per_user_month" "Cost per user and month" "cost per user" MoneyPerMonth { Units 2 2 true Less },
    /// Share of opening hours in which all services work, as one depends on the other.
    ChainAvailability "chain_availability" "Combined availability" "service chain" Share { Units 3 3 false More },
}

#[cfg(test)]
mod tests {
    use super::{Measure, MeasureGroup};

    #[test]
    fn every_measure_has_a_place_of_its_own_on_the_page_and_in_the_workbook() {
        for group in MeasureGroup::ALL {
            let all = Measure::ALL.iter().filter(|measure| measure.display().group == group).count();
            let shown = [Measure::on_page(group).count(), Measure::in_workbook(group).count()];
            assert_eq!(shown, [all, all], "{group:?}: two measures share a place, or a place is not from 1 to {}", Measure::ALL.len());
        }
    }
}
