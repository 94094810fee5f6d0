//! The page: lays out bar, answer, inputs and results around one session.

use super::bar::bar;
use super::by_pointer::ByPointer;
use super::drafts::use_drafts;
use super::elsewhere::use_elsewhere;
use super::fetched::Fetched;
use super::files::{FILES, files_panel, use_arrival};
use super::find::{FIND, use_find_key};
use super::format::Formats;
use super::guided::{GUIDED, use_steps};
use super::in_turn::{InTurn, arriving};
use super::keep::use_keeping;
use super::later::use_later;
use super::learn::{Ways, answer_levers, use_glossary, use_ways};
use super::library::LIBRARY;
use super::locale::{Locale, use_locale};
use super::look::Look;
use super::notices::use_notices;
use super::obey::use_host;
use super::opening::Opened;
use super::outcome::use_outcome;
use super::picker::PICKER;
use super::present::use_presenting;
use super::rate_card::use_rate_card;
use super::report::{REPORT, use_printing};
use super::results::{Behind, Turns, answer, comparison, short_answer, use_behind, use_findings, use_turns};
use super::scene::{Dispatcher, Scene, Sender};
use super::session::Session;
use super::settled::use_settled;
use super::sharing::{SHARING, use_received};
use super::shortcuts::{use_links, use_shortcuts};
use super::start::Keeping;
use super::surroundings::use_surroundings;
use super::view::use_view;
use super::work::Work;
use crate::browser::location;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What it opens on.
    pub opened: ByPointer<Opened>,
}

/// The page.
#[component(Page)]
pub fn page(props: &Props) -> Html {
    let surroundings = use_surroundings();
    let opened = &props.opened.start;
    let link = use_memo((), |()| location::link().filter(|_| surroundings.is_own_page()));
    let session = {
        let begin = if opened.begun { Session::begun } else { Session::new };
        use_reducer_eq(|| begin(Rc::clone(&opened.scenario)))
    };
    let dispatcher: Dispatcher = session.dispatcher();
    let keeping = use_state(|| opened.keeping.clone());
    let notices = use_notices(opened.notices.clone());
    let view = use_view();

    let scenario = Rc::clone(session.now());
    let locale = use_locale();
    let formats = use_memo((scenario.choices.currency, Locale::clone(&locale)), |(currency, locale)| {
        let first = &props.opened.formats;
        if first.are_for(*currency, locale) { Rc::clone(first) } else { Rc::new(Formats::new(*currency, locale)) }
    });
    let formats = ByPointer(formats.as_ref().clone());
    let (outcome, last) = use_outcome(&scenario, &props.opened);
    let behind = use_behind();
    let keeper = use_keeping(&session, &keeping, &opened.desk, &surroundings, behind.content().map(|behind| behind.storing), &notices);
    use_elsewhere(&keeper);
    use_rate_card(&dispatcher, &notices);
    use_host(&scenario, &dispatcher, &keeping, &notices);
    use_links();
    let printing = use_printing();
    let asked = [GUIDED, PICKER, FIND, SHARING, REPORT, LIBRARY, FILES].iter().any(|fold| view.is_open(fold));
    let later = use_later(behind.content().is_some() || asked || printing || link.is_some() || view.reading.is_some());
    let steps = use_steps(&later, view.is_open(GUIDED) || view.is_open(PICKER));
    let arrived = use_arrival(&view);
    let awaited = use_received(link.as_deref(), &later, &scenario, &dispatcher, &keeping, &notices);
    let glossary_file = use_glossary(&later, view.reading.is_some() || view.is_open(REPORT) || printing);
    let presenting = use_presenting(&view);
    use_find_key(&view);

    let turns = use_turns(&behind);
    let findings = use_findings(&scenario, &outcome, &behind, turns);
    let ways = use_ways(&view);
    let mut scene = Scene { scenario, outcome, last, findings, formats, levers: None, levers_pending: false };
    (scene.levers, scene.levers_pending) = use_settled(&scene, behind.content().map(|behind| behind.levers));
    let (drafts, has_drafts) = use_drafts();
    let sender = Sender::new(dispatcher.clone(), surroundings.parameters.read_only, drafts);
    use_shortcuts(&sender);
    let read_only = surroundings.parameters.read_only.then_some("yes");
    let hidden = Some(surroundings.parameters.hidden.clone()).filter(|hidden| !hidden.is_empty());
    let work = Work { scene: &scene, view: &view, sender: &sender, on_paper: false, own_page: surroundings.is_own_page() };
    let picker = if view.is_open(PICKER) { later.view("The samples", |later| (later.guidance.picker)(work)) } else { Html::default() };
    let reading = view.reading.is_some();
    let glossary =
        if reading { later.view("The glossary", |later| (later.learning.glossary)(work, &glossary_file)) } else { Html::default() };
    html! {
        <ContextProvider<Sender> context={sender.clone()}>
        <ContextProvider<Ways> context={ways.clone()}>
            <div class="app" data-presenting={presenting.then_some("yes")} data-way={view.is_open(GUIDED).then_some("guided")} data-read-only={read_only} data-hide={hidden}>
                <button type="button" class="skip" onclick={work.view.skip_to_inputs()}>{ "Skip to the inputs" }</button>
                { bar(work, &session, has_drafts, &keeper, &later) }
                { notices.view() }
                if let Some(later) = later.content() {
                    { (later.library.conflict)(&keeper) }
                    if let Keeping::Shared(own) = &*keeping { { (later.sharing.banner)(work, &keeper, own) } }
                }
                { files_panel(work, &keeper, &later, &arrived) }
                if awaited {
                    <div class="main" role={work.landmark("main")}><p class="empty" role="status">{ "Opening the comparison you were sent …" }</p></div>
                } else if view.is_open(REPORT) {
                    { later.view("The report", |later| (later.report.page)(work, picker, &glossary_file)) }
                } else {
                    if view.is_open(FIND) { { later.view("The search", |later| (later.finding.panel)(work, &steps)) } }
                    <div class="main" role={work.landmark("main")} onpaste={later.content().map(|later| (later.finding.paste)(work, &notices))}>
                        { picker }
                        if view.is_open(LIBRARY) && keeper.has_library() { { later.view("Your comparisons", |later| (later.library.screen)(work, &keeper)) } }
                        if view.is_open(SHARING) { { later.view("The link", |later| (later.sharing.panel)(work)) } }
                        <section class="answer" role={work.region()} aria-label="Answer">{ answer(&scene, &view.go_to()) }{ remarks(work, &behind) }{ answer_levers(&scene, &ways.input) }</section>
                        <div class="work">
                            if view.is_open(GUIDED) { { later.view("The guided path", |later| (later.guidance.guided)(work, &steps)) } } else { { behind.view("The inputs", |behind| (behind.inputs)(work)) } }
                            { results(work, &behind, turns, glossary) }
                        </div>
                        <section class="panel folds learn" role={work.region()} aria-label="Assumptions and exercises"><h2>{ "To look deeper" }</h2>{ later.view("The register", |later| html! { <>{ (later.learning.deeper)(work) }{ (later.sharing.compare)(work) }</> }) }</section>
                    </div>
                    if printing { <div class="only-print">{ later.view("The report", |later| (later.report.paper)(work, &glossary_file)) }</div> }
                }
                <div class="footer" role={work.landmark("contentinfo")}>
                    <span>{ concat!("Sourcewise ", env!("CARGO_PKG_VERSION"), ". Everything you type stays on this page: no account, no server.") }</span>
                    <Look locale={locale} />
                </div>
            </div>
        </ContextProvider<Ways>>
        </ContextProvider<Sender>>
    }
}

