//! Cost against quality: the mixes for which no other costs less and is as good, worked out when asked for.

use crate::app::snapshot::{RenderContext, SearchStep, Snapshot, use_debounced};
use crate::engine::{CostQualityFront, FrontSearch, MixProblem, option_qualities};
use crate::exchange::mixes::services_by_option;
use yew::prelude::*;

/// The table, once it is worked out.
pub(super) fn front(context: RenderContext) -> Html {
    html! { <MixFront snapshot={context.snapshot.clone()} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    snapshot: Snapshot,
}

#[component(MixFront)]
fn mix_front(props: &Props) -> Html {
    let Snapshot { work, scenario, outcome, formats, .. } = &props.snapshot;
    let (found, pending) = use_debounced(work, scenario, outcome, find_front);
    let Some(found) = found.filter(|_| !pending) else { return html! { <p class="empty">{ "Comparing all mixes …" }</p> } };
    if !found.found.is_complete {
        return html! { <p class="empty">{ "There are too many mixes to compare. Set a limit, such as the number of providers." }</p> };
    }
    let mut before: Option<(f64, f64)> = None;
    let rows = found.found.mixes.iter().map(|mix| {
        let step = before.map(|(cost, quality)| formats.money_short((mix.cost - cost) / (mix.quality - quality)));
        before = Some((mix.cost, mix.quality));
        html! {
            <tr>
                <th scope="row" class="number">{ formats.points(mix.quality / 100.0) }</th>
                <td class="number">{ formats.money_short(mix.cost) }</td>
                <td class="number">{ step.unwrap_or_else(|| "–".to_string()) }</td>
                <td><ul class="mix-parts">{ for services_by_option(scenario, mix).into_iter().map(|part| html! { <li>{ part }</li> }) }</ul></td>
            </tr>
        }
    });
    html! {
        <div class="scroll" role="group" aria-label="Cost against quality" tabindex="0">
            <table class="mix-table">
                <caption>{ "Every mix for which no other costs less and is as good" }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="number">{ "Quality" }</th>
                        <th scope="col" class="number">{ "Present cost" }</th>
                        <th scope="col" class="number">{ "Price of a point more" }</th>
                        <th scope="col">{ "Services by option" }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// Starts the search for the front.
fn find_front() -> SearchStep<CostQualityFront> {
    let mut search = None::<(MixProblem, FrontSearch)>;
    Box::new(move |scenario, outcome| match &mut search {
        Some((problem, search)) => search.step(problem),
        None => {
            let problem = MixProblem::of(scenario, outcome, &option_qualities(scenario, outcome));
            let limits = scenario.decision.as_ref().map(|decision| decision.mix.clone()).unwrap_or_default();
            let begin = FrontSearch::new(&problem, &limits);
            search = Some((problem, begin));
            None
        }
    })
}
