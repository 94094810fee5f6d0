//! The report: what a committee reads on paper, built from the same parts as the page, without buttons.

mod assumptions;
mod before_deciding;
mod beyond_cost;
mod cover;
mod drivers;
mod follow_up;
mod how_sure;
mod memo_numbers;
mod one_page;
mod pictures;
mod printing;
mod register_table;
mod side_by_side;
mod terms;
mod tools;
mod warnings;
mod yearly;

pub use printing::{use_page_name, use_printing};

use crate::app::charts::ChartContext;
use crate::app::decision::bid_results;
use crate::app::elements::fetched::Fetched;
use crate::app::mixes::mixes;
use crate::app::results::{answer, comparison, remarks, years};
use crate::app::snapshot::{HeldContext, RenderContext, Stage, use_stage_from};
use crate::app::state::panel::{ONE_PAGE, REPORT};
use crate::exchange::glossary::Entry;
use tools::ReportTools;
use yew::prelude::*;

/// The report instead of form and results, with buttons to export it; `print` prints it once it is complete.
pub fn report_page(context: RenderContext, glossary: &Fetched<Vec<Entry>>, print: &Callback<()>) -> Html {
    let short = context.view.is_open(ONE_PAGE);
    let show = context.view.change(|view, short: bool| view.set_open(ONE_PAGE, short));
    html! {
        <div class="main report-page" role={context.landmark("main")}>
            <ReportTools snapshot={context.snapshot.clone()} print={print.clone()} back={context.view.close(REPORT)} {short} {show} />
            if short { { sheet_of_paper(context) } } else { <StagedReport held={context.held()} glossary={glossary.clone()} /> }
        </div>
    }
}

/// The report as one page.
fn sheet_of_paper(context: RenderContext) -> Html {
    let context = RenderContext { on_paper: true, ..context };
    let title = context.snapshot.scenario.title_in_documents().to_string();
    let body = if context.snapshot.outcome.is_ok() { one_page::one_page(context) } else { no_answer(context) };
    html! { <article class="report one-page" aria-labelledby={cover::HEADING}><h2 id={cover::HEADING} tabindex="-1">{ title }</h2>{ body }</article> }
}

/// The text instead of the answer while the comparison cannot be computed.
fn no_answer(context: RenderContext) -> Html {
    let problems = context.snapshot.outcome.as_ref().as_ref().err();
    html! {
        <section>
            <h3>{ "There is no answer yet" }</h3>
            <p>{ "The comparison cannot be computed:" }</p>
            <ul>{ for problems.into_iter().flatten().map(|problem| html! { <li>{ problem.in_words() }</li> }) }</ul>
        </section>
    }
}

/// What the report on the screen shows.
#[derive(Clone, PartialEq, Properties)]
struct StagedProps {
    held: HeldContext,
    glossary: Fetched<Vec<Entry>>,
}

/// The report on the screen: its beginning can be read while the rest is drawn, in tasks of its own.
#[component(StagedReport)]
fn staged_report(props: &StagedProps) -> Html {
    let context = props.held.context();
    let stage = use_stage_from(Stage::Answer).min(context.stage);
    report(RenderContext { stage, ..context }, &props.glossary)
}

/// The report as a sheet of paper.
pub fn report(context: RenderContext, glossary: &Fetched<Vec<Entry>>) -> Html {
    let context = RenderContext { on_paper: true, ..context };
    let body = if context.snapshot.outcome.is_ok() { body(context, glossary) } else { no_answer(context) };
    html! { <article class="report" aria-labelledby={cover::HEADING}>{ cover::cover(context) }{ body }</article> }
}

fn body(context: RenderContext, glossary: &Fetched<Vec<Entry>>) -> Html {
    let Some((outcome, best)) = context.snapshot.results().and_then(|outcome| Some((outcome, outcome.challenger()?))) else {
        return Html::default();
    };
    let column = outcome.options.iter().position(|option| option.id == best.id).unwrap_or_default();
    let name = context.snapshot.scenario.options.get(column).map_or("", |option| option.name.as_str());
    html! {
        <>
            <section class="report-answer"><h3>{ "Answer" }</h3>{ answer(context.snapshot, &Callback::noop()) }{ remarks(context) }</section>
            { how_sure::how_sure(context.snapshot, outcome) }
            { drivers::drivers(context.snapshot, outcome) }
            { context.stage.from(Stage::Comparison, || html! {
                <>
                    { beyond_cost::beyond_cost(context.snapshot) }
                    { follow_up::follow_up(context.snapshot) }
                    { bid_results(context) }
                    { before_deciding::before_deciding(context.snapshot, outcome) }
                </>
            }) }
            { context.stage.from(Stage::Inputs, || pictures::pictures(ChartContext::new(context.snapshot, outcome, column, true))) }
            { context.stage.from(Stage::Deliveries, || html! {
                <>
                    <section><h3>{ "The options side by side" }</h3>{ comparison(context) }</section>
                    <section>
                        <h3>{ "Year by year" }</h3>
                        { yearly::yearly(context, outcome) }
                        <h4>{ format!("{name}, by category") }</h4>
                        { years(context, outcome, best) }
                    </section>
                    { mixes(context, outcome) }
                    { warnings::warnings(context.snapshot, outcome) }
                </>
            }) }
            { context.stage.from(Stage::Checks, || assumptions::assumptions(context.snapshot, outcome, best.id)) }
            { context.stage.from(Stage::Complete, || terms::terms(&context.snapshot.scenario, outcome, best, glossary)) }
        </>
    }
}
