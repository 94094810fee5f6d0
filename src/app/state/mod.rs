//! The ground floor: state that changes while the page is open (the session, what is expanded, what is saved) and the actions
//! that change it. It draws nothing.

pub mod action;
pub mod autosave;
pub mod by_pointer;
pub mod decision_field;
pub mod edit_dispatcher;
mod field_content;
pub mod field_text;
pub mod host_environment;
pub mod inquiry;
pub mod invalid_inputs;
pub mod kept_answers;
pub mod latest;
pub mod locale;
pub mod notices;
pub mod open_comparison;
pub mod panel;
pub mod parameters;
pub mod paste_remarks;
pub mod persistence;
pub mod question_answers;
pub mod rate_card_defaults;
pub mod reading;
pub mod result_tab;
pub mod results;
pub mod save_status;
pub mod session;
pub mod session_step;
pub mod start;
mod structure_edits;
pub mod ui_state;
