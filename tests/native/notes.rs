//! Notes on inputs: saved, copied, removed, undone and moved with the comparison, within the length limits.

use serde_json::{Map, Value};
use sourcewise::app::state::action::Action;
use sourcewise::app::state::session::Session;
use sourcewise::app::state::start::new_comparison;
use sourcewise::engine::{compute, register};
use sourcewise::exchange::{json, library, link};
use sourcewise::model::{Address, CHARGES, DEMAND, LIMITS, OptionId, Place, Scenario, ServiceId, ServiceKind};

const fn price(option: u16) -> Address {
    Address { place: Place::Delivery(OptionId(option), ServiceId(1)), field: &CHARGES.price_per_unit }
}

const USERS: Address = Address { place: Place::Service(ServiceId(1)), field: &DEMAND.users };

fn session() -> Session {
    Session::new(new_comparison(ServiceKind::ALL[0]))
}

fn noted() -> Session {
    session().after(Action::Note(price(3), "Offer of 3 May".into())).after(Action::Note(USERS, "Payroll\nat year end".into()))
}

#[test]
fn a_note_belongs_to_its_number_and_one_undo_removes_it() {
    let typed = session().after(Action::Note(USERS, "P".into())).after(Action::Note(USERS, "Pa".into()));
    assert_eq!(typed.now().note(USERS), "Pa");
    assert_eq!(typed.now().note(price(3)), "");
    let undone = typed.after(Action::Undo);
    assert_eq!((undone.now().note(USERS), undone.can_undo()), ("", false));
    assert_eq!(undone.after(Action::Redo).now().note(USERS), "Pa");
    let emptied = typed.after(Action::Note(USERS, String::new()));
    assert!(emptied.now().notes.is_empty());
}

#[test]
fn notes_stand_in_the_order_of_the_scenario() {
    let addresses: Vec<Address> = noted().now().notes.iter().map(|(address, _)| *address).collect();
    assert_eq!(addresses, [USERS, price(3)]);
    let moved = noted().after(Action::Note(price(4), "x".into())).after(Action::MoveOption(OptionId(4), -3));
    let addresses: Vec<Address> = moved.now().notes.iter().map(|(address, _)| *address).collect();
    assert_eq!(addresses, [USERS, price(4), price(3)]);
}

#[test]
fn a_note_is_copied_with_its_option_and_goes_with_its_place() {
    let copied = noted().after(Action::CopyOption(OptionId(3)));
    let copy = copied.now().options.iter().map(|option| option.id.0).max().unwrap();
    assert_eq!(copied.now().note(price(copy)), "Offer of 3 May");
    assert_eq!(copied.now().notes.len(), 3);
    let removed = noted().after(Action::RemoveOption(OptionId(3)));
    assert_eq!(removed.now().notes.len(), 1);
    assert_eq!(removed.after(Action::Undo).now().note(price(3)), "Offer of 3 May");
    let other = noted().after(Action::AddService(ServiceKind::ALL[1])).after(Action::RemoveService(ServiceId(1)));
    assert!(other.now().notes.is_empty());
}

#[test]
fn notes_are_carried_by_link_file_and_storage() {
    let session = noted();
    let scenario = session.now().as_ref();
    assert_eq!(json::read(&json::write(scenario)).as_ref(), Ok(scenario));
    assert_eq!(link::decode(&link::encode(scenario)).as_ref(), Ok(scenario));
    assert_eq!(library::read(&library::as_stored(scenario, 1.0)).map(|value| value.scenario).as_ref(), Ok(scenario));
    assert!(json::write(&Scenario { notes: Vec::new(), ..scenario.clone() }).get("notes").is_none());
}

