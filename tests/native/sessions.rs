//! Random sessions of work in two tabs: whatever is opened, started, viewed, received, edited, undone and reloaded, every
//! comparison that ever had a typed number is in the library, as last saved.

use crate::native::faulty::{Fault, FaultyStore};
use crate::native::random;
use sourcewise::app::state::action::{Action, NameAddress};
use sourcewise::app::state::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use sourcewise::app::state::persistence::rescued;
use sourcewise::app::state::session::Session;
use sourcewise::app::state::session_step::{FollowedSession, SessionStep};
use sourcewise::app::state::start::{blank, new_comparison, received, sample};
use sourcewise::browser::crash::Rescued;
use sourcewise::exchange::library::{self, Entry, Library, PREFIX};
use sourcewise::model::{ASSUMPTIONS, Address, Place, SAMPLES, Scenario, ServiceKind};
use std::collections::BTreeMap;
use std::rc::Rc;

const RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };

const INFLATION: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.price_inflation };

/// The expected entries: the discount rate and the title last saved in each, and the titles that only its versions have.
type Expected = BTreeMap<String, (f64, String, Vec<String>)>;

/// A tab, which keeps the open comparison as the page does.
struct Tab {
    session: Session,
    kept: FollowedSession,
}

impl Tab {
    /// Opens the page, on the received comparison if there is one.
    fn open(store: &FaultyStore, sent: Option<Scenario>) -> Tab {
        let own = Library::new(store, PREFIX).open_last().unwrap().map(|opened| {
            let scenario = Rc::new(opened.scenario);
            OpenComparison { work: ComparisonHandle::opened(StorageOwner::Own, opened.open_entry, &scenario), scenario }
        });
        let own = own.unwrap_or_else(|| sample().into());
        let open = sent.map_or_else(|| own.clone(), |sent| received(Ok(sent), &own).unwrap());
        Tab { session: Session::new(open.clone()), kept: FollowedSession::new(open) }
    }

    fn does(&mut self, action: Action, store: &FaultyStore, expected: &mut Expected) {
        let library = Library::new(store, PREFIX);
        self.session = self.session.after(action);
        let SessionStep { left, is_other, replaced } = self.kept.follow(&self.session);
        if let Some(left) = left {
            stored(&left, store, expected);
        }
        let id = self.kept.open.work.id();
        if let Some(id) = id.as_ref().filter(|_| is_other) {
            library.remember_open(id);
        }
        if let Some((id, taken)) = id.zip(replaced) {
            library.keep_replaced(&id, &taken).unwrap();
            expected.get_mut(&id).into_iter().for_each(|entry| entry.2.push(taken.title.clone()));
        }
        // The very first change is saved at once.
        if self.kept.open.work.id().is_none() {
            self.save(store, expected);
        }
    }

    fn save(&self, store: &FaultyStore, expected: &mut Expected) {
        if self.kept.open.is_own() && self.kept.open.is_unsaved() {
            stored(&self.kept.open, store, expected);
        }
    }
}

fn stored(open: &OpenComparison, store: &FaultyStore, expected: &mut Expected) {
    open.work.store(Library::new(store, PREFIX), &open.scenario).unwrap();
    let entry = expected.entry(open.work.id().unwrap()).or_default();
    (entry.0, entry.1) = (open.scenario.assumptions.discount_rate, open.scenario.title.clone());
}

/// Every entry of the library, including those in the bin.
fn found(store: &FaultyStore) -> BTreeMap<String, Entry> {
    let entries = Library::new(store, PREFIX).shelf().unwrap().entries;
    entries.into_iter().map(|entry| (entry.id.clone(), entry)).collect()
}

