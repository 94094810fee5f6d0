//! What each service costs under each option: one small chart for each service.

use super::context::ChartContext;
use super::scaffold::{option_bars, table_of};
use crate::app::drawing::{BarPlot, ChartProps, Plot};
use yew::prelude::*;

/// One small chart for each service, all on one scale.
pub fn cost_by_service(shown: ChartContext) -> Html {
    let services = &shown.snapshot.scenario.services;
    let total = |column: usize, place: usize| {
        let option = shown.outcome.options.get(column);
        option.and_then(|option| option.services.get(place)).map_or(0.0, |(_, total, _)| total.value)
    };
    let columns = shown.outcome.options.len();
    let all = (0..services.len()).flat_map(|place| (0..columns).map(move |column| total(column, place)));
    let (shown, axis) = shown.scaled(all);
    let charts = services.iter().enumerate().map(|(place, service)| {
        let values: Vec<f64> = (0..columns).map(|column| total(column, place)).collect();
        let rows = option_bars(shown, &values, &|value| shown.money(value), &|name, value| format!("{}, {name}: {value}", service.name));
        let cheapest = (0..columns).min_by(|first, second| total(*first, place).total_cmp(&total(*second, place))).unwrap_or(0);
        let table = table_of("Total", &rows);
        let value = |column: usize| {
            let option = shown.outcome.options.get(column);
            option.and_then(|option| option.services.get(place)).map_or(0.0, |(.., value)| value.value)
        };
        let in_todays_money = (0..columns).min_by(|first, second| value(*first).total_cmp(&value(*second))).unwrap_or(0);
        let discounted =
            if in_todays_money == cheapest { String::new() } else { format!(" In today's money it is {}.", shown.name(in_todays_money)) };
        let takeaway = format!("Undiscounted, {} is cheapest for this service.{discounted}", shown.name(cheapest));
        let plot = Plot::Bars(BarPlot { axis: axis.clone(), rows });
        shown.draw(ChartProps::new(service.name.clone(), takeaway, plot, table))
    });
    html! { <div class="small-multiples">{ for charts }</div> }
}
