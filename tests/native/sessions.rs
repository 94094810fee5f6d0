//! Random sessions of work in two tabs: whatever is opened, started, viewed, received, edited, undone and reloaded, every
//! comparison that ever had a typed number is in the library, as last saved.

use crate::faulty::FaultyStore;
use crate::random;
use sourcewise::app::state::action::{Action, NameAddress};
use sourcewise::app::state::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use sourcewise::app::state::session::Session;
use sourcewise::app::state::start::{blank, new_comparison, received, sample};
use sourcewise::exchange::library::{Entry, Library, PREFIX};
use sourcewise::model::{ASSUMPTIONS, Address, Place, SAMPLES, Scenario, ServiceKind};
use std::collections::BTreeMap;
use std::rc::Rc;

const RATE: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.discount_rate };

const INFLATION: Address = Address { place: Place::Assumptions, field: &ASSUMPTIONS.price_inflation };

/// The expected entries: the discount rate and the title last saved in each.
type Expected = BTreeMap<String, (f64, String)>;

/// A tab, which keeps the open comparison as the page does.
struct Tab {
    session: Session,
    kept: OpenComparison,
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
        Tab { session: Session::new(open.clone()), kept: open }
    }

    fn does(&mut self, action: Action, store: &FaultyStore, expected: &mut Expected) {
        let library = Library::new(store, PREFIX);
        let (before, replaced) = (Rc::clone(&self.kept.work), self.session.replaced().cloned());
        self.session = self.session.after(action);
        if let Some(left) = self.session.lead(&mut self.kept) {
            stored(&left, store, expected);
        }
        if let Some(id) = self.kept.work.id().filter(|_| self.kept.work != before) {
            library.remember_open(&id);
        }
        if let Some((id, taken)) = self.kept.work.id().zip(self.session.replaced()).filter(|_| self.session.replaced() != replaced.as_ref())
        {
            library.keep_replaced(&id, taken).unwrap();
        }
        // The very first change is saved at once.
        if self.kept.work.id().is_none() {
            self.save(store, expected);
        }
    }

    fn save(&self, store: &FaultyStore, expected: &mut Expected) {
        if self.kept.is_own() && self.kept.is_unsaved() {
            stored(&self.kept, store, expected);
        }
    }
}

fn stored(open: &OpenComparison, store: &FaultyStore, expected: &mut Expected) {
    open.work.store(Library::new(store, PREFIX), &open.scenario).unwrap();
    expected.insert(open.work.id().unwrap(), (open.scenario.assumptions.discount_rate, open.scenario.title.clone()));
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
        let listed: Vec<Entry> = found(&store).into_values().collect();
        let free = |entry: &&Entry| tabs.iter().all(|tab| tab.kept.own().work.id().as_ref() != Some(&entry.id));
        match pick(&mut next, 16) {
            0 | 1 => {
                let sample = (SAMPLES[pick(&mut next, SAMPLES.len().min(3))].scenario)();
                tabs[place].does(Action::OpenSample(Rc::new(sample)), &store, &mut expected);
            }
            2 => tabs[place].does(Action::StartNew(blank()), &store, &mut expected),
            3 => tabs[place].does(Action::StartNew(new_comparison(ServiceKind::ALL[0])), &store, &mut expected),
            4 if !listed.is_empty() && !matches!(tabs[place].kept.work.keeping(), StorageOwner::Shared(_)) => {
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
                let own = tabs[place].kept.own();
                tabs[place].does(Action::Open(own), &store, &mut expected);
            }
            10 => {
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
                if let Some(id) = tabs[place].kept.work.id().filter(|_| tabs[place].kept.is_own()) {
                    library.save_version(&id, &tabs[place].kept.scenario).unwrap();
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
    for (id, (rate, title)) in &expected {
        // A search as a person would type it: the last word of the typed text, in lower case.
        let word = title.split(' ').next_back().unwrap_or_default().to_lowercase();
        let is_found = left.values().any(|entry| entry.id == *id && entry.matches(&word));
        assert!(is_found, "session {seed}: “{word}” does not find the entry with {rate}");
        let opened = library.open(id).unwrap().scenario;
        assert_eq!((opened.assumptions.discount_rate, &opened.title), (*rate, title), "session {seed}: two comparisons were mixed");
    }
    assert!(tabs.iter().all(|tab| !tab.kept.own().is_unsaved()), "session {seed}: the open comparison is saved");
    left.len()
}

#[test]
fn every_comparison_with_a_typed_number_is_found_in_two_hundred_sessions() {
    let kept: usize = (0..200).map(|seed| run(seed, 30)).sum();
    assert!(kept > 400, "the sessions create comparisons: {kept}");
}
