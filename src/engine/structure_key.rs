//! The parts of a scenario that decide which formulas it has; all other inputs are numbers in them.

use super::continuity::goes_on;
use crate::model::{Delivery, DeliveryChoices, OptionId, ProviderId, Scenario, ScenarioChoices, ServiceChoices, ServiceId};

/// The structure of a scenario. Two scenarios with the same structure have the same graph, with other numbers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StructureKey {
    months: u16,
    status_quo: OptionId,
    choices: ScenarioChoices,
    providers: Vec<ProviderId>,
    services: Vec<(ServiceId, ServiceChoices)>,
    /// The last says whether today's delivery continues, which depends on equal shares of the work.
    deliveries: Vec<(OptionId, ServiceId, ProviderId, DeliveryChoices, bool)>,
}

impl StructureKey {
    pub(super) fn of(scenario: &Scenario) -> StructureKey {
        let continues =
            |delivery: &Delivery| scenario.delivery(scenario.status_quo, delivery.service).is_some_and(|today| goes_on(today, delivery));
        let deliveries = scenario.options.iter().flat_map(|option| option.deliveries.iter().map(move |delivery| (option.id, delivery)));
        let deliveries =
            deliveries.map(|(option, delivery)| (option, delivery.service, delivery.provider, delivery.choices, continues(delivery)));
        StructureKey {
            months: scenario.months(),
            status_quo: scenario.status_quo,
            choices: scenario.choices,
            providers: scenario.providers.iter().map(|provider| provider.id).collect(),
            services: scenario.services.iter().map(|service| (service.id, service.choices)).collect(),
            deliveries: deliveries.collect(),
        }
    }
}
