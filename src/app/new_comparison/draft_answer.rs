//! The answer so far, drawn beside the questions once typing pauses.

use super::example::price_line;
use crate::app::results::{answer, league};
use crate::app::snapshot::{Formats, RenderContext, Snapshot, Stage};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::open_comparison::{ComparisonHandle, StorageOwner};
use crate::app::state::results::ComputedResults;
use crate::app::state::ui_state::Ui;
use crate::engine::compute;
use crate::model::{Currency, Scenario};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// The pause in typing before the answer is redrawn, in milliseconds.
const PAUSE: u32 = 120;

/// A comparison that is not open yet, with its results.
#[derive(Clone)]
pub struct ComputedDraft {
    scenario: Rc<Scenario>,
    outcome: ComputedResults,
}

impl ComputedDraft {
    /// The currency of its amounts.
    pub fn currency(&self) -> Currency {
        self.scenario.choices.currency
    }
}

impl PartialEq for ComputedDraft {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outcome, &other.outcome)
    }
}

/// The last results of a comparison in preparation.
#[hook]
pub fn use_draft(made: Option<&Rc<Scenario>>) -> Option<ComputedDraft> {
    let draft = use_state(|| None::<ComputedDraft>);
    use_effect_with(made.cloned(), {
        let draft = draft.setter();
        move |made| {
            let made = made.clone();
            let wait = made.map(|scenario| {
                Timeout::new(PAUSE, move || draft.set(Some(ComputedDraft { outcome: Rc::new(compute(&scenario)), scenario })))
            });
            move || drop(wait)
        }
    });
    (*draft).clone()
}

/// The properties of the answer.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison with its results.
    pub draft: Option<ComputedDraft>,
    /// Whether an answer since then is invalid.
    pub stale: bool,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// The view.
    pub view: Ui,
    /// Receives edits: none come from here.
    pub edits: EditDispatcher,
}

/// The answer in words with the options as rows, without buttons.
#[component(DraftAnswer)]
pub fn draft_answer(props: &Props) -> Html {
    let work = use_memo((), |()| ComparisonHandle::new(StorageOwner::Elsewhere));
    let drawn = props.draft.as_ref().map(|draft| {
        let snapshot = Snapshot {
            work: Rc::clone(&work),
            scenario: Rc::clone(&draft.scenario),
            outcome: Rc::clone(&draft.outcome),
            last: None,
            findings: None,
            formats: props.formats.clone(),
            drivers: None,
            drivers_pending: false,
            given: None,
            mix: None,
            cross_checked: None,
            bid_comparison: None,
            futures: None,
        };
        let context = RenderContext {
            snapshot: &snapshot,
            view: &props.view,
            edits: &props.edits,
            stage: Stage::Complete,
            on_paper: true,
            own_page: true,
        };
        html! { <>{ answer(&snapshot, &Callback::noop()) }{ price_line(&snapshot, &|_| true) }{ league(context) }</> }
    });
    let words = if props.stale { "It updates once the marked answers are fixed." } else { "It updates as you type." };
    html! {
        <aside class="draft" aria-label="The answer so far">
            <h3>{ "The answer so far" }</h3>
            <p class="note">{ words }</p>
            { drawn }
        </aside>
    }
}
