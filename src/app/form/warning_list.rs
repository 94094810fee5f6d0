//! The warnings of the sanity checks: one line for each kind, with a count, which expands to the single warnings.

use crate::app::snapshot::{CheckWarning, Warnings};
use crate::model::grammar::counted;
use yew::prelude::*;

/// One line for each kind of warning, the most serious first; a kind with a single warning shows it in full.
pub fn warning_list(warnings: &Warnings) -> Html {
    if warnings.is_empty() {
        return Html::default();
    }
    let mut kinds: Vec<(&CheckWarning, Vec<&CheckWarning>)> = Vec::new();
    for warning in warnings {
        match kinds.iter_mut().find(|(first, _)| first.id == warning.id) {
            // A number and a choice beside it may both cause the same finding.
            Some((_, found)) if found.iter().any(|known| known.text == warning.text) => {}
            Some((_, found)) => found.push(warning),
            None => kinds.push((warning, vec![warning])),
        }
    }
    let items = kinds.into_iter().map(|(first, found)| match found.as_slice() {
        [only] => html! { <li key={first.id}>{ only.text.clone() }</li> },
        many => {
            let contracts = many.iter().all(|warning| warning.of_contract);
            let (one, several) = if contracts { ("contract", "contracts") } else { ("case", "cases") };
            html! {
                <li key={first.id}>
                    <details>
                        <summary>{ format!("{}: {}", first.kind, counted(many.len(), one, several)) }</summary>
                        <ul>{ for many.iter().map(|warning| html! { <li>{ warning.text.clone() }</li> }) }</ul>
                    </details>
                </li>
            }
        }
    });
    html! { <ul class="warnings">{ for items }</ul> }
}
