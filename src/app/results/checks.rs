//! The questions a careful analyst would ask about the comparison, with links to the inputs that raise them.

use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::action::Action;
use crate::app::state::panel::field_id;
use crate::app::state::result_tab::ResultTab;
use crate::engine::Outcome;
use crate::engine::checks::{Finding, findings};
use crate::exchange::unit_text::source_text;
use std::rc::Rc;
use yew::prelude::*;

/// The findings of the sanity checks, computed now if they are not known yet.
pub fn checked(snapshot: &Snapshot, outcome: &Outcome) -> Rc<Vec<Finding>> {
    snapshot.findings.clone().unwrap_or_else(|| Rc::new(findings(&snapshot.scenario, outcome)))
}

/// The finding of one check, and the source of its benchmark.
pub fn kind_of_finding(context: RenderContext, kind: &[Finding]) -> Html {
    let Some(check) = kind.first().map(|finding| finding.check) else { return Html::default() };
    html! {
        <>
            <ul>{ for kind.iter().enumerate().map(|(place, finding)| html! { <li key={place}>{ one_finding(context, finding) }</li> }) }</ul>
            <p class="origin">{ context.snapshot.formats.prose(&source_text(check.source)) }</p>
        </>
    }
}

/// The finding, and the ways to settle it.
fn one_finding(context: RenderContext, finding: &Finding) -> Html {
    let go_to = context.view.go_to();
    let links = finding.inputs.iter().map(|&address| {
        let onclick = go_to.reform(move |_: MouseEvent| address);
        html! { <button type="button" class="link" key={field_id(address)} {onclick}>{ address.field.label }</button> }
    });
    let settle = (!finding.remedy.is_empty() && !context.edits.is_read_only()).then(|| {
        let onclick = context.does(Action::Numbers(finding.remedy.clone()));
        html! { <>{ " " }<button type="button" {onclick}>{ "Set as today" }</button></> }
    });
    let decision = finding.is_of_decision().then(|| {
        let onclick = context.view.open_tab(ResultTab::BeyondCost, ResultTab::BeyondCost.element_id());
        html! { <button type="button" class="link" {onclick}>{ ResultTab::BeyondCost.label() }</button> }
    });
    html! { <p>{ context.snapshot.formats.prose(&finding.message) }{ " " }{ for links }{ decision }{ settle }</p> }
}
