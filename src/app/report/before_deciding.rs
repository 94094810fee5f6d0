//! What should be known before deciding on paper: risks, reasons and tasks, and open questions on law and place.

use crate::app::readiness::{OpenPrompts, ReasonsOnPaper, exposure_table};
use crate::app::snapshot::Snapshot;
use crate::engine::Outcome;
use crate::exchange::readiness::before_deciding as sentences;
use yew::prelude::*;

/// The section; empty if nothing was entered.
pub fn before_deciding(snapshot: &Snapshot, outcome: &Outcome) -> Html {
    let scenario = &snapshot.scenario;
    let Some(readiness) = scenario.decision.as_ref().map(|decision| &decision.readiness).filter(|known| !known.is_empty()) else {
        return Html::default();
    };
    let said = sentences(scenario, outcome, |amount| snapshot.formats.money_short(amount));
    let risks = readiness.risks.iter().map(|risk| {
        let mitigation = if risk.mitigation.is_empty() { String::new() } else { format!(". {}", risk.mitigation) };
        html! { <li key={risk.id.0}>{ format!("{}: {}{mitigation}", risk.name, crate::app::readiness::risk_in_words(risk, &snapshot.formats)) }</li> }
    });
    html! {
        <section>
            <h3>{ "Before you decide" }</h3>
            if !said.is_empty() { <ul>{ for said.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
            { exposure_table(snapshot) }
            if !readiness.risks.is_empty() { <><h4>{ "Risks" }</h4><ul>{ for risks }</ul></> }
            if !readiness.answers.is_empty() { <ReasonsOnPaper snapshot={snapshot.clone()} /> }
            if readiness.asks_about_law() { <OpenPrompts snapshot={snapshot.clone()} /> }
        </section>
    }
}
