//! The provenance of each number, shown by a small mark, and the legend of the marks.

use crate::model::{Origin, Source};
use yew::prelude::*;

/// The provenance of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The user set it.
    Yours,
    /// It was computed from the user's input.
    Estimated,
    /// It was published, or comes from the company's own rate card.
    Cited,
    /// It is an assumption of this tool.
    Assumed,
}

impl Provenance {
    /// All of them, the user's own first.
    const ALL: [Provenance; 4] = [Provenance::Yours, Provenance::Estimated, Provenance::Cited, Provenance::Assumed];

    /// The provenance of a number, from its origin and the source of its default.
    pub fn of(origin: Origin, source: &Source) -> Provenance {
        match origin {
            Origin::Set => Provenance::Yours,
            Origin::Estimated => Provenance::Estimated,
            Origin::Default if source.is_cited() => Provenance::Cited,
            Origin::Default => Provenance::Assumed,
        }
    }

    /// Its class in the styles.
    pub fn name(self) -> &'static str {
        match self {
            Provenance::Yours => "yours",
            Provenance::Estimated => "estimated",
            Provenance::Cited => "cited",
            Provenance::Assumed => "assumed",
        }
    }

    /// The id of its element in the legend, for screen readers.
    pub fn id(self) -> &'static str {
        match self {
            Provenance::Yours => "origin.yours",
            Provenance::Estimated => "origin.estimated",
            Provenance::Cited => "origin.cited",
            Provenance::Assumed => "origin.assumed",
        }
    }

    /// Its name.
    pub fn words(self) -> &'static str {
        match self {
            Provenance::Yours => "Your number",
            Provenance::Estimated => "Estimated from yours",
            Provenance::Cited => "From a cited source",
            Provenance::Assumed => "Our assumption",
        }
    }
}

/// The legend of the marks in the fields, and the key that opens a field's help.
pub fn legend() -> Html {
    let items = Provenance::ALL.map(|provenance| {
        html! {
            <li key={provenance.name()}>
                <span class="origin-mark" data-origin={provenance.name()} aria-hidden="true"></span>
                <span id={provenance.id()}>{ provenance.words() }</span>
            </li>
        }
    });
    html! {
        <div class="origins">
            <ul aria-label="Where numbers come from">{ for items }</ul>
            <span>{ "Press " }<kbd>{ "F1" }</kbd>{ " in a field for its help." }</span>
        </div>
    }
}
