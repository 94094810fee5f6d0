//! The decision beyond the cost: the winner by score, the price of a point of quality, and the changes that would decide otherwise.

use super::agreement::agreement_in_words;
use super::weight_shares::weight_shares;
use crate::app::learn::TermLink;
use crate::app::snapshot::RenderContext;
use yew::prelude::*;

/// The results of the decision; `charts` are its pictures.
pub fn decision_results(context: RenderContext, charts: Html) -> Html {
    let said = context.snapshot.beyond_cost(|words| {
        let standing: Vec<String> = words
            .ruled_out()
            .into_iter()
            .chain(words.beaten())
            .chain(words.open_scores())
            .chain(words.evidence())
            .chain(words.several_people())
            .collect();
        (words.headline(), words.worth(), words.would_change(), words.other_methods(), standing)
    });
    let Some((headline, worth, changes, methods, standing)) = said else {
        return html! { <p class="empty">{ "Results appear once the problem above is fixed." }</p> };
    };
    let agreed = context.snapshot.scenario.decision.as_deref().and_then(agreement_in_words);
    html! {
        <div class="decide decision-results">
            <p class="decision" aria-live="polite">{ headline.join(" ") }</p>
            if let Some(agreed) = agreed { <p class="note">{ agreed }</p> }
            if !worth.is_empty() {
                <p class="decision-worth">{ worth.join(" ") }</p>
                if !context.on_paper { <p class="note">{ "In the glossary: " }<TermLink term="price of a point" /></p> }
            }
            { charts }
            { section("What would change the winner?", changes) }
            if let Some(methods) = methods { <h3>{ "Do other methods agree?" }</h3><p>{ methods }</p> }
            { weight_shares(context) }
            { section("Ruled out, open and unproven", standing) }
        </div>
    }
}

/// A heading with sentences; empty without any.
fn section(title: &str, sentences: Vec<String>) -> Html {
    if sentences.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ title.to_string() }</h3><ul class="decision-sentences">{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul></> }
}
