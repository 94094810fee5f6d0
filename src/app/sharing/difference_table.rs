//! The differences between two comparisons: place, old value and new value.

use super::comparison_pair::ComparisonPair;
use super::difference_text::{Spoken, spoken};
use crate::app::elements::show_more::show_more;
use crate::model::Difference;
use yew::prelude::*;

/// The table; `shown` is how many more rows the user has asked for.
pub fn difference_table(two: &ComparisonPair, differences: &[Difference], shown: &UseStateHandle<usize>) -> Html {
    let rows: Vec<Spoken> = differences.iter().take(**shown).map(|difference| spoken(two, difference)).collect();
    let left = differences.len() - rows.len();
    let groups = rows.chunk_by(|first, second| first.place == second.place).enumerate().map(|(key, group)| {
        let place = group.first().map(|row| row.place.clone()).unwrap_or_default();
        let rows: Html = group
            .iter()
            .map(|row| html! { <tr><th scope="row">{ &row.what }</th><td>{ &row.before }</td><td>{ &row.after }</td></tr> })
            .collect();
        html! { <tbody key={key}><tr class="compared-place"><th scope="rowgroup" colspan="3">{ place }</th></tr>{ rows }</tbody> }
    });
    let groups: Html = groups.collect();
    let [before, after] = two.names;
    html! {
        <>
            <div class="scroll" role="group" aria-label="Differences" tabindex="0">
                <table class="compared differing">
                    <caption>{ "Differences" }</caption>
                    <thead><tr><th scope="col">{ "Input" }</th><th scope="col">{ before }</th><th scope="col">{ after }</th></tr></thead>
                    { groups }
                </table>
            </div>
            { show_more(shown, left) }
        </>
    }
}
