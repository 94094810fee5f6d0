//! The content of the slides: verdict, options, promise and reality, timing, risks, levers, and the next step.

use crate::app::charts::{ChartContext, cost_by_category, gross_to_net, savings_over_time, say_futures, tornado};
use crate::app::results::{ASSUMED, Remark, WarningKind, all_remarks, answer, checked, decision, league, warning_line};
use crate::app::snapshot::RenderContext;
use crate::engine::Outcome;
use crate::exchange::drivers::{input_name, turning};
use crate::model::Sorting;
use crate::model::grammar::worded;
use yew::prelude::*;

/// How many risks and inputs fit on a slide.
const NAMED: usize = 5;

/// A slide: the question it answers, and what draws it.
type Slide = (&'static str, fn(RenderContext, &Outcome, ChartContext) -> Html);

/// The slides, in their order.
pub(super) const SLIDES: [Slide; 7] = [
    ("What should we do?", |context, outcome, _| verdict(context, outcome)),
    ("What does each option cost?", |_, _, shown| cost_by_category(shown)),
    ("How much of the promised saving is real?", |_, _, shown| gross_to_net(shown.in_brief())),
    ("When does it pay?", |_, _, shown| savings_over_time(shown)),
    ("What could go wrong?", |context, outcome, _| risks(context, outcome)),
    ("What would change the answer?", |context, _, shown| levers(context, tornado(shown.in_brief()))),
    ("What is to be decided, and what comes next?", |context, outcome, _| decision(context, outcome)),
];

/// The slide at a place, counted from 0, with the question it answers; `None` without results. Only the slide on show is drawn.
pub(super) fn slide(context: RenderContext, place: usize) -> Option<(&'static str, Html)> {
    let context = RenderContext { on_paper: true, ..context };
    let outcome = context.snapshot.results()?;
    let best = outcome.challenger()?;
    let column = outcome.options.iter().position(|option| option.id == best.id).unwrap_or_default();
    let (title, draw) = SLIDES.get(place)?;
    Some((title, draw(context, outcome, ChartContext::new(context.snapshot, outcome, column, true))))
}

/// The answer with the options.
fn verdict(context: RenderContext, outcome: &Outcome) -> Html {
    let chance = say_futures(context.snapshot, outcome, true, |words| words.chance());
    html! {
        <>
            { answer(context.snapshot, &Callback::noop()) }
            if !chance.is_empty() { <p class="slide-note">{ chance }</p> }
            { warning_line(context) }
            { league(context) }
        </>
    }
}

/// The questions of the sanity checks, the serious ones first, one line for each kind.
fn risks(context: RenderContext, outcome: &Outcome) -> Html {
    let found = checked(context.snapshot, outcome);
    let mut kinds: Vec<_> = found.chunk_by(|first, second| first.check.id == second.check.id).collect();
    kinds.order_by_key(|kind| kind.first().is_none_or(|finding| !finding.check.serious));
    let lines = kinds.iter().take(NAMED).filter_map(|kind| {
        let first = kind.first()?;
        let more = if kind.len() > 1 { format!(" ({} places)", kind.len()) } else { String::new() };
        let said = context.snapshot.formats.prose(&first.headline);
        Some(html! { <li data-serious={first.check.serious.then_some("yes")}>{ said }{ more }</li> })
    });
    // Doubts about the figures themselves come first, then the findings of the checks.
    let (doubts, notes): (Vec<_>, Vec<_>) = all_remarks(context).into_iter().partition(|(kind, _)| kind.is_serious);
    // The checks report estimated prices themselves.
    let notes = notes.into_iter().filter(|(kind, _)| kind.id == ASSUMED);
    let said = |(_, (_, line)): (WarningKind, Remark)| line;
    let (doubts, notes): (Vec<Html>, Vec<Html>) = (doubts.into_iter().map(said).collect(), notes.map(said).collect());
    let is_clear = kinds.is_empty() && doubts.is_empty() && notes.is_empty();
    let rest = kinds.len().saturating_sub(NAMED);
    html! {
        <>
            if is_clear && context.snapshot.is_settled() {
                <p>{ "No check found a serious issue. The inputs are still to be confirmed." }</p>
            } else if is_clear {
                <p>{ "Looking at which figures matter most …" }</p>
            }
            <ul class="slide-list">{ for doubts }{ for lines }{ for notes }</ul>
            if rest > 0 { <p class="slide-note">{ worded(rest, "1 more question is in the report.", "{} more questions are in the report.") }</p> }
        </>
    }
}

/// The inputs that move the saving, and the values at which another option wins.
fn levers(context: RenderContext, tornado: Html) -> Html {
    let scenario = &context.snapshot.scenario;
    let Some(levers) = context.snapshot.drivers.as_ref().and_then(|drivers| drivers.found.as_ref()) else { return tornado };
    let flips = levers.flips.iter().map(|flip| {
        let unit = scenario.unit_name(flip.address.place);
        let at = turning(scenario, flip, &|values| context.snapshot.formats.pair(values, flip.address.field.unit, unit));
        html! { <li>{ format!("{}: {at}.", input_name(scenario, &flip.addresses)) }</li> }
    });
    html! { <>{ tornado }<ul class="slide-list">{ for flips }</ul></> }
}