/// A session with a number of steps; returns the number of comparisons in the library at its end.
fn run(seed: u64, steps: usize) -> usize {
    let mut next = random::random(seed);
    let (store, mut expected) = (FaultyStore::new(), Expected::new());
    let library = Library::new(&store, PREFIX);
    let mut tabs = [Tab::open(&store, None), Tab::open(&store, None)];
    for step in 0..steps {
        let pick = |next: &mut dyn FnMut() -> f64, count: usize| ((next() * count as f64) as usize).min(count - 1);
        let place = pick(&mut next, 2);
        let number = 0.001 * (step + 1) as f64;
        let listed = || -> Vec<Entry> { found(&store).into_values().collect() };
        let free = |entry: &&Entry| tabs.iter().all(|tab| tab.kept.open.own().work.id().as_ref() != Some(&entry.id));
        match pick(&mut next, 16) {
            0 | 1 => {
                let sample = (SAMPLES[pick(&mut next, SAMPLES.len().min(3))].scenario)();
                tabs[place].does(Action::OpenSample(Rc::new(sample)), &store, &mut expected);
            }
            2 => tabs[place].does(Action::StartNew(blank()), &store, &mut expected),
            3 => tabs[place].does(Action::StartNew(new_comparison(ServiceKind::ALL[0])), &store, &mut expected),
            4 if !matches!(tabs[place].kept.open.work.keeping(), StorageOwner::Shared(_)) => {
                let listed = listed();
                if listed.is_empty() {
                    continue;
                }
                tabs[place].save(&store, &mut expected);
                let opened = library.open(&listed[pick(&mut next, listed.len())].id).unwrap();
                let scenario = Rc::new(opened.scenario);
                let open = OpenComparison { work: ComparisonHandle::opened(StorageOwner::Own, opened.open_entry, &scenario), scenario };
                tabs[place].does(Action::Open(open), &store, &mut expected);
            }
            5 | 6 => {
                tabs[place].save(&store, &mut expected);
                tabs[place] = Tab::open(&store, (next() < 0.5).then(|| (SAMPLES[pick(&mut next, SAMPLES.len())].scenario)()));
            }
            7 => tabs[place].does(Action::Undo, &store, &mut expected),
            8 => tabs[place].does(Action::Redo, &store, &mut expected),
            9 => {
                let own = tabs[place].kept.open.own();
                tabs[place].does(Action::Open(own), &store, &mut expected);
            }
            10 => {
                let listed = listed();
                if let Some(entry) = listed.iter().find(free) {
                    library.delete(entry).unwrap();
                    if next() < 0.3 {
                        library.empty_bin().unwrap();
                        let left = found(&store);
                        expected.retain(|id, _| left.contains_key(id));
                        assert!(listed.iter().all(|entry| entry.deleted_at.is_some() || left.contains_key(&entry.id) || free(&entry)));
                    }
                }
            }
            11 => {
                if let Some(id) = tabs[place].kept.open.work.id().filter(|_| tabs[place].kept.open.is_own()) {
                    library.save_version(&id, &tabs[place].kept.open.scenario).unwrap();
                    let other = Rc::new(Scenario { title: format!("Version {step}"), ..Scenario::clone(&sample()) });
                    tabs[place].does(Action::Replace(other), &store, &mut expected);
                }
            }
            _ => {
                let edit = match pick(&mut next, 5) {
                    0 => Action::Name(NameAddress::Title, format!("Case typed{step}of{seed}")),
                    1 => Action::Numbers(vec![(RATE, number), (INFLATION, number)]),
                    2 => Action::Note(RATE, format!("Noted in step {step}")),
                    _ => Action::Number(RATE, number),
                };
                tabs[place].does(edit, &store, &mut expected);
                if next() < 0.5 {
                    tabs[place].save(&store, &mut expected);
                }
            }
        }
    }
    tabs.iter().for_each(|tab| tab.save(&store, &mut expected));
    let left = found(&store);
    for (id, (rate, title, versions)) in &expected {
        for title in versions.iter().chain([title]) {
            // A search as a person would type it: the last word of the typed text, in lower case.
            let word = title.split(' ').next_back().unwrap_or_default().to_lowercase();
            let is_found = left.values().any(|entry| entry.id == *id && entry.matches(&word));
            assert!(is_found, "session {seed}: “{word}” does not find the entry with {rate}");
        }
        let opened = library.open(id).unwrap().scenario;
        assert_eq!((opened.assumptions.discount_rate, &opened.title), (*rate, title), "session {seed}: two comparisons were mixed");
    }
    assert!(tabs.iter().all(|tab| !tab.kept.open.own().is_unsaved()), "session {seed}: the open comparison is saved");
    left.len()
}

/// When the calculator stops, whatever was not stored yet is in the storage or in the backup.
#[test]
fn a_stop_rescues_what_is_open_and_what_was_left() {
    let titled = |title: &str| Rc::new(Scenario { title: title.into(), ..Scenario::clone(&sample()) });
    let comparison = |keeping, title| OpenComparison { work: ComparisonHandle::new(keeping), scenario: titled(title) };
    let open = comparison(StorageOwner::Own, "Open");
    let again = OpenComparison { scenario: titled("Open, before"), ..open.clone() };
    let left = [comparison(StorageOwner::Own, "Left"), comparison(StorageOwner::NewerVersion, "Of a newer version"), again];
    let titles = |store: &FaultyStore| -> Vec<String> { found(store).into_values().map(|entry| entry.title).collect() };
    let backup = |rescued: Rescued| match rescued {
        Rescued::Texts(texts) => texts.iter().map(|(_, text)| library::read(text).unwrap().scenario.title).collect(),
        _ => Vec::new(),
    };
    let full = FaultyStore::new();
    full.fail(Fault::Quota);
    let saved = backup(rescued(&open, &left, Library::new(&full, PREFIX)));
    assert_eq!(saved, ["Open", "Left", "Of a newer version"], "without any room");
    let store = FaultyStore::new();
    let saved = backup(rescued(&open, &left, Library::new(&store, PREFIX)));
    assert_eq!(saved, ["Of a newer version"], "it never reaches the storage");
    let mut stored = titles(&store);
    stored.sort_unstable();
    assert_eq!(stored, ["Left", "Open"]);
    assert_eq!(rescued(&open, &left[..1], Library::new(&store, PREFIX)), Rescued::Nothing, "all is stored");
}

#[test]
fn every_comparison_with_a_typed_number_is_found_in_many_sessions() {
    let sessions = if random::is_for_a_release() { 200 } else { 80 };
    let kept: usize = (0..sessions).map(|seed| run(seed, 30)).sum();
    assert!(kept > sessions as usize * 2, "the sessions create comparisons: {kept}");
}
