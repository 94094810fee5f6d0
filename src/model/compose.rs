//! Adds and removes services and options, so that every option always delivers every service.

use super::{
    Address, Along, DeliveredBy, Delivery, LIMITS, OptionId, Place, Provider, ProviderId, ProviderTerms, Scenario, Service, ServiceId,
    ServiceKind, SourcingOption, Subject, Template, Together,
};

impl Scenario {
    /// Adds a service with typical values for its kind, and a delivery of it to every option; `None` if the scenario
    /// already has the maximum number of services.
    pub fn add_service(&mut self, kind: &'static ServiceKind) -> Option<ServiceId> {
        if self.services.len() >= LIMITS.services {
            return None;
        }
        let id = self.next_service()?;
        let before = self.provider_ids();
        self.services.push(Service::of_kind(id, kind));
        for place in 0..self.options.len() {
            let Some(option) = self.options.get(place) else { break };
            let (template, name) = (option.template, option.name.clone());
            let known = option.deliveries.first().map(|delivery| delivery.provider);
            let provider = self.provider_for(template, &name, known.filter(|_| !template.provider_for_each_service), kind);
            let delivery = Delivery::from_template(template, kind, id, provider);
            if let Some(option) = self.options.get_mut(place) {
                option.deliveries.push(delivery);
            }
        }
        self.fill(|place| place.service() == Some(id) || matches!(place, Place::Provider(provider) if !before.contains(&provider)));
        Some(id)
    }

    /// Adds an option from a template; `None` if the scenario already has the maximum number of options.
    pub fn add_option(&mut self, template: &'static Template) -> Option<OptionId> {
        self.add_option_by(template, template.label, None)
    }

    /// Adds an option from a template under a name, all of it delivered by one provider if one is given; `None` if the scenario
    /// already has the maximum number of options.
    pub fn add_option_by(&mut self, template: &'static Template, name: &str, by: Option<ProviderId>) -> Option<OptionId> {
        if self.options.len() >= LIMITS.options {
            return None;
        }
        let id = self.next_option()?;
        let name = self.free_name(name);
        let before = self.provider_ids();
        let mut deliveries: Vec<Delivery> = Vec::new();
        for place in 0..self.services.len() {
            let Some(service) = self.services.get(place) else { break };
            let (kind, service) = (service.kind, service.id);
            let known = deliveries.last().map(|delivery| delivery.provider).filter(|_| !template.provider_for_each_service);
            let provider = self.provider_for(template, &name, by.or(known), kind);
            deliveries.push(Delivery::from_template(template, kind, service, provider));
        }
        self.options.push(SourcingOption { id, name, template, deliveries });
        self.fill(|place| place.option() == Some(id) || matches!(place, Place::Provider(provider) if !before.contains(&provider)));
        Some(id)
    }

    /// Adds a copy of an option; `None` if there is no such option or no room.
    pub fn copy_option(&mut self, id: OptionId) -> Option<OptionId> {
        if self.options.len() >= LIMITS.options {
            return None;
        }
        let position = self.options.iter().position(|option| option.id == id)?;
        let mut copy = self.options.get(position)?.clone();
        copy.id = self.next_option()?;
        copy.name = self.free_name(&copy.name);
        let new = copy.id;
        self.options.insert(position + 1, copy);
        let of_copy = |place: Place| match place {
            Place::Delivery(option, service) if option == id => Some(Place::Delivery(new, service)),
            Place::Performance(option, service, level) if option == id => Some(Place::Performance(new, service, level)),
            _ => None,
        };
        self.copy_beside(of_copy);
        self.copy_subject(Subject::Option(id), Subject::Option(new));
        Some(new)
    }

    /// Copies ranges with their groups, notes and estimates from the copied places.
    fn copy_beside(&mut self, of_copy: impl Fn(Place) -> Option<Place>) {
        for (address, range) in self.ranges.clone() {
            if let Some(place) = of_copy(address.place) {
                self.set_range(Address { place, ..address }, Some(range));
            }
        }
        for group in &mut self.together {
            let copies = group.members.iter().filter_map(|(address, along)| {
                let copy = Address { place: of_copy(address.place)?, ..*address };
                Some((copy, *along))
            });
            let copies: Vec<(Address, Along)> = copies.take(Together::MOST_MEMBERS.saturating_sub(group.members.len())).collect();
            group.members.extend(copies);
        }
        for (address, note) in self.notes.clone() {
            if let Some(place) = of_copy(address.place) {
                // Without room for the copy of a note, the option is copied without the note.
                self.set_note(Address { place, ..address }, &note);
            }
        }
        for (address, how) in self.estimates.clone() {
            if let Some(place) = of_copy(address.place) {
                let copy = Address { place, ..address };
                // Without room for its explanation, an estimate is copied without it.
                let _ = self.set_estimate(copy, Some(&how)) || self.set_estimate(copy, Some(""));
            }
        }
    }

