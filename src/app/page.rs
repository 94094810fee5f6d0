//! The page: opens what is to be opened, keeps it, and lays out bar, answer, inputs and results.

use super::by_pointer::ByPointer;
use super::form::{DeliveryGrid, FieldList, name_field};
use super::format::Formats;
use super::keep::{self, use_keeping};
use super::notices::notices as notice_list;
use super::results::{HEADING, Inquiry, answer, comparison, explanation, short_answer, years};
use super::scene::{Dispatcher, Scene};
use super::session::{Action, NameAddress, Session};
use super::share::CopyLink;
use super::shortcuts::use_shortcuts;
use super::start::{Keeping, Start, Stored, sample, start};
use crate::browser::focus::focus;
use crate::browser::location;
use crate::browser::store::{self, LocalStore, Store, StoreFault};
use crate::engine::compute;
use crate::exchange::stored;
use crate::model::{ChoiceAddress, Place};
use std::rc::Rc;
use yew::prelude::*;

/// Opens what the address and the browser's storage hold.
fn open() -> Start {
    let text = LocalStore.read(store::CURRENT);
    let held = match &text {
        Ok(Some(text)) => Stored::Text(text),
        Ok(None) => Stored::Nothing,
        Err(_) => Stored::Blocked,
    };
    let mut start = start(location::link().as_deref(), held);
    if start.set_aside && LocalStore.copy(store::CURRENT, store::QUARANTINE).is_err() {
        // Where it cannot be set aside it must not be written over.
        start.keeping = Keeping::NewerVersion;
    }
    start
}

/// The page.
#[component(Page)]
pub fn page() -> Html {
    let opened = use_memo((), |()| open());
    let session = {
        let opened = Rc::clone(&opened);
        use_reducer(move || Session::new(Rc::clone(&opened.scenario)))
    };
    let dispatcher: Dispatcher = session.dispatcher();
    let keeping = use_state(|| opened.keeping.clone());
    let notices = use_state(|| opened.notices.clone());
    let inquiry = use_state(|| None::<Inquiry>);
    let results_open = use_state(|| false);
    let years_of = use_state(|| 0_usize);

    let scenario = Rc::clone(session.now());
    let formats = ByPointer(use_memo(scenario.currency, |&currency| Formats::new(currency)));
    let outcome = use_memo(ByPointer(Rc::clone(&scenario)), |scenario| compute(scenario));
    let saved = use_keeping(&scenario, &keeping);
    use_shortcuts(&dispatcher);
    // The heading takes the focus, so that keyboard and screen reader follow to what was opened.
    let opened_explanation = inquiry.as_ref().map(|inquiry| (inquiry.option, inquiry.figure, inquiry.path.clone()));
    use_effect_with(opened_explanation, |opened| {
        if opened.is_some() {
            focus(HEADING);
        }
    });

    let scene = Scene { scenario: Rc::clone(&scenario), outcome, formats };
    let send = |action: Action| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action.clone()))
    };
    let dismiss = {
        let notices = notices.clone();
        Callback::from(move |place: usize| {
            let others = notices.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, text)| text.clone());
            notices.set(others.collect());
        })
    };
    let ask = {
        let (inquiry, results_open) = (inquiry.clone(), results_open.clone());
        Callback::from(move |question: Option<Inquiry>| {
            if question.is_some() {
                results_open.set(true);
            }
            inquiry.set(question);
        })
    };
    let toggle = {
        let results_open = results_open.clone();
        Callback::from(move |_: MouseEvent| results_open.set(!*results_open))
    };
    let services = scenario.services.iter().map(|service| {
        html! {
            <section class="panel" key={service.id.0}>
                <h2>{ &service.name }</h2>
                <FieldList scene={scene.clone()} place={Place::Service(service.id)} unit_name={service.kind.unit()} />
                <DeliveryGrid scene={scene.clone()} service={service.clone()} />
            </section>
        }
    });

    html! {
        <ContextProvider<Dispatcher> context={dispatcher.clone()}>
            <div class="app">
                <header class="bar">
                    <span class="brand">{ "Sourcewise" }</span>
                    { name_field(&dispatcher.clone().into(), NameAddress::Title, &scenario.title, "Title of the comparison".to_string()) }
                    <span class="save-state" role="status" data-bad={matches!(saved, keep::SaveState::NotSaved(_)).then_some("yes")}>{ saved.text() }</span>
                    <span class="tools">
                        <button type="button" onclick={send(Action::Undo)} disabled={!session.can_undo()} title="Undo (Ctrl+Z)">{ "Undo" }</button>
                        <button type="button" onclick={send(Action::Redo)} disabled={!session.can_redo()} title="Redo (Ctrl+Y)">{ "Redo" }</button>
                        <button type="button" onclick={send(Action::Replace(sample()))} title="Back to the sample; can be undone">{ "Sample" }</button>
                        <CopyLink scenario={ByPointer(Rc::clone(&scenario))} />
                    </span>
                </header>
                { notice_list(&notices, &dismiss) }
                { shared_banner(&keeping, &scene, &dispatcher, &notices) }
                <main>
                    <section class="answer" aria-label="Answer">{ answer(&scene) }</section>
                    <div class="work">
                        <aside class="results" data-open={results_open.then_some("yes")} aria-label="Results">
                            <button type="button" class="results-toggle" aria-expanded={results_open.to_string()} onclick={toggle}>
                                <span>{ short_answer(&scene) }</span><span aria-hidden="true">{ if *results_open { "▾" } else { "▴" } }</span>
                            </button>
                            <div class="results-body">
                                <section class="panel"><h2>{ "Comparison" }</h2>{ comparison(&scene, &ask) }</section>
                                if let Some(inquiry) = &*inquiry { { explanation(&scene, inquiry, &ask) } }
                            </div>
                        </aside>
                        <div class="inputs">
                            <section class="panel">
                                <h2>{ "Shared by all options" }</h2>
                                <FieldList scene={scene.clone()} place={Place::Assumptions} unit_name="unit"
                                    choices={vec![ChoiceAddress::Currency, ChoiceAddress::PaymentTiming]} />
                            </section>
                            { for services }
                            { years(&scene, &years_of, &ask) }
                        </div>
                    </div>
                </main>
                <footer>{ format!("Sourcewise {}. Everything you type stays on this page: no account, no server.", env!("CARGO_PKG_VERSION")) }</footer>
            </div>
        </ContextProvider<Dispatcher>>
    }
}

