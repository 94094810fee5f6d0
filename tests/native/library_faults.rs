//! No operation of the library loses work, whatever the store does: 13 faults × 11 operations, and interruptions at every call.

use crate::native::faulty::{Fault, FaultyStore};
use sourcewise::exchange::library::{self, Backup, Library, OpenEntry, PREFIX, Store};
use sourcewise::model::{SAMPLES, Scenario};

fn titled(title: &str) -> Scenario {
    Scenario { title: title.into(), ..(SAMPLES[0].scenario)() }
}

/// A store with two entries, a version, something in the bin, and the first entry open at its second revision.
fn furnished() -> (FaultyStore, OpenEntry) {
    let store = FaultyStore::new();
    let library = Library::new(&store, PREFIX);
    library.create(&titled("Binned")).unwrap();
    let entry = library.shelf().unwrap().entries.remove(0);
    library.delete(&entry).unwrap();
    library.create(&titled("Other")).unwrap();
    let mut open_entry = library.create(&titled("Mine, old")).unwrap();
    library.save_version(open_entry.id.as_deref().unwrap(), &titled("Mine, version")).unwrap();
    library.save(&mut open_entry, &titled("Mine")).unwrap();
    (store, open_entry)
}

/// Damages a store, especially the text of an entry.
type Spoil = fn(&FaultyStore, &str);

/// Faults that damage a store before an operation, or make it fail meanwhile.
const FAULTS: [(&str, Fault, Spoil); 13] = [
    ("blocked on read", Fault::BlockedOnRead, |_, _| {}),
    ("blocked on write", Fault::BlockedOnWrite, |_, _| {}),
    ("quota", Fault::Quota, |_, _| {}),
    ("silent truncation", Fault::SilentTruncation, |_, _| {}),
    ("silent drop", Fault::SilentDrop, |_, _| {}),
    ("disappears midway", Fault::GoneAfter(4), |_, _| {}),
    ("corrupt value", Fault::None, |store, id| put(store, &format!("sourcewise.work.{id}"), "}{")),
    ("corrupt index", Fault::None, |store, _| put(store, "sourcewise.index", "}{")),
    ("missing index", Fault::None, |store, _| drop(store.texts.borrow_mut().remove("sourcewise.index"))),
    ("missing value", Fault::None, |store, id| drop(store.texts.borrow_mut().remove(&format!("sourcewise.work.{id}")))),
    ("newer schema", Fault::None, |store, id| put(store, &format!("sourcewise.work.{id}"), "{\"schema\":99}")),
    ("newer index", Fault::None, |store, _| put(store, "sourcewise.index", "{\"schema\":99}")),
    ("foreign value", Fault::None, |store, id| put(store, &format!("sourcewise.work.{id}"), "{\"theme\":\"dark\"}")),
];

fn put(store: &FaultyStore, key: &str, text: &str) {
    store.texts.borrow_mut().insert(key.into(), text.into());
}

/// An operation; returns whether it reports success.
type Operation = fn(&Library, &mut OpenEntry, &str) -> bool;

const OPERATIONS: [(&str, Operation); 11] = [
    ("open", |library, _, id| library.open(id).is_ok()),
    ("save", |library, open_entry, _| library.save(open_entry, &titled("Edited")).is_ok()),
    ("save version", |library, _, id| library.save_version(id, &titled("Edited")).is_ok()),
    ("keep what is replaced", |library, _, id| library.keep_replaced(id, &titled("Edited")).is_ok()),
    ("restore version", |library, _, id| {
        let versions = library.shelf().map(|shelf| shelf.entries.into_iter().find(|entry| entry.id == id).map(|entry| entry.versions));
        versions.ok().flatten().and_then(|versions| library.version(id, &versions.first()?.id).ok()).is_some()
    }),
    ("rename", |library, _, id| library.rename(id, "Renamed").is_ok()),
    ("duplicate", |library, _, id| library.duplicate(id).is_ok()),
    ("delete", |library, _, id| with_entry(library, id, |library, entry| library.delete(entry).is_ok())),
    ("restore from the bin", |library, _, id| with_entry(library, id, |library, entry| library.restore(entry).is_ok())),
    ("empty the bin", |library, _, _| library.empty_bin().is_ok()),
    ("delete everything", |library, _, _| library.delete_everything().is_ok()),
];

fn with_entry(library: &Library, id: &str, act: fn(&Library, &library::Entry) -> bool) -> bool {
    library.shelf().is_ok_and(|shelf| shelf.entries.iter().find(|entry| entry.id == id).is_some_and(|entry| act(library, entry)))
}

