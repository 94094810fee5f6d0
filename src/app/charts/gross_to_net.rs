//! How much of the saving that the rate card promises remains.

use super::context::ChartContext;
use super::scaffold::{Steps, table_of};
use crate::app::drawing::{BarPlot, ChartProps, Plot};
use crate::engine::Measure;
use yew::prelude::*;

/// From the gross saving of the rate card to the net saving, driver by driver; adds up exactly.
pub fn gross_to_net(shown: ChartContext) -> Html {
    let Some((option, name)) = shown.option() else { return Html::default() };
    let (gross, net) = (option.value(Measure::GrossSaving), option.value(Measure::Saving));
    let mut steps: Vec<(&str, f64)> = vec![("Today's cost beyond its rate card", option.today_beyond.value)];
    steps.extend(option.gap.iter().map(|(driver, cost)| (driver.label(), -cost.value)));
    steps.retain(|(_, step)| libm::fabs(*step) >= 0.5);
    let way = Steps { from: ("Gross saving", gross), steps: &steps, to: ("Net saving", net), more_is_gain: true };
    let (shown, axis) = shown.scaled(way.ends());
    let rows = way.rows(shown);
    let largest = steps.iter().min_by(|(_, first), (_, second)| first.total_cmp(second));
    let (gross_share, net_share) = (option.value(Measure::GrossSavingShare), option.value(Measure::SavingShare));
    let named = |kind: &str, share: f64| {
        let what = if share < 0.0 { "loss" } else { "saving" };
        format!("a {kind} {what} of {}", shown.snapshot.formats.percent(libm::fabs(share)))
    };
    let takeaway = match largest {
        Some((label, step)) if *step < 0.0 => format!(
            "“{name}”: {} becomes {}; the largest part of the difference goes to {}.",
            named("gross", gross_share),
            named("net", net_share),
            label.to_ascii_lowercase()
        ),
        _ => format!("{name}: the whole gross saving remains."),
    };
    let table = table_of("Present value", &rows);
    let plot = Plot::Bars(BarPlot { axis, rows });
    shown.draw(ChartProps::new(format!("From gross to net saving: {name}"), takeaway, plot, table))
}
