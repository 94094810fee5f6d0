//! Cost against quality: the mixes for which no other costs less and is as good, worked out when asked for.

use crate::app::charts::ChartContext;
use crate::app::drawing::{ChartProps, ChartTable, CurvePlot, CurvePoint, Plot, Tone, axis_between};
use crate::app::snapshot::{RenderContext, SearchStep, Snapshot, use_debounced};
use crate::engine::{CostQualityFront, FrontSearch, MixProblem, option_qualities};
use crate::exchange::mixes::{front_in_words, services_by_option};
use crate::model::significant;
use yew::prelude::*;

/// The chart, once it is worked out.
pub(super) fn front(context: RenderContext) -> Html {
    html! { <MixFront snapshot={context.snapshot.clone()} on_paper={context.on_paper} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    snapshot: Snapshot,
    on_paper: bool,
}

/// Each mix is a mark, so that arrow keys go from the cheapest to the best and say who does what.
#[component(MixFront)]
fn mix_front(props: &Props) -> Html {
    let snapshot = &props.snapshot;
    let Snapshot { work, scenario, outcome, formats, .. } = snapshot;
    let (found, pending) = use_debounced(work, scenario, outcome, find_front);
    let (Some(found), Some(results)) = (found.filter(|_| !pending), snapshot.results()) else {
        return html! { <p class="empty" role="status">{ "Comparing all mixes …" }</p> };
    };
    if !found.found.is_complete {
        return html! { <p class="empty">{ "There are too many mixes to compare. Set a limit, such as the number of providers." }</p> };
    }
    let mixes = &found.found.mixes;
    if mixes.is_empty() {
        return html! { <p class="empty">{ "No mix keeps all limits." }</p> };
    }
    let shown = ChartContext::new(snapshot, results, 0, props.on_paper);
    let (shown, up) = shown.scaled_between(mixes.iter().map(|mix| mix.cost));
    let quality = |quality: f64| formats.points(quality / 100.0);
    let mut before: Option<(f64, f64)> = None;
    let (mut points, mut rows) = (Vec::new(), Vec::new());
    for mix in mixes {
        let step = before.map(|(cost, quality)| formats.money_short((mix.cost - cost) / (mix.quality - quality)));
        before = Some((mix.cost, mix.quality));
        let parts = services_by_option(scenario, mix).join("; ");
        let about = format!("Quality {}, {}. {parts}", quality(mix.quality), shown.money(mix.cost));
        points.push(CurvePoint { tone: Tone::Total, at: (mix.quality, mix.cost), label: String::new(), about });
        rows.push((quality(mix.quality), vec![shown.money(mix.cost), step.unwrap_or_else(|| "–".to_string()), parts]));
    }
    let head = ["Present cost", "Price of a point more", "Services by option"].map(String::from).to_vec();
    let across = axis_between(mixes.iter().map(|mix| mix.quality), |quality| formats.constant(significant(quality, 3)));
    let plot = Plot::Curves(CurvePlot { curves: Vec::new(), across, up, points });
    let title = "Quality of a mix (across) against its present cost (up)".to_string();
    let takeaway = front_in_words(mixes, quality, |amount| formats.money_short(amount));
    shown.draw(ChartProps::new(title, takeaway, plot, ChartTable { head, rows }))
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
