//! The results: the answer in words, the comparison, what lies behind it, and how each number came about.

mod answer;
mod behind;
mod checks;
mod comparison;
mod detail;
mod differences;
mod explanation;
mod figure;
mod gap;
mod inquiry;
mod option_table;
mod problems;
mod quality;
mod rates;
mod remarks;
mod returns;
mod scale;
mod years;

pub use answer::{answer, answer_text, horizon, short_answer};
pub use behind::{Behind, Turns, use_behind, use_findings, use_turns};
pub use checks::checked;
pub use comparison::comparison;
pub use explanation::HEADING;
pub use figure::FigureName;
pub use inquiry::Inquiry;
pub use remarks::remarks;
pub use returns::further_returns;
pub use scale::Scale;
pub use years::years;
