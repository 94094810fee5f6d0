//! Learning from the comparison: its drivers, its terms, its assumptions, and exercises.

mod answer_levers;
mod entry;
mod exams;
mod exercises;
mod fallacies;
mod glossary;
mod links;
mod place_link;
mod register;
mod register_table;
mod term;

pub use answer_levers::answer_levers;
pub use glossary::{glossary, use_glossary};
pub use links::{Links, use_links};
pub use term::{TermLink, measure_name, row_head};

use crate::app::snapshot::RenderContext;
use yew::prelude::*;

/// The register, and what students use: exercises, questions, and the map of exams.
pub fn deeper(context: RenderContext) -> Html {
    html! {
        <>
            { register::register(context) }
            { exercises::exercises(context) }
            { fallacies::fallacies(context) }
            { exams::exams(context) }
        </>
    }
}
