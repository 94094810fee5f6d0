//! How the saving of an option may develop: the spread of the cumulative saving over the months.

use super::context::ChartContext;
use super::futures;
use crate::app::drawing::{ChartProps, ChartTable, Curve, CurvePlot, CurvePoint, Plot, Tone};
use crate::engine::simulation::Band;
use yew::prelude::*;

/// Whether the option shown has a spread over time: today's has none.
pub fn is_known(shown: ChartContext) -> bool {
    futures::option(shown).is_some_and(|(option, _)| !option.fan.is_empty())
}

/// A line of the fan: the point it reads, and its tone in a column.
type FanLine = (fn(&Band) -> f64, fn(usize) -> Tone);

/// The 10, 25, 50, 75 and 90 % points of the saving so far, in today's money.
pub fn fan(shown: ChartContext) -> Html {
    let Some((option, name)) = futures::option(shown).filter(|(option, _)| !option.fan.is_empty()) else {
        return html! { <p class="note">{ "Today's option has nothing to save against itself: choose another option." }</p> };
    };
    let formats = &shown.snapshot.formats;
    let (shown, up) = shown.scaled(option.fan.iter().flat_map(|band| [band.p10, band.p90]));
    let lines: [FanLine; 5] = [
        (|band| band.p10, Tone::Faint),
        (|band| band.p25, Tone::Faint),
        (|band| band.p50, Tone::Option),
        (|band| band.p75, Tone::Faint),
        (|band| band.p90, Tone::Faint),
    ];
    let months = || (1_u32..).map(f64::from);
    let curves: Vec<Curve> = lines
        .iter()
        .map(|(read, tone)| {
            let points = [(0.0, 0.0)].into_iter().chain(months().zip(option.fan.iter().map(*read)));
            Curve { tone: tone(shown.column), points: points.collect() }
        })
        .collect();
    let years = option.fan.len() / 12;
    let across =
        (0..=years).map(|year| (year as f64 * 12.0, if year == 0 { "start".to_string() } else { format!("year {year}") })).collect();
    let paid = |month: usize| option.paid_back.get(month).copied().unwrap_or(0.0);
    let ends = (1..=years).filter_map(|year| Some((year, option.fan.get(year * 12 - 1)?)));
    let points = ends.clone().map(|(year, band)| {
        let about = format!(
            "{name}, end of year {year}: {} to {} in 8 of 10 futures; paid back in {} of them",
            shown.money(band.p10),
            shown.money(band.p90),
            formats.percent_round(paid(year * 12 - 1))
        );
        CurvePoint { tone: Tone::Option(shown.column), at: (year as f64 * 12.0, band.p50), label: String::new(), about }
    });
    let points: Vec<CurvePoint> = points.collect();
    let table = ChartTable {
        head: ["1 in 10 is below", "1 in 4 is below", "Half are below", "3 in 4 are below", "9 in 10 are below", "Paid back"]
            .map(String::from)
            .to_vec(),
        rows: ends
            .map(|(year, band)| {
                let mut cells = [band.p10, band.p25, band.p50, band.p75, band.p90].map(|amount| shown.money(amount)).to_vec();
                cells.push(formats.percent_round(paid(year * 12 - 1)));
                (format!("End of year {year}"), cells)
            })
            .collect(),
    };
    let takeaway = match option.paid_back.last() {
        Some(share) => format!("“{name}” has paid back by the end {}.", crate::exchange::how_sure::in_futures(*share)),
        None => String::new(),
    };
    let plot = Plot::Curves(CurvePlot { curves, across, up, points });
    shown.draw(ChartProps::new(format!("{name}: how the saving may develop, in today's money"), takeaway, plot, table))
}
