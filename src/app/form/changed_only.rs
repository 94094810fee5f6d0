//! Only the numbers that differ from their defaults: for whoever asks what of all this was set.

use super::input::Input;
use crate::app::work::Work;
use crate::model::{Address, Scenario};
use std::rc::Rc;
use yew::prelude::*;

/// Whether a number is shown where only changed ones are; one that was changed when that was asked for stays on show, for its
/// default may be on the way of what is being typed. Nothing where all that matter are shown.
pub fn if_changed(work: Work, input: &Input) -> Option<bool> {
    work.view.only().map(|only| input.changed() || only.contains(&input.address))
}

/// The button that shows only changed numbers, with how many there are.
pub fn changed_only(work: Work) -> Html {
    let is_on = work.view.only().is_some();
    let scenario = Rc::clone(&work.scene.scenario);
    let told = is_on.then(|| match changed(&work.scene.scenario).len() {
        0 => "Every number stands at its default.".to_string(),
        1 => "1 number in all differs from its default.".to_string(),
        many => format!("{} numbers in all differ from their defaults.", work.scene.formats.whole(many as f64)),
    });
    let onclick = work.view.change(move |view, _: MouseEvent| {
        view.only = if view.only.is_some() { None } else { Some(Rc::new(changed(&scenario))) };
    });
    html! {
        <div class="changed-only">
            <button type="button" aria-pressed={is_on.to_string()} {onclick}>{ "Changed only" }</button>
            <span role="status">{ told }</span>
        </div>
    }
}

fn changed(scenario: &Scenario) -> Vec<Address> {
    let mut changed = Vec::new();
    scenario.each(|address, value| {
        if value != scenario.default_of(address).0 {
            changed.push(address);
        }
    });
    changed
}
