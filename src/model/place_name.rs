//! The name of a part of a scenario outside its own table.

use super::{Place, Scenario, UnitName};

impl Scenario {
    /// The name of one unit of service at a part of the scenario; a single service names the unit for all parts.
    pub fn unit_name(&self, place: Place) -> UnitName {
        let service = place.service().and_then(|id| self.service(id));
        match (service, self.services.as_slice()) {
            (Some(service), _) => service.kind.unit,
            (None, [only]) => only.kind.unit,
            _ => UnitName::UNIT,
        }
    }

    /// The part of the scenario in words, such as `Nearshore provider, Help desk`; a single service is
    /// not named.
    pub fn place_name(&self, place: Place) -> String {
        let option = place.option().and_then(|id| self.option(id)).map(|option| option.name.as_str());
        let service = place.service().and_then(|id| self.service(id));
        let level = place.level().and_then(|level| service?.kind.levels.get(level)).map(|level| level.label);
        let provider = match place {
            Place::Provider(id) => self.provider(id).map(|provider| provider.name.as_str()),
            _ => None,
        };
        let service = service.map(|service| service.name.as_str()).filter(|_| self.services.len() > 1 || option.is_none());
        let parts: Vec<&str> = [provider, option, service, level].into_iter().flatten().collect();
        if parts.is_empty() { "All options".to_string() } else { parts.join(", ") }
    }
}
