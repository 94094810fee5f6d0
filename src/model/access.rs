//! Reads and changes numbers and choices by address, always in the same order.

use super::{
    Address, ChoiceAddress, ChoiceGroup, Delivery, EXCHANGE_RATE, Field, Group, LIMITS, LevelId, OptionId, Place, Range, Scenario,
    ServiceId, Source, converted,
};
use rustc_hash::FxHashMap;

/// The service levels of a list, with their identities.
fn numbered<T>(levels: impl IntoIterator<Item = T>) -> impl Iterator<Item = (LevelId, T)> {
    (1..).map(LevelId).zip(levels)
}

impl Scenario {
    /// Visits every group of numbers, with its place.
    pub fn each_group(&self, mut visit: impl FnMut(Place, &dyn Group)) {
        visit(Place::Assumptions, &self.assumptions);
        for provider in &self.providers {
            visit(Place::Provider(provider.id), &provider.terms);
        }
        for service in &self.services {
            visit(Place::Service(service.id), &service.demand);
            numbered(&service.levels).for_each(|(id, level)| visit(Place::Level(service.id, id), level));
        }
        for option in &self.options {
            for delivery in &option.deliveries {
                let place = Place::Delivery(option.id, delivery.service);
                delivery.groups().into_iter().for_each(|group| visit(place, group));
                numbered(&delivery.levels).for_each(|(id, level)| visit(Place::Performance(option.id, delivery.service, id), level));
            }
        }
    }

    /// Visits the groups of numbers at one place, for changing.
    fn each_group_at(&mut self, place: Place, mut visit: impl FnMut(&mut dyn Group)) {
        match place {
            Place::Assumptions => visit(&mut self.assumptions),
            Place::Provider(id) => self.providers.iter_mut().filter(|provider| provider.id == id).for_each(|each| visit(&mut each.terms)),
            Place::Service(id) => self.services.iter_mut().filter(|service| service.id == id).for_each(|each| visit(&mut each.demand)),
            Place::Level(id, level) => {
                let levels = self.services.iter_mut().filter(|service| service.id == id).flat_map(|service| numbered(&mut service.levels));
                levels.filter(|(id, _)| *id == level).for_each(|(_, each)| visit(each));
            }
            Place::Delivery(option, service) => {
                self.delivery_mut(option, service).into_iter().flat_map(Delivery::groups_mut).for_each(visit);
            }
            Place::Performance(option, service, level) => {
                let levels = self.delivery_mut(option, service).into_iter().flat_map(|delivery| numbered(&mut delivery.levels));
                levels.filter(|(id, _)| *id == level).for_each(|(_, each)| visit(each));
            }
        }
    }

    /// Visits every number, with its address.
    pub fn each(&self, mut visit: impl FnMut(Address, f64)) {
        self.each_group(|place, group| group.each(&mut |field, value| visit(Address { place, field }, value)));
    }

    /// The number at an address.
    pub fn number(&self, address: Address) -> Option<f64> {
        let mut found = None;
        self.each_group(|place, group| {
            if place == address.place {
                group.each(&mut |field, value| {
                    if field == address.field {
                        found = Some(value);
                    }
                });
            }
        });
        found
    }

    /// Sets the number at an address. Returns false if the address does not exist or the number is out of range. Its
    /// uncertainty moves with it.
    pub fn set_number(&mut self, address: Address, number: f64) -> bool {
        let mut done = false;
        let mut before = number;
        self.each_group_at(address.place, |group| {
            group.each_mut(&mut |field, value| {
                if field == address.field && field.accepts(number) {
                    before = std::mem::replace(value, number);
                    done = true;
                }
            });
        });
        if done && before != number {
            self.move_range(address, before, number);
        }
        done
    }

    /// Moves an uncertainty with its number; its ends stay within the limits of the input.
    pub(super) fn move_range(&mut self, address: Address, before: f64, number: f64) {
        if let Some((_, range)) = self.ranges.iter_mut().find(|(known, _)| *known == address) {
            *range = range.moved(address.field, before, number);
        }
    }

    /// The default at an address, and its source.
    pub fn default_of(&self, address: Address) -> (f64, &Source) {
        let field: &'static Field = address.field;
        let kind = address.place.service().and_then(|service| self.service(service)).map(|service| service.kind);
        let template = address.place.option().and_then(|option| self.option(option)).map(|option| option.template);
        let default = self.rate_card.default_of(field, kind, template, address.place.level());
        let rate = self.assumptions.currency_per_dollar;
        let value = match (default.of_company, self.rate_card.currency) {
            _ if address == EXCHANGE_RATE && !default.of_company => self.choices.currency.per_dollar(),
            (false, _) => converted(field, default.value, rate),
            (true, Some(currency)) if currency != self.choices.currency => converted(field, default.value, rate / currency.per_dollar()),
            (true, _) => default.value,
        };
        (value, default.source)
    }

    /// The uncertainty of the number at an address; `None` if it is certain.
    pub fn range(&self, address: Address) -> Option<Range> {
        self.ranges.iter().find(|(known, _)| *known == address).map(|(_, range)| *range)
    }

