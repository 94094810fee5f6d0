//! Where a comparison can start: an example, your numbers, or typical values for a kind of service.

use crate::app::elements::add_from_list::{Adder, Offered};
use crate::app::elements::dialog::sheet;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::panel::{LANDING, MY_NUMBERS, PICKER, QUESTIONS, STORY};
use crate::app::state::start::{blank, new_comparison};
use crate::browser::element;
use crate::browser::store::library;
use crate::exchange::sample_decisions::with_decision;
use crate::model::{SAMPLES, Scenario, ServiceKind};
use std::rc::Rc;
use yew::prelude::*;

/// A new comparison whose title no other one in the library has.
pub fn numbered(scenario: Rc<Scenario>) -> Rc<Scenario> {
    let mut scenario = Rc::unwrap_or_clone(scenario);
    scenario.title = library().free_title(&scenario.title);
    Rc::new(scenario)
}

/// The examples and new comparisons to start from; each is a comparison of its own, and undo leads back to what was open.
pub fn picker(context: RenderContext) -> Html {
    if !context.view.is_open(PICKER) {
        return Html::default();
    }
    let samples = SAMPLES.iter().map(|sample| {
        let (edits, close) = (context.edits.clone(), opened(context));
        let onclick = Callback::from(move |_: MouseEvent| {
            edits.send(Action::OpenSample(Rc::new(with_decision(sample))));
            close.emit(());
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
        let (edits, close) = (context.edits.clone(), opened(context));
        Callback::from(move |id: String| {
            if let Some(kind) = ServiceKind::from_id(&id) {
                edits.send(Action::StartNew(numbered(new_comparison(kind))));
                close.emit(());
            }
        })
    };
    let start_blank = {
        let (edits, close) = (context.edits.clone(), opened(context));
        Callback::from(move |_: MouseEvent| {
            edits.send(Action::StartNew(numbered(blank())));
            close.emit(());
        })
    };
    let body = html! {
        <>
            <h3>{ "Look at an example" }</h3>
            <ul class="samples">{ for samples }</ul>
            <h3>{ "Start a new comparison" }</h3>
            <button type="button" class="primary" onclick={open_questions(context)}>{ "Use my numbers" }</button>
            <button type="button" class="blank" onclick={start_blank}>{ "Start from a help desk" }</button>
            <p class="note">{ "Your own team and one provider, at typical figures until you type yours." }</p>
            <Adder label="Service to compare" verb="Start" offered={kinds} add={fresh} />
            <p class="note">{ "Your current comparison stays in My comparisons, and Undo leads back to it. An example becomes your own copy once you change it." }</p>
        </>
    };
    sheet("picker", "picker", "Examples and new", &context.view.dismiss(PICKER), body)
}

/// A callback after opening: closes the list and anything that covers the comparison, and shows the story.
fn opened(context: RenderContext) -> Callback<()> {
    context.view.change(|view, ()| {
        for name in [PICKER, QUESTIONS, LANDING] {
            view.set_open(name, false);
        }
        view.set_open(STORY, true);
    })
}

/// A callback that opens the questions.
pub fn open_questions(context: RenderContext) -> Callback<MouseEvent> {
    context.view.change(|view, _: MouseEvent| {
        element::show_top();
        view.set_open(QUESTIONS, true);
        view.focus(MY_NUMBERS.to_string());
    })
}
