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
pub use exercises::exercises;
pub use glossary::{GLOSSARY, glossary, use_glossary};
pub use reading::Reading;
pub use register::register;
pub use term::{TermLink, row_head};
pub use ways::{Ways, use_ways};
