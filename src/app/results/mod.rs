//! The results: the answer in words, the options as rows, the tabs with details, and the explanation of each number.

mod answer;
mod before_relying;
mod checks;
mod comparison;
mod decision;
mod differences;
mod explanation;
mod figure_button;
mod gap;
mod how_sure;
mod league;
mod moved;
mod option_table;
mod problems;
mod quality;
mod rates;
mod reading_off;
mod remarks;
mod returns;
mod scale;
mod short_verdict;
mod tabs;
mod years;

pub use answer::{answer, answer_text, answer_ways, horizon, short_answer};
pub use checks::checked;
pub use comparison::comparison;
pub use decision::decision;
pub use explanation::explanation;
pub use how_sure::chance_line;
pub use league::league;
pub use remarks::{ASSUMED, Remark, WarningKind, all as all_remarks, assumed_figures, remarks, warning_line};
pub use scale::Scale;
pub use short_verdict::{saving_moved, short_verdict};
pub use tabs::results_tabs;
pub use years::{year_heads, years};
