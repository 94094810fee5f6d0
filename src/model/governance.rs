//! Steering a provider: contract management, retained people, audits.

use super::field::inputs;

inputs! {
    /// Steering a provider.
    Governance, GOVERNANCE, "governance" {
        /// Managing the contract as a share of the provider's charges.
        share_of_charges { "Contract management", Share, Number, 0.06, 0.0..=0.5, MANAGING, "governance" }
        /// People you keep for steering, architecture and demand.
        retained_people { "Retained people", People, Number, 1.0, 0.0..=10000.0, ASSUMPTION, "retained organisation" }
        /// Gross pay of one retained person in a year; on-cost and overhead are those of today's team.
        retained_salary_per_year { "Salary per retained person", MoneyPerYear, Number, 95000.0, 0.0..=1000000.0, ASSUMPTION, "retained organisation" }
        /// Audits and proof of compliance in a year.
        audit_per_year { "Audit and compliance", MoneyPerYear, Number, 20000.0, 0.0..=100000000.0, ASSUMPTION, "audit" }
    }
}
