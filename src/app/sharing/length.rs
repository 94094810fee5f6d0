//! The length of a link, and how programs handle links of that length.

use crate::app::files::save_scenario;
use crate::app::state::by_pointer::ByPointer;
use crate::browser::download::REFUSED;
use crate::exchange::link::{LONG, VERY_LONG};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The advice on a length, with a button that saves a file if that is better.
pub fn advice(length: usize, scenario: &Rc<Scenario>) -> Html {
    html! { <>{ words(length) }if length > LONG { { " " }<SaveFile scenario={ByPointer(Rc::clone(scenario))} /> }</> }
}

/// The properties of the button.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    /// The comparison to save.
    scenario: ByPointer<Scenario>,
}

/// A button that saves the content of the link.
#[component(SaveFile)]
fn save_file(props: &Props) -> Html {
    let refused = use_state(|| false);
    let onclick = {
        let (scenario, refused) = (Rc::clone(&props.scenario.0), refused.clone());
        Callback::from(move |_: MouseEvent| refused.set(!save_scenario(&scenario)))
    };
    html! { <><button type="button" {onclick}>{ "Save as file" }</button>if *refused { <span role="alert">{ " " }{ REFUSED }</span> }</> }
}

fn words(length: usize) -> &'static str {
    match length {
        _ if length > VERY_LONG => "Teams and some other programs cut off links of this length: remove names, or send a file instead:",
        _ if length > LONG => "Outlook cuts off links of this length; most other programs accept them. A file is safer:",
        _ => "Email and chat programs accept links of this length.",
    }
}

/// A meter of the length with its advice.
pub fn length_meter(length: usize, scenario: &Rc<Scenario>) -> Html {
    let level = match length {
        _ if length > VERY_LONG => "very-long",
        _ if length > LONG => "long",
        _ => "short",
    };
    html! {
        <div class="length" data-level={level}>
            <meter min="0" max={VERY_LONG.to_string()} high={LONG.to_string()} optimum="0" value={length.min(VERY_LONG).to_string()} aria-label="Length of the link">{ length }</meter>
            <p><strong>{ format!("{length} characters.") }</strong>{ " " }{ advice(length, scenario) }</p>
        </div>
    }
}
