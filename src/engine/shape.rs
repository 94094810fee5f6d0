//! What of a scenario decides which formulas there are; all the rest are numbers in them.

use crate::model::{DeliveryChoices, OptionId, ProviderId, Scenario, ScenarioChoices, ServiceChoices, ServiceId};

/// The structure of a scenario. Two scenarios of one shape have the same graph, with other numbers in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    months: u16,
    status_quo: OptionId,
    choices: ScenarioChoices,
    providers: Vec<ProviderId>,
    services: Vec<(ServiceId, ServiceChoices)>,
    deliveries: Vec<(OptionId, ServiceId, ProviderId, DeliveryChoices)>,
}

impl Shape {
    pub(super) fn of(scenario: &Scenario) -> Shape {
        let deliveries = scenario
            .options
            .iter()
            .flat_map(|option| option.deliveries.iter().map(|delivery| (option.id, delivery.service, delivery.provider, delivery.choices)));
        Shape {
            months: scenario.months(),
            status_quo: scenario.status_quo,
            choices: scenario.choices,
            providers: scenario.providers.iter().map(|provider| provider.id).collect(),
            services: scenario.services.iter().map(|service| (service.id, service.choices)).collect(),
            deliveries: deliveries.collect(),
        }
    }
}