/// What to do with a comparison that came by link.
fn shared_banner(keeping: &UseStateHandle<Keeping>, scene: &Scene, dispatcher: &Dispatcher, notices: &UseStateHandle<Vec<String>>) -> Html {
    let Keeping::Shared(own) = &**keeping else { return Html::default() };
    let keep_it = {
        let (keeping, notices, scenario) = (keeping.clone(), notices.clone(), Rc::clone(&scene.scenario));
        Callback::from(move |_: MouseEvent| match keep_shared(&scenario) {
            Ok(()) => {
                location::clear_link();
                keeping.set(Keeping::Own);
            }
            Err(fault) => notices.set(notices.iter().cloned().chain([fault.message().to_string()]).collect()),
        })
    };
    let discard = {
        let (keeping, dispatcher, own) = (keeping.clone(), dispatcher.clone(), Rc::clone(own));
        Callback::from(move |_: MouseEvent| {
            location::clear_link();
            keeping.set(Keeping::Own);
            dispatcher.dispatch(Action::Replace(Rc::clone(&own)));
        })
    };
    html! {
        <div class="notice shared" role="status">
            <span>{ "You were sent this comparison. Your own work is untouched; nothing you do here is stored until you keep it." }</span>
            <button type="button" onclick={keep_it}>{ "Keep it" }</button>
            <button type="button" onclick={discard}>{ "Back to mine" }</button>
        </div>
    }
}

/// Stores a shared comparison as the user's own, and what was there before beside it.
fn keep_shared(scenario: &crate::model::Scenario) -> Result<(), StoreFault> {
    LocalStore.copy(store::CURRENT, store::PREVIOUS)?;
    LocalStore.write(store::CURRENT, &stored::write(scenario, crate::browser::clock::now()))
}
