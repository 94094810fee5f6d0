//! What drives the answer and what would change it, in sentences with links to the inputs.

use super::place_link::place_link;
use crate::app::snapshot::{Formats, Snapshot};
use crate::app::state::panel::WHAT_CHANGES;
use crate::engine::{Flip, Lever};
use crate::exchange::drivers::{effect, firm as firm_words, turning};
use crate::model::{Address, Scenario};
use yew::prelude::*;

/// What drives the answer and what would change it; its space is reserved while it is computed.
pub fn answer_levers(snapshot: &Snapshot, go_to: &Callback<Address>) -> Html {
    let levers = snapshot.drivers.as_ref().and_then(|drivers| drivers.found.as_ref());
    // Inputs that have been removed since are left out.
    let here = |addresses: &[Address]| addresses.iter().all(|address| snapshot.scenario.number(*address).is_some());
    let drivers = levers.map_or(&[][..], |levers| &levers.drivers).iter().filter(|lever| here(&lever.addresses));
    let drivers: Vec<Html> = drivers.map(|lever| driver(&snapshot.scenario, &snapshot.formats, lever, go_to)).collect();
    let flips = levers.map_or(&[][..], |levers| &levers.flips).iter().filter(|flip| here(&flip.addresses));
    let flips: Vec<Html> = flips.map(|flip| turn(&snapshot.scenario, &snapshot.formats, flip, go_to)).collect();
    let name = levers.and_then(|levers| snapshot.scenario.option(levers.cheapest)).map(|option| option.name.as_str());
    let firm = levers.is_some() && flips.is_empty();
    html! {
        <div class="levers" aria-busy={snapshot.is_searching().to_string()} data-pending={snapshot.drivers_pending.then_some("yes")}>
            <section role="group" aria-labelledby="what-drives">
                <h3 id="what-drives">{ "Main drivers" }</h3>
                <ul>{ for drivers }</ul>
            </section>
            <section role="group" aria-labelledby={WHAT_CHANGES}>
                <h3 id={WHAT_CHANGES} tabindex="-1">
                    { "What would change it?" }
                    <span class="pending" aria-hidden="true">{ "not yet for these numbers" }</span>
                </h3>
                <ul>{ for flips }if firm { <li>{ firm_words(name.unwrap_or_default()) }</li> }</ul>
            </section>
        </div>
    }
}

fn driver(scenario: &Scenario, formats: &Formats, lever: &Lever, go_to: &Callback<Address>) -> Html {
    let effect = effect(scenario, lever, &|amount| formats.money_short(amount));
    let effect = formats.with_percent_signs(&effect);
    html! { <li>{ place_link(scenario, &lever.addresses, go_to) }{ format!(" {effect}.") }</li> }
}

fn turn(scenario: &Scenario, formats: &Formats, flip: &Flip, go_to: &Callback<Address>) -> Html {
    let Flip { address, addresses, .. } = flip;
    let turning = turning(scenario, flip, &|values| formats.pair(values, address.field.unit, scenario.unit_name(address.place)));
    html! { <li>{ place_link(scenario, addresses, go_to) }{ format!(" {turning}.") }</li> }
}
