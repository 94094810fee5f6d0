//! The frame of scores, must-haves and bids: columns across, entries down, and one entry at a time where there is room for only one.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// More columns than this need a wide table.
pub(super) const FEW: usize = 4;

/// The words of a matrix.
pub(super) struct MatrixWords {
    /// What it shows.
    pub caption: &'static str,
    /// The label of the list of entries, such as `Criterion shown`.
    pub choice: &'static str,
}

/// The frame; `heads` are those of the columns, of which there may be `many`, and `rows` are the entries, of which `shown` is the place of
/// the one on show in a narrow space.
pub(super) fn matrix(words: MatrixWords, heads: Html, many: bool, names: Vec<String>, shown: &UseStateHandle<usize>, rows: Html) -> Html {
    html! {
        <div class="matrix" data-many={many.then_some("yes")}>
            { one_shown(words.choice, &names, shown) }
            <table>
                <caption class="hidden">{ words.caption }</caption>
                <thead><tr><td></td>{ heads }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// The choice of the entry on show, for where there is room for only one.
pub(super) fn one_shown(label: &'static str, names: &[String], shown: &UseStateHandle<usize>) -> Html {
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
        <div class="matrix-choice">
            <button type="button" aria-label="Previous" disabled={place == 0} onclick={turn(place.saturating_sub(1))}>{ "‹" }</button>
            <select class="choice" aria-label={label} {onchange}>{ for entries }</select>
            <button type="button" aria-label="Next" disabled={place >= last} onclick={turn((place + 1).min(last))}>{ "›" }</button>
        </div>
    }
}
