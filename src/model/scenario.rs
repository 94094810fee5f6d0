//! The scenario: everything the user says about one decision.

use super::{
    Address, Assumptions, Charges, Choice, ChoiceAddress, Currency, DeliveredBy, Demand, Field, Governance, Group, PaymentTiming, Place,
    Pricing, ServiceKind, Source, Team, Template, Transition,
};
use std::fmt;

/// The largest scenario the model takes.
pub struct Limits {
    /// Services.
    pub services: usize,
    /// Options, at least two.
    pub options: usize,
    /// Characters of a name.
    pub name: usize,
}

/// The largest scenario the model takes.
pub const LIMITS: Limits = Limits { services: 9, options: 8, name: 120 };

macro_rules! identity {
    ($(#[doc = $about:literal])+ $name:ident $letter:literal) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u16);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, concat!($letter, "{}"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> Result<Self, ()> {
                let number = text.strip_prefix($letter).ok_or(())?.parse().map_err(drop)?;
                let read = $name(number);
                // One spelling only, so that two texts never mean the same one.
                if read.to_string() == text { Ok(read) } else { Err(()) }
            }
        }
    };
}
identity! {
    /// Names an option for as long as it exists, whatever it is called and wherever it stands.
    OptionId "o"
}
identity! {
    /// Names a service for as long as it exists.
    ServiceId "s"
}

/// A service that is needed.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Its identity.
    pub id: ServiceId,
    /// What the user calls it.
    pub name: String,
    /// Its kind.
    pub kind: ServiceKind,
    /// How much of it is needed.
    pub demand: Demand<f64>,
}

/// How one service is delivered under one option. Both ways are kept, so that changing over loses nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// The service.
    pub service: ServiceId,
    /// Who delivers it.
    pub delivered_by: DeliveredBy,
    /// How a provider charges.
    pub pricing: Pricing,
    /// The in-house team.
    pub team: Team<f64>,
    /// The provider's charges.
    pub charges: Charges<f64>,
    /// The way to the provider.
    pub transition: Transition<f64>,
    /// Steering the provider.
    pub governance: Governance<f64>,
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
    /// The currency of all amounts.
    pub currency: Currency,
    /// When in its month a payment falls.
    pub payment_timing: PaymentTiming,
    /// What all options share.
    pub assumptions: Assumptions<f64>,
    /// The services that are needed.
    pub services: Vec<Service>,
    /// The ways to source them.
    pub options: Vec<SourcingOption>,
    /// The option that is today's.
    pub status_quo: OptionId,
}

impl Delivery {
    /// A delivery as a template sets it.
    pub fn from_template(template: &Template, service: ServiceId) -> Delivery {
        let mut delivery = Delivery {
            service,
            delivered_by: template.delivered_by,
            pricing: template.pricing,
            team: Team::default(),
            charges: Charges::default(),
            transition: Transition::default(),
            governance: Governance::default(),
        };
        for group in delivery.groups_mut() {
            group.each_mut(&mut |field, value| *value = template.default_of(field).0);
        }
        delivery
    }

    /// Its groups of inputs, in the order they are shown.
    pub fn groups(&self) -> [&dyn Group; 4] {
        [&self.team, &self.charges, &self.transition, &self.governance]
    }

    /// Its groups of inputs, to be changed.
    pub fn groups_mut(&mut self) -> [&mut dyn Group; 4] {
        [&mut self.team, &mut self.charges, &mut self.transition, &mut self.governance]
    }
}

impl SourcingOption {
    /// An option as a template sets it.
    pub fn from_template(id: OptionId, template: &'static Template, services: &[Service]) -> SourcingOption {
        let deliveries = services.iter().map(|service| Delivery::from_template(template, service.id)).collect();
        SourcingOption { id, name: template.label.to_string(), template, deliveries }
    }

    /// How it delivers a service.
    pub fn delivery(&self, service: ServiceId) -> Option<&Delivery> {
        self.deliveries.iter().find(|delivery| delivery.service == service)
    }
}

