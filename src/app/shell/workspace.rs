//! Everything between bar and footer: the answer with inputs and results, or the report instead.

use super::about::about;
use super::part::{Follows, part};
use super::results_column::results_column;
use crate::app::decision::decision_inputs;
use crate::app::elements::fetched::Fetched;
use crate::app::files::{Arrived, files_panel};
use crate::app::find::find_panel;
use crate::app::form::{inputs_of_workbench, paste_into};
use crate::app::guided::{LifeCycleSteps, guided};
use crate::app::learn::{Links, deeper, glossary};
use crate::app::library::library_screen;
use crate::app::new_comparison::{OpenExample, example_mark, landing, my_numbers, picker, price_line, story};
use crate::app::readiness::readiness_inputs;
use crate::app::report::{report, report_page};
use crate::app::results::{answer, answer_ways, chance_line, league, remarks, short_verdict, typical_ranges_panel};
use crate::app::sharing::{compare, sharing_panel, signed_case};
use crate::app::snapshot::{RenderContext, Stage};
use crate::app::state::autosave::Autosave;
use crate::app::state::locale::Locale;
use crate::app::state::notices::Notices;
use crate::app::state::panel::{ANSWER, ANSWER_END, GUIDED, LIBRARY, QUESTIONS, REPORT, SHARING};
use crate::app::state::paste_remarks::PasteRemarks;
use crate::exchange::glossary::Entry;
use yew::prelude::*;

/// The files loaded for the page, and printing.
pub struct FetchedFiles {
    /// The steps of the guided path.
    pub steps: LifeCycleSteps,
    /// The glossary.
    pub glossary: Fetched<Vec<Entry>>,
    /// Whether the page is being printed: then the report is drawn instead of the screen.
    pub printing: bool,
    /// Prints the report once it is complete.
    pub print: Callback<()>,
}

/// What the page shows around a comparison that is not the user's own work.
pub struct WayIn {
    /// Whether the doors are shown.
    pub doors: bool,
    /// The open example.
    pub example: Option<OpenExample>,
    /// What to do with a received comparison.
    pub sent: Html,
    /// The number format.
    pub locale: UseStateHandle<Locale>,
}

/// The answer with inputs and results, or instead the report or the questions; `later` is what follows an edit one frame
/// later.
pub fn workspace(
    context: RenderContext,
    later: RenderContext,
    links: &Links,
    pasting: (&Notices, &PasteRemarks),
    beside: &FetchedFiles,
    way_in: &WayIn,
) -> Html {
    if context.view.is_open(REPORT) {
        return report_page(context, &beside.glossary, &beside.print);
    }
    if context.view.is_open(QUESTIONS) {
        return html! { <div class="main" role={context.landmark("main")}>{ my_numbers(context, &way_in.locale) }</div> };
    }
    html! {
        <>
            { short_verdict(context) }
            <div class="main" role={context.landmark("main")} onpaste={paste_into(context, pasting)}>
                if way_in.doors { { landing(context) } }
                { answer_band(context, later, way_in.example) }
                { way_in.sent.clone() }
                if let Some(example) = way_in.example.filter(|_| !way_in.doors) { { story(context, example) } }
                <div class="work">
                    if context.view.is_open(GUIDED) { { guided(context, &beside.steps) } }
                    else { { part(context, links, Follows::WithInputs, |context, _| inputs_of_workbench(context, context.stage.from(Stage::Deliveries, || html! { <>{ decision_inputs(context) }{ readiness_inputs(context) }</> }))) } }
                    { results_column(context, later, links) }
                    <section class="panel folds learn" role={context.region()} aria-label="Assumptions and exercises">
                        <h2>{ "More detail" }</h2>
                        { part(later, links, Follows::Later, |context, _| context.stage.from(Stage::Complete, || html! { <>{ deeper(context) }{ compare(context) }{ signed_case(context) }</> })) }
                    </section>
                </div>
            </div>
            if beside.printing { <div class="only-print">{ report(context, &beside.glossary) }</div> }
        </>
    }
}

/// The dialogs over the page, one at a time, and the glossary beside it.
pub fn panels(context: RenderContext, autosave: &Autosave, arrived: &Arrived, beside: &FetchedFiles) -> Html {
    let is_open = |name: &str| context.view.is_open(name);
    html! {
        <>
            { find_panel(context, &beside.steps) }
            { picker(context) }
            if is_open(LIBRARY) && autosave.has_library() { { library_screen(context, autosave) } }
            if is_open(SHARING) { { sharing_panel(context) } }
            { files_panel(context, autosave, arrived) }
            { about(context) }
            { typical_ranges_panel(context) }
            { glossary(context, &beside.glossary) }
        </>
    }
}

/// The answer in words with links to its reasons, the options as rows, and the remarks that go with it; what else the answer says
/// follows an edit one frame later.
fn answer_band(context: RenderContext, later: RenderContext, example: Option<OpenExample>) -> Html {
    html! {
        <section class="answer" role={context.region()} aria-label="Answer" id={ANSWER} tabindex="-1">
            <div class="verdict">
                { example.map(example_mark) }
                { answer(context.snapshot, &context.view.go_to()) }
                { price_line(later.snapshot, &|address| later.snapshot.is_given(address)) }
                { chance_line(later) }
                if let Some(said) = later.snapshot.beyond_cost_in_answer() { <p class="price-line">{ said }</p> }
                { answer_ways(context) }
            </div>
            { league(context) }
            { answer_remarks(context, later) }
            if !context.view.is_open(GUIDED) { <span class="band-end" id={ANSWER_END}></span> }
        </section>
    }
}

/// The remarks that go with the answer, once they are known; their space is reserved until then. They follow an edit one frame
/// later.
pub fn answer_remarks(context: RenderContext, later: RenderContext) -> Html {
    let busy = context.snapshot.outcome.is_ok() && !context.snapshot.is_settled();
    html! { <div class="remarks" aria-busy={busy.to_string()}>if later.snapshot.findings.is_some() { { remarks(later) } }</div> }
}