/// What has to be said together with the answer, once that has been checked; its room is kept until then.
fn remarks(work: Work, behind: &Fetched<Behind>) -> Html {
    html! { <div class="remarks">{ behind.content().filter(|_| work.scene.findings.is_some()).map(|behind| (behind.remarks)(work)) }</div> }
}

fn results(work: Work, behind: &Fetched<Behind>, turns: Turns, glossary: Html) -> Html {
    let open = work.view.is_open("results");
    html! {
        <div class="results" data-open={open.then_some("yes")} role={work.landmark("complementary").or(work.region())} aria-label="Results">
            <button type="button" class="results-toggle" aria-expanded={open.to_string()} onclick={work.view.fold("results")}>
                <span>{ short_answer(work.scene) }</span><span aria-hidden="true">{ if open { "▾" } else { "▴" } }</span>
            </button>
            <div class="results-body">
                if work.view.is_open(GUIDED) { <section class="answer answer-beside" role="group" aria-label="Answer beside the steps">{ answer(work.scene, &work.view.go_to()) }{ remarks(work, behind) }</section> }
                { glossary }
                <section class="panel"><h2>{ "Comparison" }</h2><InTurn>{ comparison(work, behind.content().as_deref(), behind.content().map(|behind| behind.further_returns)) }</InTurn></section>
                { behind.view("What lies behind the answer", |behind| html! { <>{ (behind.explanation)(work) }{ if turns.pictures { (behind.pictures)(work) } else { arriving() } }if turns.detail { { (behind.detail)(work) } }</> }) }
            </div>
        </div>
    }
}
