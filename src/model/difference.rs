//! The differences between two scenarios: one loop over the input table, plus names, order and notes.

use super::decision::decision_differences;
use super::follow::follow_differences;
use super::{
    Address, ChoiceAddress, DecisionDifference, GroupId, OptionId, Place, ProviderId, Range, Scenario, ServiceId, SimulationSettings,
    Together,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// A thing the user can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Named {
    /// The comparison.
    Title,
    /// A service.
    Service(ServiceId),
    /// An option.
    Option(OptionId),
    /// A provider.
    Provider(ProviderId),
}

/// One difference, with its old and new value.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// Only in the first scenario, by its name there.
    Removed(Named, String),
    /// Only in the second scenario, by its name there.
    Added(Named, String),
    /// Another option is today's: both names.
    Today(String, String),
    /// Another provider delivers a service under an option: both names.
    Provider(OptionId, ServiceId, String, String),
    /// Options or services are in another order.
    Order(String, String),
    /// Another name.
    Name(Named, String, String),
    /// Another answer: both names in files.
    Choice(ChoiceAddress, &'static str, &'static str),
    /// Another number.
    Number(Address, f64, f64),
    /// Another uncertainty.
    Range(Address, Option<Range>, Option<Range>),
    /// Other numbers move together, or otherwise; `None` where there is no such group.
    Together(Option<Together>, Option<Together>),
    /// The futures are drawn or read otherwise.
    Simulation(SimulationSettings, SimulationSettings),
    /// A number became an estimate, is no longer one, or has another explanation; the explanation if it is one.
    Estimate(Address, Option<String>, Option<String>),
    /// Another note beside a number; empty without one.
    Note(Address, String, String),
    /// What is weighed besides cost differs.
    Decision(DecisionDifference),
}

/// The shared parts of both scenarios: services of the same kind, options of the same template and providers, each by
/// identity.
struct Shared {
    services: FxHashSet<ServiceId>,
    options: FxHashSet<OptionId>,
    providers: FxHashSet<ProviderId>,
}

impl Shared {
    fn of(before: &Scenario, after: &Scenario) -> Shared {
        let services = after.services.iter().filter(|new| before.service(new.id).is_some_and(|old| old.kind.id == new.kind.id));
        let options = after.options.iter().filter(|new| before.option(new.id).is_some_and(|old| old.template.id == new.template.id));
        let providers = after.providers.iter().filter(|new| before.provider(new.id).is_some());
        Shared {
            services: services.map(|service| service.id).collect(),
            options: options.map(|option| option.id).collect(),
            providers: providers.map(|provider| provider.id).collect(),
        }
    }

    fn has(&self, place: Place) -> bool {
        let provider = match place {
            Place::Provider(id) => self.providers.contains(&id),
            _ => true,
        };
        provider
            && place.service().is_none_or(|service| self.services.contains(&service))
            && place.option().is_none_or(|option| self.options.contains(&option))
    }

    fn has_named(&self, named: Named) -> bool {
        match named {
            Named::Title => true,
            Named::Service(id) => self.services.contains(&id),
            Named::Option(id) => self.options.contains(&id),
            Named::Provider(id) => self.providers.contains(&id),
        }
    }
}

/// All differences: parts first, then names, choices, numbers, uncertainties, groups, settings, estimates and
/// notes, and the decision, each in the order of the second scenario.
pub fn differences(before: &Scenario, after: &Scenario) -> Vec<Difference> {
    let shared = Shared::of(before, after);
    let mut found = Vec::new();
    structure(before, after, &shared, &mut found);
    let names: FxHashMap<Named, &str> = before.names().into_iter().collect();
    for (named, name) in after.names() {
        if let Some(old) = names.get(&named).filter(|old| **old != name && shared.has_named(named)) {
            found.push(Difference::Name(named, (*old).to_string(), name.to_string()));
        }
    }
    let mut answers = FxHashMap::default();
    before.each_choice_group(|place, group| {
        group.each(&mut |field, answer| {
            answers.insert(ChoiceAddress { place, field }, answer);
        });
    });
    after.each_choice_group(|place, group| {
        group.each(&mut |field, answer| {
            let address = ChoiceAddress { place, field };
            if let Some(old) = answers.get(&address).filter(|old| **old != answer && shared.has(place)) {
                found.push(Difference::Choice(address, old, answer));
            }
        });
    });
    let mut numbers = FxHashMap::default();
    before.each(|address, number| {
        numbers.insert(address, number);
    });
    after.each(|address, number| {
        if let Some(old) = numbers.get(&address).filter(|old| **old != number && shared.has(address.place)) {
            found.push(Difference::Number(address, *old, number));
        }
    });
    let ranges: FxHashMap<Address, Range> = before.ranges.iter().copied().collect();
    let uncertain = after.ranges.iter().map(|(address, _)| *address);
    let certain_now = before.ranges.iter().map(|(address, _)| *address).filter(|address| after.range(*address).is_none());
    for address in uncertain.chain(certain_now).filter(|address| shared.has(address.place)) {
        let (old, new) = (ranges.get(&address).copied(), after.range(address));
        if old != new {
            found.push(Difference::Range(address, old, new));
        }
    }
    let groups = |scenario: &Scenario| scenario.together.iter().map(|group| group.id).collect::<Vec<GroupId>>();
    let group = |scenario: &Scenario, id| scenario.together.iter().find(|group| group.id == id).cloned();
    for id in groups(after).into_iter().chain(groups(before).into_iter().filter(|id| group(after, *id).is_none())) {
        let (old, new) = (group(before, id), group(after, id));
        if old != new {
            found.push(Difference::Together(old, new));
        }
    }
    if before.simulation != after.simulation {
        found.push(Difference::Simulation(before.simulation, after.simulation));
    }
    let estimated = after.estimates.iter().map(|(address, _)| *address);
    let no_longer = before.estimates.iter().map(|(address, _)| *address).filter(|address| !after.is_estimate(*address));
    for address in estimated.chain(no_longer).filter(|address| shared.has(address.place)) {
        let (old, new) = (before.estimated(address), after.estimated(address));
        if old != new {
            found.push(Difference::Estimate(address, old.map(str::to_string), new.map(str::to_string)));
        }
    }
    let noted = after.notes.iter().map(|(address, _)| *address);
    let no_longer = before.notes.iter().map(|(address, _)| *address).filter(|address| after.note(*address).is_empty());
    for address in noted.chain(no_longer).filter(|address| shared.has(address.place)) {
        let (old, new) = (before.note(address), after.note(address));
        if old != new {
            found.push(Difference::Note(address, old.to_string(), new.to_string()));
        }
    }
    let weighed = decision_differences(before, after).into_iter().chain(follow_differences(before, after));
    found.extend(weighed.map(Difference::Decision));
    found
}

