//! How the cost of today becomes that of an option, category by category.

use super::context::ChartContext;
use super::scaffold::{Steps, table_of};
use crate::app::drawing::{BarPlot, ChartProps, Plot};
use crate::engine::{Category, Measure};
use crate::model::grammar::in_mid_sentence;
use yew::prelude::*;

/// From today's present value to that of an option: what each category adds or saves.
pub fn bridge(shown: ChartContext) -> Html {
    let Some(((option, name), today)) = shown.option().zip(shown.today()) else { return Html::default() };
    let (today_name, today) = (shown.name(today), shown.outcome.options.get(today));
    let value_in = |values: &[(Category, crate::engine::Figure)], wanted: Category| {
        values.iter().find(|(category, _)| *category == wanted).map_or(0.0, |(_, figure)| figure.value)
    };
    let before = |category| today.map_or(0.0, |today| value_in(&today.category_values, category));
    let steps =
        Category::ALL.into_iter().map(|category| (category.label(), value_in(&option.category_values, category) - before(category)));
    // A step that rounding hides does not count.
    let steps: Vec<(&str, f64)> = steps.filter(|(_, step)| libm::fabs(*step) >= 0.5).collect();
    let from = today.map_or(0.0, |today| today.value(Measure::PresentValue));
    let way = Steps { from: (today_name, from), steps: &steps, to: (name, option.value(Measure::PresentValue)), more_is_gain: false };
    let (shown, axis) = shown.scaled(way.ends());
    let takeaway = takeaway(&steps, &|amount| shown.money(amount));
    let rows = way.rows(shown);
    let table = table_of("Present value", &rows);
    let plot = Plot::Bars(BarPlot { axis, rows });
    shown.draw(ChartProps::new(format!("From “{today_name}” to “{name}”, by category"), takeaway, plot, table))
}

/// The largest saving and the largest extra cost in a sentence.
fn takeaway(steps: &[(&str, f64)], money: &dyn Fn(f64) -> String) -> String {
    let by_size = |first: &&(&str, f64), second: &&(&str, f64)| first.1.total_cmp(&second.1);
    let least = steps.iter().min_by(by_size).filter(|(_, step)| *step < 0.0);
    let most = steps.iter().max_by(by_size).filter(|(_, step)| *step > 0.0);
    let saves = |(label, step): &(&str, f64)| format!("{} less for {}", money(-step), in_mid_sentence(label));
    let adds = |(label, step): &(&str, f64)| format!("{} more for {}", money(*step), in_mid_sentence(label));
    match (least, most) {
        (Some(least), Some(most)) => format!("{}; {}.", saves(least), adds(most)),
        (Some(least), None) => format!("{}; no category costs more.", saves(least)),
        (None, Some(most)) => format!("No category costs less; {}.", adds(most)),
        (None, None) => "No category changes.".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::takeaway;

    #[test]
    fn the_largest_saving_and_the_largest_extra_cost_are_named() {
        let money = |amount: f64| format!("${amount}");
        let said = |steps: &[(&str, f64)]| takeaway(steps, &money);
        assert_eq!(
            said(&[("Own people", -90.0), ("Tools", -5.0), ("Governance", 40.0)]),
            "$90 less for own people; $40 more for governance."
        );
        assert_eq!(said(&[("Own people", -90.0)]), "$90 less for own people; no category costs more.");
        assert_eq!(said(&[("Provider charges", 9.0)]), "No category costs less; $9 more for provider charges.");
        assert_eq!(said(&[]), "No category changes.");
    }
}
