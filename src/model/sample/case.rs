//! A sample case, written as its differences from the defaults.

use crate::model::{
    Address, Assumptions, DeliveredBy, Delivery, Field, OptionId, Place, ProviderTerms, Range, Scenario, ScenarioChoices, Service,
    ServiceId, ServiceKind, Shape, Template, WorkPlace,
};

/// The yearly loss of a distant country's currency where pay rises by nine percent and prices by six.
const DRIFT: f64 = -0.035;

/// A scenario in the making, from the defaults to one company. Services and options are counted from 1, in the
/// order of their names.
pub(super) struct Case {
    scenario: Scenario,
}

impl Case {
    /// Services and options by the names of their kinds and templates in files, each with its name here. The
    /// first option is today's. A provider gets the name of its option.
    pub(super) fn new(title: &str, services: &[(&str, &str)], options: &[(&str, &str)]) -> Case {
        let mut scenario = Scenario::empty(title);
        for (kind, name) in services {
            let id = ServiceKind::from_id(kind).and_then(|kind| scenario.add_service(kind));
            if let Some(service) = scenario.services.iter_mut().find(|service| Some(service.id) == id) {
                service.name = (*name).to_string();
            }
        }
        for (template, name) in options {
            let known = scenario.providers.len();
            let Some(template) = Template::from_id(template) else { continue };
            let id = scenario.add_option(template);
            if let Some(option) = scenario.options.iter_mut().find(|option| Some(option.id) == id) {
                option.name = (*name).to_string();
            }
            for provider in scenario.providers.iter_mut().skip(known) {
                provider.name = provider.name.replacen(template.label, name, 1);
            }
        }
        Case { scenario }
    }

    /// Sets the inputs shared by all options.
    pub(super) fn assume(&mut self, change: impl FnOnce(&mut Assumptions<f64>, &mut ScenarioChoices)) {
        change(&mut self.scenario.assumptions, &mut self.scenario.choices);
    }

    /// Sets the demand.
    pub(super) fn service(&mut self, service: u16, change: impl FnOnce(&mut Service)) {
        if let Some(service) = self.scenario.services.iter_mut().find(|known| known.id == ServiceId(service)) {
            change(service);
        }
    }

    /// Sets what several options have in common for one service.
    pub(super) fn deliveries(&mut self, options: &[u16], service: u16, change: impl Fn(&mut Delivery)) {
        for option in options {
            self.scenario.delivery_mut(OptionId(*option), ServiceId(service)).into_iter().for_each(&change);
        }
    }

    /// Sets one option for one service.
    pub(super) fn delivery(&mut self, option: u16, service: u16, change: impl Fn(&mut Delivery)) {
        self.deliveries(&[option], service, change);
    }

    /// Sets several options for all services.
    pub(super) fn options(&mut self, options: &[u16], change: impl Fn(&mut Delivery)) {
        let chosen = self.scenario.options.iter_mut().filter(|option| options.contains(&option.id.0));
        chosen.flat_map(|option| &mut option.deliveries).for_each(change);
    }

    /// Delivers one service of an option from another template.
    pub(super) fn deliver_as(&mut self, option: u16, service: u16, template: &str) {
        let kind = self.scenario.service(ServiceId(service)).map(|service| service.kind);
        let Some((kind, template)) = kind.zip(Template::from_id(template)) else { return };
        self.delivery(option, service, |delivery| {
            *delivery = Delivery::from_template(template, kind, ServiceId(service), delivery.provider);
        });
    }

    /// Lets the provider of one option also deliver another option.
    pub(super) fn same_provider(&mut self, option: u16, as_option: u16) {
        let known = self.scenario.option(OptionId(as_option)).and_then(|option| option.deliveries.first()).map(|known| known.provider);
        if let Some(known) = known {
            self.options(&[option], |delivery| delivery.provider = known);
        }
    }

    /// Sets the terms and the name of a delivery's provider.
    pub(super) fn provider(&mut self, option: u16, service: u16, name: &str, change: impl Fn(&mut ProviderTerms<f64>)) {
        let id = self.scenario.delivery(OptionId(option), ServiceId(service)).map(|delivery| delivery.provider);
        for provider in self.scenario.providers.iter_mut().filter(|provider| Some(provider.id) == id) {
            provider.name = name.to_string();
            change(&mut provider.terms);
        }
    }

    /// The effect of a distant country's pay and currency on an option: its provider is paid mostly in a currency that falls while
    /// local pay rises, and so is your own team there.
    pub(super) fn paid_abroad(&mut self, option: u16) {
        let deliveries = self.scenario.options.iter_mut().filter(|known| known.id.0 == option).flat_map(|known| &mut known.deliveries);
        let mut providers = Vec::new();
        for delivery in deliveries {
            if delivery.choices.team_place == WorkPlace::Offshore {
                delivery.team.currency_drift_per_year = DRIFT;
            }
            if delivery.has_provider() && delivery.choices.pricing.is_hourly() {
                providers.push(delivery.provider);
            }
        }
        for provider in self.scenario.providers.iter_mut().filter(|provider| providers.contains(&provider.id)) {
            (provider.terms.foreign_share, provider.terms.currency_drift_per_year) = (0.8, DRIFT);
        }
    }

    /// Sets the uncertainty of a number shared by all options.
    pub(super) fn uncertain_everywhere(&mut self, field: &'static Field, low: f64, high: f64, shape: Shape) {
        self.scenario.set_range(Address { place: Place::Assumptions, field }, Some(Range::new(low, high, shape)));
    }

    /// Sets the uncertainty of a number of the demand.
    pub(super) fn uncertain_demand(&mut self, service: u16, field: &'static Field, low: f64, high: f64, shape: Shape) {
        let place = Place::Service(ServiceId(service));
        self.scenario.set_range(Address { place, field }, Some(Range::new(low, high, shape)));
    }

    /// Sets the uncertainty of a number of a delivery.
    pub(super) fn uncertain(&mut self, option: u16, service: u16, field: &'static Field, low: f64, high: f64, shape: Shape) {
        let place = Place::Delivery(OptionId(option), ServiceId(service));
        self.scenario.set_range(Address { place, field }, Some(Range::new(low, high, shape)));
    }

    /// The scenario, without providers that deliver nothing.
    pub(super) fn done(mut self) -> Scenario {
        let has_provider = |delivery: &&mut Delivery| delivery.choices.delivered_by != DeliveredBy::InHouse;
        let mut deliveries = self.scenario.options.iter_mut().flat_map(|option| &mut option.deliveries);
        if let Some(used) = deliveries.find(has_provider).map(|delivery| delivery.provider) {
            let deliveries = self.scenario.options.iter_mut().flat_map(|option| &mut option.deliveries);
            deliveries.filter(|delivery| !has_provider(delivery)).for_each(|delivery| delivery.provider = used);
        }
        self.scenario.remove_unused_providers();
        self.scenario
    }
}
