//! What each option costs, by category.

use super::context::ChartContext;
use crate::app::drawing::{BarPlot, BarRow, ChartProps, ChartTable, Plot, Segment, Tone};
use crate::engine::{Category, Measure};
use crate::model::grammar::in_mid_sentence;
use yew::prelude::*;

/// What each option costs over all years, by category.
pub fn cost_by_category(shown: ChartContext) -> Html {
    let options = &shown.outcome.options;
    let (shown, axis) = shown.scaled(options.iter().map(|option| option.value(Measure::Total)));
    let rows: Vec<BarRow> = options
        .iter()
        .enumerate()
        .map(|(column, option)| {
            let mut end = 0.0;
            let segments =
                option.categories.iter().enumerate().filter(|(_, (_, total, _))| total.value > 0.0).map(|(place, (category, total, _))| {
                    let begin = end;
                    end += total.value;
                    let amount = shown.money(total.value);
                    let about = format!("{}: {}, {amount}", shown.name(column), category.label());
                    Segment { span: (begin, end), tone: Tone::Category(place), label: amount, about }
                });
            let segments = segments.collect();
            let value = shown.money(option.value(Measure::Total));
            BarRow { name: shown.name(column).to_string(), option: Some(column), segments, value }
        })
        .collect();
    let takeaway = shown.least(Measure::Total).and_then(|column| {
        let option = options.get(column)?;
        let (category, part, _) = option.categories.iter().max_by(|(_, first, _), (_, second, _)| first.value.total_cmp(&second.value))?;
        let total = option.value(Measure::Total);
        let share = shown.snapshot.formats.percent(if total > 0.0 { part.value / total } else { 0.0 });
        let (name, category) = (shown.name(column), in_mid_sentence(category.label()));
        let discounted = shown.in_todays_money(column);
        Some(format!("Undiscounted, {name} costs least over all years; {share} of that is {category}.{discounted}"))
    });
    let head = Category::ALL.iter().map(|category| category.label().to_string()).chain(["Total".to_string()]).collect();
    let table = options.iter().enumerate().map(|(column, option)| {
        let amounts = option.categories.iter().map(|(_, total, _)| shown.money(total.value));
        (shown.name(column).to_string(), amounts.chain([shown.money(option.value(Measure::Total))]).collect())
    });
    let key_names: Vec<(Tone, AttrValue)> =
        Category::ALL.iter().enumerate().map(|(place, category)| (Tone::Category(place), category.label().into())).collect();
    let plot = Plot::Bars(BarPlot { axis, rows });
    let table = ChartTable { head, rows: table.collect() };
    let title = "Cost over all years, by category".to_string();
    shown.draw(ChartProps { key_names, ..ChartProps::new(title, takeaway.unwrap_or_default(), plot, table) })
}
