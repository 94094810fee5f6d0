//! Where the reader lands once a comparison was made: on the answer, above the first step of the guided path.

use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{GUIDED, GUIDED_HEADING, QUESTIONS};
use crate::browser::element;
use yew::Callback;

/// A callback that closes `picker` and the questions and lands on the answer, above the first step of the guided path.
pub fn land(context: RenderContext, picker: &'static str) -> Callback<()> {
    context.view.change(move |view, ()| {
        element::show_top();
        view.set_open(picker, false);
        view.set_open(QUESTIONS, false);
        view.set_open(GUIDED, true);
        view.step = 0;
        view.service = None;
        view.answer_before.clear();
        view.focus(GUIDED_HEADING.to_string());
    })
}
