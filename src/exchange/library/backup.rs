//! Backups from the crash panel: every stored text, read as a store, so that there is only one way to read it.

use super::{Library, PREFIX, Store, StoreFault};
use crate::model::Scenario;
use serde_json::Value as Document;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything a browser had stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    /// The comparisons, the latest first.
    pub works: Vec<KeptCopy>,
    /// The number of comparisons in the bin.
    pub binned: usize,
    /// The number of texts that cannot be opened.
    pub unreadable: usize,
}

/// A comparison of a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptCopy {
    /// The comparison as last stored.
    pub scenario: Rc<Scenario>,
    /// Its versions, each with its name and time in milliseconds since 1970.
    pub versions: Vec<(String, f64, Scenario)>,
}

/// The texts of a backup by their keys.
struct Texts(RefCell<BTreeMap<String, String>>);

impl Store for Texts {
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.0.borrow_mut().insert(key.to_string(), text.to_string());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn now(&self) -> f64 {
        0.0
    }

    fn random(&self) -> u64 {
        0
    }
}

impl Backup {
    /// Reads the texts under `stored` in a backup, by their keys.
    pub fn read(stored: &serde_json::Map<String, Document>) -> Backup {
        let texts = stored.iter().filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_string())));
        let store = Texts(RefCell::new(texts.collect()));
        let library = Library::new(&store, PREFIX);
        // Migrates texts of the first version; anything else it opens is opened again below.
        let _ = library.open_last();
        let mut backup = Backup::default();
        let shelf = library.shelf().unwrap_or_default();
        for entry in shelf.entries {
            if entry.deleted_at.is_some() {
                backup.binned += 1;
                continue;
            }
            let Ok(opened) = library.open(&entry.id) else { continue };
            let versions = entry.versions.into_iter().filter_map(|version| {
                let (scenario, saved_at) = library.version(&entry.id, &version.id).ok()?;
                Some((version.id, saved_at, scenario))
            });
            backup.works.push(KeptCopy { scenario: Rc::new(opened.scenario), versions: versions.collect() });
        }
        backup.unreadable = library.asides().unwrap_or_default().len();
        backup
    }
}

impl Library<'_> {
    /// Adds a comparison of a backup as a new entry, with its versions.
    ///
    /// # Errors
    /// When the browser blocks storage, there is no room, or the user switched storage off; texts already added stay.
    pub fn add(&self, kept: &KeptCopy) -> Result<(), StoreFault> {
        let open = self.store.read(&self.key("open"))?;
        let open_entry = self.create(&kept.scenario)?;
        // The next page opens the comparison that is open now.
        open.iter().for_each(|open| self.remember_open(open));
        let id = open_entry.id.ok_or(StoreFault::NotWritten)?;
        kept.versions.iter().try_for_each(|(version, saved_at, scenario)| self.put_version(&id, version, *saved_at, scenario))
    }
}
