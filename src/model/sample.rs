//! Complete sample scenarios; links name them, so a released one never changes.

use super::{Assumptions, Currency, Demand, OptionId, PaymentTiming, Scenario, Service, ServiceId, ServiceKind, SourcingOption, Template};

/// A complete sample scenario.
pub struct Sample {
    /// Its name in links.
    pub id: &'static str,
    /// What it shows, in a sentence.
    pub about: &'static str,
    /// Makes the scenario.
    pub scenario: fn() -> Scenario,
}

/// All samples; the first is what the page opens on.
pub fn samples() -> &'static [Sample] {
    &[Sample {
        id: "help_desk_1",
        about: "A company of 8,000 users with 10,000 contacts a month asks who should answer them.",
        scenario: help_desk,
    }]
}

fn help_desk() -> Scenario {
    let services = vec![Service {
        id: ServiceId(1),
        name: ServiceKind::HelpDesk.label().to_string(),
        kind: ServiceKind::HelpDesk,
        demand: Demand::default(),
    }];
    // Named, so that a new template does not change what old links open.
    let templates = ["in_house", "onshore", "nearshore", "offshore"].into_iter().filter_map(Template::from_id);
    let options =
        (1..).zip(templates).map(|(number, template)| SourcingOption::from_template(OptionId(number), template, &services)).collect();
    Scenario {
        title: "Sample company: help desk".to_string(),
        currency: Currency::Usd,
        payment_timing: PaymentTiming::Middle,
        assumptions: Assumptions::default(),
        services,
        options,
        status_quo: OptionId(1),
    }
}
