//! The page: lays out bar, answer, inputs and results around one session.

use super::by_pointer::ByPointer;
use super::form::{DeliveryGrid, FieldList, name_field};
use super::format::Formats;
use super::keep::{SaveState, use_keeping};
use super::notices::use_notices;
use super::opening::open;
use super::results::{answer, comparison, explanation, short_answer, years};
use super::scene::{Dispatcher, Scene};
use super::session::{Action, NameAddress, Session};
use super::share::CopyLink;
use super::shared::{set_aside_work, shared_banner};
use super::shortcuts::{use_links, use_shortcuts};
use super::start::sample;
use super::switch::switch;
use super::view::{Viewer, use_view};
use crate::engine::compute;
use crate::model::{ChoiceAddress, Place};
use std::rc::Rc;
use yew::prelude::*;

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
    let notices = use_notices(opened.notices.clone());
    let view = use_view();

    let scenario = Rc::clone(session.now());
    let formats = ByPointer(use_memo(scenario.currency, |&currency| Formats::new(currency)));
    let outcome = use_memo(ByPointer(Rc::clone(&scenario)), |scenario| compute(scenario));
    let saved = use_keeping(&scenario, &keeping);
    use_shortcuts(&dispatcher);
    use_links();
    let last = use_mut_ref(|| None);
    if outcome.is_ok() {
        *last.borrow_mut() = Some(Rc::clone(&outcome));
    }
    let last = last.borrow().clone();
    let scene = Scene { scenario, outcome, last, formats };

    html! {
        <ContextProvider<Dispatcher> context={dispatcher.clone()}>
            <div class="app">
                { bar(&scene, &session, &saved) }
                { notices.view() }
                { shared_banner(&keeping, &scene, &dispatcher, &notices) }
                <main>
                    <section class="answer" aria-label="Answer">{ answer(&scene, &view.go_to(&scene.scenario)) }</section>
                    <div class="work">
                        { results(&scene, &view) }
                        { inputs(&scene, &view) }
                    </div>
                </main>
                <footer>
                    <span>{ concat!("Sourcewise ", env!("CARGO_PKG_VERSION"), ". Everything you type stays on this page: no account, no server.") }</span>
                    { set_aside_work(&keeping, &dispatcher, &notices) }
                </footer>
            </div>
        </ContextProvider<Dispatcher>>
    }
}

fn bar(scene: &Scene, session: &UseReducerHandle<Session>, saved: &SaveState) -> Html {
    let dispatcher = session.dispatcher();
    let send = |action: Action| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action.clone()))
    };
    let title = name_field(&dispatcher.clone().into(), NameAddress::Title, &scene.scenario.title, "Title of the comparison".to_string());
    html! {
        <header class="bar">
            <h1 class="brand">{ "Sourcewise" }</h1>
            { title }
            <span class="save-state" role="status" data-bad={matches!(saved, SaveState::NotSaved(_)).then_some("yes")}>{ saved.text() }</span>
            <span class="tools">
                <button type="button" onclick={send(Action::Undo)} disabled={!session.can_undo()} title="Undo (Ctrl+Z)">{ "Undo" }</button>
                <button type="button" onclick={send(Action::Redo)} disabled={!session.can_redo()} title="Redo (Ctrl+Y)">{ "Redo" }</button>
                <button type="button" onclick={send(Action::Replace(sample()))} title="Puts the sample in place of your work; can be undone">{ "Start from sample" }</button>
                <CopyLink scenario={ByPointer(Rc::clone(&scene.scenario))} />
            </span>
        </header>
    }
}

fn results(scene: &Scene, view: &Viewer) -> Html {
    let ask = view.ask();
    let toggle = view.change(|view, _: MouseEvent| view.results_open = !view.results_open);
    let open = view.results_open;
    html! {
        <aside class="results" data-open={open.then_some("yes")} aria-label="Results">
            <button type="button" class="results-toggle" aria-expanded={open.to_string()} onclick={toggle}>
                <span>{ short_answer(scene) }</span><span aria-hidden="true">{ if open { "▾" } else { "▴" } }</span>
            </button>
            <div class="results-body">
                <section class="panel"><h2>{ "Comparison" }</h2>{ comparison(scene, &ask) }</section>
                if let Some(inquiry) = &view.inquiry { { explanation(scene, inquiry, &ask, &view.go_to(&scene.scenario)) } }
            </div>
        </aside>
    }
}

fn inputs(scene: &Scene, view: &Viewer) -> Html {
    let services = &scene.scenario.services;
    let service = services.get(view.service).or(services.first());
    let show_service = view.change(|view, place: usize| view.service = place);
    let show_option = view.change(|view, place: usize| view.option = place);
    let show_years = view.change(|view, place: usize| view.years_of = place);
    html! {
        <div class="inputs">
            <section class="panel">
                <h2>{ "Shared by all options" }</h2>
                <FieldList scene={scene.clone()} place={Place::Assumptions} unit_name="unit" choices={vec![ChoiceAddress::Currency, ChoiceAddress::PaymentTiming]} />
            </section>
            if let Some(service) = service {
                <section class="panel" key={service.id.0}>
                    if services.len() > 1 {
                        { switch("Service shown", services.iter().map(|service| service.name.as_str()), view.service, false, &show_service) }
                    }
                    <h2>{ &service.name }</h2>
                    <FieldList scene={scene.clone()} place={Place::Service(service.id)} unit_name={service.kind.unit()} />
                    <DeliveryGrid scene={scene.clone()} service={service.clone()} shown={view.option} show={show_option} />
                </section>
            }
            { years(scene, view.years_of, &show_years, &view.ask()) }
        </div>
    }
}
