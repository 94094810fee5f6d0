//! What an option saves or costs more than today, year by year or month by month.

use super::context::ChartContext;
use crate::app::drawing::{ChartProps, ChartTable, ColumnPlot, Period, Plot};
use crate::model::UnitName;
use yew::prelude::*;

/// The saving against today in each year, or in each month.
pub fn cash_flow(shown: ChartContext, monthly: bool) -> Html {
    let Some((option, name)) = shown.option() else { return Html::default() };
    let months = &option.saving_per_month;
    let flows: Vec<f64> = if monthly { months.clone() } else { months.chunks(12).map(|year| year.iter().sum()).collect() };
    let (shown, axis) = shown.scaled(flows.iter().copied());
    let (period, unit) = if monthly { ("Month", MONTH) } else { ("Year", YEAR) };
    let periods: Vec<Period> = (1_usize..)
        .zip(&flows)
        .map(|(place, &value)| {
            let label = shown.money(value);
            // Only every twelfth name fits below sixty columns.
            let named = !monthly || place % 12 == 0;
            let words = if value < 0.0 { "more than today" } else { "less than today" };
            let about = format!("{period} {place}: {} {words}", shown.money(value.abs()));
            Period {
                name: if named { if monthly { place.to_string() } else { format!("Year {place}") } } else { String::new() },
                value,
                label,
                about,
            }
        })
        .collect();
    // A difference that rounding hides does not count.
    let more = flows.iter().filter(|flow| **flow <= -0.5).count();
    let less = flows.iter().filter(|flow| **flow >= 0.5).count();
    let takeaway = format!("{name} costs {}.", compared(unit, more, less, flows.len()));
    let rows = periods.iter().zip(1_usize..).map(|(flow, place)| (format!("{period} {place}"), vec![flow.label.clone()])).collect();
    let table = ChartTable { head: vec!["Saving against today".to_string()], rows };
    let plot = Plot::Columns(ColumnPlot { axis, periods });
    let title = format!("Saving against today, {}: {name}", if monthly { "month by month" } else { "year by year" });
    shown.draw(ChartProps::new(title, takeaway, plot, table))
}

const MONTH: UnitName = UnitName { one: "month", many: "months", stay: false };
const YEAR: UnitName = UnitName { one: "year", many: "years", stay: false };

/// In how many of all periods something costs more, less, or as much as today.
fn compared(period: UnitName, more: usize, less: usize, all: usize) -> String {
    let same = all - more - less;
    let one = period.one;
    match (more, less, same) {
        (0, 0, _) => format!("as much as today in every {one}"),
        (0, _, 0) => format!("less than today in every {one}"),
        (_, 0, 0) => format!("more than today in every {one}"),
        _ => {
            let parts = [(more, "more than today"), (less, if more > 0 { "less" } else { "less than today" }), (same, "the same")];
            let parts: Vec<String> =
                parts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{words} in {count}")).collect();
            format!("{} of {all} {}", crate::model::grammar::list(&parts), period.many)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MONTH, YEAR, compared};

    #[test]
    fn periods_that_are_the_same_are_not_called_less() {
        assert_eq!(compared(MONTH, 15, 39, 60), "more than today in 15, less in 39 and the same in 6 of 60 months");
        assert_eq!(compared(YEAR, 2, 3, 5), "more than today in 2 and less in 3 of 5 years");
        assert_eq!(compared(YEAR, 0, 4, 5), "less than today in 4 and the same in 1 of 5 years");
        assert_eq!(compared(YEAR, 0, 5, 5), "less than today in every year");
        assert_eq!(compared(YEAR, 0, 0, 5), "as much as today in every year");
    }
}
