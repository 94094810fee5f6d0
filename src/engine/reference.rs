//! The reference scenario that speed is measured on: five options, five services, sixty months.

use crate::model::{DeliveredBy, OptionId, Pricing, Scenario, Service, ServiceId, SourcingOption, samples};

/// Five options for five services over sixty months; no two deliveries have the same numbers, so that no work is shared
/// that would not be shared in a real scenario.
pub fn reference_scenario() -> Scenario {
    large_scenario(5, 5, 5.0)
}

/// A scenario of any size the model takes.
pub fn large_scenario(options: u16, services: u16, horizon_years: f64) -> Scenario {
    let Some(mut scenario) = samples().first().map(|sample| (sample.scenario)()) else { unreachable!("there is always a sample") };
    scenario.assumptions.horizon_years = horizon_years;
    let service = scenario.services.first().cloned();
    scenario.services = (1..=services)
        .zip(service.into_iter().cycle())
        .map(|(number, service)| {
            let mut service = Service { id: ServiceId(number), name: format!("{} {number}", service.name), ..service };
            service.demand.volume_per_month *= 1.0 + f64::from(number) / 10.0;
            service
        })
        .collect();
    let templates: Vec<_> = scenario.options.iter().map(|option| option.template).collect();
    scenario.options = (1..=options)
        .zip(templates.into_iter().cycle())
        .map(|(number, template)| {
            let mut option = SourcingOption::from_template(OptionId(number), template, &scenario.services);
            option.name = format!("{} {number}", option.name);
            for delivery in &mut option.deliveries {
                let factor = 1.0 + f64::from(number) / 50.0 + f64::from(delivery.service.0) / 100.0;
                delivery.charges.price_per_unit *= factor;
                delivery.team.salary_per_year *= factor;
                // Time and materials is the longer formula: it is the one to measure.
                if delivery.delivered_by == DeliveredBy::Provider && number % 2 == 0 {
                    delivery.pricing = Pricing::TimeAndMaterials;
                }
            }
            option
        })
        .collect();
    scenario
}
