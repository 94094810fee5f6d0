//! The frame of scores and must-haves: options across, entries down, and one entry at a time where there is room for only one.

use crate::app::elements::option_marker::marker;
use crate::app::snapshot::RenderContext;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// More options than this need a wide table.
const FEW: usize = 4;

/// The words of a matrix.
pub(super) struct MatrixWords {
    /// What it shows.
    pub caption: &'static str,
    /// The label of the list of entries, such as `Criterion shown`.
    pub choice: &'static str,
}

/// The frame; `rows` are the entries, of which `shown` is the place of the one on show in a narrow space.
pub(super) fn matrix(context: RenderContext, words: MatrixWords, names: Vec<String>, shown: &UseStateHandle<usize>, rows: Html) -> Html {
    let options = &context.snapshot.scenario.options;
    let today = context.snapshot.scenario.status_quo;
    let heads = options.iter().enumerate().map(|(place, option)| {
        let badge = if option.id == today && !option.name.to_lowercase().contains("today") { " (today)" } else { "" };
        html! { <th scope="col" key={option.id.0}>{ marker(place) }{ &option.name }{ badge }</th> }
    });
    let (last, place) = (names.len().saturating_sub(1), **shown);
    let turn = |to: usize| {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(to))
    };
    let onchange = {
        let shown = shown.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            shown.set(usize::try_from(select.selected_index()).unwrap_or_default());
        })
    };
    let entries = names.iter().enumerate().map(|(at, name)| {
        html! { <option key={at} selected={at == place}>{ format!("{} of {}: {name}", at + 1, names.len()) }</option> }
    });
    html! {
        <div class="matrix" data-many={(options.len() > FEW).then_some("yes")}>
            <div class="matrix-choice">
                <button type="button" aria-label="Previous" disabled={place == 0} onclick={turn(place.saturating_sub(1))}>{ "‹" }</button>
                <select class="choice" aria-label={words.choice} {onchange}>{ for entries }</select>
                <button type="button" aria-label="Next" disabled={place >= last} onclick={turn((place + 1).min(last))}>{ "›" }</button>
            </div>
            <table>
                <caption class="hidden">{ words.caption }</caption>
                <thead><tr><td></td>{ for heads }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}