/// The titles of everything that can still be opened: entries, their previous generations and versions.
fn kept(store: &FaultyStore) -> Vec<String> {
    let texts = store.texts.borrow();
    texts.values().filter_map(|text| library::read(text).ok()).map(|value| value.scenario.title).collect()
}

#[test]
fn no_operation_loses_work_whatever_the_store_does() {
    for (fault_name, fault, spoil) in FAULTS {
        for (name, operation) in OPERATIONS {
            let case = format!("{name} with {fault_name}");
            let (store, mut open_entry) = furnished();
            let id = open_entry.id.clone().unwrap();
            spoil(&store, &id);
            let before: Vec<String> = store.texts.borrow().values().cloned().collect();
            store.fail(fault);
            let done = operation(&Library::new(&store, PREFIX), &mut open_entry, &id);
            store.fail(Fault::None);

            if name != "delete everything" {
                // Every text readable before is still there, unless its successor or the bin replaced it.
                let left = kept(&store);
                assert!(left.iter().any(|title| title == "Mine" || title == "Mine, old"), "{case}: {left:?}");
                assert!(left.iter().any(|title| title == "Other"), "{case}: {left:?}");
                assert!(left.iter().any(|title| title == "Mine, version"), "{case}: {left:?}");
                // Unreadable texts stay unchanged, in place or in quarantine.
                for text in
                    before.iter().filter(|text| text.starts_with("{\"schema\":99") || *text == "{\"theme\":\"dark\"}" || *text == "}{")
                {
                    let is_index = fault_name == "corrupt index";
                    assert!(is_index || store.texts.borrow().values().any(|left| left == text), "{case}: {text}");
                }
            }
            if name == "save" && done {
                assert!(kept(&store).contains(&"Edited".to_string()), "{case}: work reported as saved is there");
            }
            // The work in memory is the caller's: once the store works again, saving succeeds and it opens.
            let library = Library::new(&store, PREFIX);
            library.save(&mut open_entry, &titled("In memory")).unwrap_or_else(|fault| panic!("{case}: {fault:?}"));
            assert_eq!(library.open(open_entry.id.as_deref().unwrap()).unwrap().scenario, titled("In memory"), "{case}");
            assert!(
                library.shelf().unwrap().entries.iter().any(|entry| entry.title == "In memory" && entry.deleted_at.is_none()),
                "{case}"
            );
        }
    }
}

#[test]
fn a_program_that_ends_while_saving_loses_at_most_that_save() {
    for cut in 0..60 {
        let (store, mut open_entry) = furnished();
        let id = open_entry.id.clone().unwrap();
        store.fail(Fault::CutAfter(cut));
        let _ = Library::new(&store, PREFIX).save(&mut open_entry, &titled("Last half second"));
        store.fail(Fault::None);
        let library = Library::new(&store, PREFIX);
        let opened = library.open_last().unwrap().unwrap();
        assert_eq!(opened.open_entry.id, Some(id), "cut after {cut} calls");
        assert!(["Mine", "Last half second"].contains(&opened.scenario.title.as_str()), "cut after {cut} calls");
        let titles: Vec<String> = library.shelf().unwrap().entries.into_iter().map(|entry| entry.title).collect();
        assert!(titles.contains(&opened.scenario.title), "the list agrees: {titles:?}");
    }
}

#[test]
fn every_cut_of_moving_the_first_versions_work_can_be_gone_on_with() {
    let text = include_str!("../stored/version_1.json");
    for cut in 0..40 {
        let store = FaultyStore::new();
        store.write("sourcewise.current", text).unwrap();
        store.write("sourcewise.previous", &text.replace("1764000000000", "1763000000000")).unwrap();
        store.write("sourcewise.quarantine", "}{").unwrap();
        store.fail(Fault::CutAfter(cut));
        let _ = Library::new(&store, PREFIX).open_last();
        store.fail(Fault::None);
        let library = Library::new(&store, PREFIX);
        let opened = library.open_last().unwrap().unwrap();
        assert_eq!((opened.scenario.title.as_str(), opened.scenario.assumptions.discount_rate), ("Kept by the first version", 0.05));
        let shelf = library.shelf().unwrap();
        assert_eq!((shelf.entries.len(), shelf.asides.len()), (2, 1), "cut after {cut} calls");
        assert_eq!(shelf.asides[0].text, "}{");
        assert!(!store.texts.borrow().contains_key("sourcewise.current"));
    }
}

