//! The way in: the landing, the questions that build a comparison from your numbers, the examples, and blank comparisons.

mod answer_field;
mod answer_form;
pub mod answers;
mod apply_answers;
mod bid_columns;
pub mod bids;
mod draft_answer;
mod example;
mod landing;
mod my_numbers;
mod picker;
pub mod read_back;
mod service_rows;
mod way_list;

pub use example::{OpenExample, example_mark, price_line, story, use_example};
pub use landing::{landing, use_doors};
pub use my_numbers::my_numbers;
pub use picker::{open_questions, picker};
