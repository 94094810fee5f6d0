//! Pairwise comparisons of the criteria: how much more important one is than another.

use super::number_entry::NumberEntry;
use crate::app::snapshot::RenderContext;
use crate::app::state::decision_field::DecisionField;
use crate::model::{DECISION_LIMITS, Decision};
use yew::prelude::*;

/// The comparison of each criterion with each later one.
pub(super) fn pairs(context: RenderContext, decision: &Decision) -> Html {
    let count = decision.criteria.len();
    if count > DECISION_LIMITS.compared_in_pairs {
        return Html::default();
    }
    let rows = decision.criteria.iter().enumerate().flat_map(|(place, first)| {
        decision.criteria.iter().skip(place + 1).map(move |second| {
            let field = DecisionField::Pair(first.id, second.id);
            let name = format!("How many times as important {} is as {}", first.name, second.name);
            html! {
                <li key={field.element_id()}>
                    <span>{ format!("“{}” is", first.name) }</span>
                    <NumberEntry {field} {name} placeholder="1/9 to 9" formats={context.snapshot.formats.clone()} />
                    <span>{ format!("times as important as “{}”", second.name) }</span>
                </li>
            }
        })
    });
    html! {
        <>
            <p class="note">{ format!("{count} criteria need {} comparisons: 1 for equally important, 9 for extremely more important, 1/9 for the reverse.", count * (count - 1) / 2) }</p>
            <ul class="pairs">{ for rows }</ul>
        </>
    }
}
