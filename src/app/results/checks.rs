//! What a careful analyst would ask about the comparison, with the way to the inputs that raise the question.

use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::action::Action;
use crate::app::state::panel::field_id;
use crate::engine::Outcome;
use crate::engine::checks::{Finding, findings};
use crate::exchange::unit_text::source_text;
use std::rc::Rc;
use yew::prelude::*;

/// What the sanity checks warn of, looked for now where that has not been done yet.
pub fn checked(snapshot: &Snapshot, outcome: &Outcome) -> Rc<Vec<Finding>> {
    snapshot.findings.clone().unwrap_or_else(|| Rc::new(findings(&snapshot.scenario, outcome)))
}

/// Everything the sanity checks warn of, each with its source and links to the inputs that cause it.
pub fn checks(context: RenderContext) -> Html {
    let go_to = context.view.go_to();
    let Some(found) = &context.snapshot.findings else { return Html::default() };
    if found.is_empty() {
        return html! { <p class="empty">{ "Nothing stands out against what is usual." }</p> };
    }
    let items = found.iter().enumerate().map(|(place, finding)| {
        let links = finding.inputs.iter().map(|&address| {
            let onclick = go_to.reform(move |_: MouseEvent| address);
            html! { <button type="button" class="link" key={field_id(address)} {onclick}>{ address.field.label }</button> }
        });
        let settle = (!finding.remedy.is_empty() && !context.edits.is_read_only()).then(|| {
            let onclick = context.does(Action::Numbers(finding.remedy.clone()));
            html! { <>{ " " }<button type="button" {onclick}>{ "Set as today" }</button></> }
        });
        html! {
            <li key={place} data-serious={finding.check.serious.then_some("yes")}>
                <p>{ context.snapshot.formats.prose(&finding.message) }{ " " }{ for links }{ settle }</p>
                <p class="origin">{ context.snapshot.formats.prose(&source_text(finding.check.source)) }</p>
            </li>
        }
    });
    html! { <ul class="checks">{ for items }</ul> }
}
