//! What an input means, what it may be, and where its default comes from.

use super::number_field::range;
use crate::app::scene::Scene;
use crate::model::{Address, Source};
use yew::prelude::*;

/// The help of an input: `addresses` are the places it stands in, one for each option that uses it.
pub fn field_help(scene: &Scene, addresses: &[Address]) -> Html {
    let Some(field) = addresses.first().map(|address| address.field) else { return Html::default() };
    let mut sources: Vec<(&'static Source, Vec<Address>)> = Vec::new();
    for &address in addresses {
        let (_, source) = scene.scenario.default_of(address);
        match sources.iter_mut().find(|(known, _)| std::ptr::eq(*known, source)) {
            Some((_, places)) => places.push(address),
            None => sources.push((source, vec![address])),
        }
    }
    let sources = sources.into_iter().map(|(source, places)| {
        let defaults: Vec<String> = places.iter().map(|&address| scene.formats.field(scene.scenario.default_of(address).0, field.unit)).collect();
        let sign = if crate::app::format::is_percent(field.unit) { " %" } else { "" };
        html! { <li>{ format!("Default {}{sign}: ", defaults.join(" · ")) }{ source_text(source) }</li> }
    });
    html! {
        <div class="help">
            <p>{ field.help }{ format!(" Takes numbers {}.", range(field, &scene.formats)) }</p>
            <ul>{ for sources }</ul>
        </div>
    }
}

/// A source as it is cited.
pub fn source_text(source: &Source) -> String {
    let kind = if source.vendor { ", a vendor's own figure" } else { "" };
    match source.year {
        Some(year) => format!("{} ({year}{kind})", source.title),
        None => source.title.to_string(),
    }
}
