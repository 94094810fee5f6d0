//! What should be known before deciding: twelve questions, prompts on law and place, and the risk register.

mod exposure_table;
mod inputs;
mod law;
mod law_choices;
mod on_paper;
mod optimism;
mod prompt_row;
mod questions;
mod reasons;
mod register;
mod risk_row;
mod summary;

pub use exposure_table::exposure_table;
pub use inputs::{PROMPTS_FOLD, QUESTIONS_FOLD, ReadinessPart, readiness_inputs, readiness_part};
pub use on_paper::{ContradictionSteps, OpenPrompts, ReasonsOnPaper};
pub use register::REGISTER_FOLD;
pub use risk_row::risk_in_words;
pub use summary::{open_fold, risk_summary};
