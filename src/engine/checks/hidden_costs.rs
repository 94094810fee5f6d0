//! Checks hidden costs against the table of CIO magazine, for providers that are paid for hours offshore.

use super::check::Check;
use super::context::{Cause, Context};
use super::offshore_contract::{Contract, contracts};
use super::wording::{name, percent, say};
use crate::engine::Driver;
use crate::model::source::HIDDEN_COSTS as SOURCE;
use crate::model::{Field, GOVERNANCE, OPERATION, RATES, Sentence, TRANSITION};

/// A row of the table: what it usually costs as a share of the contract.
#[derive(Debug)]
pub struct HiddenCost {
    /// Its name in files.
    pub id: &'static str,
    /// Its name in messages.
    pub label: &'static str,
    /// The low end, a share of the contract.
    pub low: f64,
    /// The high end, a share of the contract.
    pub high: f64,
    /// The inputs that decide it.
    fields: &'static [&'static Field],
    /// What the model has for it, in money of the day of the decision.
    cost: fn(&Contract<'_>) -> f64,
    /// Which part of the contract its share is of.
    of: fn(&Contract<'_>) -> f64,
}

/// The table; its ends add up to 15.2 % and 57 %.
pub static HIDDEN_COSTS: [HiddenCost; 6] = [
    HiddenCost {
        id: "vendor_selection",
        label: "selecting the provider",
        low: 0.002,
        high: 0.02,
        fields: &[&TRANSITION.selection_share, &TRANSITION.selection_cost, &TRANSITION.advisory_cost],
        cost: |contract| contract.selection(),
        of: |contract| contract.per_year,
    },
    HiddenCost {
        id: "transition",
        label: "the transition",
        low: 0.02,
        high: 0.03,
        fields: &[&TRANSITION.transition_charge, &TRANSITION.experts, &TRANSITION.knowledge_transfer_months],
        cost: |contract| contract.driver(Driver::Transition) - contract.selection(),
        of: |contract| contract.value,
    },
    HiddenCost {
        id: "severance",
        label: "severance and retention",
        low: 0.03,
        high: 0.05,
        fields: &[&TRANSITION.severance_months, &TRANSITION.retention_share, &TRANSITION.leaving_share],
        cost: |contract| contract.driver(Driver::Leaving),
        of: |contract| contract.value,
    },
    HiddenCost {
        id: "productivity",
        label: "lost productivity",
        low: 0.03,
        high: 0.27,
        fields: &[&OPERATION.learning_dip, &OPERATION.rework_share, &RATES.distance_effort],
        cost: |contract| contract.driver(Driver::Effort),
        of: |contract| contract.value,
    },
    HiddenCost {
        id: "process_improvement",
        label: "improving your own processes",
        low: 0.01,
        high: 0.1,
        // The model has no input for it but automation: it counts in the sum, and nobody is asked to fill it in.
        fields: &[],
        cost: |contract| contract.driver(Driver::Improvement),
        of: |contract| contract.value,
    },
    HiddenCost {
        id: "contract_management",
        label: "managing and auditing the contract",
        low: 0.06,
        high: 0.1,
        fields: &[&GOVERNANCE.share_of_charges, &GOVERNANCE.contract_managers, &GOVERNANCE.audit_per_year],
        cost: |contract| contract.management(),
        of: |contract| contract.value,
    },
];

pub(super) static CHECKS: &[Check] = &[
    Check {
        id: "hidden_cost_low",
        title: "Hidden cost below its usual range",
        benchmark: "Each hidden cost of an offshore contract has its usual range.",
        advice: "See whether something was forgotten.",
        source: &SOURCE,
        serious: false,
        condition: hidden_cost_low,
    },
    Check {
        id: "hidden_costs_out_of_range",
        title: "Hidden costs out of their usual range",
        benchmark: "They usually come to {15.2} to 57 % on top of an offshore contract.",
        advice: "Below that something was forgotten; above it the contract is small for what surrounds it, or a figure is too high.",
        source: &SOURCE,
        serious: false,
        condition: hidden_costs_out_of_range,
    },
];

/// What a row of the table comes to, as a share.
fn share(contract: &Contract, row: &HiddenCost) -> f64 {
    (row.cost)(contract) / (row.of)(contract)
}

fn hidden_cost_low(context: &Context) -> Vec<Cause> {
    let mut causes = Vec::new();
    for contract in contracts(context) {
        let own_people_leave = contract.case.deliveries().any(|delivery| delivery.moved() && delivery.own_people_today());
        for row in HIDDEN_COSTS.iter().filter(|row| row.id != "severance" || own_people_leave) {
            let share = share(&contract, row);
            if share < row.low {
                let (share, low, high) = (percent(share), percent(row.low), percent(row.high));
                let what = say("{} comes to {} of the contract, where {} to {} are usual.", [name(row.label), share, low, high]);
                causes.push(contract.case.cause(row.fields, what));
            }
        }
    }
    causes
}

fn hidden_costs_out_of_range(context: &Context) -> Vec<Cause> {
    let (low, high) = HIDDEN_COSTS.iter().fold((0.0, 0.0), |(low, high), row| (low + row.low, high + row.high));
    let mut causes = Vec::new();
    for contract in contracts(context) {
        let total = HIDDEN_COSTS.iter().map(|row| (row.cost)(&contract)).sum::<f64>() / contract.value;
        if (low..=high).contains(&total) {
            continue;
        }
        let beyond = |row: &&HiddenCost| if total < low { share(&contract, row) < row.low } else { share(&contract, row) > row.high };
        let rows: Vec<&HiddenCost> = HIDDEN_COSTS.iter().filter(beyond).collect();
        let parts = rows.iter().map(|row| say("{} {}", [name(row.label), percent(share(&contract, row))]));
        let fields: Vec<&'static Field> = rows.iter().flat_map(|row| row.fields).copied().collect();
        let parts = Sentence::join(parts, "; ");
        let what = say("its hidden costs come to {} of the contract. Beyond its usual range: {}.", [percent(total), parts]);
        causes.push(contract.case.cause(&fields, what));
    }
    causes
}
