//! Storage, files and links of the previous release open unchanged: that release's code wrote the fixtures, which are never
//! rewritten.

use crate::native::faulty::FaultyStore;
use sourcewise::exchange::file::{self, Content};
use sourcewise::exchange::library::{self, Library, PREFIX, Store};
use sourcewise::exchange::link;
use sourcewise::model::{Address, CHARGES, Choice, DEMAND, OptionId, Place, Range, Scenario, ServiceId, Shape, TEAM};

/// Everything in a browser's storage, by its keys.
const STORED: &str = include_str!("../stored/storage_2.json");
const FILE: &str = include_str!("../stored/file_1.json");
const LINK: &str = include_str!("../stored/link_2.txt");

/// Their places, and how each was estimated.
const ESTIMATES: &[(&str, &str)] = &[
    (
        "services.s2.demand.minimum_seats",
        "your 3 people are too few to fill 2 seats at all hours, which takes 10: one is counted as always filled.",
    ),
    ("options.o1.deliveries.s1.team.lead_salary_per_year", "in proportion to the pay of the team."),
    ("options.o2.deliveries.s1.governance.retained_people", "8 % of your 6 people."),
    ("options.o3.deliveries.s1.team.lead_salary_per_year", "in proportion to the pay of the team."),
    (
        "options.o3.deliveries.s1.charges.price_per_unit",
        "in proportion to what a unit costs you today, 1.3 times what is typical; an offer knows better.",
    ),
];

fn store() -> FaultyStore {
    let store = FaultyStore::new();
    *store.texts.borrow_mut() = serde_json::from_str(STORED).unwrap();
    store
}

fn at(option: u16, field: &'static sourcewise::model::Field) -> Address {
    Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field }
}

/// The estimates from the answers, with their explanations.
fn estimates(scenario: &Scenario) -> Vec<(String, String)> {
    let mut found = Vec::new();
    scenario.each(|address, _| {
        if scenario.is_estimate(address) {
            found.push((address.to_string(), scenario.remark(address).into_owned()));
        }
    });
    found
}

/// The comparison in all of them, unchanged: with estimates, notes and a range.
fn is_as_it_was_left(scenario: &Scenario, title: &str) {
    assert_eq!(scenario.title, title);
    let found = estimates(scenario);
    assert_eq!(found.len(), ESTIMATES.len(), "{found:#?}");
    for ((address, words), (place, how)) in found.iter().zip(ESTIMATES) {
        assert_eq!((address.as_str(), words.as_str()), (*place, format!("Estimated from your answers: {how}").as_str()));
    }
    let users = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.users };
    assert_eq!((scenario.number(users), scenario.note(users)), (Some(1200.0), "From the directory, March.\nWith trainees – “all”."));
    let offered = at(2, &CHARGES.price_per_unit);
    assert_eq!((scenario.number(offered), scenario.note(offered)), (Some(14.5), "Offer of 3 May"));
    // It opens the same after it is stored, written or sent again.
    let stored = library::read(&library::as_stored(scenario, 1.0)).unwrap();
    assert_eq!(stored.scenario, *scenario);
    assert_eq!(file::read("again.json", file::write(scenario).as_bytes()), Ok(Content::Scenario(Box::new(scenario.clone()))));
    assert_eq!(link::decode(&link::encode(scenario)), Ok(scenario.clone()));
    let pay = at(1, &TEAM.salary_per_year);
    assert_eq!(scenario.range(pay), Some(Range::new(85_000.0, 97_000.0, Shape::from_id("pert").unwrap())));
}

#[test]
fn storage_of_the_previous_release_opens_unchanged() {
    let store = store();
    let library = Library::new(&store, PREFIX);
    let opened = library.open_last().unwrap().unwrap();
    assert_eq!((opened.notice, opened.read_only), (None, false));
    is_as_it_was_left(&opened.scenario, "Desk and network");
    let shelf = library.shelf().unwrap();
    let titles: Vec<(&str, bool)> = shelf.entries.iter().map(|entry| (entry.title.as_str(), entry.deleted_at.is_some())).collect();
    assert_eq!(titles, [("Desk and network", false), ("Sample with a note", false), ("In the bin", true)]);
    assert_eq!(shelf.asides.len(), 1);
    let versions: Vec<_> = shelf.entries[0].versions.iter().map(|version| (version.id.clone(), version.replaced)).collect();
    assert_eq!(versions.iter().map(|(_, replaced)| *replaced).collect::<Vec<_>>(), [false, true]);
    for (version, _) in &versions {
        is_as_it_was_left(&library.version(&shelf.entries[0].id, version).unwrap().0, "Desk and network, first");
    }
    assert_eq!(store.read("sourcewise.look").unwrap().as_deref(), Some("dark compact de-DE"));
}

#[test]
fn files_of_the_previous_release_open_unchanged() {
    match file::read("sourcewise.json", FILE.as_bytes()).unwrap() {
        Content::Scenario(scenario) => is_as_it_was_left(&scenario, "Desk and network"),
        other => panic!("{other:?}"),
    }
    // As written by `crash.js`.
    let backup = format!("{{\"sourcewise_backup\":1,\"time\":\"2026-11-28T21:52:00.000Z\",\"stored\":{STORED}}}");
    match file::read("backup.json", backup.as_bytes()).unwrap() {
        Content::Backup(backup) => {
            is_as_it_was_left(&backup.works[0].scenario, "Desk and network");
            assert_eq!((backup.works.len(), backup.binned, backup.unreadable), (2, 1, 1));
        }
        other => panic!("{other:?}"),
    }
    is_as_it_was_left(&link::decode(LINK.trim()).unwrap(), "Desk and network");
}
