//! Aligns one comparison with another: the same identities and the same currency, however each
//! of them was created.

use super::Sorting;
use super::{Address, Amounts, Currency, OptionId, Place, ProviderId, Scenario, ServiceId, Subject};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// A comparison aligned with another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Paired {
    /// The comparison, with the identities of the other and in its currency where the amounts fit.
    pub scenario: Scenario,
    /// What happened to its amounts.
    pub money: PairedMoney,
}

/// What happened to the amounts of an aligned comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PairedMoney {
    /// Both are in the same currency.
    Alike,
    /// They were converted: one unit of their old currency buys so much of the other.
    Converted(Currency, f64),
    /// They were not converted: so many are too large for their input in the other currency.
    TooLarge(usize),
}

/// `one` aligned with `other`. Matching things get the same identity: a service, option or provider of the same
/// name, otherwise the one with the same identity; always of the same kind or template. Amounts are converted
/// into the other's currency, at the exchange rates of both.
pub fn paired(one: &Scenario, other: &Scenario) -> Paired {
    let things = |scenario: &Scenario| -> Vec<Identified<ServiceId>> {
        scenario.services.iter().map(|service| Identified::new(service.id, &service.name, service.kind.id)).collect()
    };
    let services = pairs(things(one), things(other), ServiceId);
    let things = |scenario: &Scenario| -> Vec<Identified<OptionId>> {
        scenario.options.iter().map(|option| Identified::new(option.id, &option.name, option.template.id)).collect()
    };
    let options = pairs(things(one), things(other), OptionId);
    let here = |place: (OptionId, ServiceId)| Some((*options.get(&place.0)?, *services.get(&place.1)?));
    let providers = pairs(providers(one, here), providers(other, Some), ProviderId);
    let scenario = renamed(one, &services, &options, &providers);
    let (from, to) = (scenario.choices.currency, other.choices.currency);
    if from == to {
        return Paired { scenario, money: PairedMoney::Alike };
    }
    let buys = other.per_dollar_of_given() / scenario.per_dollar_of_given();
    let mut converted = scenario.clone();
    match converted.exchange(to, other.per_dollar_of_given(), Amounts::All) {
        0 => Paired { scenario: converted, money: PairedMoney::Converted(from, buys) },
        too_large => Paired { scenario, money: PairedMoney::TooLarge(too_large) },
    }
}

/// A thing with an identity in one of two comparisons, with the clues that identify it in the other.
struct Identified<Id> {
    id: Id,
    name: String,
    kind: &'static str,
    /// Its deliveries, if it is a provider: several may have the same name.
    delivers: Vec<(OptionId, ServiceId)>,
}

impl<Id> Identified<Id> {
    fn new(id: Id, name: &str, kind: &'static str) -> Identified<Id> {
        Identified { id, name: name.to_string(), kind, delivers: Vec::new() }
    }

    fn is_called_like(&self, other: &Identified<Id>) -> bool {
        self.name == other.name && self.kind == other.kind
    }
}

/// The providers of a scenario, with their deliveries under the other scenario's identities.
fn providers(
    scenario: &Scenario,
    elsewhere: impl Fn((OptionId, ServiceId)) -> Option<(OptionId, ServiceId)>,
) -> Vec<Identified<ProviderId>> {
    let deliveries = || scenario.options.iter().flat_map(|option| option.deliveries.iter().map(|delivery| (option.id, delivery)));
    let providers = scenario.providers.iter().map(|provider| {
        let own = deliveries().filter(|(_, delivery)| delivery.provider == provider.id);
        let mut delivers: Vec<_> = own.filter_map(|(option, delivery)| elsewhere((option, delivery.service))).collect();
        delivers.order_by(Ord::cmp);
        Identified { delivers, ..Identified::new(provider.id, &provider.name, "") }
    });
    providers.collect()
}

/// Whether two things may be the same, the surest test first.
type Alike<Id> = fn(&Identified<Id>, &Identified<Id>) -> bool;

/// The new identity of each thing: that of its counterpart, or one the other scenario does not use.
fn pairs<Id: Copy + Eq + Hash>(one: Vec<Identified<Id>>, mut other: Vec<Identified<Id>>, identity: fn(u16) -> Id) -> FxHashMap<Id, Id> {
    let taken: Vec<Id> = other.iter().map(|thing| thing.id).collect();
    let mut found = FxHashMap::default();
    let ways: [Alike<Id>; 4] = [
        |one, other| one.id == other.id && one.is_called_like(other) && one.delivers == other.delivers,
        |one, other| one.is_called_like(other) && one.delivers == other.delivers,
        |one, other| one.is_called_like(other),
        |one, other| one.id == other.id && one.kind == other.kind,
    ];
    for alike in ways {
        for thing in &one {
            if found.contains_key(&thing.id) {
                continue;
            }
            if let Some(place) = other.iter().position(|candidate| alike(thing, candidate)) {
                found.insert(thing.id, other.remove(place).id);
            }
        }
    }
    let mut unused = (1..=u16::MAX).map(identity).filter(|id| !taken.contains(id));
    for thing in one {
        if !found.contains_key(&thing.id)
            && let Some(new) = unused.next()
        {
            found.insert(thing.id, new);
        }
    }
    found
}

/// A scenario under other identities.
fn renamed(
    scenario: &Scenario,
    services: &FxHashMap<ServiceId, ServiceId>,
    options: &FxHashMap<OptionId, OptionId>,
    providers: &FxHashMap<ProviderId, ProviderId>,
) -> Scenario {
    fn put<Id: Copy + Eq + Hash>(new: &FxHashMap<Id, Id>, id: &mut Id) {
        *id = new.get(id).copied().unwrap_or(*id);
    }
    let mut scenario = scenario.clone();
    scenario.services.iter_mut().for_each(|service| put(services, &mut service.id));
    scenario.providers.iter_mut().for_each(|provider| put(providers, &mut provider.id));
    for option in &mut scenario.options {
        put(options, &mut option.id);
        for delivery in &mut option.deliveries {
            put(services, &mut delivery.service);
            put(providers, &mut delivery.provider);
        }
    }
    put(options, &mut scenario.status_quo);
    let move_to = |address: &mut Address| match &mut address.place {
        Place::Assumptions => {}
        Place::Provider(provider) => put(providers, provider),
        Place::Service(service) | Place::Level(service, _) => put(services, service),
        Place::Delivery(option, service) | Place::Performance(option, service, _) => {
            put(options, option);
            put(services, service);
        }
    };
    scenario.ranges.iter_mut().for_each(|(address, _)| move_to(address));
    scenario.together.iter_mut().flat_map(|group| &mut group.members).for_each(|(address, _)| move_to(address));
    scenario.notes.iter_mut().for_each(|(address, _)| move_to(address));
    scenario.estimates.iter_mut().for_each(|(address, _)| move_to(address));
    let option = |id: OptionId| options.get(&id).copied().unwrap_or(id);
    let subject = |subject| match subject {
        Subject::Option(id) => Subject::Option(option(id)),
        Subject::Provider(id) => Subject::Provider(providers.get(&id).copied().unwrap_or(id)),
    };
    scenario.renumber_decision(&option, &|id| services.get(&id).copied().unwrap_or(id), &subject);
    scenario
}
