//! DeliveryFacts about each delivery, by name: questions and prompts name those that concern them.

use crate::model::{
    Choice, DeliveredBy, Delivery, Jurisdiction, OptionId, PersonalData, Readiness, Scenario, Sector, ServiceId, SourcingOption, WorkPlace,
};

/// The facts about one delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryFacts {
    /// The option.
    pub option: OptionId,
    /// The service.
    pub service: ServiceId,
    /// Their names: the sourcing model, the kind of service, the price mechanism, the law, the sector, and what is true of it.
    pub names: Vec<&'static str>,
}

impl DeliveryFacts {
    /// Whether all facts of a list are true; `|` separates alternatives.
    pub fn hold(&self, when: &[impl AsRef<str>]) -> bool {
        when.iter().all(|one| one.as_ref().split('|').any(|name| self.names.contains(&name)))
    }
}

/// The facts about every delivery, by option.
pub fn facts(scenario: &Scenario) -> Vec<DeliveryFacts> {
    let none = Readiness::default();
    let readiness = scenario.decision.as_ref().map_or(&none, |decision| &decision.readiness);
    let of_option = |option: &SourcingOption| {
        let of = |delivery: &Delivery| DeliveryFacts {
            option: option.id,
            service: delivery.service,
            names: names(scenario, readiness, option, delivery),
        };
        option.deliveries.iter().map(of).collect::<Vec<DeliveryFacts>>()
    };
    scenario.options.iter().flat_map(of_option).collect()
}

fn names(scenario: &Scenario, readiness: &Readiness, option: &SourcingOption, delivery: &Delivery) -> Vec<&'static str> {
    let law = &readiness.law;
    let mut names = vec![option.template.id];
    names.extend(scenario.service(delivery.service).map(|service| service.kind.id));
    if law.jurisdiction != Jurisdiction::Open {
        names.push(law.jurisdiction.id());
    }
    if law.sector != Sector::Open {
        names.push(law.sector.id());
    }
    let has_own_team = |delivery: &Delivery| delivery.choices.delivered_by != DeliveredBy::Provider;
    let is_abroad = delivery.has_provider() && delivery.rates.nearshore_share + delivery.rates.offshore_share > 0.0
        || has_own_team(delivery) && delivery.choices.team_place != WorkPlace::Onshore;
    let same_provider = |other: &&Delivery| other.has_provider() && other.provider == delivery.provider;
    let of_provider = option.deliveries.iter().filter(same_provider).count();
    let providers = option.deliveries.iter().any(|other| other.has_provider() && other.provider != delivery.provider);
    let today = scenario.delivery(scenario.status_quo, delivery.service);
    let ends = today.is_some_and(|today| {
        let smaller = delivery.has_provider() && today.has_provider() && delivery.operation.provider_share > today.operation.provider_share;
        let leaves = delivery.has_provider() && !today.has_provider() || !has_own_team(delivery) || smaller;
        has_own_team(today) && (leaves || delivery.choices.team_place != today.choices.team_place)
    });
    for (name, is_true) in [
        (delivery.choices.pricing.id(), delivery.has_provider()),
        ("provider", delivery.has_provider()),
        ("abroad", is_abroad),
        ("several_services", delivery.has_provider() && of_provider > 1),
        ("several_providers", delivery.has_provider() && providers),
        ("own_people_end", option.id != scenario.status_quo && ends),
        ("personal", matches!(law.personal_data_of(delivery.service), PersonalData::Ordinary | PersonalData::Special)),
        ("critical", law.critical.contains(&delivery.service)),
    ] {
        if is_true {
            names.push(name);
        }
    }
    names
}
