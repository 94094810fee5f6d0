//! Finds the columns with a service's volume and checks their unit.

use super::cell::quoted;
use super::columns::{Column, without_version};
use super::reading::{Aim, ListDoubt, Reading};
use super::table::Table;
use super::unit::{has, unit};
use crate::exchange::plain_words::words;
use crate::model::Sorting;
use crate::model::{Scenario, Service, ServiceKind, UnitName};

/// The units of help desks, under the names of their channels.
const CONTACTS: &str = "contacts calls tickets incidents requests anrufe emails mails email chats chat phone telephone portal web cases enquiries inquiries interactions";
/// Words that fit any volume.
const OF_ANY_VOLUME: &str = "volume volumes units unit number no count quantity all total received handled resolved closed opened inbound outbound new contact call ticket service desk";

/// The columns whose figures are added up, or why none of them can be used.
pub(super) struct VolumeColumns {
    /// Their places; one unless the user adds up several.
    pub places: Vec<usize>,
    /// Why their figures are not a volume.
    pub fault: Option<String>,
}

/// The columns of the volume: asked if there are several; one named like the service is likely.
pub(super) fn volume_columns(reading: &mut Reading, table: &Table, scenario: &Scenario, aim: &Aim) -> VolumeColumns {
    let Some(service) = scenario.service(aim.service) else { return VolumeColumns { places: Vec::new(), fault: None } };
    let candidates = candidates(table, scenario);
    let places = match candidates.as_slice() {
        [] | [_] => candidates,
        several => asked(reading, table, service, aim, several),
    };
    let fault = places.iter().find_map(|place| no_volume(table.title(Some(*place)), service.kind.unit));
    if fault.is_none() && !table.names_services() {
        let doubted = places.iter().map(|place| table.title(Some(*place))).find(|title| !counts(title, service));
        if let Some(title) = doubted {
            let text = format!("“{}” may not be {}, which “{}” counts", quoted(title), service.kind.unit.many, service.name);
            reading.ask(aim, ListDoubt::Counted, text, vec![format!("Use the figures as {}", service.kind.unit.many)], None);
        }
    }
    VolumeColumns { places, fault }
}

/// The columns of figures whose headings name a volume or a service.
fn candidates(table: &Table, scenario: &Scenario) -> Vec<usize> {
    let mut found = table.figures(Column::Volume);
    if !table.names_services() {
        let names_any = |title: &str| scenario.services.iter().any(|service| names(title, service));
        let named =
            (0..table.titles.len()).filter(|place| Some(*place) != table.place(Column::Month) && names_any(table.title(Some(*place))));
        found.extend(named);
        found.order_by(Ord::cmp);
        found.dedup();
    }
    found
}

fn asked(reading: &mut Reading, table: &Table, service: &Service, aim: &Aim, places: &[usize]) -> Vec<usize> {
    let title = |place: &usize| table.title(Some(*place));
    let only = |mut found: Vec<usize>| if found.len() == 1 { found.pop() } else { None };
    let of =
        |is: &dyn Fn(&str) -> bool| places.iter().enumerate().filter(|(_, place)| is(title(place))).map(|(answer, _)| answer).collect();
    let others_differ = places.iter().filter(|place| unit_of(title(place)).is_none_or(|unit| unit == service.kind.unit.many)).count() == 1;
    let by_unit = only(of(&|title| unit_of(title) == Some(service.kind.unit.many))).filter(|_| others_differ);
    let likely = only(of(&|title| names(title, service))).or(by_unit);
    let mut answers: Vec<String> = places.iter().map(|place| title(place).to_string()).collect();
    let [first, ..] = places else { return Vec::new() };
    let alike = |place: &usize| {
        let [one, other] = [place, first].map(|place| unit(title(place)));
        (one.per, one.scale) == (other.per, other.scale)
    };
    if places.iter().all(alike) {
        answers.push(if places.len() == 2 { "Both, added up".to_string() } else { format!("All {}, added up", places.len()) });
    }
    let answer = reading.ask(aim, ListDoubt::Column, format!("Column with the volume of “{}”", service.name), answers, likely);
    match answer.unwrap_or(0) {
        one if one < places.len() => places.get(one).copied().into_iter().collect(),
        _ => places.to_vec(),
    }
}

/// A heading without brackets, unit of time and year.
fn plain(title: &str) -> String {
    without_version(&unit(title.split(['(', '[']).next().unwrap_or_default()).rest)
}

/// Whether a heading names a service or its kind.
fn names(title: &str, service: &Service) -> bool {
    let title = plain(title);
    let known = [service.name.as_str(), service.kind.label, service.kind.id];
    !title.is_empty() && known.iter().any(|name| words(&name.replace('_', " ")).join(" ") == title)
}

/// The unit of a kind of service that a heading names.
fn unit_of(title: &str) -> Option<&'static str> {
    let title = plain(title);
    let last = title.strip_prefix("number ").unwrap_or(&title);
    let kinds = ServiceKind::ALL.iter().map(|kind| kind.unit);
    let contacts = has(CONTACTS, last).then_some("contacts");
    contacts.or_else(|| kinds.filter(|unit| unit.many == last || unit.one == last).map(|unit| unit.many).next())
}

/// Why figures under a heading are not a volume.
fn no_volume(title: &str, counted: UnitName) -> Option<String> {
    let said = unit(title);
    let what = match () {
        () if said.currency.is_some() => "an amount of money",
        () if said.percent => "a percentage",
        () => return None,
    };
    Some(format!("“{}” is {what}, not a number of {}.", quoted(title), counted.many))
}

/// Whether a heading only names the unit of a service.
fn counts(title: &str, service: &Service) -> bool {
    let inside = title.split_once(['(', '[']).map_or("", |(_, inside)| inside);
    let rest = without_version(&unit(inside).rest);
    let own = |word: &str| {
        let known = [service.kind.unit.many, service.kind.unit.one, service.name.as_str(), service.kind.label];
        known.iter().any(|name| words(name).iter().any(|known| known == word))
    };
    let is_contact = |word: &str| service.kind.unit.many == "contacts" && has(CONTACTS, word);
    let known = |word: &str| word.is_empty() || own(word) || has(OF_ANY_VOLUME, word) || is_contact(word);
    names(title, service) || (unit_of(title).is_none_or(|unit| unit == service.kind.unit.many) && rest.split(' ').all(known))
}
