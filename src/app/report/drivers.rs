//! What drives the answer and what would flip it, as the page says it.

use super::register_table::written;
use crate::app::snapshot::Snapshot;
use crate::engine::{Levers, Outcome};
use crate::exchange::drivers::{effect, firm, input_name, turning};
use crate::model::OptionId;
use yew::prelude::*;

/// The drivers and break-even values that the page names beside its answer.
pub fn drivers(snapshot: &Snapshot, outcome: &Outcome) -> Html {
    let (scenario, formats) = (&snapshot.scenario, &snapshot.formats);
    let Some(levers) = Levers::of(scenario, outcome) else { return Html::default() };
    let name = |id: OptionId| scenario.option(id).map_or("", |option| option.name.as_str());
    let drivers = levers.drivers.iter().map(|lever| {
        let effect = effect(scenario, lever, &|amount| formats.money_short(amount));
        html! { <li>{ format!("{}: {effect}.", input_name(scenario, &lever.addresses)) }</li> }
    });
    let flips = levers.flips.iter().map(|flip| {
        let turning = turning(flip, &|value| written(snapshot, flip.address, value));
        html! { <li>{ format!("{}: {turning} {} is cheapest.", input_name(scenario, &flip.addresses), name(flip.instead)) }</li> }
    });
    html! {
        <section>
            <h3>{ "What drives it, and what would flip it" }</h3>
            <ul>{ for drivers }{ for flips }</ul>
            if levers.flips.is_empty() { <p>{ firm(name(levers.cheapest)) }</p> }
        </section>
    }
}
