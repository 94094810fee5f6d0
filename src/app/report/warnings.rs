//! What a careful analyst would ask about the comparison.

use crate::app::form::source_text;
use crate::app::results::checked;
use crate::app::scene::Scene;
use crate::engine::Outcome;
use yew::prelude::*;

/// Every finding of the sanity checks, with its source.
pub fn warnings(scene: &Scene, outcome: &Outcome) -> Html {
    let found = checked(scene, outcome);
    let items = found.iter().enumerate().map(|(place, finding)| {
        html! { <li key={place}>{ scene.formats.prose(&finding.message) }<span class="report-source">{ scene.formats.prose(&source_text(finding.check.source)) }</span></li> }
    });
    html! {
        <section>
            <h3>{ "Before you rely on it" }</h3>
            if found.is_empty() {
                <p>{ "The sanity checks found nothing unusual." }</p>
            } else {
                <p>{ "What a careful analyst would ask about these numbers:" }</p>
                <ol class="report-warnings">{ for items }</ol>
            }
        </section>
    }
}
