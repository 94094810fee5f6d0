//! What the decision weighs besides cost: criteria, weights, bids, must-haves and scores, and what they say.

mod add_by_name;
mod agreement;
mod answer_select;
mod bid_card;
mod bid_results;
mod bids;
mod criteria;
mod criterion_row;
mod evidence;
mod inputs;
mod matrix;
mod must_row;
mod musts;
mod number_entry;
mod pairs;
mod people;
mod results;
mod score_row;
mod scores;
mod subjects;
mod text_entry;
mod typed_number;
mod weighing;
mod weight_shares;

pub use add_by_name::{AddByName, AddedByName};
pub use agreement::agreement_on_paper;
pub use answer_select::answer_select;
pub use bid_results::bid_results;
pub use bids::FOLD as BIDS_FOLD;
pub use criteria::FOLD as CRITERIA_FOLD;
pub use inputs::{DecisionPart, START, decision_inputs, decision_part};
pub use number_entry::NumberEntry;
pub use results::decision_results;
pub use text_entry::TextEntry;
