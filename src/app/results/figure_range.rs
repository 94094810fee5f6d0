//! How a figure spreads over the futures, in small type below it.

use super::scale::Scale;
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::inquiry::FigureName;
use crate::engine::{Measure, OptionOutcome};
use crate::model::OptionId;
use yew::prelude::*;

/// Between which amounts a figure lies in 8 of 10 futures; its line stays empty while they are computed, so that nothing jumps.
pub fn figure_range(context: RenderContext, scale: &Scale, option: &OptionOutcome, figure: FigureName) -> Html {
    if !context.snapshot.scenario.is_uncertain() {
        return Html::default();
    }
    let formats = &context.snapshot.formats;
    let write = |value: f64| match figure {
        FigureName::Measure(measure) => scale.measure(measure, value, formats),
        FigureName::CumulativeSaving => formats.whole(libm::ceil(value)),
        _ => scale.write(value, formats),
    };
    match points(context.snapshot, option.id, figure).map(|points| in_words(points, write)) {
        Some([low, middle, high]) if low != high => {
            let title = match figure {
                FigureName::CumulativeSaving => {
                    format!("Month of the payback, from early futures to late ones: {low} (1 in 10), {middle} (half), {high} (9 in 10).")
                }
                _ => sentence(&low, &middle, &high),
            };
            html! {
                <small class="figure-range" {title}><span class="hidden">{ "; in 8 of 10 futures " }</span>{ low }{ " – " }{ high }</small>
            }
        }
        _ => html! { <small class="figure-range">{ "\u{a0}" }</small> },
    }
}

/// The same in a sentence, with each amount in full; empty if it is not known or certain.
pub fn range_in_futures(snapshot: &Snapshot, option: OptionId, figure: FigureName, write: impl Fn(f64) -> String) -> String {
    match points(snapshot, option, figure).map(|points| in_words(points, write)) {
        Some([low, middle, high]) if low != high => sentence(&low, &middle, &high),
        _ => String::new(),
    }
}

fn sentence(low: &str, middle: &str, high: &str) -> String {
    format!("In 8 of 10 futures between {low} and {high}; in half of them below {middle}.")
}

/// A point that is missing is a payback that never comes.
fn in_words(points: [Option<f64>; 3], write: impl Fn(f64) -> String) -> [String; 3] {
    points.map(|point| point.map_or_else(|| "never".to_string(), &write))
}

/// The 10 %, 50 % and 90 % points of a figure, once all futures are computed from these numbers.
fn points(snapshot: &Snapshot, option: OptionId, figure: FigureName) -> Option<[Option<f64>; 3]> {
    let futures = snapshot.futures(true)?;
    let own = futures.options.iter().find(|known| known.option == option)?;
    // These include the risks of the register.
    let deciding = match figure {
        FigureName::Measure(Measure::PresentValue) => Some(&own.present_value),
        FigureName::Measure(Measure::Saving) => Some(&own.saving),
        FigureName::Measure(Measure::SavingAfterHurdle) => Some(&own.saving_after_hurdle),
        _ => None,
    };
    if let Some(spread) = deciding {
        return Some([spread.p10, spread.p50, spread.p90].map(Some));
    }
    if figure == FigureName::CumulativeSaving {
        return own.payback.map(|payback| [payback.p10, payback.p50, payback.p90]);
    }
    let name = figure.in_results()?;
    own.figures.iter().find(|known| known.figure == name).map(|known| [known.p10, known.p50, known.p90].map(Some))
}
