//! Where a comparison can start from: a sample, or what is typical for a kind of service.

use super::focus_after_start::land;
use super::questions::Questions;
use crate::app::elements::add_from_list::{Adder, Offered};
use crate::app::elements::dialog::sheet;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::panel::{PICKER, QUESTIONS};
use crate::app::state::start::{blank, new_comparison};
use crate::model::{SAMPLES, Scenario, ServiceKind};
use std::rc::Rc;
use yew::prelude::*;

/// The samples and new comparisons to start from; each is a comparison of its own, and undo leads back to what was open.
pub fn picker(context: RenderContext) -> Html {
    if !context.view.is_open(PICKER) {
        return Html::default();
    }
    let samples = SAMPLES.iter().map(|sample| {
        let (edits, close) = (context.edits.clone(), context.view.dismiss(PICKER));
        let onclick = Callback::from(move |event: MouseEvent| {
            edits.send(Action::OpenSample(Rc::new((sample.scenario)())));
            close.emit(event);
        });
        html! {
            <li key={sample.id}>
                <button type="button" {onclick}>{ sample.label }</button>
                <span>{ sample.about }</span>
            </li>
        }
    });
    let kinds: Vec<Offered> = ServiceKind::ALL.iter().map(|kind| (kind.id, kind.label, kind.about)).collect();
    let fresh = {
        let (edits, close) = (context.edits.clone(), context.view.dismiss(PICKER));
        Callback::from(move |id: String| {
            if let Some(kind) = ServiceKind::from_id(&id) {
                edits.send(Action::StartNew(new_comparison(kind)));
                close.emit(id);
            }
        })
    };
    let start_blank = {
        let (open, close) = (context.does(Action::StartNew(blank())), context.view.dismiss(PICKER));
        Callback::from(move |event: MouseEvent| {
            open.emit(event.clone());
            close.emit(event);
        })
    };
    let body = html! {
        <>
            <h3>{ "Start from six questions" }</h3>
            { six_questions(context) }
            <h3>{ "Start from a sample" }</h3>
            <ul class="samples">{ for samples }</ul>
            <h3>{ "Start a new comparison" }</h3>
            <button type="button" class="blank" onclick={start_blank}>{ "Start from a blank comparison" }</button>
            <p class="note">{ "A help desk, your own team and one provider, at typical figures until you type yours." }</p>
            <Adder label="Service to compare" verb="Start" offered={kinds} add={fresh} />
            <p class="note">{ "Your current comparison stays in My comparisons, and Undo leads back to it. A sample is stored once you change it." }</p>
        </>
    };
    sheet("picker", "picker", "Samples and new comparisons", &context.view.dismiss(PICKER), body)
}

/// The six questions behind their button; they make a comparison of its own, in one step.
fn six_questions(context: RenderContext) -> Html {
    let open = context.view.is_open(QUESTIONS);
    let done = {
        let (edits, land) = (context.edits.clone(), land(context, PICKER));
        Callback::from(move |scenario: Rc<Scenario>| {
            edits.send(Action::StartNew(scenario));
            land.emit(());
        })
    };
    html! {
        <>
            <button type="button" class={(!open).then_some("primary")} aria-expanded={open.to_string()} onclick={context.view.fold(QUESTIONS)}>
                { if open { "Close the questions" } else { "Answer six questions" } }
            </button>
            if open { <Questions formats={context.snapshot.formats.clone()} {done} /> }
        </>
    }
}
