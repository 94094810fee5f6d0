//! The open comparison read back into the answers it was made from, so that neither loses what the other says.

use super::answers::{ASKED, Answers};
use super::apply_answers::addresses;
use crate::model::{Address, ChoiceAddress, Place, SAMPLES, Scenario, SourcingOption};
use std::rc::Rc;

/// The open comparison beside what its answers alone would make: the differences are edits made elsewhere.
pub struct OpenEdits {
    /// The open comparison.
    open: Rc<Scenario>,
    made: Scenario,
}

impl OpenEdits {
    /// Puts the numbers of the open comparison into the answers; `None` if it was not made from them. A sample may have the same
    /// options, but its numbers are nobody's answers.
    pub fn read_back(answers: &mut Answers, open: &Rc<Scenario>, decimal: char) -> Option<OpenEdits> {
        let parts = |scenario: &Scenario| {
            let options: Vec<_> = scenario.options.iter().map(|option| (option.id, option.template.id)).collect();
            let services: Vec<_> = scenario.services.iter().map(|service| (service.id, service.kind.id)).collect();
            (options, services, scenario.status_quo, scenario.choices.currency)
        };
        if SAMPLES.iter().any(|sample| (sample.scenario)().title == open.title) {
            return None;
        }
        let made = answers.comparison(decimal).ok().filter(|made| parts(made) == parts(open))?;
        let now = |address: Address| {
            let number = open.number(address).filter(|number| made.number(address) != Some(*number))?;
            Some(number.to_string().replace('.', &decimal.to_string()))
        };
        for question in ASKED {
            for asked in answers.asked(question, decimal) {
                let text = addresses(open, &asked).first().and_then(|address| now(*address));
                text.into_iter().for_each(|text| drop(answers.typed.insert(asked.id.clone(), text)));
            }
        }
        // Bids are the last options.
        for (bid, option) in answers.bids.iter_mut().filter(|bid| bid.is_given()).rev().zip(open.options.iter().rev()) {
            for service in &open.services {
                let address = Address { place: Place::Delivery(option.id, service.id), field: bid.pricing.offered_in() };
                if let Some((price, text)) = bid.prices.get_mut(service.kind.id).zip(now(address)) {
                    *price = text;
                }
            }
        }
        let made = answers.comparison(decimal).ok()?;
        Some(OpenEdits { open: Rc::clone(open), made })
    }

    /// Makes the edits in a new comparison, where it has the same options.
    pub fn make(&self, new: &mut Scenario) {
        // What the answers make is the same option if it has the same template, and the same provider if it delivers the same options.
        let templates = |scenario: &Scenario, place: Place| {
            let delivers = |option: &SourcingOption| match place {
                Place::Provider(id) => option.deliveries.iter().any(|delivery| delivery.has_provider() && delivery.provider == id),
                _ => place.option() == Some(option.id),
            };
            let options = scenario.options.iter().filter(|option| delivers(option));
            options.map(|option| (option.id, option.template.id)).collect::<Vec<_>>()
        };
        let is_same = |new: &Scenario, place: Place| templates(new, place) == templates(&self.made, place);
        let (mut numbers, mut choices) = (Vec::new(), Vec::new());
        self.open.each(|address, number| {
            if self.made.number(address) != Some(number) && !self.open.is_estimate(address) {
                numbers.push((address, number));
            }
        });
        self.open.each_choice_group(|place, group| {
            group.each(&mut |field, answer| {
                let address = ChoiceAddress { place, field };
                if self.made.choice(address) != Some(answer) {
                    choices.push((address, answer));
                }
            });
        });
        for (address, number) in numbers {
            if is_same(new, address.place) {
                new.give_number(address, number);
            }
        }
        for (address, answer) in choices {
            if is_same(new, address.place) {
                new.choose(address, answer);
            }
        }
        self.name(new);
        // A range typed in the answers themselves is already in the new comparison, or no longer typed.
        let edited = |address: &Address| self.open.range(*address) != self.made.range(*address);
        let removed = self.made.ranges.iter().map(|(address, _)| *address).filter(|address| self.open.range(*address).is_none());
        for address in self.open.ranges.iter().map(|(address, _)| *address).filter(edited).chain(removed) {
            let Some((before, number)) = self.open.number(address).zip(new.number(address)) else { continue };
            let is_retyped = new.range(address).is_some_and(|range| self.made.range(address) != Some(range));
            if is_same(new, address.place) && !is_retyped {
                new.set_range(address, self.open.range(address).map(|range| range.moved(address.field, before, number)));
            }
        }
        for (address, note) in &self.open.notes {
            if is_same(new, address.place) {
                new.set_note(*address, note);
            }
        }
        new.together.clone_from(&self.open.together);
        new.leave_groups_where_certain();
        new.simulation = self.open.simulation;
    }

    /// Gives options, services and providers the names they were given in the open comparison.
    fn name(&self, new: &mut Scenario) {
        let renamed = |now: Option<&String>, made: Option<&String>, name: &mut String| {
            if let Some(now) = now.filter(|now| Some(*now) != made && Some(&*name) == made) {
                name.clone_from(now);
            }
        };
        let (open, made) = (&*self.open, &self.made);
        for option in &mut new.options {
            let named = |scenario: &Scenario| scenario.option(option.id).map(|option| option.name.clone());
            renamed(named(open).as_ref(), named(made).as_ref(), &mut option.name);
        }
        for service in &mut new.services {
            let named = |scenario: &Scenario| scenario.service(service.id).map(|service| service.name.clone());
            renamed(named(open).as_ref(), named(made).as_ref(), &mut service.name);
        }
        for provider in &mut new.providers {
            let named = |scenario: &Scenario| scenario.provider(provider.id).map(|provider| provider.name.clone());
            renamed(named(open).as_ref(), named(made).as_ref(), &mut provider.name);
        }
    }

    /// Whether a new comparison says just what the open one says.
    pub fn is_open(&self, new: &Scenario) -> bool {
        *self.open == Scenario { title: self.open.title.clone(), ..new.clone() }
    }
}
