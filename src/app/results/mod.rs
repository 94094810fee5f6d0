//! The results: the answer in words, the comparison, what lies behind it, and how each number came about.

mod answer;
mod checks;
mod comparison;
mod detail;
mod differences;
mod explanation;
mod figure_button;
mod gap;
mod league;
mod option_table;
mod problems;
mod quality;
mod rates;
mod remarks;
mod returns;
mod scale;
mod years;

pub use answer::{answer, answer_text, horizon, short_answer};
pub use checks::checked;
pub use comparison::comparison;
pub use detail::{detail, pictures};
pub use explanation::explanation;
pub use league::league;
pub use remarks::remarks;
pub use scale::Scale;
pub use years::years;
