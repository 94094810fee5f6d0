//! The marker of each option: a shape and a colour that stay the same everywhere.

use yew::prelude::*;

/// Shapes that differ without colour.
const SHAPES: [&str; 8] = [
    "M1 1h10v10H1z",
    "M6 0.5a5.5 5.5 0 1 0 0.01 0z",
    "M6 0.5 11.8 11H0.2z",
    "M6 0 12 6 6 12 0 6z",
    "M4 0h4v4h4v4H8v4H4V8H0V4h4z",
    "M0.2 1h11.6L6 11.5z",
    "M3 0.8h6L12 6 9 11.2H3L0 6z",
    "M0 4h12v4H0z",
];

/// The outline of an option's marker, 12 units wide and high.
pub fn shape(column: usize) -> &'static str {
    SHAPES.get(column % SHAPES.len()).copied().unwrap_or_default()
}

/// The longest word that never breaks.
const LONGEST: usize = 16;

/// An option's name with its marker, which stays with the first word; short words such as “In-house” do not break at their hyphen.
pub fn marked_name(column: usize, name: &str) -> Html {
    let words = name.split_inclusive(' ').enumerate().map(|(place, word)| {
        let text = word.trim_end_matches(' ');
        let whole = (text.len() <= LONGEST).then_some("whole-word");
        let marker = (place == 0).then(|| marker(column));
        match (place, text.contains('-')) {
            (1.., false) => word.into(),
            _ => html! { <><span class={whole}>{ marker }{ text.to_string() }</span>{ word.get(text.len()..).unwrap_or_default().to_string() }</> },
        }
    });
    words.collect()
}

/// The marker of the option in a column, purely visual: its name is always beside it.
pub fn marker(column: usize) -> Html {
    html! {
        <svg class="marker" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" data-option={(column % SHAPES.len() + 1).to_string()}><path d={shape(column)} /></svg>
    }
}
