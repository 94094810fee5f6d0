//! The services in question: one row for each, with its kind, volume, people and pay.

use super::answer_form::AnswerForm;
use super::answers::Question;
use crate::browser::focus::focus;
use crate::model::{LIMITS, ServiceKind};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The button that adds a service.
const ADD: &str = "question.add-service";

/// One row for each service, and the button for another one.
pub fn service_rows(form: &AnswerForm) -> Html {
    let kinds = &form.answers.kinds;
    let unused = ServiceKind::ALL.iter().copied().find(|kind| !kinds.contains(kind)).filter(|_| kinds.len() < LIMITS.services);
    let rows = kinds.iter().copied().enumerate().map(|(place, kind)| row(form, place, kind));
    html! {
        <>
            { for rows }
            if let Some(next) = unused {
                <p><button type="button" id={ADD} onclick={form.changes(move |answers, _: MouseEvent| answers.kinds.push(next))}>{ "Add a service" }</button></p>
            }
            <div class="asked-row">{ form.numbers(Question::Users, None) }</div>
            { form.message("question.kinds") }
        </>
    }
}

fn row(form: &AnswerForm, place: usize, kind: &'static ServiceKind) -> Html {
    let kinds = &form.answers.kinds;
    let offered = ServiceKind::ALL.iter().filter(|each| **each == kind || !kinds.contains(each));
    let offered = offered.map(|each| html! { <option key={each.id} value={each.id} selected={*each == kind}>{ each.label }</option> });
    let onchange = form.changes(move |answers, event: Event| {
        let chosen = ServiceKind::from_id(&event.target_unchecked_into::<HtmlSelectElement>().value());
        if let Some((own, chosen)) = answers.kinds.get_mut(place).zip(chosen) {
            *own = chosen;
        }
    });
    let remove = form.changes(move |answers, _: MouseEvent| {
        answers.kinds.retain(|known| *known != kind);
        focus(ADD);
    });
    let id = format!("question.kind.{place}");
    html! {
        <div class="asked-row" role="group" aria-label={kind.label} key={kind.id}>
            <div class="asked-choice">
                <label for={id.clone()}>{ "Service" }</label>
                <select class="choice" {id} title={kind.about} {onchange}>{ for offered }</select>
            </div>
            { form.numbers(Question::Volume, Some(kind)) }
            { form.numbers(Question::Today, Some(kind)) }
            if kinds.len() > 1 {
                <button type="button" class="quiet" onclick={remove} aria-label={format!("Remove {}", kind.label)}>{ "Remove" }</button>
            }
        </div>
    }
}
