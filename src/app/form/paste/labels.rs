//! The labels of inputs and options in the first column and the first row of a pasted range.

use crate::app::snapshot::named;
use crate::model::Sorting;
use crate::model::{Address, OptionId, Place, Scenario, UnitName};
use std::collections::HashMap;

/// A label in the form used for comparison: words in lower case, without brackets and their content.
pub(super) fn plain(label: &str) -> String {
    let label = label.split(['(', '[']).next().unwrap_or_default().to_lowercase();
    let words = label.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The text in brackets after a label: its unit.
pub(super) fn bracketed(label: &str) -> &str {
    let inside = label.split_once(['(', '[']).map_or("", |(_, inside)| inside);
    inside.trim_end_matches([')', ']', ':', ' '])
}

/// The inputs that labels can name at the target of a pasted range.
pub(super) struct Labels {
    near: HashMap<String, Option<Address>>,
    far: HashMap<String, Option<Address>>,
}

impl Labels {
    /// The inputs near a target: those of its place and, for an option, everything it does for that service. Inputs that belong
    /// to no option are far ones.
    pub(super) fn around(target: Address, scenario: &Scenario) -> Labels {
        let mut labels = Labels { near: HashMap::new(), far: HashMap::new() };
        let near = |place: Place| match target.place.option() {
            Some(option) => place.option() == Some(option) && place.service() == target.place.service(),
            None => place == target.place,
        };
        scenario.each(|address, _| {
            let is_far = address.place.option().is_none() && target.place.option().is_none();
            let pool = if near(address.place) {
                &mut labels.near
            } else if is_far {
                &mut labels.far
            } else {
                return;
            };
            let mut names = names_of(address, scenario);
            names.dedup();
            for name in names {
                // A name shared by two inputs identifies neither.
                pool.entry(name).and_modify(|known| *known = known.filter(|known| *known == address)).or_insert(Some(address));
            }
        });
        labels
    }

    /// The input that a label names.
    pub(super) fn find(&self, label: &str) -> Option<Address> {
        let label = plain(label);
        match self.near.get(&label) {
            Some(found) => *found,
            None => self.far.get(&label).copied().flatten(),
        }
    }
}

/// The names of an input on the page and in files.
fn names_of(address: Address, scenario: &Scenario) -> Vec<String> {
    let service = address.place.service().and_then(|id| scenario.service(id));
    let label = named(address.field.label, unit_name(address, scenario));
    let level = address.place.level().and_then(|level| service?.kind.levels.get(level));
    let of_level = |name: &str| level.map_or_else(|| plain(name), |level| plain(&format!("{}: {name}", level.label)));
    let mut names = vec![of_level(&label), of_level(address.field.label), of_level(address.field.id), plain(&address.to_string())];
    names.order_by(Ord::cmp);
    names
}

/// What the service of an input counts.
pub(super) fn unit_name(address: Address, scenario: &Scenario) -> UnitName {
    let service = address.place.service().and_then(|id| scenario.service(id));
    service.map_or(UnitName::UNIT, |service| service.kind.unit)
}

/// The option that a heading names.
pub(super) fn option(heading: &str, scenario: &Scenario) -> Option<OptionId> {
    let wanted = plain(heading);
    let mut found = scenario.options.iter().filter(|option| plain(&option.name) == wanted || option.id.to_string() == wanted);
    found.next().filter(|_| found.next().is_none()).map(|option| option.id)
}

/// The same input of another option.
pub(super) fn of_option(address: Address, option: OptionId) -> Address {
    let place = match address.place {
        Place::Delivery(_, service) => Place::Delivery(option, service),
        Place::Performance(_, service, level) => Place::Performance(option, service, level),
        place => place,
    };
    Address { place, ..address }
}
