//! Two tabs with the same comparison never overwrite each other silently, however their calls interleave.

use crate::native::faulty::FaultyStore;
use crate::native::random;
use sourcewise::exchange::library::{self, Elsewhere, Library, OpenEntry, PREFIX, Saved};
use sourcewise::model::{SAMPLES, Scenario};
use std::cell::RefCell;
use std::rc::Rc;

fn titled(title: &str) -> Scenario {
    Scenario { title: title.into(), ..(SAMPLES[0].scenario)() }
}

/// A tab: its work, and whether the user was informed that another tab changed it.
#[derive(Default)]
struct Tab {
    open_entry: OpenEntry,
    work: String,
    unsaved: bool,
    told: bool,
}

impl Tab {
    fn save(&mut self, store: &FaultyStore) {
        let library = Library::new(store, PREFIX);
        if self.unsaved && library.save(&mut self.open_entry, &titled(&self.work)).unwrap() == Saved::AsCopy {
            self.told = true;
        }
        self.unsaved = false;
    }

    /// The page's reaction to another tab's save.
    fn heed(&mut self, store: &FaultyStore) {
        let library = Library::new(store, PREFIX);
        let key = self.open_entry.id.as_ref().map(|id| format!("{PREFIX}work.{id}")).unwrap_or_default();
        let told = store.texts.borrow().get(&key).cloned().unwrap_or_default();
        match library.changed_elsewhere(&self.open_entry, &told) {
            Elsewhere::Unchanged | Elsewhere::Deleted => {}
            Elsewhere::WentOn => self.told = true,
            Elsewhere::Overwritten => {
                self.unsaved = true;
                self.save(store);
                self.told = true;
            }
        }
    }
}

fn titles(store: &FaultyStore) -> Vec<String> {
    let texts = store.texts.borrow();
    let works = texts.iter().filter(|(key, _)| key.starts_with("sourcewise.work."));
    works.map(|(_, text)| library::read(text).unwrap().scenario.title).collect()
}

#[test]
fn nothing_is_overwritten_silently_in_many_runs_of_two_tabs() {
    let runs = if random::is_for_a_release() { 400 } else { 150 };
    let mut copies = 0;
    for seed in 0..runs {
        let mut next = random::random(seed);
        let store = FaultyStore::new();
        let first = Library::new(&store, PREFIX).create(&titled("Start")).unwrap();
        let tabs = [(); 2].map(|()| Rc::new(RefCell::new(Tab { open_entry: first.clone(), work: "Start".into(), ..Tab::default() })));
        for step in 0..12 {
            let who = usize::from(next() < 0.5);
            let (me, other) = (Rc::clone(&tabs[who]), Rc::clone(&tabs[1 - who]));
            let edit = |tab: &Rc<RefCell<Tab>>, name: &str| {
                let mut tab = tab.borrow_mut();
                (tab.work, tab.unsaved) = (format!("{name} {step}"), true);
            };
            edit(&me, ["A", "B"][who]);
            if next() < 0.6 {
                // The other tab saves between two calls of this one.
                edit(&other, ["A", "B"][1 - who]);
                let other = Rc::clone(&other);
                store.meanwhile((next() * 14.0) as usize, move |store| other.borrow_mut().save(store));
            }
            me.borrow_mut().save(&store);
            store.meanwhile(usize::MAX, |_| {});
            // Each tab learns of the other's save, and saves its own work.
            other.borrow_mut().heed(&store);
            me.borrow_mut().heed(&store);
            other.borrow_mut().save(&store);
            me.borrow_mut().heed(&store);
            for tab in &tabs {
                let tab = tab.borrow();
                if tab.told {
                    continue;
                }
                let left = titles(&store);
                assert!(left.contains(&tab.work), "run {seed}, step {step}: {} is gone from {left:?}", tab.work);
            }
        }
        let left = titles(&store);
        copies += left.len() - 1;
        for tab in &tabs {
            let mut tab = tab.borrow_mut();
            let work = tab.work.clone();
            tab.unsaved = true;
            tab.save(&store);
            assert!(titles(&store).contains(&work), "run {seed}: the open comparison is saved at the end");
        }
    }
    assert!(copies > runs as usize / 4, "the tabs conflicted: {copies}");
}

#[test]
fn a_tab_whose_comparison_went_on_elsewhere_saves_a_copy() {
    let store = FaultyStore::new();
    let library = Library::new(&store, PREFIX);
    let mut mine = library.create(&titled("Start")).unwrap();
    let mut theirs = library.open(mine.id.as_deref().unwrap()).unwrap().open_entry;
    assert_eq!(library.save(&mut theirs, &titled("Theirs")), Ok(Saved::InPlace));
    let told = store.texts.borrow()[&format!("{PREFIX}work.{}", theirs.id.as_ref().unwrap())].clone();
    assert_eq!(library.changed_elsewhere(&mine, &told), Elsewhere::WentOn);
    assert_eq!(library.save(&mut mine, &titled("Mine")), Ok(Saved::AsCopy));
    assert_ne!(mine.id, theirs.id);
    assert_eq!(library.save(&mut mine, &titled("Mine again")), Ok(Saved::InPlace));
    let mut left = titles(&store);
    left.sort();
    assert_eq!(left, ["Mine again", "Theirs"]);
}

#[test]
fn what_another_tab_deleted_is_known_and_stored_as_a_new_entry_when_it_is_wanted() {
    let store = FaultyStore::new();
    let library = Library::new(&store, PREFIX);
    let mine = library.create(&titled("Mine")).unwrap();
    assert_eq!(library.changed_elsewhere(&mine, ""), Elsewhere::Unchanged);
    library.delete_everything().unwrap();
    assert_eq!(library.changed_elsewhere(&mine, ""), Elsewhere::Deleted);
    assert_eq!(library.changed_elsewhere(&OpenEntry::default(), ""), Elsewhere::Unchanged, "an unsaved one cannot be deleted");
    let mut forgotten = OpenEntry::default();
    assert_eq!(library.save(&mut forgotten, &titled("Mine")), Ok(Saved::InPlace));
    assert_eq!(titles(&store), ["Mine"]);
}

#[test]
fn a_new_comparison_gets_a_title_that_no_other_has() {
    let store = FaultyStore::new();
    let library = Library::new(&store, PREFIX);
    for expected in ["New comparison", "New comparison 2", "New comparison 3"] {
        assert_eq!(library.free_title("New comparison"), expected);
        library.create(&titled(expected)).unwrap();
    }
    assert_eq!(library.free_title("Help desk"), "Help desk");
}

/// After a reload, and behind a link, the page opens what is not in the bin.
#[test]
fn what_waits_in_the_bin_is_not_opened_unasked() {
    let store = FaultyStore::new();
    let library = Library::new(&store, PREFIX);
    let kept = library.create(&titled("Kept")).unwrap();
    let binned = library.create(&titled("In the bin")).unwrap().id.unwrap();
    library.remember_open(&binned);
    let delete = |id: &str| {
        let entries = library.shelf().unwrap().entries;
        library.delete(entries.iter().find(|entry| entry.id == id).unwrap()).unwrap();
    };
    delete(&binned);
    assert_eq!(library.open_last().unwrap().unwrap().scenario.title, "Kept");
    delete(&kept.id.unwrap());
    assert_eq!(library.open_last(), Ok(None), "nothing is left but the bin");
    assert_eq!(library.open(&binned).unwrap().scenario.title, "In the bin", "on request it is");
}
