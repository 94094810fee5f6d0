//! The fingerprint distinguishes any two scenarios and never changes for one.

use sourcewise::exchange::{fingerprint, link};
use sourcewise::model::{Address, SAMPLES};

#[test]
fn the_same_scenario_has_the_same_fingerprint_wherever_it_has_been() {
    for sample in SAMPLES {
        let scenario = (sample.scenario)();
        let there_and_back = link::decode(&link::encode(&scenario)).unwrap();
        assert_eq!(fingerprint(&scenario), fingerprint(&there_and_back), "{}", sample.id);
        assert_eq!(fingerprint(&scenario).len(), 8);
    }
}

#[test]
fn any_other_number_gives_another_fingerprint() {
    let scenario = (SAMPLES[0].scenario)();
    let mut numbers: Vec<(Address, f64)> = Vec::new();
    scenario.each(|address, value| numbers.push((address, value)));
    let own = fingerprint(&scenario);
    for (address, value) in numbers {
        let (least, most) = address.field.range;
        let other = [value + 1.0, value - 1.0, (value + least) / 2.0, most]
            .into_iter()
            .find(|other| address.field.accepts(*other) && *other != value);
        let mut changed = scenario.clone();
        assert!(changed.set_number(address, other.unwrap()), "{address}");
        assert_ne!(fingerprint(&changed), own, "{address}");
    }
    let mut renamed = scenario.clone();
    renamed.title.push('.');
    assert_ne!(fingerprint(&renamed), own);
}
