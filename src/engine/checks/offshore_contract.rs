//! The value of an offshore contract paid by the hour, and the costs on top of it, by the method of CIO magazine.
//!
//! The contract value is the sum of provider charges over the horizon, in money of the day of the decision; only selection is
//! compared with the charges of one year, as in the magazine. Retained people and double running are outside its table.

use super::context::{Context, DeliveryCase, OptionCase};
use crate::engine::people::loading_of;
use crate::engine::{Category, Driver};
use crate::model::set_of;
use crate::model::{DeliveredBy, GovernanceMethod};
use std::collections::BTreeSet;

/// The value of a contract, and the costs on top of it.
pub(super) struct Contract<'a> {
    pub(super) case: OptionCase<'a>,
    /// All charges, in money of the day of the decision.
    pub(super) value: f64,
    /// The charges of one year, in money.
    pub(super) per_year: f64,
}

impl Contract<'_> {
    /// The cost of a driver, in money of the day of the decision.
    pub(super) fn driver(&self, wanted: Driver) -> f64 {
        self.case.result.gap.iter().filter(|(driver, _)| *driver == wanted).map(|(_, figure)| figure.value).sum()
    }

    /// Choosing the provider.
    pub(super) fn selection(&self) -> f64 {
        let moves: Vec<DeliveryCase> = self.case.deliveries().filter(DeliveryCase::moved).collect();
        // Each service carries its part of the charges; the results do not show which.
        let charges = self.per_year / moves.len() as f64;
        let shares: f64 = moves.iter().map(|case| case.delivery.transition.selection_share * charges).sum();
        let once = |read: fn(&DeliveryCase) -> f64| once_for_each_provider(&moves, read);
        shares + once(|case| case.delivery.transition.selection_cost) + once(|case| case.delivery.transition.advisory_cost)
    }

    /// Contract management and audit, without retained people.
    pub(super) fn management(&self) -> f64 {
        let managed: Vec<DeliveryCase> = self.case.deliveries().filter(|case| case.moved() && case.has_provider()).collect();
        if managed.iter().any(|case| case.delivery.choices.governance_method == GovernanceMethod::Table) {
            // The results do not show the size of the team in the table: all steering cost is the upper limit.
            return self.driver(Driver::Governance);
        }
        let shares = managed.iter().map(|case| {
            let governance = &case.delivery.governance;
            // Retained people stay where today's team works.
            let person = governance.retained_salary_per_year * loading_of(&case.today.team);
            match case.delivery.choices.governance_method {
                GovernanceMethod::Staff => governance.contract_managers * person / self.per_year,
                _ => governance.share_of_charges / managed.len() as f64,
            }
        });
        let audit = once_for_each_provider(&managed, |case| case.delivery.governance.audit_per_year) / self.per_year;
        (shares.sum::<f64>() + audit) * self.value
    }
}

/// Each provider's one-off amounts for all its deliveries: the highest amount among them.
fn once_for_each_provider(cases: &[DeliveryCase], read: fn(&DeliveryCase) -> f64) -> f64 {
    let providers: BTreeSet<u16> = set_of(cases.iter().map(|case| case.delivery.provider.0));
    let largest = |provider: u16| cases.iter().filter(|case| case.delivery.provider.0 == provider).map(read).fold(0.0, f64::max);
    providers.into_iter().map(largest).sum()
}

/// The contracts of all options whose providers are all offshore and paid by the hour: unit prices already include such
/// costs, so the shares of the table would not apply.
pub(super) fn contracts<'a>(context: &Context<'a>) -> Vec<Contract<'a>> {
    // A contract that ends with a transfer of the team is a different kind of deal.
    let of_hours = |case: &DeliveryCase| case.hours_offshore() && case.delivery.choices.delivered_by != DeliveredBy::Transfer;
    let offshore = |case: &OptionCase| {
        let moved = case.deliveries().any(|delivery| delivery.moved() && delivery.has_provider());
        moved && case.deliveries().filter(DeliveryCase::has_provider).all(|delivery| of_hours(&delivery))
    };
    context.changes().filter(offshore).filter_map(contract).collect()
}

/// A contract with its value today. The table it is held against is coarse, so charges are discounted by whole years, from their middle.
fn contract(case: OptionCase<'_>) -> Option<Contract<'_>> {
    let (_, _, years) = case.result.categories.iter().find(|(category, ..)| *category == Category::Provider)?;
    let factor = 1.0 + case.scenario.assumptions.discount_rate;
    let discounted = (0_u8..).zip(years).map(|(year, charges)| charges.value / libm::pow(factor, f64::from(year) + 0.5));
    let start = case.deliveries().map(|delivery| delivery.start_month()).fold(0.0, f64::max);
    let value: f64 = discounted.sum();
    let working_years = (f64::from(case.scenario.months()) - start) / 12.0;
    let per_year = years.iter().map(|charges| charges.value).sum::<f64>() / working_years;
    (value > 0.0 && per_year > 0.0).then_some(Contract { case, value, per_year })
}
