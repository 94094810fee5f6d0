//! Mixes of the options: by number of providers, the limits they keep and what each limit costs, and cost against quality.

mod by_providers;
mod front;
mod limit_field;
mod limits;
mod prices;

use crate::app::elements::fold::fold_button;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::MIX;
use crate::engine::Outcome;
use crate::exchange::mixes::{in_no_mix, quality_waits};
use crate::model::grammar::worded;
use yew::prelude::*;

/// The fold of the limits.
const LIMITS_FOLD: &str = "mix limits";
/// The fold of cost against quality.
const FRONT_FOLD: &str = "mix front";

/// The mixes, below their heading; empty with a single service.
pub fn mixes(context: RenderContext, outcome: &Outcome) -> Html {
    let scenario = &context.snapshot.scenario;
    if scenario.services.len() < 2 {
        return Html::default();
    }
    let found = context.snapshot.mixes();
    let body = match found {
        Some(found) if found.mixes == 0.0 => Html::default(),
        Some(found) => html! { <>{ by_providers::by_providers(context, outcome, found) }{ prices::prices(context, found) }</> },
        None => html! { <p class="empty">{ "Searching for the best mixes …" }</p> },
    };
    let set = scenario.decision.as_ref().map_or(0, |decision| decision.mix.set().len());
    let remark = if set == 0 { "none set".to_string() } else { worded(set, "1 set", "{} set") };
    let waits = found.and_then(|found| quality_waits(scenario, outcome, found));
    let has_quality = found.is_some_and(|found| found.has_quality);
    html! {
        <section class="mixes" aria-labelledby={MIX}>
            <h3 id={MIX} tabindex="-1">{ "Mixes of the options" }</h3>
            { body }
            { for in_no_mix(scenario).into_iter().map(|said| html! { <p class="note">{ said }</p> }) }
            if context.on_paper || !context.view.is_open(LIMITS_FOLD) { { for waits.iter().map(|waits| html! { <p class="note">{ waits.clone() }</p> }) } }
            if context.on_paper {
                if has_quality { { front::front(context) } }
            } else {
                { fold_button(context.view, LIMITS_FOLD, "Limits", remark.into()) }
                if context.view.is_open(LIMITS_FOLD) { { limits::limits(context, has_quality, waits) } }
                if has_quality {
                    { fold_button(context.view, FRONT_FOLD, "Cost against quality", Html::default()) }
                    if context.view.is_open(FRONT_FOLD) { { front::front(context) } }
                }
            }
        </section>
    }
}