/// Older documents marked estimates in notes; now they are data, and no typed sentence creates one.
#[test]
fn estimates_are_carried_as_data_and_read_from_older_documents() {
    let mut scenario = noted().now().as_ref().clone();
    assert!(scenario.estimate(price(2), 12.0, "in proportion.") && scenario.estimate(price(3), 11.0, ""));
    assert!(scenario.set_note(USERS, "Estimated from your answers: not at all."));
    let carried = |scenario: &Scenario| {
        assert_eq!(json::read(&json::write(scenario)).as_ref(), Ok(scenario));
        assert_eq!(link::decode(&link::encode(scenario)).as_ref(), Ok(scenario));
        assert_eq!(library::read(&library::as_stored(scenario, 1.0)).map(|value| value.scenario).as_ref(), Ok(scenario));
    };
    carried(&scenario);
    assert!(scenario.give_number(price(2), 13.0) && scenario.give_number(price(3), 12.0));
    assert!(scenario.estimates.is_empty() && !scenario.is_estimate(USERS));
    carried(&scenario);
    let mut older = json::write(&scenario);
    older.as_object_mut().unwrap().remove("estimates");
    let read = json::read(&older).unwrap();
    assert_eq!((read.note(USERS), read.estimated(USERS)), ("", Some("not at all.")));
    let other = Scenario { notes: Vec::new(), ..scenario };
    assert!(json::write(&other).get("estimates").is_none(), "nothing is written without estimates");
}

#[test]
fn notes_that_are_too_long_or_misplaced_are_rejected() {
    let longest = "ä".repeat(LIMITS.note);
    let session = session();
    assert_eq!(session.after(Action::Note(USERS, longest.clone())).now().note(USERS), longest);
    for (address, note) in [(USERS, format!("{longest}a")), (price(50), "x".to_string())] {
        assert!(!session.after(Action::Note(address, note)).can_undo());
    }
    let mut scenario = session.now().as_ref().clone();
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    let taken = addresses.iter().filter(|address| scenario.set_note(**address, &longest)).count();
    assert_eq!(taken, LIMITS.all_notes / LIMITS.note);
    assert!(scenario.set_note(addresses[0], ""), "deleting a note makes room");
    assert!(scenario.set_note(addresses[taken], &longest), "the room can be used");
}

#[test]
fn a_document_with_notes_that_cannot_be_taken_says_where() {
    let mut document = json::write(session().now());
    let notes = |text: &str| Value::Object(serde_json::from_str::<Map<String, Value>>(text).unwrap());
    let long = format!(r#"{{"services.s1.demand.users":"{}"}}"#, "x".repeat(LIMITS.note + 1));
    for (text, path) in [
        (long.as_str(), "notes.services.s1.demand.users"),
        (r#"{"services.s1.demand.users":7}"#, "notes.services.s1.demand.users"),
        (r#"{"services.s9.demand.users":"x"}"#, "notes"),
        (r#"{"title":"x"}"#, "notes"),
    ] {
        document["notes"] = notes(text);
        let faults = json::read(&document).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.path.as_str()).collect::<Vec<_>>(), [path], "{faults:?}");
    }
    document["notes"] = Value::from("x");
    assert_eq!(json::read(&document).unwrap_err()[0].path, "notes");
}

#[test]
fn all_notes_at_their_longest_have_a_link_that_opens() {
    let mut scenario = Scenario::empty("Everything there is");
    for kind in ServiceKind::ALL.iter().cycle().take(LIMITS.services) {
        scenario.add_service(kind).unwrap();
    }
    for template in sourcewise::model::TEMPLATES.iter().take(LIMITS.options) {
        scenario.add_option(template).unwrap();
    }
    let mut addresses = Vec::new();
    scenario.each(|address, _| addresses.push(address));
    let mut word = 1_u32;
    for address in addresses.iter().take(LIMITS.all_notes / LIMITS.note) {
        let letters = (0..LIMITS.note).map(|_| {
            word = word.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(0x1_0000 + (word >> 14)).unwrap_or('x')
        });
        assert!(scenario.set_note(*address, &letters.collect::<String>()));
    }
    assert!(link::decode(&link::encode(&scenario)) == Ok(scenario));
}

#[test]
fn the_register_shows_notes() {
    let session = noted();
    let outcome = compute(session.now()).unwrap();
    let list = register(session.now(), &outcome, OptionId(3));
    let note = |address: Address| list.iter().find(|entry| entry.address == address).map(|entry| entry.note.as_str());
    assert_eq!((note(USERS), note(price(3))), (Some("Payroll\nat year end"), Some("Offer of 3 May")));
}

#[test]
fn a_comparison_without_names_has_no_notes() {
    assert!(noted().now().without_names().notes.is_empty());
    let mut scenario = noted().now().as_ref().clone();
    assert!(scenario.estimate(price(2), 12.0, "your 3 people."));
    assert_eq!(scenario.without_names().estimated(price(2)), Some(""), "an estimate remains one without its explanation");
}
