//! Aligns one comparison with another: the same identities and the same currency, however each
//! of them was created.

use super::Sorting;
use super::{Address, Amounts, Criterion, CriterionId, Currency, MustId, OptionId, Place, ProviderId, Scenario, ServiceId, Subject};
use rustc_hash::FxHashMap;

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
/// name, otherwise the one with the same identity; always of the same kind or template. The user's own criteria and must-haves
/// match by name only. Amounts are converted into the other's currency, at the exchange rates of both.
pub fn paired(one: &Scenario, other: &Scenario) -> Paired {
    let of_both = |things: &dyn Fn(&Scenario) -> Vec<Identified>| pairs(things(one), things(other));
    let identities = Identities {
        services: of_both(&|scenario| {
            scenario.services.iter().map(|service| Identified::new(service.id.0, &service.name, service.kind.id)).collect()
        }),
        options: of_both(&|scenario| {
            scenario.options.iter().map(|option| Identified::new(option.id.0, &option.name, option.template.id)).collect()
        }),
        criteria: of_both(&|scenario| {
            let kind = |criterion: &Criterion| criterion.kind.map_or(OWN, |kind| kind.id);
            let all = scenario.decision.iter().flat_map(|decision| &decision.criteria);
            all.map(|criterion| Identified::new(criterion.id.0, &criterion.name, kind(criterion))).collect()
        }),
        musts: of_both(&|scenario| {
            let all = scenario.decision.iter().flat_map(|decision| &decision.musts);
            all.map(|must| Identified::new(must.id.0, &must.text, OWN)).collect()
        }),
        providers: FxHashMap::default(),
    };
    let here = |(option, service): (OptionId, ServiceId)| (identities.option(option), identities.service(service));
    let providers = pairs(providers(one, here), providers(other, |place| place));
    let scenario = renamed(one, &Identities { providers, ..identities });
    let (from, to) = (scenario.choices.currency, other.choices.currency);
    if from == to {
        return Paired { scenario, money: PairedMoney::Alike };
    }
    let buys = other.per_dollar_of_given() / scenario.per_dollar_of_given();
    let mut converted = scenario.clone();
    match converted.exchange(to, other.per_dollar_of_given(), Amounts::All).count() {
        0 => Paired { scenario: converted, money: PairedMoney::Converted(from, buys) },
        too_large => Paired { scenario, money: PairedMoney::TooLarge(too_large) },
    }
}

/// The kind of what somebody entered in their own words: the same number says nothing about it.
const OWN: &str = "own";

/// The new identity of each thing, by the number of its old one.
struct Identities {
    services: FxHashMap<u16, u16>,
    options: FxHashMap<u16, u16>,
    providers: FxHashMap<u16, u16>,
    criteria: FxHashMap<u16, u16>,
    musts: FxHashMap<u16, u16>,
}

impl Identities {
    fn service(&self, id: ServiceId) -> ServiceId {
        ServiceId(new(&self.services, id.0))
    }

    fn option(&self, id: OptionId) -> OptionId {
        OptionId(new(&self.options, id.0))
    }

    fn provider(&self, id: ProviderId) -> ProviderId {
        ProviderId(new(&self.providers, id.0))
    }
}

fn new(numbers: &FxHashMap<u16, u16>, number: u16) -> u16 {
    numbers.get(&number).copied().unwrap_or(number)
}

/// A thing with an identity in one of two comparisons, with the clues that identify it in the other.
struct Identified {
    number: u16,
    name: String,
    kind: &'static str,
    /// Its deliveries, if it is a provider: several may have the same name.
    delivers: Vec<(OptionId, ServiceId)>,
}

impl Identified {
    fn new(number: u16, name: &str, kind: &'static str) -> Identified {
        Identified { number, name: name.to_string(), kind, delivers: Vec::new() }
    }

    fn is_called_like(&self, other: &Identified) -> bool {
        self.name == other.name && self.kind == other.kind
    }
}

