//! How far the saving moves with each uncertain figure between the ends of its range.

use super::context::ChartContext;
use super::finding_out::DRAWN;
use super::futures;
use super::scaffold::two_sided;
use crate::app::drawing::{BarPlot, BarRow, ChartProps, ChartTable, Plot};
use crate::engine::simulation::{DriverUncertainty, Uncertain};
use crate::exchange::how_sure::{addresses_at, driver_name};
use crate::model::{Sorting, significant};
use yew::prelude::*;

/// A row for each figure: the saving with the figure at the values that 1 in 10 futures lies below and above.
pub fn uncertain_drivers(shown: ChartContext) -> Html {
    let Some(known) = futures::of(shown) else { return Html::default() };
    let scenario = &shown.snapshot.scenario;
    let width = |driver: &DriverUncertainty| libm::fabs(driver.high_effect - driver.low_effect);
    let mut drivers: Vec<&DriverUncertainty> = known.drivers.iter().collect();
    drivers.order_by(|first, second| width(second).total_cmp(&width(first)));
    // What moves the saving by less than a thousandth of the first is only noise.
    let widest = drivers.first().map_or(0.0, |driver| width(driver));
    drivers.retain(|driver| width(driver) * 1e3 > widest);
    drivers.truncate(DRAWN);
    let (shown, axis) = shown.scaled(drivers.iter().flat_map(|driver| [driver.low_effect, driver.high_effect]));
    let name = |driver: &DriverUncertainty| format!("{}{}", driver_name(scenario, driver), ends(shown, driver));
    let rows: Vec<BarRow> = drivers.iter().map(|driver| row(shown, &name(driver), driver)).collect();
    let percent = |share: f64| shown.snapshot.formats.percent_round(share);
    let table = ChartTable {
        head: ["At its low end", "At its high end", "Share of the spread", "Worth finding out"].map(String::from).to_vec(),
        rows: drivers
            .iter()
            .map(|driver| {
                let change = |amount: f64| shown.money_change(amount);
                let cells = vec![
                    change(driver.low_effect),
                    change(driver.high_effect),
                    percent(driver.contribution),
                    shown.money(driver.worth_finding_out),
                ];
                (name(driver), cells)
            })
            .collect(),
    };
    let option = known.challenger.and_then(|id| scenario.option(id)).map_or("", |option| option.name.as_str());
    let takeaway = match drivers.first() {
        Some(first) => format!(
            "“{}” explains {} of the spread of the saving of “{option}”.",
            driver_name(scenario, first),
            percent(first.contribution)
        ),
        None => String::new(),
    };
    let plot = Plot::Bars(BarPlot { axis, rows });
    shown.draw(ChartProps::new("Drivers of the saving: each uncertain figure at its low and high end".to_string(), takeaway, plot, table))
}

/// The ends of the only number of a driver, such as ": −4% … 6%".
fn ends(shown: ChartContext, driver: &DriverUncertainty) -> String {
    let [(path, low, high)] = driver.ends.as_slice() else { return String::new() };
    if matches!(driver.uncertain, Uncertain::Event(_)) {
        return ": no … yes".to_string();
    }
    let address = addresses_at(&shown.snapshot.scenario, std::slice::from_ref(path));
    let write = |value: f64| {
        address.first().map_or_else(String::new, |address| shown.snapshot.formats.in_words(significant(value, 3), address.field.unit))
    };
    format!(": {} … {}", write(*low), write(*high))
}

fn row(shown: ChartContext, name: &str, driver: &DriverUncertainty) -> BarRow {
    let about = |end: &str, change: &str| format!("{name}: at its {end} end the saving changes by {change}");
    two_sided(shown, name.to_string(), [(driver.low_effect, "low"), (driver.high_effect, "high")], &about)
}
