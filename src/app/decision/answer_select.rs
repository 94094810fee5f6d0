//! A list of answers of the decision, such as whether a must-have is met.

use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::model::{Answer, DecisionEdit};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A list of answers; `chosen` is the name in files of the current one, `edit` makes the change from the name of another.
pub fn answer_select(
    edits: &EditDispatcher,
    (id, name): (String, String),
    answers: &'static [Answer],
    chosen: &'static str,
    edit: impl Fn(&str) -> Option<DecisionEdit> + 'static,
) -> Html {
    let (to, disabled) = (edits.clone(), edits.is_read_only());
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        edit(&select.value()).into_iter().for_each(|edit| to.send(Action::Decision(edit)));
    });
    let answers = answers.iter().map(|answer| {
        html! { <option key={answer.id} value={answer.id} selected={answer.id == chosen}>{ answer.label }</option> }
    });
    html! { <select class="choice" {id} aria-label={name} data-chosen={chosen} {disabled} {onchange}>{ for answers }</select> }
}
