//! Steering a provider: contract management, retained people, audits, talking over distance.

use super::choice::choice;
use super::field::inputs;

inputs! {
    /// Steering a provider.
    Governance, GOVERNANCE, "governance" {
        /// Managing the contract as a share of the provider's charges.
        share_of_charges { "Contract management", Share, Number, 0.045, 0.0..=0.5, Either, MANAGING, "governance" }
        /// People who manage the contract, where they are counted.
        contract_managers { "Contract managers", People, Number, 2.0, 0.0..=10000.0, Fixed, ASSUMPTION, "governance" }
        /// People you keep for steering, architecture and demand.
        retained_people { "Retained people", People, Number, 1.0, 0.0..=10000.0, Fixed, RETAINED, "retained organisation" }
        /// Gross pay of one retained person in a year; on-cost and overhead are those of your own team.
        retained_salary_per_year { "Salary per retained person", MoneyPerYear, Number, 95000.0, 0.0..=100000000.0, Dearer, ASSUMPTION, "retained organisation" }
        /// Own people's time for explaining and checking over distance, as a share of the hours of the work.
        coordination_share { "Coordination over distance", Share, Number, 0.0, 0.0..=1.0, Dearer, ASSUMPTION, "distance overhead" }
        /// Audits and proof of compliance in a year.
        audit_per_year { "Audit and compliance", MoneyPerYear, Number, 20000.0, 0.0..=100000000.0, Fixed, ASSUMPTION, "audit" }
    }
}

choice! {
    /// How the cost of managing a contract is found.
    GovernanceMethod {
        /// A share of the provider's charges.
        ShareOfCharges "share_of_charges" "Share of charges",
        /// People times what they cost.
        Staff "staff" "People",
        /// People by the size of the team that the provider stands for, as in OMB Circular A-76.
        Table "table" "Table of A-76",
    }
}
