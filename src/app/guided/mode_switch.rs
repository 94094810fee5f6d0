//! The two ways to work on a scenario, and the switch between them.

use crate::app::elements::switch::switch;
use crate::app::results::short_answer;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{GUIDED, GUIDED_HEADING, QUESTIONS};
use yew::prelude::*;

/// The switch between the guided path and the inputs; switching loses nothing.
pub fn mode_switch(context: RenderContext) -> Html {
    let ways = [(true, "Guide"), (false, "Inputs")];
    switch("Way of working", ways.into_iter(), context.view.is_open(GUIDED), false, &switch_mode(context))
}

/// A callback that shows the guided path, or the inputs.
pub fn switch_mode(context: RenderContext) -> Callback<bool> {
    let snapshot = context.snapshot.clone();
    context.view.change(move |view, guided: bool| {
        if guided && !view.is_open(GUIDED) {
            view.answer_before = short_answer(&snapshot);
        }
        view.set_open(QUESTIONS, false);
        view.set_open(GUIDED, guided);
    })
}

/// A callback that opens a step of the guided path.
pub fn open_step(context: RenderContext) -> Callback<usize> {
    let snapshot = context.snapshot.clone();
    context.view.change(move |view, step: usize| {
        view.step = step;
        view.answer_before = short_answer(&snapshot);
        view.set_open(GUIDED, true);
        view.focus(GUIDED_HEADING.to_string());
    })
}
