//! What each limit costs, or which one leaves no mix.

use crate::app::snapshot::RenderContext;
use crate::engine::{LimitTrial, MixAnswer};
use crate::exchange::mixes::limit_in_words;
use yew::prelude::*;

/// One line for each limit; empty without limits.
pub(super) fn prices(context: RenderContext, found: &MixAnswer) -> Html {
    let (scenario, formats) = (&context.snapshot.scenario, &context.snapshot.formats);
    let Some(decision) = scenario.decision.as_ref().filter(|_| !found.limits.is_empty()) else { return Html::default() };
    let name = |trial: &LimitTrial| limit_in_words(&decision.mix, trial.limit, |value, unit| formats.in_words(value, unit));
    let Some(best) = &found.best else {
        let helps: Vec<Html> = found
            .limits
            .iter()
            .filter_map(|trial| Some((trial, trial.mix.as_ref()?)))
            .map(|(trial, mix)| html! { <li>{ format!("Without “{}” there is one, for {}.", name(trial), formats.money_short(mix.cost)) }</li> })
            .collect();
        let none = helps.is_empty().then_some(" Leaving out one of them is not enough: loosen several.");
        return html! { <div class="mix-prices" role="status"><p><strong>{ "No mix keeps all limits." }</strong>{ none }</p><ul>{ for helps }</ul></div> };
    };
    let line = |trial: &LimitTrial| {
        let cost = trial.cost.unwrap_or_default();
        let words = if cost > 0.0 { format!("costs {}", formats.money_short(cost)) } else { "costs nothing".to_string() };
        html! { <li>{ format!("{}: {words}.", name(trial)) }</li> }
    };
    html! {
        <div class="mix-prices" role="status">
            <p>{ format!("Under your limits, the cheapest mix costs {}. The cost of each limit, if you keep the others:", formats.money_short(best.cost)) }</p>
            <ul>{ for found.limits.iter().map(line) }</ul>
        </div>
    }
}