    /// Adds an option that delivers each service as a chosen option does; `None` if one of them does not exist or there is
    /// no room. Notes and uncertainties come with it.
    pub fn add_combination(&mut self, parts: &[(ServiceId, OptionId)]) -> Option<OptionId> {
        // Start from an option that is not today's if there is one: its template has the usual values.
        let base =
            parts.iter().map(|(_, option)| *option).find(|option| *option != self.status_quo).or(parts.first().map(|(_, id)| *id))?;
        let deliveries: Option<Vec<Delivery>> = parts.iter().map(|&(service, option)| self.delivery(option, service).cloned()).collect();
        // The names of its parts would repeat themselves and not fit.
        let (deliveries, name) = (deliveries?, self.free_name("Best mix"));
        let new = self.copy_option(base)?;
        // Scores are for the option as a whole, and this one is another.
        self.forget_subject(Subject::Option(new));
        let option = self.options.iter_mut().find(|option| option.id == new)?;
        option.name = name;
        for delivery in deliveries {
            if let Some(place) = option.deliveries.iter_mut().find(|known| known.service == delivery.service) {
                *place = delivery;
            }
        }
        let taken = |service: ServiceId| parts.iter().find(|(known, _)| *known == service).map_or(base, |(_, option)| *option);
        // The copied base also carries notes on deliveries that come from other options.
        self.forget(|place| place.option() == Some(new) && place.service().is_some_and(|service| taken(service) != base));
        for (service, from) in parts.iter().copied().filter(|(_, from)| *from != base) {
            self.copy_beside(|place| match place {
                Place::Delivery(option, of) if (option, of) == (from, service) => Some(Place::Delivery(new, of)),
                Place::Performance(option, of, level) if (option, of) == (from, service) => Some(Place::Performance(new, of, level)),
                _ => None,
            });
        }
        Some(new)
    }

    /// Removes an option. Returns false for today's option and when only two are left.
    pub fn remove_option(&mut self, id: OptionId) -> bool {
        if id == self.status_quo || self.options.len() <= 2 || self.option(id).is_none() {
            return false;
        }
        self.options.retain(|option| option.id != id);
        self.forget(|place| place.option() == Some(id));
        self.forget_subject(Subject::Option(id));
        self.remove_unused_providers();
        true
    }

    /// Removes a service with all its deliveries. Returns false for the last one.
    pub fn remove_service(&mut self, id: ServiceId) -> bool {
        if self.services.len() <= 1 || self.service(id).is_none() {
            return false;
        }
        self.services.retain(|service| service.id != id);
        self.options.iter_mut().for_each(|option| option.deliveries.retain(|delivery| delivery.service != id));
        self.forget(|place| place.service() == Some(id));
        self.forget_service(id);
        self.remove_unused_providers();
        true
    }

    /// The identity of a new option, unlike that of any in the case of a contract that is followed: it still means that one.
    fn next_option(&self) -> Option<OptionId> {
        let of_case = self.follow.iter().flat_map(|follow| &follow.case.options);
        let highest = self.options.iter().chain(of_case).map(|option| option.id.0).max();
        highest.unwrap_or(0).checked_add(1).map(OptionId)
    }

    /// The identity of a new service, as with options.
    fn next_service(&self) -> Option<ServiceId> {
        let of_case = self.follow.iter().flat_map(|follow| &follow.case.services);
        let highest = self.services.iter().chain(of_case).map(|service| service.id.0).max();
        highest.unwrap_or(0).checked_add(1).map(ServiceId)
    }

    /// The provider that delivers a new option where there is no room for another provider; `None` while there is room.
    pub fn provider_without_room(&self) -> Option<&Provider> {
        self.providers.first().filter(|_| self.providers.len() >= LIMITS.providers)
    }

    fn provider_ids(&self) -> Vec<ProviderId> {
        self.providers.iter().map(|provider| provider.id).collect()
    }

    /// A name no other option has, within the limit.
    fn free_name(&self, name: &str) -> String {
        let taken = |name: &str| self.options.iter().any(|option| option.name == name);
        let short: String = name.chars().take(LIMITS.name - 2).collect();
        let numbered = (2..).map(|number| format!("{} {number}", short.trim_end()));
        std::iter::once(name.to_string()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    }

    /// The provider of a delivery: the existing one, a new one if the template needs it, or any.
    fn provider_for(&mut self, template: &Template, option: &str, known: Option<ProviderId>, kind: &ServiceKind) -> ProviderId {
        if let Some(known) = known {
            return known;
        }
        let needs_one = template.choices().delivered_by != DeliveredBy::InHouse;
        match self.providers.first().map(|provider| provider.id) {
            Some(any) if !needs_one || self.provider_without_room().is_some() => any,
            any => {
                let last = self.providers.iter().map(|provider| provider.id.0).max().unwrap_or(0);
                let Some(id) = last.checked_add(1).map(ProviderId) else { return any.unwrap_or(ProviderId(last)) };
                let name = match (needs_one, template.provider_for_each_service) {
                    (false, _) => "Provider".to_string(),
                    (true, false) => option.to_string(),
                    (true, true) => format!("{option}: {}", kind.label),
                };
                let name = name.chars().take(LIMITS.name).collect();
                self.providers.push(Provider { id, name, terms: ProviderTerms::default(), bid: None });
                id
            }
        }
    }

    pub(super) fn remove_unused_providers(&mut self) {
        let bids = |provider: &&Provider| {
            provider.bid.is_some() || self.decision.as_ref().is_some_and(|decision| decision.is_about(Subject::Provider(provider.id)))
        };
        let bidders = self.providers.iter().filter(bids).map(|provider| provider.id);
        let delivering = self.options.iter().flat_map(|option| &option.deliveries).map(|delivery| delivery.provider);
        let used: Vec<ProviderId> = delivering.chain(bidders).collect();
        self.providers.retain(|provider| used.contains(&provider.id));
        self.forget(|place| matches!(place, Place::Provider(id) if !used.contains(&id)));
    }

    /// Drops the ranges with their places in groups, notes and estimates of removed places.
    fn forget(&mut self, is_gone: impl Fn(Place) -> bool) {
        self.ranges.retain(|(address, _)| !is_gone(address.place));
        self.together.retain_mut(|group| group.keep(|address| is_gone(address.place)));
        self.notes.retain(|(address, _)| !is_gone(address.place));
        self.estimates.retain(|(address, _)| !is_gone(address.place));
    }
}
