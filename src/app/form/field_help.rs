//! The help of an input: its meaning, its range, and the source of its default.

use super::typed_number::range;
use crate::app::learn::TermLink;
use crate::app::snapshot::Formats;
use crate::exchange::unit_text::source_text;
use crate::model::{Field, Source};
use yew::prelude::*;

/// The help of an input: `defaults` are its defaults with their sources, one for each option that uses it.
pub fn field_help(field: &Field, defaults: &[(f64, &Source)], formats: &Formats) -> Html {
    let mut sources: Vec<(&Source, Vec<String>)> = Vec::new();
    for &(default, source) in defaults {
        let value = formats.in_words(default, field.unit);
        match sources.iter_mut().find(|(known, _)| *known == source) {
            Some((_, values)) if values.contains(&value) => {}
            Some((_, values)) => values.push(value),
            None => sources.push((source, vec![value])),
        }
    }
    let sources = sources.into_iter().map(|(source, values)| {
        html! { <li>{ format!("Default {}: ", values.join(" or ")) }{ formats.prose(&source_text(source)) }</li> }
    });
    html! {
        <div class="help">
            <p>{ field.help() }{ format!(" Accepts numbers {}.", range(field, formats)) }</p>
            <ul>{ for sources }</ul>
            <p>{ "In the glossary: " }<TermLink term={field.term} /></p>
        </div>
    }
}