    /// Sets the uncertainty of the number at an address, or marks it as certain. Returns false unless the number exists
    /// and may vary, and both ends, the low one first, are valid values for it.
    pub fn set_range(&mut self, address: Address, range: Option<Range>) -> bool {
        let fits = |range: &Range| {
            let ends = address.field.takes(range.low) && address.field.takes(range.high) && range.low <= range.high;
            ends && address.field.why_certain().is_none()
        };
        if self.number(address).is_none() || !range.as_ref().is_none_or(fits) {
            return false;
        }
        self.ranges.retain(|(known, _)| *known != address);
        match range {
            Some(range) => {
                self.ranges.push((address, range));
                self.put_in_order();
            }
            None => self.leave_group(address),
        }
        true
    }

    /// The user's note beside the number at an address; `None` without a note.
    pub fn note(&self, address: Address) -> &str {
        self.notes.iter().find(|(known, _)| *known == address).map_or("", |(_, note)| note.as_str())
    }

    /// Sets or clears the note beside the number at an address. Returns false unless the number exists and both this note
    /// and all notes together stay within the length limit.
    pub fn set_note(&mut self, address: Address, note: &str) -> bool {
        if self.number(address).is_none() || !self.has_room(Some(self.note(address)), note) {
            return false;
        }
        match self.notes.iter().position(|(known, _)| *known == address) {
            Some(place) if note.is_empty() => drop(self.notes.remove(place)),
            Some(place) => self.notes.iter_mut().skip(place).take(1).for_each(|(_, known)| *known = note.to_string()),
            None if note.is_empty() => {}
            None => {
                self.notes.push((address, note.to_string()));
                self.put_in_order();
            }
        }
        true
    }

    /// Whether a text beside a number may replace the one before: a link carries all of them together.
    pub(super) fn has_room(&self, before: Option<&str>, text: &str) -> bool {
        let (length, before) = (text.chars().count(), before.map_or(0, |before| before.chars().count()));
        length <= LIMITS.note && self.characters_beside() - before + length <= LIMITS.all_notes
    }

    /// The number of characters in all notes, estimates, bids and texts of the decision and the follow-up.
    pub fn characters_beside(&self) -> usize {
        let beside: usize = self.notes.iter().chain(&self.estimates).map(|(_, text)| text.chars().count()).sum();
        let followed = self.follow.as_ref().map_or(0, |follow| follow.characters());
        let of_bids: usize = self.bids().map(|(_, bid)| bid.characters()).sum();
        beside + of_bids + followed + self.decision.as_ref().map_or(0, |decision| decision.characters())
    }

    /// Sorts ranges, notes and estimates in the order of the scenario.
    pub fn put_in_order(&mut self) {
        let mut order = FxHashMap::default();
        self.each(|address, _| {
            order.insert(address, order.len());
        });
        self.ranges = in_order(std::mem::take(&mut self.ranges), &order);
        self.notes = in_order(std::mem::take(&mut self.notes), &order);
        self.estimates = in_order(std::mem::take(&mut self.estimates), &order);
    }

    /// Visits every group of choices, with its place.
    pub fn each_choice_group(&self, mut visit: impl FnMut(Place, &dyn ChoiceGroup)) {
        visit(Place::Assumptions, &self.choices);
        for service in &self.services {
            visit(Place::Service(service.id), &service.choices);
        }
        for option in &self.options {
            for delivery in &option.deliveries {
                visit(Place::Delivery(option.id, delivery.service), &delivery.choices);
            }
        }
    }

    /// The chosen answer, by its name in files.
    pub fn choice(&self, address: ChoiceAddress) -> Option<&'static str> {
        let mut found = None;
        self.each_choice_group(|place, group| {
            if place == address.place {
                group.each(&mut |field, answer| {
                    if field == address.field {
                        found = Some(answer);
                    }
                });
            }
        });
        found
    }

    /// Chooses an answer by its name in files. Returns false if the place or the answer does not exist.
    pub fn choose(&mut self, address: ChoiceAddress, answer: &str) -> bool {
        let group: Option<&mut dyn ChoiceGroup> = match address.place {
            Place::Assumptions => Some(&mut self.choices),
            Place::Service(id) => self.services.iter_mut().find(|service| service.id == id).map(|service| &mut service.choices as _),
            Place::Delivery(option, service) => self.delivery_mut(option, service).map(|delivery| &mut delivery.choices as _),
            Place::Provider(_) | Place::Level(..) | Place::Performance(..) => None,
        };
        group.is_some_and(|group| group.choose(address.field, answer))
    }

    /// How an option delivers a service, for changing.
    pub fn delivery_mut(&mut self, option: OptionId, service: ServiceId) -> Option<&mut Delivery> {
        let option = self.options.iter_mut().find(|candidate| candidate.id == option)?;
        option.deliveries.iter_mut().find(|delivery| delivery.service == service)
    }
}

/// Entries in the order of their addresses; each address has its own place, so nothing needs comparing.
fn in_order<T>(entries: Vec<(Address, T)>, order: &FxHashMap<Address, usize>) -> Vec<(Address, T)> {
    let mut places: Vec<Option<(Address, T)>> = Vec::new();
    places.resize_with(order.len(), || None);
    for entry in entries {
        if let Some(place) = order.get(&entry.0).and_then(|place| places.get_mut(*place)) {
            *place = Some(entry);
        }
    }
    places.into_iter().flatten().collect()
}
