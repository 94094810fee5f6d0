//! The results: the answer in words, the comparison, the years, and how each number came about.

mod answer;
mod comparison;
mod explanation;
mod inquiry;
mod problems;
mod years;

pub use answer::{answer, short_answer};
pub use comparison::comparison;
pub use explanation::{HEADING, explanation};
pub use inquiry::Inquiry;
pub use years::years;