impl Scenario {
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

    /// Visits every number with its address.
    pub fn each(&self, mut visit: impl FnMut(Address, f64)) {
        let mut group = |place: Place, group: &dyn Group| group.each(&mut |field, value| visit(Address { place, field }, value));
        group(Place::Assumptions, &self.assumptions);
        for service in &self.services {
            group(Place::Service(service.id), &service.demand);
        }
        for option in &self.options {
            for delivery in &option.deliveries {
                delivery.groups().into_iter().for_each(|each| group(Place::Delivery(option.id, delivery.service), each));
            }
        }
    }

    /// The number at an address.
    pub fn number(&self, address: Address) -> Option<f64> {
        let mut found = None;
        let mut look = |group: &dyn Group| {
            group.each(&mut |field, value| {
                if std::ptr::eq(field, address.field) {
                    found = Some(value);
                }
            });
        };
        match address.place {
            Place::Assumptions => look(&self.assumptions),
            Place::Service(service) => look(&self.service(service)?.demand),
            Place::Delivery(option, service) => self.option(option)?.delivery(service)?.groups().into_iter().for_each(look),
        }
        found
    }

    /// Puts a number at an address; says whether there is such a place and it takes this number.
    pub fn set_number(&mut self, address: Address, number: f64) -> bool {
        let mut done = false;
        let mut put = |group: &mut dyn Group| {
            group.each_mut(&mut |field, value| {
                if std::ptr::eq(field, address.field) && field.accepts(number) {
                    *value = number;
                    done = true;
                }
            });
        };
        match address.place {
            Place::Assumptions => put(&mut self.assumptions),
            Place::Service(id) => self.services.iter_mut().filter(|service| service.id == id).for_each(|service| put(&mut service.demand)),
            Place::Delivery(option, service) => {
                if let Some(delivery) = self.delivery_mut(option, service) {
                    delivery.groups_mut().into_iter().for_each(put);
                }
            }
        }
        done
    }

    /// The default of an address, and where it comes from.
    pub fn default_of(&self, address: Address) -> (f64, &'static Source) {
        let field: &'static Field = address.field;
        match address.place {
            Place::Delivery(option, _) => {
                self.option(option).map_or((field.default, field.source), |option| option.template.default_of(field))
            }
            _ => (field.default, field.source),
        }
    }

    /// The name in files of the answer that was chosen.
    pub fn choice(&self, address: ChoiceAddress) -> Option<&'static str> {
        Some(match address {
            ChoiceAddress::Currency => self.currency.id(),
            ChoiceAddress::PaymentTiming => self.payment_timing.id(),
            ChoiceAddress::DeliveredBy(option, service) => self.option(option)?.delivery(service)?.delivered_by.id(),
            ChoiceAddress::Pricing(option, service) => self.option(option)?.delivery(service)?.pricing.id(),
        })
    }

    /// Chooses an answer by its name in files; says whether there is such a place and such an answer.
    pub fn choose(&mut self, address: ChoiceAddress, answer: &str) -> bool {
        fn put<C: Choice>(place: Option<&mut C>, answer: &str) -> bool {
            place.zip(C::from_id(answer)).map(|(place, choice)| *place = choice).is_some()
        }
        match address {
            ChoiceAddress::Currency => put(Some(&mut self.currency), answer),
            ChoiceAddress::PaymentTiming => put(Some(&mut self.payment_timing), answer),
            ChoiceAddress::DeliveredBy(option, service) => {
                put(self.delivery_mut(option, service).map(|delivery| &mut delivery.delivered_by), answer)
            }
            ChoiceAddress::Pricing(option, service) => {
                put(self.delivery_mut(option, service).map(|delivery| &mut delivery.pricing), answer)
            }
        }
    }

    fn delivery_mut(&mut self, option: OptionId, service: ServiceId) -> Option<&mut Delivery> {
        let option = self.options.iter_mut().find(|candidate| candidate.id == option)?;
        option.deliveries.iter_mut().find(|delivery| delivery.service == service)
    }
}
