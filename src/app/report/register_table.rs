//! A table of assumptions, one group of rows for each part of the scenario, with numbered sources.

use crate::app::form::source_text;
use crate::app::format::named;
use crate::app::scene::Scene;
use crate::engine::Assumption;
use crate::model::{Address, Source};
use yew::prelude::*;

/// The sources that were named so far, in the order of their numbers.
#[derive(Default)]
pub struct Sources(Vec<&'static Source>);

impl Sources {
    /// The number of a source, counted from 1.
    fn number(&mut self, source: &'static Source) -> usize {
        match self.0.iter().position(|known| std::ptr::eq(*known, source)) {
            Some(place) => place + 1,
            None => {
                self.0.push(source);
                self.0.len()
            }
        }
    }

    /// All of them, numbered.
    pub fn list(&self) -> Html {
        let items = self.0.iter().enumerate().map(|(place, source)| html! { <li key={place}>{ source_text(source) }</li> });
        html! { <ol class="report-sources">{ for items }</ol> }
    }
}

/// What one unit of the service at an address is called.
pub fn unit_name(scene: &Scene, address: Address) -> &'static str {
    let service = address.place.service().and_then(|id| scene.scenario.service(id));
    service.map_or_else(|| scene.unit_name(), |service| service.kind.unit)
}

/// A table of assumptions; `defaults` shows what they would be without the user.
pub fn register_table(scene: &Scene, caption: &'static str, list: &[Assumption], defaults: bool, sources: &mut Sources) -> Html {
    let columns = if defaults { "4" } else { "3" };
    let groups = list.chunk_by(|first, second| first.address.place == second.address.place).enumerate();
    let groups: Html = groups
        .map(|(key, group)| {
            let place = group.first().map(|first| scene.scenario.place_name(first.address.place)).unwrap_or_default();
            let rows: Html = group.iter().map(|assumption| row(scene, assumption, defaults, sources)).collect();
            html! { <tbody key={key}><tr class="report-place"><th scope="rowgroup" colspan={columns}>{ place }</th></tr>{ rows }</tbody> }
        })
        .collect();
    html! {
        <div class="scroll" role="region" aria-label={caption} tabindex="0">
            <table class="report-register">
                <caption>{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ "Assumption" }</th>
                    <th scope="col">{ "Value" }</th>
                    if defaults { <th scope="col">{ "Default" }</th> }
                    <th scope="col">{ "Source" }</th>
                </tr></thead>
                { groups }
            </table>
        </div>
    }
}

fn row(scene: &Scene, assumption: &Assumption, defaults: bool, sources: &mut Sources) -> Html {
    let Assumption { address, value, default, source, .. } = assumption;
    let (unit, unit_name) = (address.field.unit, unit_name(scene, *address));
    html! {
        <tr>
            <th scope="row">{ named(address.field.label, unit_name) }</th>
            <td>{ scene.formats.value(*value, unit, unit_name) }</td>
            if defaults { <td>{ scene.formats.value(*default, unit, unit_name) }</td> }
            <td>{ sources.number(source) }</td>
        </tr>
    }
}
