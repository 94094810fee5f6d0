//! The allowance for optimism in estimates, with the published averages on offer.

use crate::app::decision::NumberEntry;
use crate::app::learn::TermLink;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::decision_field::DecisionField;
use crate::model::grammar::in_mid_sentence;
use crate::model::{BiasNumber, Choice, DecisionEdit, PUBLISHED_BIAS, ReadinessEdit};
use yew::prelude::*;

/// The three numbers of the allowance.
pub(super) fn optimism(context: RenderContext) -> Html {
    let formats = &context.snapshot.formats;
    let numbers = BiasNumber::ALL.iter().map(|which| {
        html! {
            <div key={which.id()} class="risk-number">
                <span aria-hidden="true">{ which.label() }</span>
                <NumberEntry field={DecisionField::Bias(*which)} name={format!("Optimism: {}", in_mid_sentence(which.label()))} placeholder="none" sign="%" formats={formats.clone()} />
            </div>
        }
    });
    let published = PUBLISHED_BIAS.iter().map(|published| {
        let onclick = context.does(Action::Decision(DecisionEdit::Readiness(ReadinessEdit::PublishedBias(published))));
        html! { <button key={published.name} type="button" {onclick}>{ "Use " }{ published.name }</button> }
    });
    html! {
        <fieldset class="optimism">
            <legend>{ "Allowance for optimism" }</legend>
            <p class="note">{ "Estimates of changes are usually too low. British public projects exceeded one-off cost by 24 % and running cost by 41 % on average; outsourcing exceeded running cost by up to 41 %, equipment and development exceeded one-off cost by 10 to 200 % (Mott MacDonald, 2002, for HM Treasury's Green Book). Start from the upper end, and enter what mitigation removes. The allowance is added to all options but today's, beside their cost. The more risks have numbers above, the less optimism remains: do not count it twice. In the glossary: " }<TermLink term="optimism bias" /></p>
            <div class="risk-numbers">{ for numbers }</div>
            if !context.edits.is_read_only() { <p class="decision-end">{ for published }</p> }
        </fieldset>
    }
}
