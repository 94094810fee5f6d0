//! How sure the answer is: a line beside it, and the sentences above the charts of its futures.

use super::futures_settings::FuturesSettings;
use super::moving_together::moving_together;
use super::reading_off::ReadingOff;
use super::typical_ranges::typical_ranges_button;
use crate::app::charts::say_futures;
use crate::app::elements::fold::folded;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::panel::FUTURES_SETTINGS;
use crate::app::state::result_tab::ResultTab;
use crate::browser::simulation::NoFutures;
use crate::engine::Outcome;
use crate::exchange::how_sure::figures_at;
use crate::model::Scenario;
use yew::prelude::*;

/// How often the answer is right, for the verdict; its space is reserved while the futures are computed.
pub fn chance_line(context: RenderContext) -> Html {
    let Some(outcome) = context.snapshot.outcome.as_ref().as_ref().ok().filter(|_| context.snapshot.scenario.is_uncertain()) else {
        return Html::default();
    };
    let pending = context.snapshot.futures_pending();
    let said = say_futures(context.snapshot, outcome, context.on_paper, |words| words.chance());
    let onclick = context.view.open_tab(ResultTab::Risk, ResultTab::Risk.element_id());
    html! {
        <p class="answer-futures" data-pending={pending.then_some("yes")} aria-busy={pending.to_string()}>
            if said.is_empty() {
                { context.snapshot.futures.as_ref().and_then(|futures| futures.found.as_ref().err()).map_or_else(|| "Computing the futures …".to_string(), |fault| reason(fault, &context.snapshot.scenario)) }
            } else {
                { said }{ " " }<button type="button" class="link" {onclick}>{ "How sure is it?" }</button>
            }
        </p>
    }
}

/// How sure the answer is, in sentences; without a range, what the page cannot say.
pub fn how_sure(context: RenderContext, outcome: &Outcome) -> Html {
    let snapshot = context.snapshot;
    if !snapshot.scenario.is_uncertain() {
        return html! {
            <section class="how-sure" role="group" aria-labelledby="how-sure">
                <h3 id="how-sure">{ "How sure is it?" }</h3>
                <p>{ "No figure has a range yet, so every one counts as certain: the page cannot say how likely the answer is, or which figure to research before you decide. Type a range such as “9 to 12” into any number, or start from typical ones." }</p>
                { typical_ranges_button(context) }
            </section>
        };
    }
    let say = |say: &dyn Fn(crate::exchange::how_sure::HowSure) -> String| say_futures(snapshot, outcome, context.on_paper, say);
    let chance = say(&|words| words.chance());
    let fault = snapshot.futures.as_ref().and_then(|futures| futures.found.as_ref().err());
    let sentences = [say(&|words| words.spread().join(" ")), say(&|words| words.both()), say(&|words| words.worth_finding_out())];
    let sentences = sentences.into_iter().filter(|sentence| !sentence.is_empty());
    let pending = snapshot.futures_pending();
    html! {
        <section class="how-sure" role="group" aria-labelledby="how-sure" aria-busy={pending.to_string()} data-pending={pending.then_some("yes")}>
            <h3 id="how-sure">{ "How sure is it?" }</h3>
            if let Some(fault) = fault {
                <p class="fault">{ reason(fault, &snapshot.scenario) }</p>
            } else if chance.is_empty() {
                <p class="empty" role="status">{ "Computing the futures …" }</p>
            } else {
                <p><strong>{ chance }</strong></p>
                { for sentences.map(|sentence| html! { <p>{ sentence }</p> }) }
                <ReadingOff snapshot={snapshot.clone()} />
                <p class="note">{ say(&|words| words.exactness()) }{ " " }{ more_futures(context, outcome) }</p>
            }
            if !context.on_paper {
                { moving_together(context, outcome) }
                { folded(context.view, FUTURES_SETTINGS, "How the futures are drawn", Html::default(), || html! { <FuturesSettings snapshot={snapshot.clone()} /> }) }
            }
        </section>
    }
}

/// Offers more futures where these leave too much open.
fn more_futures(context: RenderContext, outcome: &Outcome) -> Option<Html> {
    let is_fixed = context.on_paper || context.edits.is_read_only();
    let settings = say_futures(context.snapshot, outcome, context.on_paper, |words| words.with_more_futures()).filter(|_| !is_fixed)?;
    let edits = context.edits.clone();
    let onclick = Callback::from(move |_: MouseEvent| edits.send(Action::Simulation(settings)));
    let words = format!("Compute {}", context.snapshot.formats.whole(f64::from(settings.trials)));
    Some(html! { <button type="button" class="link" {onclick}>{ words }</button> })
}

/// Why there are no futures, and what to do.
fn reason(fault: &NoFutures, scenario: &Scenario) -> String {
    let (what, remedy) = match fault {
        NoFutures::NotLoaded => {
            ("The program that computes the futures could not be loaded", "reload the page once you are connected".to_string())
        }
        NoFutures::NotComputed => ("The futures could not be computed", "narrow the ranges".to_string()),
        NoFutures::TooWide(paths) => {
            ("Too many futures could not be computed", format!("narrow the range of {}", figures_at(scenario, paths)))
        }
    };
    format!("{what}: {remedy}. The plain figures are not affected.")
}
