//! The page: lays out bar, answer, inputs and results around one session.

use super::bar::bar;
use super::by_pointer::ByPointer;
use super::find::{find_panel, use_find_key};
use super::form::{assumptions, delivery_grid, demand, levels, line_up, providers};
use super::format::Formats;
use super::guided::{GUIDED, guided, use_steps};
use super::keep::use_keeping;
use super::learn::{Ways, answer_levers, exercises, glossary, register, use_glossary, use_ways};
use super::look::Look;
use super::notices::use_notices;
use super::obey::use_host;
use super::opening::open;
use super::paste_into::paste_into;
use super::picker::{PICKER, picker};
use super::present::use_presenting;
use super::rates::use_rate_card;
use super::report::{REPORT, use_printing, use_report};
use super::results::{answer, comparison, detail, explanation, pictures, short_answer};
use super::scene::{Dispatcher, Scene, Sender};
use super::session::Session;
use super::settled::use_settled;
use super::shared::{set_aside_work, shared_banner};
use super::shortcuts::{use_links, use_shortcuts};
use super::surroundings::use_surroundings;
use super::switch::switch;
use super::view::{INPUTS, use_view};
use super::work::Work;
use crate::engine::{Levers, checks::findings, recompute};
use crate::model::{Service, ServiceId};
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component(Page)]
pub fn page() -> Html {
    let surroundings = use_surroundings();
    let opened = {
        let surroundings = surroundings.clone();
        use_memo((), move |()| open(&surroundings))
    };
    let session = {
        let opened = Rc::clone(&opened);
        use_reducer(move || Session::new(Rc::clone(&opened.scenario)))
    };
    let dispatcher: Dispatcher = session.dispatcher();
    let keeping = use_state(|| opened.keeping.clone());
    let notices = use_notices(opened.notices.clone());
    let view = use_view();
    let steps = use_steps(view.is_open(GUIDED) || view.is_open(PICKER));

    let scenario = Rc::clone(session.now());
    let locale = surroundings.parameters.locale.clone();
    let formats = ByPointer(use_memo((scenario.choices.currency, locale), |(currency, locale)| Formats::new(*currency, locale)));
    // The last results that could be computed: their formulas serve again while only numbers change.
    let last = use_mut_ref(|| None);
    let outcome = {
        let last = Rc::clone(&last);
        use_memo(ByPointer(Rc::clone(&scenario)), move |scenario| {
            let last = last.borrow();
            let before: Option<&Rc<_>> = last.as_ref();
            recompute(before.and_then(|before| Result::as_ref(before).ok()), scenario)
        })
    };
    if outcome.is_ok() {
        *last.borrow_mut() = Some(Rc::clone(&outcome));
    }
    let last = last.borrow().clone();
    let saved = use_keeping(&scenario, &keeping);
    use_rate_card(&dispatcher, &notices);
    use_host(&scenario, &dispatcher, &keeping, &notices);
    use_shortcuts(&dispatcher);
    use_links();
    let printing = use_printing();
    let report = use_report(true);
    let presenting = use_presenting(&view);
    use_find_key(&view);

    let findings = use_memo(ByPointer(Rc::clone(&outcome)), {
        let scenario = Rc::clone(&scenario);
        move |outcome| outcome.as_ref().as_ref().map_or_else(|_| Vec::new(), |outcome| findings(&scenario, outcome))
    });
    let ways = use_ways(&view);
    let glossary_file = use_glossary(&view);
    let mut scene = Scene { scenario, outcome, last, findings, formats, levers: None, levers_pending: false };
    (scene.levers, scene.levers_pending) = use_settled(&scene, Levers::of);
    let sender = Sender::new(dispatcher.clone(), surroundings.parameters.read_only);
    let read_only = surroundings.parameters.read_only.then_some("yes");
    let hidden = Some(surroundings.parameters.hidden.clone()).filter(|hidden| !hidden.is_empty());
    let work = Work { scene: &scene, view: &view, sender: &sender, on_paper: false };
    html! {
        <ContextProvider<Dispatcher> context={dispatcher.clone()}>
        <ContextProvider<Ways> context={ways.clone()}>
            <div class="app" data-presenting={presenting.then_some("yes")} data-way={view.is_open(GUIDED).then_some("guided")} data-read-only={read_only} data-hide={hidden}>
                <button type="button" class="skip" onclick={work.view.skip_to_inputs()}>{ "Skip to the inputs" }</button>
                { bar(work, &session, &saved) }
                { notices.view() }
                { shared_banner(&keeping, &scene, &dispatcher, &notices) }
                if view.is_open(REPORT) {
                    { report.view("The report", |report| (report.page)(work)) }
                } else {
                    { find_panel(work, &steps) }
                    <main onpaste={paste_into(work, &notices)}>
                        { picker(work) }
                        <section class="answer" aria-label="Answer">{ answer(&scene, &view.go_to()) }{ answer_levers(&scene, &ways.input) }</section>
                        <div class="work">
                            if view.is_open(GUIDED) { { guided(work, &steps, service_shown(work)) } } else { { inputs(work) } }
                            { results(work, glossary(work, &glossary_file)) }
                        </div>
                        <section class="panel folds learn" aria-label="Assumptions and exercises"><h2>{ "To look deeper" }</h2>{ register(work) }{ exercises(work) }</section>
                    </main>
                    if printing { <div class="only-print">{ report.view("The report", |report| (report.paper)(work)) }</div> }
                }
                <footer>
                    <span>{ concat!("Sourcewise ", env!("CARGO_PKG_VERSION"), ". Everything you type stays on this page: no account, no server.") }</span>
                    <Look />
                    { set_aside_work(&keeping, &dispatcher, &notices) }
                </footer>
            </div>
        </ContextProvider<Ways>>
        </ContextProvider<Dispatcher>>
    }
}

