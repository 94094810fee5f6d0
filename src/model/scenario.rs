//! The scenario: all user inputs for one decision.

use super::{
    Address, Assumptions, Bid, Decision, Delivery, Demand, FollowedContract, LEVELS, Level, OptionId, ProviderId, ProviderTerms, Range,
    RateCard, ScenarioChoices, ServiceChoices, ServiceId, ServiceKind, SimulationSettings, Template, Together,
};
use std::rc::Rc;

/// The size limits of a scenario.
pub struct Limits {
    /// Services; one of each kind fits.
    pub services: usize,
    /// Options, at least two.
    pub options: usize,
    /// Providers.
    pub providers: usize,
    /// Characters in a name.
    pub name: usize,
    /// Characters in a note.
    pub note: usize,
    /// Characters in all notes together, so that a link can carry them.
    pub all_notes: usize,
}

/// The size limits of a scenario.
pub const LIMITS: Limits = Limits { services: 12, options: 8, providers: 24, name: 120, note: 2_000, all_notes: 100_000 };

/// A provider.
#[derive(Clone, Debug, PartialEq)]
pub struct Provider {
    /// Its identity.
    pub id: ProviderId,
    /// Its name from the user.
    pub name: String,
    /// The terms shared by all its services.
    pub terms: ProviderTerms<f64>,
    /// Its bid; `None` if it only delivers.
    pub bid: Option<Rc<Bid>>,
}

/// A service in demand.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Its identity.
    pub id: ServiceId,
    /// Its name from the user.
    pub name: String,
    /// Its kind.
    pub kind: &'static ServiceKind,
    /// Its choices.
    pub choices: ServiceChoices,
    /// Its demand.
    pub demand: Demand<f64>,
    /// Its targets.
    pub levels: [Level<f64>; LEVELS],
}

/// One way to source all services.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcingOption {
    /// Its identity.
    pub id: OptionId,
    /// Its name from the user.
    pub name: String,
    /// The template of its defaults.
    pub template: &'static Template,
    /// One delivery for each service.
    pub deliveries: Vec<Delivery>,
}

/// All user inputs for one decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Its name from the user.
    pub title: String,
    /// Choices shared by all options.
    pub choices: ScenarioChoices,
    /// Numbers shared by all options.
    pub assumptions: Assumptions<f64>,
    /// The services in demand.
    pub services: Vec<Service>,
    /// The providers used in deliveries, and those that bid.
    pub providers: Vec<Provider>,
    /// The ways to source the services.
    pub options: Vec<SourcingOption>,
    /// Today's option.
    pub status_quo: OptionId,
    /// The uncertainties of numbers, in the order of the scenario; a number without a range is certain.
    pub ranges: Vec<(Address, Range)>,
    /// The uncertain numbers that move together.
    pub together: Vec<Together>,
    /// How the futures are drawn and read.
    pub simulation: SimulationSettings,
    /// The company's own defaults; files and links do not include them.
    pub rate_card: Rc<RateCard>,
    /// The user's notes on numbers, in the order of the scenario; none of them is empty.
    pub notes: Vec<(Address, String)>,
    /// The estimated numbers, in the order of the scenario, each with its explanation; empty where the user
    /// wrote a note instead.
    pub estimates: Vec<(Address, String)>,
    /// What is weighed besides cost; `None` if cost alone decides.
    pub decision: Option<Rc<Decision>>,
    /// The contract afterwards; `None` if none is followed.
    pub follow: Option<Rc<FollowedContract>>,
}

impl Service {
    /// A service with typical values for its kind.
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
    /// Its delivery of a service.
    pub fn delivery(&self, service: ServiceId) -> Option<&Delivery> {
        self.deliveries.iter().find(|delivery| delivery.service == service)
    }
}

impl Scenario {
    /// The title in documents; a comparison without one is called by what it is.
    pub fn title_in_documents(&self) -> &str {
        if self.title.is_empty() { "Comparison of sourcing options" } else { &self.title }
    }

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
            together: Vec::new(),
            simulation: SimulationSettings::default(),
            rate_card: Rc::default(),
            notes: Vec::new(),
            estimates: Vec::new(),
            decision: None,
            follow: None,
        }
    }

    /// The number of months compared.
    pub fn months(&self) -> u16 {
        (self.assumptions.horizon_years * 12.0) as u16
    }

    /// Whether futures can differ: a number has a range, or a risk has a probability and a loss.
    pub fn is_uncertain(&self) -> bool {
        let has_risk = |decision: &Rc<Decision>| decision.readiness.risks.iter().any(|risk| !risk.is_open());
        !self.ranges.is_empty() || self.decision.as_ref().is_some_and(has_risk)
    }

    /// The option with an identity.
    pub fn option(&self, id: OptionId) -> Option<&SourcingOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The service with an identity.
    pub fn service(&self, id: ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The provider with an identity.
    pub fn provider(&self, id: ProviderId) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.id == id)
    }

    /// The providers that deliver under an option, in their order.
    pub fn providers_in_use(&self) -> impl Iterator<Item = &Provider> {
        let bought = self.options.iter().flat_map(|option| &option.deliveries).filter(|delivery| delivery.has_provider());
        let used: Vec<ProviderId> = bought.map(|delivery| delivery.provider).collect();
        self.providers.iter().filter(move |provider| used.contains(&provider.id))
    }

    /// An option's delivery of a service.
    pub fn delivery(&self, option: OptionId, service: ServiceId) -> Option<&Delivery> {
        self.option(option)?.delivery(service)
    }
}
