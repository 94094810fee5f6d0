//! One comparison read beside another: the same things under the same identities and in the same currency, however each
//! of the two was made.

use super::{Address, Amounts, Currency, OptionId, Place, ProviderId, Scenario, ServiceId};
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// A comparison as it reads beside another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Paired {
    /// It, with the identities of the other, and in its currency where its amounts fit.
    pub scenario: Scenario,
    /// What became of its amounts.
    pub money: PairedMoney,
}

/// What became of the amounts of a comparison that is read beside another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PairedMoney {
    /// Both are in one currency.
    Alike,
    /// They were converted: one unit of the currency that they were in buys so much of the other's.
    Converted(Currency, f64),
    /// They are as they were, in their own currency: so many are too large for their input in the other's.
    TooLarge(usize),
}

/// `one` as it reads beside `other`. What is alike has one identity in both: a service, an option or a provider of the same
/// name, and where names differ the one with the same identity; of the same kind or template either way. Amounts follow
/// into the other's currency, at the exchange rates of both.
pub fn paired(one: &Scenario, other: &Scenario) -> Paired {
    let things = |scenario: &Scenario| -> Vec<Thing<ServiceId>> {
        scenario.services.iter().map(|service| Thing::new(service.id, &service.name, service.kind.id)).collect()
    };
    let services = pairs(things(one), things(other), ServiceId);
    let things = |scenario: &Scenario| -> Vec<Thing<OptionId>> {
        scenario.options.iter().map(|option| Thing::new(option.id, &option.name, option.template.id)).collect()
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

/// What has an identity in one of two comparisons, with all that shows what it is in the other.
struct Thing<Id> {
    id: Id,
    name: String,
    kind: &'static str,
    /// What it delivers, where it is a provider: several may have one name.
    delivers: Vec<(OptionId, ServiceId)>,
}

impl<Id> Thing<Id> {
    fn new(id: Id, name: &str, kind: &'static str) -> Thing<Id> {
        Thing { id, name: name.to_string(), kind, delivers: Vec::new() }
    }

    fn is_called_like(&self, other: &Thing<Id>) -> bool {
        self.name == other.name && self.kind == other.kind
    }
}

/// The providers of a scenario, with what they deliver under the identities that it has elsewhere.
fn providers(scenario: &Scenario, elsewhere: impl Fn((OptionId, ServiceId)) -> Option<(OptionId, ServiceId)>) -> Vec<Thing<ProviderId>> {
    let deliveries = || scenario.options.iter().flat_map(|option| option.deliveries.iter().map(|delivery| (option.id, delivery)));
    let providers = scenario.providers.iter().map(|provider| {
        let own = deliveries().filter(|(_, delivery)| delivery.provider == provider.id);
        let mut delivers: Vec<_> = own.filter_map(|(option, delivery)| elsewhere((option, delivery.service))).collect();
        delivers.sort_unstable();
        Thing { delivers, ..Thing::new(provider.id, &provider.name, "") }
    });
    providers.collect()
}

/// Whether two things may be one, the surest way first.
type Alike<Id> = fn(&Thing<Id>, &Thing<Id>) -> bool;

/// Which identity each thing of the one gets: that of its counterpart, or one that the other does not have.
fn pairs<Id: Copy + Eq + Hash>(one: Vec<Thing<Id>>, mut other: Vec<Thing<Id>>, identity: fn(u16) -> Id) -> FxHashMap<Id, Id> {
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
    scenario.notes.iter_mut().for_each(|(address, _)| move_to(address));
    scenario.estimates.iter_mut().for_each(|(address, _)| move_to(address));
    scenario
}