fn results(work: Work, glossary: Html) -> Html {
    let open = work.view.is_open("results");
    html! {
        <aside class="results" data-open={open.then_some("yes")} aria-label="Results">
            <button type="button" class="results-toggle" aria-expanded={open.to_string()} onclick={work.view.fold("results")}>
                <span>{ short_answer(work.scene) }</span><span aria-hidden="true">{ if open { "▾" } else { "▴" } }</span>
            </button>
            <div class="results-body">
                if work.view.is_open(GUIDED) { <section class="answer answer-beside" aria-label="Answer beside the steps">{ answer(work.scene, &work.view.go_to()) }</section> }
                { glossary }
                <section class="panel"><h2>{ "Comparison" }</h2>{ comparison(work) }</section>
                if let Some(inquiry) = &work.view.inquiry { { explanation(work.scene, inquiry, &work.view.ask(), &work.view.go_to()) } }
                { pictures(work) }
                { detail(work, service_shown(work)) }
            </div>
        </aside>
    }
}

/// The service whose inputs and quality are shown.
fn service_shown<'a>(work: Work<'a>) -> Option<&'a Service> {
    let scenario = &work.scene.scenario;
    work.view.service.and_then(|id| scenario.service(id)).or(scenario.services.first())
}

fn inputs(work: Work) -> Html {
    let all = &work.scene.scenario.services;
    let service = service_shown(work);
    let show_service = work.view.change(|view, id: ServiceId| view.service = Some(id));
    html! {
        <div class="inputs" id={INPUTS} tabindex="-1">
            <section class="panel folds">
                <h2>{ "What is compared" }</h2>
                { line_up(work) }
                { assumptions(work) }
                { providers(work) }
            </section>
            if let Some(service) = service {
                <section class="panel folds" key={service.id.0}>
                    if all.len() > 1 {
                        { switch("Service shown", all.iter().map(|service| (service.id, service.name.as_str())), service.id, false, &show_service) }
                    }
                    <h2>{ &service.name }</h2>
                    { demand(work, service) }
                    { levels(work, service) }
                    { delivery_grid(work, service) }
                </section>
            }
        </div>
    }
}
