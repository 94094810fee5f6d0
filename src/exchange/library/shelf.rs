//! The list of the library's content, made from the keys; the index only avoids reading every text.

use super::index::IndexLine;
use super::value::{self, ValueFault, sum_of};
use super::versions::is_replaced;
use super::{Library, QuarantinedText, StoreFault};
use crate::model::Sorting;
use std::collections::BTreeMap;

/// A comparison in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name in keys.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it was last stored, in milliseconds since 1970.
    pub saved_at: f64,
    /// When it was moved to the bin, in milliseconds since 1970.
    pub deleted_at: Option<f64>,
    /// Its versions, the newest first.
    pub versions: Vec<Version>,
    /// Its size with its versions and previous generation, in UTF-16 units.
    pub size: usize,
    /// Whether it comes from a newer version.
    pub newer: bool,
}

/// A version of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its name in keys.
    pub id: String,
    /// The title of the comparison at that time.
    pub title: String,
    /// When it was saved, in milliseconds since 1970.
    pub saved_at: f64,
    /// Its size, in UTF-16 units.
    pub size: usize,
    /// Whether it was saved automatically, because another scenario replaced it.
    pub replaced: bool,
}

/// Everything the library holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The comparisons, the latest first, including those in the bin.
    pub entries: Vec<Entry>,
    /// Texts that cannot be opened.
    pub asides: Vec<QuarantinedText>,
    /// The used storage of the browser, in UTF-16 units.
    pub used: usize,
}

impl Entry {
    /// Whether its title, or that of one of its versions, contains every word of a query.
    pub fn matches(&self, query: &str) -> bool {
        has_words(&self.title, query) || self.version_found(query).is_some()
    }

    /// The newest version whose title contains every word of a query, if the entry's title does not.
    pub fn version_found(&self, query: &str) -> Option<&Version> {
        let is_found = |version: &&Version| has_words(&version.title, query);
        if has_words(&self.title, query) { None } else { self.versions.iter().find(is_found) }
    }
}

fn has_words(title: &str, query: &str) -> bool {
    let title = title.to_lowercase();
    query.to_lowercase().split_whitespace().all(|word| title.contains(word))
}

impl Library<'_> {
    /// Everything the library holds.
    ///
    /// # Errors
    /// When the browser blocks storage.
    pub fn shelf(&self) -> Result<Shelf, StoreFault> {
        let lines = self.index().or_else(|fault| if fault == StoreFault::NewerVersion { Ok(Vec::new()) } else { Err(fault) })?;
        let mut used = 0;
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        let mut extra: BTreeMap<String, (usize, Vec<Version>)> = BTreeMap::new();
        for key in self.store.keys()? {
            let Some(text) = self.store.read(&key)? else { continue };
            let size = units(&key) + units(&text);
            used += size;
            let Some((kind, name)) = key.strip_prefix(self.prefix).and_then(|name| name.split_once('.')) else { continue };
            let (id, version) = name.split_once('.').unwrap_or((name, ""));
            match kind {
                "work" => entries.extend(entry(name, &text, &lines, size).map(|entry| (name.to_string(), entry))),
                "before" | "version" => {
                    let (sizes, versions) = extra.entry(id.to_string()).or_default();
                    *sizes += size;
                    let kept = if kind == "version" { value::read(&text).ok() } else { None };
                    versions.extend(kept.map(|value| Version {
                        id: version.to_string(),
                        title: value.scenario.title,
                        saved_at: value.stamp.saved_at,
                        size,
                        replaced: is_replaced(version),
                    }));
                }
                _ => {}
            }
        }
        for (id, (size, versions)) in extra {
            // An entry can still be opened if only its previous generation is left.
            let left = || self.left_of(&id, &lines).map(|entry| (id.clone(), entry));
            if !entries.contains_key(&id) {
                entries.extend(left());
            }
            if let Some(entry) = entries.get_mut(&id) {
                entry.size += size;
                entry.versions = versions;
                entry.versions.order_by(|one, other| other.saved_at.total_cmp(&one.saved_at));
            }
        }
        let mut entries: Vec<Entry> = entries.into_values().collect();
        entries.order_by(|one, other| other.saved_at.total_cmp(&one.saved_at));
        Ok(Shelf { entries, asides: self.asides()?, used })
    }

    fn left_of(&self, id: &str, lines: &[IndexLine]) -> Option<Entry> {
        let text = self.store.read(&self.before_key(id)).ok()??;
        entry(id, &text, lines, 0)
    }
}

/// A text under the key of a comparison as an entry; `None` if it cannot be opened.
fn entry(id: &str, text: &str, lines: &[IndexLine], size: usize) -> Option<Entry> {
    let line = lines.iter().find(|line| line.id == id);
    let deleted_at = line.and_then(|line| line.deleted_at);
    let entry = |title: String, saved_at: f64, newer| {
        Some(Entry { id: id.to_string(), title, saved_at, deleted_at, versions: Vec::new(), size, newer })
    };
    match line.filter(|line| sum_of(text) == Some(&line.sum)) {
        Some(line) => entry(line.title.clone(), line.saved_at, false),
        None => match value::read(text) {
            Ok(value) => entry(value.scenario.title, value.stamp.saved_at, false),
            Err(ValueFault::NewerVersion(Some(scenario))) => entry(scenario.title, 0.0, true),
            // Opening it moves it to the quarantine, so that it does not vanish from the list.
            Err(ValueFault::Damaged | ValueFault::Content(_)) => entry(
                line.map_or_else(|| "Damaged comparison".to_string(), |line| line.title.clone()),
                line.map_or(0.0, |line| line.saved_at),
                false,
            ),
            Err(ValueFault::NewerVersion(None)) => None,
        },
    }
}

/// The length of a text as counted against the browser's quota.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
