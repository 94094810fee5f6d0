//! Where each number comes from, with one small mark, and what the marks mean.

use crate::model::{Origin, Source};
use yew::prelude::*;

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The user gave it.
    Yours,
    /// It was worked out from what the user gave.
    Estimated,
    /// Somebody published it, or the company's own rate card says so.
    Cited,
    /// It is an assumption of this tool.
    Assumed,
}

impl Provenance {
    /// All of them, the user's own first.
    const ALL: [Provenance; 4] = [Provenance::Yours, Provenance::Estimated, Provenance::Cited, Provenance::Assumed];

    /// Where a number with an origin comes from, whose default has a source.
    pub fn of(origin: Origin, source: &Source) -> Provenance {
        match origin {
            Origin::Set => Provenance::Yours,
            Origin::Estimated => Provenance::Estimated,
            Origin::Default if source.year.is_some() || source.is_of_company() => Provenance::Cited,
            Origin::Default => Provenance::Assumed,
        }
    }

    /// Its name in styles.
    pub fn name(self) -> &'static str {
        match self {
            Provenance::Yours => "yours",
            Provenance::Estimated => "estimated",
            Provenance::Cited => "cited",
            Provenance::Assumed => "assumed",
        }
    }

    /// The element of the legend that says so, for a screen reader.
    pub fn id(self) -> &'static str {
        match self {
            Provenance::Yours => "origin.yours",
            Provenance::Estimated => "origin.estimated",
            Provenance::Cited => "origin.cited",
            Provenance::Assumed => "origin.assumed",
        }
    }

    /// What it is called.
    pub fn words(self) -> &'static str {
        match self {
            Provenance::Yours => "Your number",
            Provenance::Estimated => "Estimated from yours",
            Provenance::Cited => "From a cited source",
            Provenance::Assumed => "Our assumption",
        }
    }
}

/// What the marks in the fields mean, and the key that opens their help.
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
