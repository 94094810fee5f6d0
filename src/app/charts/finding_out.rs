//! What it would be worth to find out each uncertain figure before deciding.

use super::context::ChartContext;
use super::futures;
use super::scaffold::{one_bar, table_of};
use crate::app::drawing::{BarPlot, BarRow, ChartProps, Plot, Tone};
use crate::engine::simulation::DriverUncertainty;
use crate::exchange::how_sure::driver_name;
use crate::model::Sorting;
use yew::prelude::*;

/// The most figures drawn.
pub(super) const DRAWN: usize = 10;

/// A bar for each figure, below one for all of them together: no study can be worth more.
pub fn finding_out(shown: ChartContext) -> Html {
    let Some(known) = futures::of(shown) else { return Html::default() };
    let scenario = &shown.snapshot.scenario;
    let mut drivers: Vec<&DriverUncertainty> = known.drivers.iter().collect();
    drivers.order_by(|first, second| second.worth_finding_out.total_cmp(&first.worth_finding_out));
    let (shown, axis) = shown.scaled([known.perfect_information]);
    let row = |name: String, worth: f64, tone: Tone| {
        let value = shown.money(worth);
        let about = format!("{name}: up to {value}");
        one_bar(name, (0.0, worth), tone, about, value)
    };
    let all = row("Every uncertain figure".to_string(), known.perfect_information, Tone::Total);
    let each = drivers
        .iter()
        .filter(|driver| driver.is_worth_finding_out)
        .take(DRAWN)
        .map(|driver| row(driver_name(scenario, driver), driver.worth_finding_out, Tone::Gain));
    let rows: Vec<BarRow> = [all].into_iter().chain(each).collect();
    let table = table_of("Worth finding out, up to", &rows);
    let takeaway = futures::in_words(shown, |words| words.worth_finding_out());
    shown.draw(ChartProps::new("Value of finding out before deciding".to_string(), takeaway, Plot::Bars(BarPlot { axis, rows }), table))
}
