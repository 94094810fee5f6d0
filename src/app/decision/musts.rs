//! The must-haves: an option that does not meet one is ruled out.

use super::add_by_name::{AddByName, AddedByName};
use super::matrix::{MatrixWords, matrix};
use super::must_row::{MustCell, MustRow};
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::fold_id;
use crate::model::{DECISION_LIMITS, Decision, Subject};
use yew::prelude::*;

/// The fold of the must-haves.
pub(super) const FOLD: &str = "decision.musts";

/// The must-haves, and whether each option meets them; `shown` is the one on show in a narrow space.
pub(super) fn musts(context: RenderContext, decision: &Decision, shown: &UseStateHandle<usize>) -> Html {
    let options = &context.snapshot.scenario.options;
    let rows = decision.musts.iter().enumerate().map(|(place, must)| {
        let cells: Vec<MustCell> = options
            .iter()
            .map(|option| {
                let subject = Subject::Option(option.id);
                MustCell { subject, name: option.name.clone().into(), verdict: decision.verdict(subject, must.id) }
            })
            .collect();
        html! { <MustRow key={must.id.0} must={must.clone()} {place} {cells} shown={place == **shown} leave_to={fold_id(FOLD)} /> }
    });
    let names = decision.musts.iter().map(|must| must.text.clone()).collect();
    let words = MatrixWords { caption: "Whether each option meets each must-have", choice: "Must-have shown" };
    html! {
        <div class="decision-form">
            <p class="note">{ "An option that does not meet a must-have is ruled out, however cheap or good it is. Open ones are counted." }</p>
            if !decision.musts.is_empty() { { matrix(context, words, names, shown, html! { <>{ for rows }</> }) } }
            if decision.musts.len() >= DECISION_LIMITS.musts {
                <p class="limit">{ format!("A decision can have at most {} must-haves.", DECISION_LIMITS.musts) }</p>
            } else {
                <AddByName label="New must-have" placeholder="Data stays in the country" verb="Add must-have" added={AddedByName::Must} />
            }
        </div>
    }
}
