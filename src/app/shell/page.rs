//! The page: one session, its snapshot, and the parts around it.

use super::bar::bar;
use super::opening::Opened;
use super::page_lifecycle::{use_explained_until_left, use_left_groups, use_page_lifecycle};
use super::shortcuts::use_shortcuts;
use super::workspace::{FetchedFiles, WayIn, panels, workspace};
use crate::app::files::use_arrival;
use crate::app::form::use_paste_undone;
use crate::app::guided::use_life_cycle;
use crate::app::hosting::{use_company_rate_card, use_host_commands};
use crate::app::learn::{Links, use_glossary, use_links};
use crate::app::library::conflict;
use crate::app::new_comparison::{use_doors, use_example};
use crate::app::report::{use_page_name, use_printing};
use crate::app::sharing::banner;
use crate::app::slides::slides;
use crate::app::snapshot::{RenderContext, use_late, use_painted, use_snapshot, use_stage};
use crate::app::state::autosave::use_autosave;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::host_environment::use_host_environment;
use crate::app::state::invalid_inputs::use_invalid_inputs;
use crate::app::state::locale::use_locale;
use crate::app::state::notices::use_notices;
use crate::app::state::open_comparison::StorageOwner;
use crate::app::state::panel::{GUIDED, PICKER, PRESENT, REPORT};
use crate::app::state::paste_remarks::{PasteRemarks, use_paste_remarks};
use crate::app::state::persistence::use_rescue;
use crate::app::state::session::Session;
use crate::app::state::ui_state::use_ui;
use crate::browser::location;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison that it opens.
    pub opened: ByPointer<Opened>,
}

/// The page.
#[component(Page)]
pub fn page(props: &Props) -> Html {
    let environment = use_host_environment();
    let (start, parameters) = (&props.opened.start, &environment.parameters);
    let session = use_reducer_eq(|| {
        let begin = if start.started { Session::started } else { Session::new };
        begin(start.open.clone())
    });
    let left = use_rescue(&session, &environment);
    let dispatcher = session.dispatcher();
    let notices = use_notices(start.notices.clone());
    let paste_remarks = use_paste_remarks();
    let view = use_ui();
    let locale = use_locale();
    let stage = use_stage();
    let late = use_late(&session.work(), session.now());
    let snapshot = use_snapshot(&session, &locale, &props.opened.prepared, stage, late);
    let painted = use_painted(&snapshot, late);
    let autosave = use_autosave(&session, &environment, &notices, left);
    let invalid_inputs = use_invalid_inputs(session.steps());
    let edits = EditDispatcher::new(dispatcher.clone(), session.work(), parameters.read_only, invalid_inputs);
    use_left_groups(session.now(), &session.work(), &notices);
    use_paste_undone(session.can_redo(), &notices, &paste_remarks);
    let (printing, print) = use_printing();
    use_page_name(&session.now().title);
    use_page_lifecycle(&autosave, &edits);
    use_shortcuts(&edits, &autosave, &view, &print);
    use_explained_until_left(&view, session.work());
    use_company_rate_card(&dispatcher, &notices);
    use_host_commands(&snapshot, &dispatcher, &notices);
    let arrived = use_arrival(&view);
    let beside = FetchedFiles {
        steps: use_life_cycle(view.is_open(GUIDED) || view.is_open(PICKER)),
        glossary: use_glossary(view.reading.is_some() || view.is_open(REPORT) || printing),
        printing,
        print,
    };
    let doors = use_doors(&session, start.for_visitor, &view);
    let framed = use_memo((), |()| location::is_framed());
    let example = use_example(&session).filter(|_| environment.is_own_page() && !*framed);
    let links = use_links(&view);
    let context =
        RenderContext { snapshot: &snapshot, view: &view, edits: &edits, stage, on_paper: false, own_page: environment.is_own_page() };
    let sent = match session.open().work.keeping() {
        StorageOwner::Shared(sent) => banner(context, &autosave, &sent.own),
        _ => Html::default(),
    };
    let way_in = WayIn { doors, example, sent, locale: locale.clone() };
    let hidden = Some(parameters.hidden.clone()).filter(|hidden| !hidden.is_empty());
    let yes = |is: bool| is.then_some("yes");
    html! {
        <ContextProvider<EditDispatcher> context={edits.clone()}>
        <ContextProvider<ByPointer<Scenario>> context={ByPointer(Rc::clone(&snapshot.scenario))}>
        <ContextProvider<Links> context={links.clone()}>
        <ContextProvider<PasteRemarks> context={paste_remarks.clone()}>
            <div class="app" data-way={view.is_open(GUIDED).then_some("guided")} data-read-only={yes(parameters.read_only)} data-hide={hidden}>
                <button type="button" class="skip" onclick={view.skip_to_inputs()}>{ "Skip to the inputs" }</button>
                { bar(context, &session, &autosave, &locale) }
                { notices.view() }
                { conflict(&autosave) }
                { workspace(context, RenderContext { snapshot: &painted, ..context }, &links, (&notices, &paste_remarks), &beside, &way_in) }
                if view.is_open(PRESENT) { { slides(context, view.close(PRESENT)) } }
                <div class="footer" role={context.landmark("contentinfo")}>
                    <span>{ concat!("Sourcewise ", env!("CARGO_PKG_VERSION"), ". Everything you type stays on this page: no account, no server.") }</span>
                </div>
                { panels(context, &autosave, &arrived, &beside) }
            </div>
        </ContextProvider<PasteRemarks>>
        </ContextProvider<Links>>
        </ContextProvider<ByPointer<Scenario>>>
        </ContextProvider<EditDispatcher>>
    }
}
