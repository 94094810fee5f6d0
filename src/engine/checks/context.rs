//! The input of a check: a comparison with its results, by option and by delivery.

use super::super::continuity::goes_on;
use super::super::{OptionOutcome, Outcome};
use crate::model::{
    Address, ChoiceAddress, ChoiceField, ContractYears, DeliveredBy, Delivery, Field, OptionId, Place, Scenario, Sentence, Service,
    ServiceId, SourcingOption, WorkPlace,
};

/// A cause for a warning.
pub(super) struct Cause {
    pub(super) inputs: Vec<Address>,
    pub(super) choices: Vec<ChoiceAddress>,
    pub(super) option: Option<OptionId>,
    pub(super) service: Option<ServiceId>,
    /// The subject, such as "Offshore provider".
    pub(super) subject: String,
    /// The observation with its figure; it follows the subject and ends with a full stop.
    pub(super) what: Sentence,
    /// Numbers that fix it.
    pub(super) remedy: Vec<(Address, f64)>,
}

impl Cause {
    /// The same with further inputs.
    pub(super) fn with_inputs(mut self, inputs: impl IntoIterator<Item = Address>) -> Cause {
        self.inputs.extend(inputs);
        self
    }
}

/// A comparison and its results.
pub(super) struct Context<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) outcome: &'a Outcome,
}

impl<'a> Context<'a> {
    /// Every option except today's.
    pub(super) fn changes(&self) -> impl Iterator<Item = OptionCase<'a>> + use<'a> {
        self.options().filter(|case| case.option.id != case.scenario.status_quo)
    }

    /// Every option.
    pub(super) fn options(&self) -> impl Iterator<Item = OptionCase<'a>> + use<'a> {
        let &Context { scenario, outcome } = self;
        let options = scenario.options.iter();
        options.filter_map(move |option| Some(OptionCase { scenario, option, result: outcome.option(option.id)? }))
    }

    /// Every delivery of every option.
    pub(super) fn deliveries(&self) -> impl Iterator<Item = DeliveryCase<'a>> + use<'a> {
        let scenario = self.scenario;
        scenario.options.iter().flat_map(move |option| deliveries(scenario, option))
    }

    /// Every delivery that replaces today's.
    pub(super) fn moves(&self) -> impl Iterator<Item = DeliveryCase<'a>> + use<'a> {
        self.deliveries().filter(DeliveryCase::moved)
    }

    /// A cause that concerns all options.
    pub(super) fn cause(&self, fields: &[&'static Field], what: Sentence) -> Cause {
        let inputs = fields.iter().map(|&field| Address { place: Place::Assumptions, field }).collect();
        Cause { inputs, subject: "All options".to_string(), ..self.of_decision(what) }
    }

    /// A cause in the weights and scores of the decision, which are no inputs: no cost depends on them.
    pub(super) fn of_decision(&self, what: Sentence) -> Cause {
        let subject = "Beyond cost".to_string();
        Cause { inputs: Vec::new(), choices: Vec::new(), option: None, service: None, subject, what, remedy: Vec::new() }
    }
}

fn deliveries<'a>(scenario: &'a Scenario, option: &'a SourcingOption) -> impl Iterator<Item = DeliveryCase<'a>> + use<'a> {
    option.deliveries.iter().filter_map(move |delivery| {
        let service = scenario.service(delivery.service)?;
        let today = scenario.delivery(scenario.status_quo, delivery.service)?;
        Some(DeliveryCase { scenario, option, delivery, service, today })
    })
}

/// An option and its results.
#[derive(Clone, Copy)]
pub(super) struct OptionCase<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) option: &'a SourcingOption,
    pub(super) result: &'a OptionOutcome,
}

impl<'a> OptionCase<'a> {
    /// How it delivers each service.
    pub(super) fn deliveries(&self) -> impl Iterator<Item = DeliveryCase<'a>> + use<'a> {
        deliveries(self.scenario, self.option)
    }

    /// A cause in inputs of all its deliveries.
    pub(super) fn cause(&self, fields: &[&'static Field], what: Sentence) -> Cause {
        let places = self.deliveries().map(|case| case.place());
        let inputs = places.flat_map(|place| fields.iter().map(move |&field| Address { place, field })).collect();
        Cause {
            inputs,
            choices: Vec::new(),
            option: Some(self.option.id),
            service: None,
            subject: self.option.name.clone(),
            what,
            remedy: Vec::new(),
        }
    }
}

/// One service under one option.
#[derive(Clone, Copy)]
pub(super) struct DeliveryCase<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) option: &'a SourcingOption,
    pub(super) delivery: &'a Delivery,
    pub(super) service: &'a Service,
    /// How the service is delivered today.
    pub(super) today: &'a Delivery,
}