/// The providers of a scenario, with their deliveries under the other scenario's identities.
fn providers(scenario: &Scenario, elsewhere: impl Fn((OptionId, ServiceId)) -> (OptionId, ServiceId)) -> Vec<Identified> {
    let deliveries = || scenario.options.iter().flat_map(|option| option.deliveries.iter().map(|delivery| (option.id, delivery)));
    let providers = scenario.providers.iter().map(|provider| {
        let own = deliveries().filter(|(_, delivery)| delivery.provider == provider.id);
        let mut delivers: Vec<_> = own.map(|(option, delivery)| elsewhere((option, delivery.service))).collect();
        delivers.order_by(Ord::cmp);
        Identified { delivers, ..Identified::new(provider.id.0, &provider.name, "") }
    });
    providers.collect()
}

/// Whether two things may be the same, the surest test first.
type Alike = fn(&Identified, &Identified) -> bool;

/// The new number of each thing: that of its counterpart, or one the other scenario does not use.
fn pairs(one: Vec<Identified>, mut other: Vec<Identified>) -> FxHashMap<u16, u16> {
    let taken: Vec<u16> = other.iter().map(|thing| thing.number).collect();
    let mut found = FxHashMap::default();
    let ways: [Alike; 4] = [
        |one, other| one.number == other.number && one.is_called_like(other) && one.delivers == other.delivers,
        |one, other| one.is_called_like(other) && one.delivers == other.delivers,
        |one, other| one.is_called_like(other),
        |one, other| one.number == other.number && one.kind == other.kind && one.kind != OWN,
    ];
    for alike in ways {
        for thing in &one {
            if found.contains_key(&thing.number) {
                continue;
            }
            if let Some(place) = other.iter().position(|candidate| alike(thing, candidate)) {
                found.insert(thing.number, other.remove(place).number);
            }
        }
    }
    let mut unused = (1..=u16::MAX).filter(|number| !taken.contains(number));
    for thing in one {
        if !found.contains_key(&thing.number)
            && let Some(new) = unused.next()
        {
            found.insert(thing.number, new);
        }
    }
    found
}

/// A scenario under other identities.
fn renamed(scenario: &Scenario, new_of: &Identities) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.services.iter_mut().for_each(|service| service.id = new_of.service(service.id));
    scenario.providers.iter_mut().for_each(|provider| provider.id = new_of.provider(provider.id));
    for option in &mut scenario.options {
        option.id = new_of.option(option.id);
        for delivery in &mut option.deliveries {
            delivery.service = new_of.service(delivery.service);
            delivery.provider = new_of.provider(delivery.provider);
        }
    }
    scenario.status_quo = new_of.option(scenario.status_quo);
    let move_to = |address: &mut Address| match &mut address.place {
        Place::Assumptions => {}
        Place::Provider(provider) => *provider = new_of.provider(*provider),
        Place::Service(service) | Place::Level(service, _) => *service = new_of.service(*service),
        Place::Delivery(option, service) | Place::Performance(option, service, _) => {
            *option = new_of.option(*option);
            *service = new_of.service(*service);
        }
    };
    scenario.ranges.iter_mut().for_each(|(address, _)| move_to(address));
    scenario.together.iter_mut().flat_map(|group| &mut group.members).for_each(|(address, _)| move_to(address));
    scenario.notes.iter_mut().for_each(|(address, _)| move_to(address));
    scenario.estimates.iter_mut().for_each(|(address, _)| move_to(address));
    let subject = |subject| match subject {
        Subject::Option(id) => Subject::Option(new_of.option(id)),
        Subject::Provider(id) => Subject::Provider(new_of.provider(id)),
    };
    scenario.renumber_decision(&|id| new_of.option(id), &|id| new_of.service(id), &subject);
    scenario.renumber_criteria(&|id| CriterionId(new(&new_of.criteria, id.0)), &|id| MustId(new(&new_of.musts, id.0)));
    scenario
}
