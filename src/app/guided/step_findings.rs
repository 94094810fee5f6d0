//! The findings of the sanity checks for the inputs of a step.

use super::life_cycle::LifeCycleStep;
use crate::app::form::warning_list;
use crate::app::results::checked;
use crate::app::snapshot::RenderContext;
use yew::prelude::*;

/// What the sanity checks find in the inputs and choices of a step; empty if nothing stands out.
pub fn step_findings(context: RenderContext, step: &LifeCycleStep) -> Html {
    let Some(outcome) = context.snapshot.results() else { return Html::default() };
    let found = checked(context.snapshot, outcome);
    let found = found.iter().filter(|finding| {
        let asked = finding.inputs.iter().any(|address| step.place_of(address.field).is_some());
        asked || finding.choices.iter().any(|address| step.asks(address.field))
    });
    let warnings = context.snapshot.words(found);
    if warnings.is_empty() {
        return Html::default();
    }
    html! {
        <div class="step-findings">
            <h3>{ "Worth a second look" }</h3>
            { warning_list(&warnings) }
        </div>
    }
}
