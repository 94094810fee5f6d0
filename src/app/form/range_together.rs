//! What an uncertain number moves together with: nothing, a group, or another uncertain number.

use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::exchange::drivers::input_name;
use crate::model::{Address, Scenario, Together};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choice for the number whose range is stored at an address; `name` is announced by a screen reader.
pub fn moves_together(scenario: &Scenario, address: Address, name: &str, edits: &EditDispatcher) -> Html {
    let own = scenario.group_of(address);
    let is_alone = |other: &Address| *other != address && scenario.group_of(*other).is_none();
    let others: Vec<Address> = scenario.ranges.iter().map(|(other, _)| *other).filter(is_alone).collect();
    if own.is_none() && scenario.together.is_empty() && others.is_empty() {
        return Html::default();
    }
    let groups = scenario.together.iter().map(|group| {
        let chosen = own.is_some_and(|own| own.id == group.id);
        html! { <option value={group.id.to_string()} selected={chosen}>{ format!("Group “{}”", group.name) }</option> }
    });
    let offered = others.iter().map(|other| html! { <option value={other.to_string()}>{ input_name(scenario, &[*other]) }</option> });
    let onchange = {
        let (edits, own, together) = (edits.clone(), own.cloned(), scenario.together.clone());
        let (others, id) = (others.clone(), scenario.new_group_id());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let known = together.iter().find(|group| group.id.to_string() == chosen);
            let other = others.iter().find(|other| other.to_string() == chosen);
            let action = match (known, other, id, &own) {
                (Some(group), ..) => Some(Action::Group(group.id, Some(group.with(address)))),
                (None, Some(other), Some(id), _) => Some(Action::Group(id, Some(Together::pair(id, address, *other)))),
                (None, None, _, Some(own)) => Some(Action::Group(own.id, own.without(address))),
                _ => None,
            };
            edits.send(Action::FieldLeft);
            action.into_iter().for_each(|action| edits.send(action));
        })
    };
    html! {
        <label class="range-together">{ "Moves together with " }
            <select class="choice" aria-label={format!("{name} moves together with")} {onchange}>
                <option value="" selected={own.is_none()}>{ "nothing" }</option>
                { for groups }
                { for offered }
            </select>
        </label>
    }
}
