//! The open example: its mark, its story, and for other comparisons the prices that were entered.

use super::bids::given_prices;
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::panel::{ANSWER, STORY};
use crate::app::state::session::Session;
use crate::engine::Measure;
use crate::model::{Address, SAMPLES, Sample};
use yew::prelude::*;

/// An example that was opened on this page.
#[derive(Clone, Copy)]
pub struct OpenExample {
    /// Which one.
    pub sample: &'static Sample,
    /// Whether a number in it was changed, which made it the user's own copy.
    pub is_changed: bool,
}

/// The open example; `None` for every other comparison.
#[hook]
pub fn use_example(session: &Session) -> Option<OpenExample> {
    let title = session.began_as().map(str::to_string);
    let sample = use_memo(title, |title| {
        let title = title.as_deref()?;
        SAMPLES.iter().copied().find(|sample| (sample.scenario)().title == title)
    });
    (*sample).map(|sample| OpenExample { sample, is_changed: !session.is_untouched() })
}

/// The mark of an example above the answer; it remains after changes, so that nothing moves during typing.
pub fn example_mark(example: OpenExample) -> Html {
    let words = if example.is_changed { "Your copy of an example" } else { "Example" };
    html! { <p class="example-mark"><span>{ words }</span></p> }
}

/// The story of an example: the decision and the stakes, what to look at, and what it teaches.
pub fn story(context: RenderContext, example: OpenExample) -> Html {
    if !context.view.is_open(STORY) {
        return Html::default();
    }
    let Sample { label, about, story, look_at, lesson, .. } = *example.sample;
    let close = context.view.change(|view, _: MouseEvent| {
        view.set_open(STORY, false);
        view.focus(ANSWER.to_string());
    });
    html! {
        <section class="panel story" role={context.region()} aria-labelledby={STORY}>
            <header>
                <h2 id={STORY} tabindex="-1">{ format!("The story: {label}") }</h2>
                <button type="button" class="quiet" onclick={close}>{ "Close the story" }</button>
            </header>
            <div><p><strong>{ about }</strong></p><p>{ story }</p></div>
            <div><h3>{ "Look at" }</h3><p>{ look_at }</p></div>
            <div><h3>{ "Lesson" }</h3><p>{ lesson }</p></div>
        </section>
    }
}

/// The prices that were entered, each with its option, and what a unit costs today, so that everyone sees which bids the answer uses; `is_given` says which
/// numbers somebody entered.
pub fn price_line(snapshot: &Snapshot, is_given: &dyn Fn(Address) -> bool) -> Html {
    let (scenario, formats) = (&snapshot.scenario, &snapshot.formats);
    let others = scenario.options.iter().filter(|option| option.id != scenario.status_quo);
    let lines: Vec<String> = others
        .filter_map(|option| {
            let prices = given_prices(scenario, option, is_given, |amount, field| formats.in_words(amount, field.unit));
            (!prices.is_empty()).then(|| format!("{} at {}", option.name, prices.join(", ")))
        })
        .collect();
    let today = || {
        let (outcome, only) = (snapshot.results()?, scenario.services.first().filter(|_| scenario.services.len() == 1)?);
        let cost = outcome.option(outcome.status_quo)?.measure(Measure::CostPerUnit)?.value;
        Some(format!(" Today: {} per {}, all costs included.", formats.money_exact(cost), only.kind.cost_unit()))
    };
    html! { if !lines.is_empty() { <p class="price-line">{ format!("Prices entered: {}.", lines.join("; ")) }{ today().unwrap_or_default() }</p> } }
}
