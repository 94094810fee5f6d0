//! The risks beside the cost, where drivers and risk are discussed, with the way to the register.

use super::exposure_table::exposure_table;
use super::register::REGISTER_FOLD;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{GUIDED, fold_id};
use crate::app::state::ui_state::UiState;
use crate::engine::Outcome;
use crate::exchange::readiness::before_deciding;
use crate::model::Place;
use yew::prelude::*;

/// Goes to a fold of the inputs in the workbench.
pub fn open_fold(view: &mut UiState, fold: &'static str) {
    view.set_open(GUIDED, false);
    view.show_place(Place::Assumptions);
    view.set_open(fold, true);
    view.focus(fold_id(fold));
}

/// The risks beside the cost in sentences and as a table, and a button that leads to the register.
pub fn risk_summary(context: RenderContext, outcome: &Outcome) -> Html {
    let snapshot = context.snapshot;
    let said = before_deciding(&snapshot.scenario, outcome, |amount| snapshot.formats.money_short(amount));
    let has_risks = snapshot.scenario.decision.as_ref().is_some_and(|decision| !decision.readiness.risks.is_empty());
    let open = context.view.change(|view, _: MouseEvent| open_fold(view, REGISTER_FOLD));
    html! {
        <section class="risk-summary">
            <h3>{ "Risks beside the cost" }</h3>
            if said.is_empty() { <p>{ "No risk has a number yet. List what may go wrong, with its yearly probability and loss; the cost of the options does not change." }</p> }
            { for said.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            { exposure_table(snapshot) }
            <p><button type="button" onclick={open}>{ if has_risks { "Open the risk register" } else { "Start a risk register" } }</button></p>
        </section>
    }
}
