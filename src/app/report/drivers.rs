//! What drives the answer and what would change it, as on the page.

use crate::app::snapshot::Snapshot;
use crate::engine::{Levers, Outcome};
use crate::exchange::drivers::{effect, firm, input_name, turning};
use crate::model::OptionId;
use yew::prelude::*;

/// What drives the answer and what would change it: the page's result, or a new search.
pub fn levers_of(snapshot: &Snapshot, outcome: &Outcome) -> Option<Levers> {
    let known = snapshot.drivers.as_ref().filter(|_| !snapshot.drivers_pending).and_then(|drivers| drivers.found.clone());
    known.or_else(|| Levers::of(&snapshot.scenario, outcome))
}

/// The drivers, one item of a list each.
pub fn driver_lines(snapshot: &Snapshot, levers: &Levers) -> Vec<Html> {
    let (scenario, formats) = (&snapshot.scenario, &snapshot.formats);
    let line = |lever| {
        let effect = effect(scenario, lever, &|amount| formats.money_short(amount));
        html! { <li>{ format!("{}: {}.", input_name(scenario, &lever.addresses), formats.with_percent_signs(&effect)) }</li> }
    };
    levers.drivers.iter().map(line).collect()
}

/// The drivers and break-even values that the page names beside its answer.
pub fn drivers(snapshot: &Snapshot, outcome: &Outcome) -> Html {
    let scenario = &snapshot.scenario;
    let Some(levers) = levers_of(snapshot, outcome) else { return Html::default() };
    let name = |id: OptionId| scenario.option(id).map_or("", |option| option.name.as_str());
    let flips = levers.flips.iter().map(|flip| {
        let turning = turning(scenario, flip, &|values| {
            snapshot.formats.pair(values, flip.address.field.unit, scenario.unit_name(flip.address.place))
        });
        html! { <li>{ format!("{}: {turning}.", input_name(scenario, &flip.addresses)) }</li> }
    });
    html! {
        <section>
            <h3>{ "Main drivers" }</h3>
            <ul>{ for driver_lines(snapshot, &levers) }</ul>
            <h4>{ "What would change the answer?" }</h4>
            if levers.flips.is_empty() { <p>{ firm(name(levers.cheapest)) }</p> } else { <ul>{ for flips }</ul> }
        </section>
    }
}
