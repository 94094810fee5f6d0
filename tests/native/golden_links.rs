//! Links of the scenarios in which the story of golden decisions repeats `tests/cases/deciding.json` in a browser.

use crate::native::follow_up::contract;
use crate::native::plain::{bought, costless, new, second_provider};
use crate::native::recording;
use sourcewise::exchange::link;
use sourcewise::model::{Pricing, ProviderId, Scenario};

/// Three services, each delivered by an own team, by a provider, and by a provider who works offshore in part.
fn three_by_three() -> Scenario {
    let mut scenario = costless(3, 3, 1.0);
    let first = scenario.providers[0].id;
    let providers: [ProviderId; 2] = [first, second_provider(&mut scenario)];
    for (option, provider) in scenario.options.iter_mut().skip(1).zip(providers) {
        for delivery in &mut option.deliveries {
            bought(delivery);
            delivery.provider = provider;
        }
    }
    scenario
}

fn minimum() -> Scenario {
    let mut scenario = contract(1.0, Pricing::PerUnit);
    new(&mut scenario).charges.minimum_share = 0.8;
    scenario
}

fn fixed_fee() -> Scenario {
    let mut scenario = contract(1.0, Pricing::FixedFee);
    let charges = &mut new(&mut scenario).charges;
    (charges.baseline_share, charges.dead_band, charges.additional_charge_share) = (1.0, 0.1, 0.9);
    charges.reduced_credit_share = 1.0;
    scenario
}

fn five_years() -> Scenario {
    let mut scenario = contract(5.0, Pricing::PerUnit);
    new(&mut scenario).charges.price_per_unit = 25_000.0 / 3000.0;
    scenario
}

#[test]
fn golden_links_are_as_recorded() {
    let scenarios = [
        ("costless", costless(1, 4, 1.0)),
        ("mix", three_by_three()),
        ("minimum", minimum()),
        ("fixed_fee", fixed_fee()),
        ("forecast", five_years()),
    ];
    let mut text = "# Scenarios of the golden decisions: a name and its link.\n".to_string();
    for (name, scenario) in scenarios {
        let link = link::encode(&scenario);
        assert_eq!(link::decode(&link).as_ref(), Ok(&scenario), "{name}");
        text += &format!("{name} {link}\n");
    }
    recording::compare("tests/cases/golden_links.txt", &text);
}
