//! Shows whether the work is safe, and the remedy if it is not.

use crate::app::files::save_or_tell;
use crate::app::state::autosave::Autosave;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::save_status::{SaveState, use_save_status};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// Its properties.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The open comparison.
    pub scenario: ByPointer<Scenario>,
    /// How it is saved.
    pub autosave: Autosave,
    /// The remark on an entry that is not valid yet, and so not saved.
    pub waiting: Option<&'static str>,
}

/// Whether the work is safe; if it is not saved, with a button that saves it as a file.
#[component(SaveIndicator)]
pub fn save_indicator(props: &Props) -> Html {
    let state = use_save_status(props.autosave.safety());
    let unsafe_work = matches!(state, SaveState::NotSaved(_));
    let waits = props.waiting.filter(|_| !unsafe_work).map(str::to_string);
    html! {
        <>
            <span class="save-state" role="status" data-bad={(unsafe_work || waits.is_some()).then_some("yes")} data-fault={unsafe_work.then_some("yes")}>{ waits.unwrap_or_else(|| state.text()) }</span>
            if unsafe_work { { save_file(props) } }
        </>
    }
}

/// The work as a file.
fn save_file(props: &Props) -> Html {
    let (scenario, notices) = (Rc::clone(&props.scenario.0), props.autosave.notices.clone());
    let onclick = Callback::from(move |_: MouseEvent| save_or_tell(&scenario, &notices));
    html! { <button type="button" class="save-file" {onclick}>{ "Save as file" }</button> }
}