/// Parts in only one of them, today's option, the provider of each delivery, and the order.
fn structure(before: &Scenario, after: &Scenario, shared: &Shared, found: &mut Vec<Difference>) {
    let own = |scenario: &Scenario| {
        scenario
            .names()
            .into_iter()
            .filter(|(named, _)| !shared.has_named(*named))
            .map(|(named, name)| (named, name.to_string()))
            .collect::<Vec<_>>()
    };
    found.extend(own(before).into_iter().map(|(named, name)| Difference::Removed(named, name)));
    found.extend(own(after).into_iter().map(|(named, name)| Difference::Added(named, name)));
    let option = |scenario: &Scenario, id| scenario.option(id).map(|option| option.name.clone()).unwrap_or_default();
    if before.status_quo != after.status_quo {
        found.push(Difference::Today(option(before, before.status_quo), option(after, after.status_quo)));
    }
    let provider = |scenario: &Scenario, id| scenario.provider(id).map(|provider| provider.name.clone()).unwrap_or_default();
    for new in &after.options {
        for delivery in new.deliveries.iter().filter(|delivery| shared.has(Place::Delivery(new.id, delivery.service))) {
            if let Some(old) = before.delivery(new.id, delivery.service).filter(|old| old.provider != delivery.provider) {
                let names = (provider(before, old.provider), provider(after, delivery.provider));
                found.push(Difference::Provider(new.id, delivery.service, names.0, names.1));
            }
        }
    }
    let order = |scenario: &Scenario, kept: fn(Named) -> bool| {
        let names = scenario.names().into_iter().filter(|(named, _)| kept(*named) && shared.has_named(*named));
        names.map(|(named, _)| named).collect::<Vec<Named>>()
    };
    let kinds: [fn(Named) -> bool; 2] = [|named| matches!(named, Named::Option(_)), |named| matches!(named, Named::Service(_))];
    for kept in kinds {
        let (old, new) = (order(before, kept), order(after, kept));
        if old != new {
            let spoken = |order: &[Named]| order.iter().map(|named| after.name_of(*named)).collect::<Vec<_>>().join(", ");
            found.push(Difference::Order(spoken(&old), spoken(&new)));
        }
    }
}

impl Scenario {
    /// Everything the user can name, with its name.
    pub fn names(&self) -> Vec<(Named, &str)> {
        let services = self.services.iter().map(|service| (Named::Service(service.id), service.name.as_str()));
        let options = self.options.iter().map(|option| (Named::Option(option.id), option.name.as_str()));
        let providers = self.providers.iter().map(|provider| (Named::Provider(provider.id), provider.name.as_str()));
        [(Named::Title, self.title.as_str())].into_iter().chain(services).chain(options).chain(providers).collect()
    }

    /// The name of a thing; `None` if it does not exist.
    pub fn name_of(&self, named: Named) -> &str {
        self.names().into_iter().find(|(known, _)| *known == named).map_or("", |(_, name)| name)
    }

    /// The same scenario without notes and the user's names: options are named after their templates, services after their
    /// kinds, and providers are numbered.
    pub fn without_names(&self) -> Scenario {
        let mut scenario = self.clone();
        scenario.title = "Comparison".to_string();
        scenario.notes.clear();
        scenario.leave_out_names_of_decision();
        scenario.leave_out_names_of_follow();
        scenario.estimates.iter_mut().for_each(|(_, how)| how.clear());
        for service in &mut scenario.services {
            service.name = service.kind.label.to_string();
        }
        let mut used: Vec<&str> = Vec::new();
        for option in &mut scenario.options {
            let label = option.template.label;
            used.push(label);
            let count = used.iter().filter(|known| **known == label).count();
            option.name = if count > 1 { format!("{label} {count}") } else { label.to_string() };
        }
        for (place, provider) in scenario.providers.iter_mut().enumerate() {
            provider.name = format!("Provider {}", place + 1);
        }
        scenario
    }
}