#[test]
fn every_version_stays_until_it_is_deleted_and_is_not_saved_twice() {
    let (store, open_entry) = furnished();
    let (library, id) = (Library::new(&store, PREFIX), open_entry.id.unwrap());
    for number in 0..30 {
        library.keep_replaced(&id, &titled(&format!("Replaced {number}"))).unwrap();
        library.save_version(&id, &titled("On purpose")).unwrap();
    }
    library.keep_replaced(&id, &titled("Replaced 3")).unwrap();
    library.keep_replaced(&id, &titled("On purpose")).unwrap();
    library.keep_replaced("another", &titled("Of another")).unwrap();
    let entry = library.shelf().unwrap().entries.into_iter().find(|entry| entry.id == id).unwrap();
    let whole = entry.size;
    assert!(entry.versions.iter().all(|version| (1000..whole).contains(&version.size)));
    let (replaced, saved): (Vec<_>, Vec<_>) = entry.versions.into_iter().partition(|version| version.replaced);
    assert_eq!(saved.len(), 31, "one was there before");
    let titles: Vec<String> = replaced.into_iter().map(|version| version.title).collect();
    assert_eq!(titles, (0..30).rev().map(|number| format!("Replaced {number}")).collect::<Vec<_>>());
}

#[test]
fn a_version_that_cannot_be_read_is_listed_as_such() {
    let (store, open_entry) = furnished();
    let id = open_entry.id.unwrap();
    let key = |version: &str| format!("sourcewise.version.{id}.{version}");
    put(&store, &key("damaged"), "}{");
    put(&store, &key("foreign"), "{\"theme\":\"dark\"}");
    put(&store, &key("newer"), "{\"schema\":99}");
    let library = Library::new(&store, PREFIX);
    let shelf = library.shelf().unwrap();
    let entry = shelf.entries.iter().find(|entry| entry.id == id).unwrap();
    assert_eq!(entry.versions.len(), 1, "the others cannot be restored");
    let listed: Vec<(String, bool)> = shelf.asides.iter().map(|aside| (aside.key.clone(), aside.newer)).collect();
    assert_eq!(listed, [(key("damaged"), false), (key("foreign"), false), (key("newer"), true)]);
    assert!(library.delete_aside(&shelf.asides[2]).is_err(), "what a newer version wrote stays");
    library.delete_aside(&shelf.asides[0]).unwrap();
    assert_eq!(library.shelf().unwrap().asides.len(), 2);
}

#[test]
fn a_comparison_is_found_by_the_titles_of_its_versions_too() {
    let (store, open_entry) = furnished();
    let (library, id) = (Library::new(&store, PREFIX), open_entry.id.unwrap());
    library.save_version(&id, &titled("Offer from Kraków")).unwrap();
    let entry = library.shelf().unwrap().entries.into_iter().find(|entry| entry.id == id).unwrap();
    assert!(entry.matches("kraków offer") && entry.matches(&entry.title) && !entry.matches("kraków mine"));
    assert_eq!(entry.version_found("KRAKÓW").map(|version| version.title.as_str()), Some("Offer from Kraków"));
    assert_eq!(entry.version_found(&entry.title), None, "its own title matches");
}

#[test]
fn a_backup_of_a_store_holds_its_works_with_their_versions_and_adds_them_elsewhere() {
    let (store, _) = furnished();
    store.write("sourcewise.current", include_str!("../stored/version_1.json")).unwrap();
    store.write("sourcewise.quarantine.0", "}{").unwrap();
    let stored = store.texts.borrow().iter().map(|(key, text)| (key.clone(), text.clone().into())).collect();
    let backup = Backup::read(&stored);
    let titles = |backup: &Backup| {
        let mut titles: Vec<String> = backup.works.iter().map(|work| work.scenario.title.clone()).collect();
        titles.sort_unstable();
        titles
    };
    assert_eq!(titles(&backup), ["Kept by the first version", "Mine", "Other"]);
    assert_eq!((backup.binned, backup.unreadable), (1, 1));

    let (store, open_entry) = furnished();
    let library = Library::new(&store, PREFIX);
    let (before, open) = (kept(&store), store.read("sourcewise.open").unwrap());
    backup.works.iter().for_each(|work| library.add(work).unwrap());
    assert_eq!(store.read("sourcewise.open").unwrap(), open, "the open comparison stays open");
    assert_eq!(kept(&store).len(), before.len() + 4, "three works and a version");
    assert_eq!(library.open(open_entry.id.as_deref().unwrap()).unwrap().scenario.title, "Mine");
    let added = library.shelf().unwrap().entries.into_iter().filter(|entry| entry.title == "Mine" && entry.versions.len() == 1);
    assert_eq!(added.count(), 2, "the version was added too");
    store.fail(Fault::Quota);
    assert!(library.add(&backup.works[0]).is_err());
}
