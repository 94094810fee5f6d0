//! How far the saving moves with each of the inputs that matter most.

use super::context::ChartContext;
use super::scaffold::two_sided;
use crate::app::drawing::{BarPlot, BarRow, ChartProps, ChartTable, Plot};
use crate::engine::Lever;
use crate::exchange::drivers::input_name;
use yew::prelude::*;

/// The number of inputs in brief.
const BRIEF: usize = 5;

/// Whether the inputs that matter most are known, which takes a moment after a change.
pub fn is_known(shown: ChartContext) -> bool {
    !pictured(shown).is_empty()
}

fn pictured<'a>(shown: ChartContext<'a>) -> &'a [Lever] {
    let levers = shown.snapshot.drivers.as_ref().and_then(|drivers| drivers.found.as_ref());
    levers.map_or(&[][..], |levers| levers.pictured.as_slice())
}

/// A row for each input: by how much the saving of the best option changes when the input falls or rises by 10 %.
pub fn tornado(shown: ChartContext) -> Html {
    let scenario = &shown.snapshot.scenario;
    // The search continues while the user types, so inputs that were removed meanwhile are left out.
    let here = |lever: &&Lever| lever.addresses.iter().all(|address| scenario.number(*address).is_some());
    let most = if shown.brief { BRIEF } else { usize::MAX };
    let levers: Vec<&Lever> = pictured(shown).iter().filter(here).take(most).collect();
    let Some(strongest) = levers.first() else {
        return html! { <p class="note">{ "The inputs that matter most appear here as soon as they are found." }</p> };
    };
    let name = |lever: &Lever| {
        let name = input_name(scenario, &lever.addresses);
        if lever.nearer { shown.signed(&format!("{name} (distance to 100 %)")) } else { name }
    };
    let (shown, axis) = shown.scaled(levers.iter().flat_map(|lever| ends(lever)));
    let rows: Vec<BarRow> = levers.iter().map(|lever| row(shown, &name(lever), lever)).collect();
    let change = |amount: f64| shown.money_change(amount);
    let table = ChartTable {
        head: vec![shown.signed("10 % less"), shown.signed("10 % more"), "How".to_string()],
        rows: levers
            .iter()
            .map(|lever| {
                let [less, more] = ends(lever);
                let how = if lever.in_a_step { "in one step" } else { "evenly" };
                (name(lever), vec![change(less), change(more), how.to_string()])
            })
            .collect(),
    };
    let option = shown.snapshot.drivers.as_ref().and_then(|drivers| Some(drivers.found.as_ref()?.option));
    let option = option.and_then(|id| scenario.option(id)).map_or("", |option| option.name.as_str());
    let (effect, is_less) = strongest.larger();
    // Nearer to 100 % is less of what is missing.
    let way = if is_less != strongest.nearer { "less" } else { "more" };
    let does = if effect < 0.0 { "cuts" } else { "raises" };
    let by = shown.money(libm::fabs(effect));
    let takeaway = shown.signed(&format!("“{}” matters most: 10 % {way} {does} the saving of “{option}” by {by}.", name(strongest)));
    let plot = Plot::Bars(BarPlot { axis, rows });
    shown.draw(ChartProps::new(shown.signed("Drivers of the saving: each input 10 % lower and higher"), takeaway, plot, table))
}

/// The change in saving for the smaller and for the larger value; nearer to 100 % means a smaller distance.
fn ends(lever: &Lever) -> [f64; 2] {
    if lever.nearer { [lever.effect, lever.effect_of_less] } else { [lever.effect_of_less, lever.effect] }
}

fn row(shown: ChartContext, name: &str, lever: &Lever) -> BarRow {
    let [less, more] = ends(lever);
    let about = |way: &str, change: &str| shown.signed(&format!("{name}: 10 % {way} changes the saving by {change}"));
    two_sided(shown, name.to_string(), [(less, "less"), (more, "more")], &about)
}
