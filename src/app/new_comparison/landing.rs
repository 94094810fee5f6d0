//! The landing: one sentence and three doors above an example's answer, for visitors without their own work.

use super::picker::open_questions;
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{FILES, LANDING, PICKER};
use crate::app::state::session::Session;
use crate::app::state::ui_state::Ui;
use yew::prelude::*;

/// Whether the doors are shown: while the first example is open, changed or not, and no door has been used.
#[hook]
pub fn use_doors(session: &Session, for_visitor: bool, view: &Ui) -> bool {
    let first = use_memo((), |()| session.work());
    for_visitor && view.is_open(LANDING) && *first == session.work()
}

/// The sentence and the doors. The page's document contains the same for the time before the program has loaded.
pub fn landing(context: RenderContext) -> Html {
    let view = context.view;
    let own = if view.answers.borrow().are_untouched() { "Use my numbers" } else { "Continue with my numbers" };
    html! {
        <section class="landing" role={context.region()} aria-labelledby="landing">
            <h2 id="landing">{ "See what it really costs to run or buy an IT service" }</h2>
            <div class="doors">
                <button type="button" class="primary" onclick={open_questions(context)}>{ own }</button>
                <button type="button" onclick={view.fold(PICKER)}>{ "Look at an example" }</button>
                <button type="button" onclick={view.fold(FILES)}>{ "Open a file or link" }</button>
            </div>
        </section>
    }
}
