//! The head of the report: the comparison, its date, and the version and numbers behind it.

use crate::app::results::horizon;
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::browser::clock;
use crate::exchange::fingerprint;
use crate::model::Choice;
use crate::model::grammar::{list, one_or_many};
use yew::prelude::*;

/// The heading that takes the focus when the report opens.
pub const HEADING: &str = "report";

/// The subject and the length of the comparison, in a sentence.
pub fn services_and_horizon(snapshot: &Snapshot) -> String {
    let services: Vec<&str> = snapshot.scenario.services.iter().map(|service| service.name.as_str()).collect();
    format!("{}, over {}.", list(&services), horizon(&snapshot.scenario, &snapshot.formats))
}

/// The title with the facts that distinguish one report from another.
pub fn cover(context: RenderContext) -> Html {
    let scenario = &context.snapshot.scenario;
    let services: Vec<&str> = scenario.services.iter().map(|service| service.name.as_str()).collect();
    let fact = |name: &'static str, text: String| html! { <div><dt>{ name }</dt><dd>{ text }</dd></div> };
    html! {
        <header class="report-cover">
            <p class="report-kind">{ "Sourcing comparison" }</p>
            <h2 id={HEADING} tabindex="-1">{ scenario.title_in_documents().to_string() }</h2>
            <dl>
                { fact("Date", clock::today()) }
                { fact("Horizon", horizon(scenario, &context.snapshot.formats)) }
                { fact("Currency", scenario.choices.currency.id().to_string()) }
                { fact(one_or_many(services.len(), "Service", "Services"), services.join(", ")) }
                { fact("Model", concat!("Sourcewise ", env!("CARGO_PKG_VERSION")).to_string()) }
                { fact("Fingerprint", fingerprint(scenario)) }
            </dl>
        </header>
    }
}
