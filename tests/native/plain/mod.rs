//! Scenarios without any cost until a test sets one, for results that can be computed by hand.

use sourcewise::engine::{Category, Driver, Measure, OptionOutcome, Outcome, compute};
use sourcewise::model::{
    DeliveredBy, Delivery, Demand, Equipment, ExitCost, OptionId, Provider, ProviderId, ProviderTerms, Scenario, ServiceKind, Staffing,
    Template,
};

/// A year of one service without demand, and two options: in-house today, and one to be filled in. Prices, pay and rates are
/// constant, nobody is idle, nothing fails, and no exit is paid.
pub fn scenario(years: f64) -> Scenario {
    costless(1, 2, years)
}

/// The same with several services and options.
pub fn costless(services: usize, options: usize, years: f64) -> Scenario {
    let mut scenario = Scenario::empty("By hand");
    for _ in 0..services {
        scenario.add_service(ServiceKind::ALL[0]).unwrap();
    }
    for _ in 0..options {
        scenario.add_option(Template::from_id("in_house").unwrap()).unwrap();
    }
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    for address in addresses {
        // If zero is not allowed, the default or the whole applies.
        let number = match address.field.id {
            "utilisation" | "billed_utilisation" | "availability" => 1.0,
            "horizon_years" => years,
            _ if address.field.accepts(0.0) => 0.0,
            _ => continue,
        };
        assert!(scenario.set_number(address, number), "{address}");
    }
    scenario.choices.exit_cost = ExitCost::LeftOut;
    scenario
}

/// The same with 1,480 one-hour contacts, which keep ten people busy for 148 hours a month each.
pub fn ten_people_busy(years: f64) -> Scenario {
    let mut scenario = scenario(years);
    let demand = demand(&mut scenario);
    (demand.volume_per_month, demand.minutes_per_unit, demand.users) = (1480.0, 60.0, 100.0);
    scenario
}

/// Ten people, entered as a number, who cost a thousand a month each.
pub fn ten_people(years: f64) -> Scenario {
    let mut scenario = scenario(years);
    scenario.services[0].choices.staffing = Staffing::Headcount;
    demand(&mut scenario).headcount = 10.0;
    for option in [0, 1] {
        scenario.options[option].deliveries[0].team.salary_per_year = 12_000.0;
    }
    scenario
}

/// The effect of a driver on the saving.
pub fn driver(option: &OptionOutcome, wanted: Driver) -> f64 {
    option.gap.iter().find(|(driver, _)| *driver == wanted).map_or(0.0, |(_, figure)| figure.value)
}

/// Adds another provider.
pub fn second_provider(scenario: &mut Scenario) -> ProviderId {
    let id = ProviderId(50);
    scenario.providers.push(Provider { id, name: String::new(), terms: ProviderTerms::default(), bid: None });
    id
}

/// The demand for the service.
pub fn demand(scenario: &mut Scenario) -> &mut Demand<f64> {
    &mut scenario.services[0].demand
}

/// Today's delivery.
pub fn today(scenario: &mut Scenario) -> &mut Delivery {
    &mut scenario.options[0].deliveries[0]
}

/// The delivery of the other option.
pub fn new(scenario: &mut Scenario) -> &mut Delivery {
    &mut scenario.options[1].deliveries[0]
}

/// Turns a delivery into one by a provider with its own equipment.
pub fn bought(delivery: &mut Delivery) {
    delivery.choices.delivered_by = DeliveredBy::Provider;
    delivery.choices.equipment = Equipment::Provided;
}

/// The results.
pub fn outcome(scenario: &Scenario) -> Outcome {
    compute(scenario).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The results of the other option.
pub fn of_new(scenario: &Scenario) -> OptionOutcome {
    outcome(scenario).option(OptionId(2)).unwrap().clone()
}

/// The results of today's option.
pub fn of_today(scenario: &Scenario) -> OptionOutcome {
    outcome(scenario).option(OptionId(1)).unwrap().clone()
}

/// The total of a category.
pub fn category(option: &OptionOutcome, wanted: Category) -> f64 {
    option.categories.iter().find(|(category, ..)| *category == wanted).unwrap().1.value
}

/// The total cost of the other option.
pub fn total(scenario: &Scenario) -> f64 {
    of_new(scenario).value(Measure::Total)
}

#[track_caller]
pub fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{found} is not {expected}");
}
