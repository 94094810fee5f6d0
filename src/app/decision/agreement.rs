//! Whether the weights are agreed, when, and what changed since.

use super::weighing::changes_since;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::browser::clock;
use crate::engine::decision::weights_to_agree;
use crate::model::grammar::worded;
use crate::model::{Decision, DecisionEdit, WeightMethod};
use yew::prelude::*;

/// What was agreed, in words; `None` until then.
pub fn agreement_in_words(decision: &Decision) -> Option<String> {
    let agreed = decision.agreed.as_ref()?;
    let on = clock::day(&agreed.on);
    let changes = changes_since(decision);
    Some(match changes.as_str() {
        "" => format!("Weights were agreed on {on}."),
        changes => format!("Weights were agreed on {on}; since then {changes}."),
    })
}

/// The same on paper, where their absence is said as well; `None` without criteria.
pub fn agreement_on_paper(decision: &Decision) -> Option<String> {
    let said = agreement_in_words(decision).unwrap_or_else(|| "The weights are not agreed yet.".to_string());
    (!decision.criteria.is_empty()).then_some(said)
}

/// The agreement, with the button that records it.
pub(super) fn agreement(context: RenderContext, decision: &Decision) -> Html {
    let Ok(today) = weights_to_agree(decision, &clock::date()) else { return Html::default() };
    let agree = DecisionEdit::Agree(Some(today));
    let button = |edit: DecisionEdit, words: &'static str| {
        html! { if !context.edits.is_read_only() { <button type="button" onclick={context.does(Action::Decision(edit))}>{ words }</button> } }
    };
    let without = decision.criteria.iter().filter(|criterion| criterion.weight == 0.0).count();
    let is_entered = matches!(decision.weights_by, WeightMethod::Direct | WeightMethod::Swing);
    match agreement_in_words(decision) {
        None => html! {
            <div class="agreement">
                <p class="note">{ "Agree on weights before you see who wins: until then the page names no winner by score. Read under “Scale” what 0, 5 and 10 mean first." }</p>
                if is_entered && without > 0 {
                    <p class="limit">{ worded(without, "1 criterion has no weight, so its scores change nothing.", "{} criteria have no weight, so their scores change nothing.") }</p>
                }
                { button(agree, "Weights are agreed") }
            </div>
        },
        Some(words) => html! {
            <div class="agreement">
                <p role="status">{ words }</p>
                if !changes_since(decision).is_empty() { { button(agree, "Agree on the new weights") } }
                { button(DecisionEdit::Agree(None), "Withdraw agreement") }
            </div>
        },
    }
}
