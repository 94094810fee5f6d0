//! The scenario: everything the user says about one decision.

use super::{
    Address, Assumptions, Delivery, Demand, LEVELS, Level, OptionId, ProviderId, ProviderTerms, Range, RateCard, ScenarioChoices,
    ServiceChoices, ServiceId, ServiceKind, Template,
};
use std::rc::Rc;

/// The largest scenario the model takes.
pub struct Limits {
    /// Services; there is room for one of each kind.
    pub services: usize,
    /// Options, at least two.
    pub options: usize,
    /// Providers.
    pub providers: usize,
    /// Characters of a name.
    pub name: usize,
    /// Characters of a note.
    pub note: usize,
    /// Characters of all notes together, so that a link can carry them.
    pub all_notes: usize,
}

/// The largest scenario the model takes.
pub const LIMITS: Limits = Limits { services: 12, options: 8, providers: 24, name: 120, note: 2_000, all_notes: 100_000 };

/// A provider.
#[derive(Clone, Debug, PartialEq)]
pub struct Provider {
    /// Its identity.
    pub id: ProviderId,
    /// What the user calls it.
    pub name: String,
    /// What holds for all its services.
    pub terms: ProviderTerms<f64>,
}

/// A service that is needed.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Its identity.
    pub id: ServiceId,
    /// What the user calls it.
    pub name: String,
    /// Its kind.
    pub kind: &'static ServiceKind,
    /// Which formulas apply.
    pub choices: ServiceChoices,
    /// How much of it is needed.
    pub demand: Demand<f64>,
    /// What is promised.
    pub levels: [Level<f64>; LEVELS],
}

/// A way of sourcing all services.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcingOption {
    /// Its identity.
    pub id: OptionId,
    /// What the user calls it.
    pub name: String,
    /// The template its defaults come from.
    pub template: &'static Template,
    /// One delivery for each service.
    pub deliveries: Vec<Delivery>,
}

/// Everything the user says about one decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// What the user calls it.
    pub title: String,
    /// Choices that all options share.
    pub choices: ScenarioChoices,
    /// Numbers that all options share.
    pub assumptions: Assumptions<f64>,
    /// The services that are needed.
    pub services: Vec<Service>,
    /// The providers that deliveries name.
    pub providers: Vec<Provider>,
    /// The ways to source the services.
    pub options: Vec<SourcingOption>,
    /// The option that is today's.
    pub status_quo: OptionId,
    /// How uncertain numbers are, in the order of the scenario; a number without a range is certain.
    pub ranges: Vec<(Address, Range)>,
    /// The company's own defaults; they are no part of files and links.
    pub rate_card: Rc<RateCard>,
    /// What the user notes beside numbers, in the order of the scenario; none of them is empty.
    pub notes: Vec<(Address, String)>,
    /// The numbers that are estimates, in the order of the scenario, each with how it came about; empty where the user
    /// wrote a note in place of that.
    pub estimates: Vec<(Address, String)>,
}

impl Service {
    /// A service with what is typical for its kind.
    pub fn of_kind(id: ServiceId, kind: &'static ServiceKind) -> Service {
        let mut levels: [Level<f64>; LEVELS] = std::array::from_fn(|_| Level::default());
        for (place, level) in levels.iter_mut().enumerate() {
            *level = level.map(|field, _| kind.default_of(field, Some(place)).0);
        }
        let demand = Demand::default().map(|field, _| kind.default_of(field, None).0);
        Service { id, name: kind.label.to_string(), kind, choices: ServiceChoices { staffing: kind.staffing }, demand, levels }
    }
}

impl SourcingOption {
    /// How it delivers a service.
    pub fn delivery(&self, service: ServiceId) -> Option<&Delivery> {
        self.deliveries.iter().find(|delivery| delivery.service == service)
    }
}

impl Scenario {
    /// A scenario without services, options and providers.
    pub fn empty(title: &str) -> Scenario {
        Scenario {
            title: title.to_string(),
            choices: ScenarioChoices::default(),
            assumptions: Assumptions::default(),
            services: Vec::new(),
            providers: Vec::new(),
            options: Vec::new(),
            status_quo: OptionId(1),
            ranges: Vec::new(),
            rate_card: Rc::default(),
            notes: Vec::new(),
            estimates: Vec::new(),
        }
    }

    /// The months that are compared.
    pub fn months(&self) -> u16 {
        (self.assumptions.horizon_years * 12.0) as u16
    }

    /// An option by its identity.
    pub fn option(&self, id: OptionId) -> Option<&SourcingOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// A service by its identity.
    pub fn service(&self, id: ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// A provider by its identity.
    pub fn provider(&self, id: ProviderId) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.id == id)
    }

    /// The providers that deliver something under an option, in their order.
    pub fn providers_in_use(&self) -> impl Iterator<Item = &Provider> {
        let bought = self.options.iter().flat_map(|option| &option.deliveries).filter(|delivery| delivery.has_provider());
        let used: Vec<ProviderId> = bought.map(|delivery| delivery.provider).collect();
        self.providers.iter().filter(move |provider| used.contains(&provider.id))
    }

    /// How an option delivers a service.
    pub fn delivery(&self, option: OptionId, service: ServiceId) -> Option<&Delivery> {
        self.option(option)?.delivery(service)
    }
}
