//! A link to an input, with its name and the names of its places.

use crate::app::format::named;
use crate::model::{Address, Scenario};
use yew::prelude::*;

/// A link to the first of several places of an input; `place` says whether the place is named.
pub fn place_link(scenario: &Scenario, addresses: &[Address], go_to: &Callback<Address>) -> Html {
    let Some(&first) = addresses.first() else { return Html::default() };
    let onclick = go_to.reform(move |_: MouseEvent| first);
    html! { <button type="button" class="link" {onclick}>{ input_name(scenario, addresses) }</button> }
}

/// The name of an input with its places, such as `Price per contact, Nearshore provider`.
pub fn input_name(scenario: &Scenario, addresses: &[Address]) -> String {
    let Some(first) = addresses.first() else { return String::new() };
    let label = named(first.field.label, unit_name(scenario, *first));
    let mut places: Vec<String> = Vec::new();
    for address in addresses {
        let place = scenario.place_name(address.place);
        if address.place != crate::model::Place::Assumptions && !places.contains(&place) {
            places.push(place);
        }
    }
    if places.len() > 2 {
        let option = first.place.option().and_then(|id| scenario.option(id)).map(|option| option.name.clone());
        places = vec![option.map_or("several places".to_string(), |name| format!("{name}, several services"))];
    }
    if places.is_empty() { label.to_string() } else { format!("{label}, {}", places.join("; ")) }
}

/// What one unit of service is called where an input stands.
pub fn unit_name(scenario: &Scenario, address: Address) -> &'static str {
    let service = address.place.service().and_then(|id| scenario.service(id));
    match (service, scenario.services.as_slice()) {
        (Some(service), _) => service.kind.unit,
        (None, [only]) => only.kind.unit,
        _ => "unit",
    }
}
