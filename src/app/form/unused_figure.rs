//! What stands beside a number that counts for nothing: why, and for a number the user gave, the one press that makes it count.

use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::engine::{Structure, what_makes_it_count};
use crate::model::{Address, Scenario};
use yew::prelude::*;

/// What the remark needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where the number stands.
    pub address: Address,
}

/// Says that a number the user gave is not used, and offers to make it count.
#[component(UnusedFigure)]
pub fn unused_figure(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    // Not a property: every row of the form would be drawn again at every key.
    let scenario = use_context::<ByPointer<Scenario>>();
    let structure = scenario.as_ref().map(|scenario| Structure::of(scenario));
    let found = use_memo((structure, props.address), |(_, address)| what_makes_it_count(scenario.as_ref()?, *address));
    let (Some(scenario), Some((choice, answer))) = (scenario, *found) else {
        return html! { <span class="unused-figure">{ "Not used: no result depends on this figure." }</span> };
    };
    let now = scenario.choice(choice).map_or("", |chosen| choice.field.label_of(chosen));
    let label = choice.field.label;
    let onclick = Callback::from({
        let edits = edits.clone();
        move |_: MouseEvent| edits.send(Action::Choice(choice, answer.id.to_string()))
    });
    html! {
        <span class="unused-figure">
            { format!("Not used: {label} is “{now}”.") }
            if !edits.is_read_only() { { " " }<button type="button" class="link" {onclick}>{ format!("Switch to “{}”", answer.label) }</button> }
        </span>
    }
}
