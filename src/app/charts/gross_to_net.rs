//! What becomes of the saving that the rate card promises.

use super::context::ChartContext;
use crate::app::drawing::{BarPlot, BarRow, ChartProps, ChartTable, Plot, Segment, Tone, axis};
use crate::engine::Measure;
use yew::prelude::*;

/// From the gross saving of the rate card to the net saving, driver by driver; adds up exactly.
pub fn gross_to_net(shown: ChartContext) -> Html {
    let Some((option, name)) = shown.option() else { return Html::default() };
    let (gross, net) = (option.value(Measure::GrossSaving), option.value(Measure::Saving));
    let mut steps: Vec<(&str, f64)> = vec![("Today beyond its rate card", option.today_beyond.value)];
    steps.extend(option.gap.iter().map(|(driver, cost)| (driver.label(), -cost.value)));
    steps.retain(|(_, step)| libm::fabs(*step) >= 0.5);
    let mut at = gross;
    let whole = |label: &str, amount: f64| BarRow {
        name: label.to_string(),
        option: None,
        segments: vec![Segment {
            span: (0.0, amount),
            tone: Tone::Total,
            label: String::new(),
            about: format!("{label}: {}", shown.money(amount)),
        }],
        value: shown.money(amount),
    };
    let mut rows = vec![whole("Gross saving", gross)];
    let mut ends = vec![gross, net];
    for (label, step) in &steps {
        let from = at;
        at += step;
        ends.push(at);
        let tone = if *step < 0.0 { Tone::Loss } else { Tone::Gain };
        let about = format!("{label}: {}", shown.money(*step));
        let segments = vec![Segment { span: (from, at), tone, label: String::new(), about }];
        rows.push(BarRow { name: (*label).to_string(), option: None, segments, value: shown.money(*step) });
    }
    rows.push(whole("Net saving", net));
    let largest = steps.iter().min_by(|(_, first), (_, second)| first.total_cmp(second));
    let (gross_share, net_share) = (option.value(Measure::GrossSavingShare), option.value(Measure::SavingShare));
    let named = |kind: &str, share: f64| {
        let what = if share < 0.0 { "loss" } else { "saving" };
        format!("a {kind} {what} of {}", shown.snapshot.formats.percent(libm::fabs(share)))
    };
    let takeaway = match largest {
        Some((label, step)) if *step < 0.0 => format!(
            "{name}: {} becomes {}; {} takes most.",
            named("gross", gross_share),
            named("net", net_share),
            label.to_ascii_lowercase()
        ),
        _ => format!("{name}: nothing stands between gross and net saving."),
    };
    let table = ChartTable {
        head: vec!["Present value".to_string()],
        rows: rows.iter().map(|row| (row.name.clone(), vec![row.value.clone()])).collect(),
    };
    let plot = Plot::Bars(BarPlot { axis: axis(ends, |value| shown.axis(value)), rows });
    shown.draw(ChartProps::new(format!("From gross to net saving: {name}"), takeaway, plot, table))
}
