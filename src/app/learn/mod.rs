//! Learning from the comparison: what drives it, what its words mean, what it rests on, and exercises.

mod answer_levers;
mod entry;
mod exercises;
mod glossary;
mod place_link;
mod reading;
mod register;
mod register_table;
mod term;
mod ways;

pub use answer_levers::answer_levers;
pub use glossary::{GLOSSARY, use_glossary};
pub use reading::Reading;
pub use term::{TermLink, row_head};
pub use ways::{Ways, use_ways};

use crate::app::fetched::Fetched;
use crate::app::part::Draw;
use crate::app::work::Work;
use crate::exchange::glossary::{Entry, read};
use yew::prelude::*;

/// Glossary, register of assumptions and exercises, as a part of its own.
#[derive(Clone, Copy)]
pub struct Learning {
    /// The glossary, where it is open.
    pub glossary: fn(Work, &Fetched<Vec<Entry>>) -> Html,
    /// The register and the exercises.
    pub deeper: Draw,
    /// Reads the file of the glossary.
    pub read: fn(&str) -> Option<Vec<Entry>>,
}

/// All of it.
pub const PART: Learning = Learning { glossary: glossary::glossary, deeper, read };

fn deeper(work: Work) -> Html {
    html! { <>{ register::register(work) }{ exercises::exercises(work) }</> }
}
