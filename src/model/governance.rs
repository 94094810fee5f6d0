//! Steering a provider: contract management, retained people, audits and coordination over distance.

use super::choice::choice;
use super::field::inputs;

inputs! {
    /// Steering a provider.
    Governance, GOVERNANCE, "governance" {
        /// Cost of managing the contract, as a share of the provider's charges.
        share_of_charges { "Contract management", Share, Number, 0.045, 0.0..=0.5, Either, MANAGING, "governance", varies STEERING }
        /// People who manage the contract, if you staff it by headcount.
        contract_managers { "Contract managers", People, Number, 2.0, 0.0..=10000.0, Fixed, ASSUMPTION, "governance" }
        /// People you keep for steering, architecture and demand management.
        retained_people { "Retained people", People, Number, 1.0, 0.0..=10000.0, Fixed, RETAINED, "retained organisation" }
        /// Gross pay of one retained person per year. On-cost and overhead are those of your own team.
        retained_salary_per_year { "Salary per retained person", MoneyPerYear, Number, 95000.0, 0.0..=1000000000.0, Dearer, ASSUMPTION, "retained organisation", varies PAY }
        /// Time your own people spend explaining and checking over distance, as a share of the hours of work.
        coordination_share { "Coordination over distance", Share, Number, 0.0, 0.0..=1.0, Dearer, ASSUMPTION, "distance overhead" }
        /// Yearly audits and compliance evidence. A provider of several services is audited once, at the highest of these amounts.
        audit_per_year { "Audit and compliance", MoneyPerYear, Number, 20000.0, 0.0..=100000000000.0, Fixed, ASSUMPTION, "audit" }
    }
}

choice! {
    /// How the cost of managing a contract is calculated.
    GovernanceMethod {
        /// A share of the provider's charges.
        ShareOfCharges "share_of_charges" "Share of charges",
        /// A number of people at their cost.
        Staff "staff" "People",
        /// A number of people from the table in OMB Circular A-76, by the size of the team the provider replaces.
        Table "table" "A-76 table",
    }
}
