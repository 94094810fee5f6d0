//! The must-haves: an option that does not meet one is ruled out.

use super::add_by_name::{AddByName, AddedByName};
use super::matrix::{FEW, MatrixWords, matrix};
use super::must_row::{MustCell, MustRow};
use super::subjects::{choice_of_subjects, shows_bids, subject_heads, subjects};
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::fold_id;
use crate::model::{DECISION_LIMITS, Decision};
use yew::prelude::*;

/// The fold of the must-haves.
pub(super) const FOLD: &str = "decision.musts";

/// The must-haves, and whether each option or bid meets them; `shown` is the one on show in a narrow space.
pub(super) fn musts(context: RenderContext, decision: &Decision, shown: &UseStateHandle<usize>, of_bids: &UseStateHandle<bool>) -> Html {
    let scenario = &context.snapshot.scenario;
    let columns = subjects(scenario, shows_bids(scenario, of_bids));
    let rows = decision.musts.iter().enumerate().map(|(place, must)| {
        let cell = |(subject, name): &(_, String)| MustCell {
            subject: *subject,
            name: name.clone().into(),
            verdict: decision.verdict(*subject, must.id),
        };
        let cells: Vec<MustCell> = columns.iter().map(cell).collect();
        html! { <MustRow key={must.id.0} must={must.clone()} {place} {cells} shown={place == **shown} leave_to={fold_id(FOLD)} /> }
    });
    let names = decision.musts.iter().map(|must| must.text.clone()).collect();
    let words = MatrixWords { caption: "Whether each meets each must-have", choice: "Must-have shown" };
    html! {
        <div class="decision-form">
            <p class="note">{ "An option or a bid that does not meet a must-have is ruled out, however cheap or good it is. Open ones are counted." }</p>
            if !decision.musts.is_empty() {
                { choice_of_subjects(scenario, of_bids) }
                { matrix(words, subject_heads(scenario, &columns), columns.len() > FEW, names, shown, html! { <>{ for rows }</> }) }
            }
            if decision.musts.len() >= DECISION_LIMITS.musts {
                <p class="limit">{ format!("A decision can have at most {} must-haves.", DECISION_LIMITS.musts) }</p>
            } else {
                <AddByName label="New must-have" placeholder="Data stays in the country" verb="Add must-have" added={AddedByName::Must} />
            }
        </div>
    }
}
