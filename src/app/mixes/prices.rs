//! What each limit costs, or which one leaves no mix.

use crate::app::snapshot::RenderContext;
use crate::engine::MixAnswer;
use crate::exchange::mixes::limit_prices;
use yew::prelude::*;

/// One line for each limit; empty without limits.
pub(super) fn prices(context: RenderContext, found: &MixAnswer) -> Html {
    let (scenario, formats) = (&context.snapshot.scenario, &context.snapshot.formats);
    let prices = scenario.decision.as_ref().and_then(|decision| {
        limit_prices(&decision.mix, found, |value, unit| formats.in_words(value, unit), |amount| formats.money_short(amount))
    });
    let Some(prices) = prices else { return Html::default() };
    let lead = if found.best.is_none() {
        html! { <strong>{ prices.lead }</strong> }
    } else {
        prices.lead.into()
    };
    html! {
        <div class="mix-prices" role="status">
            <p>{ lead }</p>
            <ul>{ for prices.lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </div>
    }
}
