//! The answers to the questions, kept in this browser.

use super::question_answers::{Answers, KeptAnswers};
use crate::browser::store::{ANSWERS, LocalStore, library};
use crate::exchange::library::Store;
use std::cell::RefCell;
use std::rc::Rc;

/// Keeps the answers in this browser, so that a reload does not lose them. If storage is blocked or switched off, they last until
/// the page is closed.
pub fn keep_answers(answers: &Answers) {
    let _ = match answers.are_untouched() || library().is_switched_off() != Ok(false) {
        true => LocalStore.remove(ANSWERS),
        false => LocalStore.write(ANSWERS, &answers.text()),
    };
}

/// The answers that this browser keeps, if it `keeps` any.
pub fn kept_answers(keeps: bool) -> KeptAnswers {
    let text = Some(LocalStore).filter(|_| keeps).and_then(|store| store.read(ANSWERS).ok()?);
    Rc::new(RefCell::new(text.map_or_else(Answers::default, |text| Answers::of_text(&text))))
}
