//! How much of the saving that the rate card promises remains.

use super::context::ChartContext;
use super::scaffold::{Steps, table_of};
use crate::app::drawing::{BarPlot, ChartProps, Plot};
use crate::engine::Measure;
use crate::model::Sorting;
use crate::model::grammar::in_mid_sentence;
use yew::prelude::*;

/// The number of steps named in brief.
const BRIEF: usize = 6;

/// From the gross saving of the rate card to the net saving, driver by driver; adds up exactly.
pub fn gross_to_net(shown: ChartContext) -> Html {
    let Some((option, name)) = shown.option() else { return Html::default() };
    let (gross, net) = (option.value(Measure::GrossSaving), option.value(Measure::Saving));
    let mut steps: Vec<(&str, f64)> = vec![("Today's cost beyond its rate card", option.today_beyond.value)];
    steps.extend(option.gap.iter().map(|(driver, cost)| (driver.label(), -cost.value)));
    steps.retain(|(_, step)| libm::fabs(*step) >= 0.5);
    let largest = steps.iter().copied().min_by(|(_, first), (_, second)| first.total_cmp(second));
    let steps = if shown.brief { largest_of(steps) } else { steps };
    let way = Steps { from: ("Gross saving", gross), steps: &steps, to: ("Net saving", net), more_is_gain: true };
    let (shown, axis) = shown.scaled(way.ends());
    let rows = way.rows(shown);
    let (gross_share, net_share) = (option.value(Measure::GrossSavingShare), option.value(Measure::SavingShare));
    let named = |kind: &str, share: f64| {
        let what = if share < 0.0 { "loss" } else { "saving" };
        format!("a {kind} {what} of {}", shown.snapshot.formats.percent(libm::fabs(share)))
    };
    let takeaway = match largest {
        Some((label, step)) if step < 0.0 => format!(
            "“{name}”: {} becomes {}; the largest part of the difference goes to {}.",
            named("gross", gross_share),
            named("net", net_share),
            in_mid_sentence(label)
        ),
        _ => format!("{name}: the whole gross saving remains."),
    };
    let table = table_of("Present value", &rows);
    let plot = Plot::Bars(BarPlot { axis, rows });
    shown.draw(ChartProps::new(format!("From gross to net saving: {name}"), takeaway, plot, table))
}

/// The largest steps, and the sum of all others as one.
fn largest_of(mut steps: Vec<(&str, f64)>) -> Vec<(&str, f64)> {
    if steps.len() <= BRIEF + 1 {
        return steps;
    }
    let mut sizes: Vec<f64> = steps.iter().map(|(_, step)| libm::fabs(*step)).collect();
    sizes.order_by(|first, second| second.total_cmp(first));
    let least = sizes.get(BRIEF - 1).copied().unwrap_or_default();
    let small: f64 = steps.iter().map(|(_, step)| *step).filter(|step| libm::fabs(*step) < least).sum();
    steps.retain(|(_, step)| libm::fabs(*step) >= least);
    steps.push(("All other effects", small));
    steps
}
