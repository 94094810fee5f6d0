//! Circles: sets of names that lead to each other.

use std::collections::{BTreeMap, BTreeSet};

/// Every maximal set of two or more names that lead to each other by arrows.
pub fn circles(arrows: impl Iterator<Item = (String, String)>) -> Vec<Vec<String>> {
    let mut next: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, to) in arrows {
        next.entry(to.clone()).or_default();
        next.entry(from).or_default().insert(to);
    }
    let reached: BTreeMap<&String, BTreeSet<&String>> = next.keys().map(|name| (name, reached(&next, name))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (name, own) in &reached {
        let circle: Vec<String> = own.iter().filter(|other| reached[*other].contains(name)).map(|other| (*other).clone()).collect();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

/// All names reachable from a name.
fn reached<'a>(next: &'a BTreeMap<String, BTreeSet<String>>, from: &String) -> BTreeSet<&'a String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&String> = next[from].iter().collect();
    while let Some(name) = open.pop() {
        if found.insert(name) {
            open.extend(&next[name]);
        }
    }
    found
}

#[test]
fn names_that_lead_back_form_a_circle() {
    let arrows =
        |pairs: &[(&str, &str)]| -> Vec<Vec<String>> { circles(pairs.iter().map(|(from, to)| ((*from).to_string(), (*to).to_string()))) };
    assert_eq!(arrows(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]), [["a", "b", "c"]]);
    assert!(arrows(&[("a", "b"), ("a", "c"), ("b", "c")]).is_empty());
}
