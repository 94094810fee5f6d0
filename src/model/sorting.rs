//! Sorting by one routine: the standard library's is compiled again for every type and every comparison, which together would be
//! an eighth of the program that a visitor downloads.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Lists that are sorted in place; what compares as equal stays in its order.
pub trait Sorting<T> {
    /// Sorts by a comparison.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Sorts by a key, the smallest first.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|first, second| key(first).cmp(&key(second)));
    }
}

impl<T> Sorting<T> for Vec<T> {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let places = sorted_places(self.len(), &|first, second| match (self.get(first), self.get(second)) {
            (Some(first), Some(second)) => compare(first, second),
            _ => Ordering::Equal,
        });
        let mut items: Vec<Option<T>> = self.drain(..).map(Some).collect();
        self.extend(places.into_iter().filter_map(|place| items.get_mut(place)?.take()));
    }
}

/// A map of some entries, put in one by one: collecting them would sort them first.
pub fn map_of<K: Ord, V>(entries: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// A set of some items, put in one by one.
pub fn set_of<T: Ord>(items: impl Iterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// The places from zero to `count`, sorted. Never made part of what calls it: it is in the program once.
#[inline(never)]
fn sorted_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|first, second| compare(*first, *second));
    places
}

#[cfg(test)]
mod tests {
    use super::Sorting;

    #[test]
    fn lists_are_sorted_and_equals_keep_their_order() {
        let mut words = vec!["pear", "fig", "kiwi", "plum", "nut", "date"];
        words.order_by_key(|word| word.len());
        assert_eq!(words, ["fig", "nut", "pear", "kiwi", "plum", "date"]);
        let mut figures = vec![2.5, -1.0, 0.0];
        figures.order_by(|first: &f64, second| second.total_cmp(first));
        assert_eq!(figures, [2.5, 0.0, -1.0]);
        let mut nothing: Vec<u8> = Vec::new();
        nothing.order_by(Ord::cmp);
        assert!(nothing.is_empty());
    }
}
