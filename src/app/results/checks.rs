//! What a careful analyst would ask about the comparison, with the way to the inputs that raise the question.

use crate::app::form::{field_id, source_text};
use crate::app::scene::Scene;
use crate::app::session::Action;
use crate::app::work::Work;
use crate::engine::Outcome;
use crate::engine::checks::{Finding, findings};
use std::rc::Rc;
use yew::prelude::*;

/// What the sanity checks warn of, looked for now where that has not been done yet.
pub fn checked(scene: &Scene, outcome: &Outcome) -> Rc<Vec<Finding>> {
    scene.findings.clone().unwrap_or_else(|| Rc::new(findings(&scene.scenario, outcome)))
}

/// Everything the sanity checks warn of, each with its source and links to the inputs that cause it.
pub fn checks(work: Work) -> Html {
    let go_to = work.view.go_to();
    let Some(found) = &work.scene.findings else { return Html::default() };
    if found.is_empty() {
        return html! { <p class="empty">{ "Nothing stands out against what is usual." }</p> };
    }
    let items = found.iter().enumerate().map(|(place, finding)| {
        let links = finding.inputs.iter().map(|&address| {
            let onclick = go_to.reform(move |_: MouseEvent| address);
            html! { <button type="button" class="link" key={field_id(address)} {onclick}>{ address.field.label }</button> }
        });
        let settle = (!finding.remedy.is_empty() && !work.sender.is_read_only()).then(|| {
            let onclick = work.does(Action::Numbers(finding.remedy.clone()));
            html! { <>{ " " }<button type="button" {onclick}>{ "Set as today" }</button></> }
        });
        html! {
            <li key={place} data-serious={finding.check.serious.then_some("yes")}>
                <p>{ work.scene.formats.prose(&finding.message) }{ " " }{ for links }{ settle }</p>
                <p class="origin">{ work.scene.formats.prose(&source_text(finding.check.source)) }</p>
            </li>
        }
    });
    html! { <ul class="checks">{ for items }</ul> }
}
