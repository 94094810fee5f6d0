//! Changes to the options, services, providers and names of a scenario.

use super::action::{Action, NameAddress};
use crate::model::{Address, DEMAND, LIMITS, OptionId, Place, ProviderId, Scenario, ServiceId, ServiceKind};

/// Adds, removes, moves and replaces whole parts; returns whether it could.
pub(super) fn arranged(scenario: &mut Scenario, action: Action) -> bool {
    match action {
        Action::AddOption(template) => scenario.add_option(template).is_some(),
        Action::CopyOption(id) => scenario.copy_option(id).is_some(),
        Action::RemoveOption(id) => scenario.remove_option(id),
        Action::MoveOption(id, places) => moved(scenario, id, places),
        Action::StatusQuo(id) => {
            let known = scenario.option(id).is_some();
            if known {
                scenario.status_quo = id;
            }
            known
        }
        Action::AddService(kind) => added(scenario, kind),
        Action::RemoveService(id) => scenario.remove_service(id),
        Action::Provider(option, service, provider) => delivered_by(scenario, option, service, provider),
        Action::Group(_, Some(group)) => scenario.set_group(group),
        Action::Group(id, None) => scenario.remove_group(id),
        _ => false,
    }
}

/// Adds a service for the people who use the others.
fn added(scenario: &mut Scenario, kind: &'static ServiceKind) -> bool {
    let users = scenario.services.first().map(|service| service.demand.users);
    let Some(id) = scenario.add_service(kind) else { return false };
    if let Some(users) = users {
        scenario.set_number(Address { place: Place::Service(id), field: &DEMAND.users }, users);
    }
    true
}

fn moved(scenario: &mut Scenario, id: OptionId, places: isize) -> bool {
    let from = scenario.options.iter().position(|option| option.id == id);
    let Some((from, to)) = from.and_then(|from| Some((from, from.checked_add_signed(places)?))) else { return false };
    if to >= scenario.options.len() {
        return false;
    }
    let option = scenario.options.remove(from);
    scenario.options.insert(to, option);
    scenario.put_in_order();
    true
}

fn delivered_by(scenario: &mut Scenario, option: OptionId, service: ServiceId, provider: ProviderId) -> bool {
    if scenario.provider(provider).is_none() {
        return false;
    }
    scenario.delivery_mut(option, service).map(|delivery| delivery.provider = provider).is_some()
}

/// Renames something; returns whether it could.
pub(super) fn renamed(scenario: &mut Scenario, address: NameAddress, name: String) -> bool {
    let place = match address {
        NameAddress::Title => Some(&mut scenario.title),
        NameAddress::Service(id) => scenario.services.iter_mut().find(|service| service.id == id).map(|service| &mut service.name),
        NameAddress::Option(id) => scenario.options.iter_mut().find(|option| option.id == id).map(|option| &mut option.name),
        NameAddress::Provider(id) => scenario.providers.iter_mut().find(|provider| provider.id == id).map(|provider| &mut provider.name),
        NameAddress::Group(id) => scenario.together.iter_mut().find(|group| group.id == id).map(|group| &mut group.name),
    };
    let fits = name.chars().count() <= LIMITS.name && !name.chars().any(char::is_control);
    match place {
        Some(place) if fits => {
            *place = name;
            true
        }
        _ => false,
    }
}
