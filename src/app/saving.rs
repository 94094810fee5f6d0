//! Shows whether the work is safe, and the way out where it is not.

use super::by_pointer::ByPointer;
use super::keep::Keeper;
use super::later::Later;
use super::safety::{SaveState, use_safety};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is open.
    pub scenario: ByPointer<Scenario>,
    /// How it is kept.
    pub keeper: Keeper,
    /// What writes files, once it is here.
    pub later: Option<ByPointer<Later>>,
}

/// Whether the work is safe; where it is not stored, with a button that saves it as a file.
#[component(Saving)]
pub fn saving(props: &Props) -> Html {
    let state = use_safety(props.keeper.safety());
    let unsafe_work = matches!(state, SaveState::NotSaved(_));
    html! {
        <>
            <span class="save-state" role="status" data-bad={unsafe_work.then_some("yes")}>{ state.text() }</span>
            if let Some(later) = props.later.as_ref().filter(|_| unsafe_work) { { save_file(props, later) } }
        </>
    }
}

/// The work as a file.
fn save_file(props: &Props, later: &Later) -> Html {
    let (save, scenario, notices) = (later.files.save, Rc::clone(&props.scenario.0), props.keeper.notices.clone());
    let onclick = Callback::from(move |_: MouseEvent| save(&scenario, &notices));
    html! { <button type="button" class="save-file" {onclick}>{ "Save as file" }</button> }
}
