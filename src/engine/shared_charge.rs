//! The amounts that one provider is paid, or costs, once for all services it delivers under an option.

use super::continuity::goes_on;
use crate::model::{DeliveredBy, Delivery, EXIT, Field, GOVERNANCE, ProviderId, Scenario, TRANSITION};

/// An amount entered for every service but paid once for each provider: the highest of them counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SharedCharge {
    /// Selecting a provider.
    Selection,
    /// Legal advice on the contract with a new provider.
    LegalAdvice,
    /// Legal advice on the end of today's contract, where nobody is contracted instead.
    LegalAdviceToLeave,
    /// Audits and compliance evidence.
    Audit,
    /// Your own effort to leave a provider at the end of the term.
    InternalExit,
    /// The charge for ending today's contract early.
    Termination,
}

impl SharedCharge {
    /// All of them.
    pub(super) const ALL: [SharedCharge; 6] = [
        SharedCharge::Selection,
        SharedCharge::LegalAdvice,
        SharedCharge::LegalAdviceToLeave,
        SharedCharge::Audit,
        SharedCharge::InternalExit,
        SharedCharge::Termination,
    ];

    /// Its name in explanations.
    pub(super) fn label(self) -> &'static str {
        match self {
            SharedCharge::Selection => "Selection",
            SharedCharge::LegalAdvice | SharedCharge::LegalAdviceToLeave => "Legal advice",
            SharedCharge::Audit => "Audit",
            SharedCharge::InternalExit => "Internal exit cost",
            SharedCharge::Termination => "Termination charge",
        }
    }

    /// The input of its amount.
    pub(super) fn field(self) -> &'static Field {
        match self {
            SharedCharge::Selection => &TRANSITION.selection_cost,
            SharedCharge::LegalAdvice | SharedCharge::LegalAdviceToLeave => &TRANSITION.advisory_cost,
            SharedCharge::Audit => &GOVERNANCE.audit_per_year,
            SharedCharge::InternalExit => &EXIT.internal_cost,
            SharedCharge::Termination => &TRANSITION.termination_charge,
        }
    }

    /// Whether it belongs to moving and leaving, not to running the service.
    pub(super) fn is_one_off(self) -> bool {
        self != SharedCharge::Audit
    }

    /// The provider for whom a delivery's amount is paid once, together with the amounts of its other services; `None` if the
    /// delivery bears its own amount in full.
    pub(super) fn provider(self, scenario: &Scenario, delivery: &Delivery) -> Option<ProviderId> {
        let today = scenario.delivery(scenario.status_quo, delivery.service);
        let serving = delivery.has_provider().then_some(delivery.provider);
        let leaving = || today.filter(|today| today.has_provider() && serving != Some(today.provider)).map(|today| today.provider);
        match self {
            SharedCharge::Selection | SharedCharge::LegalAdvice => serving.filter(|_| today.is_some_and(|today| !goes_on(today, delivery))),
            SharedCharge::LegalAdviceToLeave => leaving().filter(|_| serving.is_none()),
            SharedCharge::Audit => serving,
            SharedCharge::InternalExit => serving.filter(|_| delivery.choices.delivered_by != DeliveredBy::Transfer),
            SharedCharge::Termination => leaving(),
        }
    }
}
