//! The two ways to work on a scenario, and the switch between them.

use super::questions::QUESTIONS;
use crate::app::results::short_answer;
use crate::app::switch::switch;
use crate::app::work::Work;
use crate::browser::element;
use yew::prelude::*;

/// The name under which the view keeps whether the guided path is on show.
pub const GUIDED: &str = "guided";

/// The heading of the guided path; it takes the focus when another step is opened.
pub const HEADING: &str = "guided.heading";

/// The switch between the guided path and the workbench; nothing is lost by it.
pub fn way_switch(work: Work) -> Html {
    let answer = short_answer(work.scene);
    let show = work.view.change(move |view, guided: bool| {
        if guided && !view.is_open(GUIDED) {
            view.answer_before.clone_from(&answer);
        }
        view.set_open(GUIDED, guided);
    });
    let ways = [(true, "Guided"), (false, "Workbench")];
    switch("Way of working", ways.into_iter(), work.view.is_open(GUIDED), false, &show)
}

/// A callback that opens a step of the guided path.
pub fn open_step(work: Work) -> Callback<usize> {
    let answer = short_answer(work.scene);
    work.view.change(move |view, step: usize| {
        view.step = step;
        view.answer_before.clone_from(&answer);
        view.set_open(GUIDED, true);
        view.focus(HEADING.to_string());
    })
}

/// A callback that closes `picker` and the questions and lands on the answer, above the first step of the guided path.
pub fn land(work: Work, picker: &'static str) -> Callback<()> {
    work.view.change(move |view, ()| {
        element::show_top();
        view.set_open(picker, false);
        view.set_open(QUESTIONS, false);
        view.set_open(GUIDED, true);
        view.step = 0;
        view.service = None;
        view.answer_before.clear();
        view.focus(HEADING.to_string());
    })
}
