//! The numbers that differ from their defaults.

use super::input::Input;
use crate::app::snapshot::RenderContext;
use crate::model::grammar::worded_as;
use crate::model::{Address, Origin, Scenario};
use std::rc::Rc;
use yew::prelude::*;

/// Whether a number is shown while only changed ones are. A number that was changed when the filter was turned on stays on show,
/// because typing may pass through its default. `None` while all inputs in use are shown.
pub fn if_changed(context: RenderContext, input: &Input) -> Option<bool> {
    context.view.only().map(|only| input.changed() || only.contains(&input.address))
}

/// The button that shows only changed numbers, with their count.
pub fn changed_only(context: RenderContext) -> Html {
    let is_on = context.view.only().is_some();
    let scenario = Rc::clone(&context.snapshot.scenario);
    let told = is_on.then(|| {
        let whole = |count: usize| context.snapshot.formats.whole(count as f64);
        let (changed, estimates) = changed(&context.snapshot.scenario);
        let changed = match changed.len() {
            0 => "You have not changed any numbers.".to_string(),
            many => worded_as(
                many as f64,
                "1 number in all differs from its default.",
                "{} numbers in all differ from their defaults.",
                &whole(many),
            ),
        };
        match estimates {
            0 => changed,
            many => {
                let (one, several) = ("1 more was estimated from your answers.", "{} more were estimated from your answers.");
                format!("{changed} {}", worded_as(many as f64, one, several, &whole(many)))
            }
        }
    });
    let onclick = context.view.change(move |view, _: MouseEvent| {
        view.only = if view.only.is_some() { None } else { Some(Rc::new(changed(&scenario).0)) };
    });
    html! {
        <div class="changed-only">
            <button type="button" aria-pressed={is_on.to_string()} {onclick}>{ "Changed only" }</button>
            <span role="status">{ told }</span>
        </div>
    }
}

/// The numbers that the user has set, and the count of estimated ones.
fn changed(scenario: &Scenario) -> (Vec<Address>, usize) {
    let (mut set, mut estimates) = (Vec::new(), 0);
    scenario.each(|address, value| match scenario.origin(address, value) {
        Origin::Default => {}
        Origin::Estimated => estimates += 1,
        Origin::Set => set.push(address),
    });
    (set, estimates)
}