impl DeliveryCase<'_> {
    pub(super) fn place(&self) -> Place {
        Place::Delivery(self.option.id, self.delivery.service)
    }

    /// Whether the work moves to other people or another place.
    pub(super) fn moved(&self) -> bool {
        self.option.id != self.scenario.status_quo && !goes_on(self.today, self.delivery)
    }

    /// Whether your own team continues as today, under another option.
    pub(super) fn stays_in_house(&self) -> bool {
        self.option.id != self.scenario.status_quo
            && self.delivery.choices.delivered_by == DeliveredBy::InHouse
            && goes_on(self.today, self.delivery)
    }

    /// Whether it uses the equipment of today's delivery, under another option.
    pub(super) fn keeps_equipment(&self) -> bool {
        self.option.id != self.scenario.status_quo && self.delivery.has_own_equipment() && self.today.has_own_equipment()
    }

    /// Whether a provider does part of the work.
    pub(super) fn has_provider(&self) -> bool {
        self.delivery.has_provider()
    }

    /// Whether a provider does all of the work, at least at first.
    pub(super) fn outsourced(&self) -> bool {
        matches!(self.delivery.choices.delivered_by, DeliveredBy::Provider | DeliveredBy::Transfer)
    }

    /// Whether the provider is paid by the hour, not by unit of service.
    pub(super) fn hourly(&self) -> bool {
        self.has_provider() && self.delivery.choices.pricing.is_hourly()
    }

    /// Whether the provider bills hours worked in a distant country.
    pub(super) fn hours_offshore(&self) -> bool {
        self.hourly() && self.delivery.rates.offshore_share > 0.0
    }

    /// Whether your own team works in a distant country.
    pub(super) fn team_offshore(&self) -> bool {
        self.delivery.choices.delivered_by != DeliveredBy::Provider && self.delivery.choices.team_place == WorkPlace::Offshore
    }

    /// Whether your own people deliver the service today.
    pub(super) fn own_people_today(&self) -> bool {
        matches!(self.today.choices.delivered_by, DeliveredBy::InHouse | DeliveredBy::Shared)
    }

    /// Months from the decision to the start of the new delivery; `None` if today's delivery continues.
    pub(super) fn start_month(&self) -> f64 {
        let way = &self.delivery.transition;
        if self.moved() { way.selection_months + way.knowledge_transfer_months + way.shadow_months } else { 0.0 }
    }

    /// The month in which a provider's team becomes yours; `None` without such a transfer.
    pub(super) fn transfer_month(&self) -> Option<f64> {
        let transfers = self.delivery.choices.delivered_by == DeliveredBy::Transfer && self.moved();
        transfers.then(|| self.start_month() + self.delivery.transition.operate_months)
    }

    /// The first month of the contract years; for an existing contract, the decision.
    pub(super) fn contract_since(&self) -> f64 {
        match self.delivery.choices.contract_years {
            ContractYears::Signing if self.moved() => self.delivery.transition.selection_months,
            ContractYears::Start => self.start_month(),
            ContractYears::Signing | ContractYears::Decision => 0.0,
        }
    }

    /// The volume in a month, relative to the first.
    pub(super) fn growth_until(&self, month: f64) -> f64 {
        libm::pow(1.0 + self.service.demand.volume_growth, month / 12.0)
    }

    /// The name of the option, and of the service if there are several.
    fn subject(&self) -> String {
        self.scenario.place_name(self.place())
    }

    /// A cause in inputs of the delivery.
    pub(super) fn cause(&self, fields: &[&'static Field], what: Sentence) -> Cause {
        let inputs = fields.iter().map(|&field| Address { place: self.place(), field }).collect();
        Cause {
            inputs,
            choices: Vec::new(),
            option: Some(self.option.id),
            service: Some(self.service.id),
            subject: self.subject(),
            what,
            remedy: Vec::new(),
        }
    }

    /// A cause in a choice about the delivery, and in inputs beside it.
    pub(super) fn cause_in_choice(&self, field: &'static ChoiceField, fields: &[&'static Field], what: Sentence) -> Cause {
        Cause { choices: vec![ChoiceAddress { place: self.place(), field }], ..self.cause(fields, what) }
    }
}
