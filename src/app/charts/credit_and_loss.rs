//! What missed service levels cost the business, and what credits would give back.

use super::context::ChartContext;
use super::scaffold::one_bar;
use crate::app::drawing::{BarPlot, BarRow, ChartProps, ChartTable, Plot, Tone};
use yew::prelude::*;

/// The expected business loss per year beside the expected service credits, for every option.
pub fn credit_and_loss(shown: ChartContext) -> Html {
    let sums: Vec<(f64, Option<f64>)> = shown
        .outcome
        .options
        .iter()
        .map(|option| {
            let loss = option.quality.iter().map(|quality| quality.loss_per_year.value).sum();
            let credits: Vec<f64> =
                option.quality.iter().filter_map(|quality| quality.credits_per_year).map(|figure| figure.value).collect();
            (loss, (!credits.is_empty()).then(|| credits.iter().sum()))
        })
        .collect();
    let (shown, axis) = shown.scaled(sums.iter().flat_map(|(loss, credits)| [*loss, credits.unwrap_or(0.0)]));
    let mut rows = Vec::new();
    let mut numbers = Vec::new();
    for (column, (loss, credits)) in sums.iter().enumerate() {
        let name = shown.name(column).to_string();
        let words = shown.money(*loss);
        let about = format!("{name}: expected loss of {words} a year");
        let lost = one_bar(name.clone(), (0.0, *loss), Tone::Loss, about, format!("{words} lost"));
        rows.push(BarRow { option: Some(column), ..lost });
        if let Some(credits) = credits {
            let words = shown.money(*credits);
            let about = format!("{name}: expected credits of {words} a year");
            rows.push(one_bar(String::new(), (0.0, *credits), Tone::Gain, about, format!("{words} credited")));
        }
        numbers.push((name, vec![words, credits.map_or("–".to_string(), |credits| shown.money(credits))]));
    }
    let covers: Vec<f64> = sums.iter().filter(|(loss, _)| *loss > 0.0).filter_map(|(loss, credits)| Some((*credits)? / loss)).collect();
    let takeaway = match covers.iter().copied().reduce(f64::min) {
        Some(cover) if cover < 1.0 => {
            format!(
                "Credits would give back as little as {} of what misses cost the business: they are an incentive, not compensation.",
                shown.snapshot.formats.percent(cover)
            )
        }
        Some(_) => "Credits would give back what misses cost the business.".to_string(),
        None => "No option has service credits: what misses cost stays with the business.".to_string(),
    };
    let plot = Plot::Bars(BarPlot { axis, rows });
    let table = ChartTable { head: vec!["Expected loss a year".to_string(), "Expected credits a year".to_string()], rows: numbers };
    shown.draw(ChartProps::new("Missed service levels: loss and credits a year".to_string(), takeaway, plot, table))
}
