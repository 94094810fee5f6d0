//! The assumptions that were set for this comparison, one by one, with their defaults and numbered sources.

use crate::app::snapshot::{Snapshot, named};
use crate::engine::Assumption;
use crate::exchange::unit_text::source_text;
use crate::model::{Address, Source};
use yew::prelude::*;

/// The sources cited so far, in the order of their numbers.
#[derive(Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// The number of a source, counted from 1.
    pub fn number(&mut self, source: &Source) -> usize {
        match self.0.iter().position(|known| known == source) {
            Some(place) => place + 1,
            None => {
                self.0.push(source.clone());
                self.0.len()
            }
        }
    }

    /// All of them, numbered.
    pub fn list(&self) -> Html {
        let items = self.0.iter().enumerate().map(|(place, source)| html! { <li key={place}>{ source_text(source).to_string() }</li> });
        html! { <ol class="report-sources">{ for items }</ol> }
    }
}

/// A value at an address, with its unit.
pub fn written(snapshot: &Snapshot, address: Address, value: f64) -> String {
    snapshot.formats.value(value, address.field.unit, snapshot.scenario.unit_name(address.place))
}

/// A table of the assumptions that were set, one group of rows for each part of the scenario.
pub fn register_table(snapshot: &Snapshot, list: &[&Assumption], sources: &mut Sources) -> Html {
    let groups = list.chunk_by(|first, second| first.address.place == second.address.place).enumerate();
    let groups = groups.map(|(key, group)| {
        let place = group.first().map(|first| snapshot.scenario.place_name(first.address.place)).unwrap_or_default();
        let rows = group.iter().map(|Assumption { address, value, default, source, note, .. }| {
            html! {
                <tr>
                    <th scope="row">
                        { named(address.field.label, snapshot.scenario.unit_name(address.place)) }
                        if !note.is_empty() { <span class="report-note">{ note }</span> }
                    </th>
                    <td>{ written(snapshot, *address, *value) }</td>
                    <td>{ written(snapshot, *address, *default) }</td>
                    <td>{ sources.number(source) }</td>
                </tr>
            }
        });
        let rows: Html = rows.collect();
        html! { <tbody key={key}><tr class="report-place"><th scope="rowgroup" colspan="4">{ place }</th></tr>{ rows }</tbody> }
    });
    let groups: Html = groups.collect();
    html! {
        <div class="scroll" role="group" aria-label="Set or noted for this comparison" tabindex="0">
            <table class="report-register">
                <caption>{ "Set or noted for this comparison" }</caption>
                <thead><tr>
                    <th scope="col">{ "Assumption" }</th><th scope="col">{ "Value" }</th><th scope="col">{ "Default" }</th><th scope="col">{ "Source" }</th>
                </tr></thead>
                { groups }
            </table>
        </div>
    }
}
