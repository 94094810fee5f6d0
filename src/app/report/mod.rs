//! The report: what a committee reads on paper, made of the same parts as the page, with nothing to press.

mod assumptions;
mod cover;
mod drivers;
mod memo_numbers;
mod pictures;
mod printing;
mod register_table;
mod side_by_side;
mod terms;
mod tools;
mod warnings;
mod yearly;

pub use printing::use_printing;

use super::charts::Shown;
use super::fetched::Fetched;
use super::results::{answer, comparison, further_returns, remarks, years};
use super::work::Work;
use crate::exchange::glossary::Entry;
use tools::ReportTools;
use yew::prelude::*;

/// The name under which it is unfolded.
pub const REPORT: &str = "report";

/// The report as a part of its own.
#[derive(Clone, Copy)]
pub struct Report {
    /// The report in place of form and results, with ways to take it away.
    pub page: fn(Work, Html, &Fetched<Vec<Entry>>) -> Html,
    /// The report as a sheet of paper.
    pub paper: fn(Work, &Fetched<Vec<Entry>>) -> Html,
}

/// All of it.
pub const PART: Report = Report { page: report_page, paper: report };

/// The report in place of form and results, with ways to take it away; `picker` stands above it where it is open.
fn report_page(work: Work, picker: Html, glossary: &Fetched<Vec<Entry>>) -> Html {
    html! {
        <div class="main report-page" role={work.landmark("main")}>
            { picker }
            <ReportTools scene={work.scene.clone()} back={work.view.close(REPORT)} />
            { report(work, glossary) }
        </div>
    }
}

/// The report as a sheet of paper.
fn report(work: Work, glossary: &Fetched<Vec<Entry>>) -> Html {
    let work = Work { on_paper: true, ..work };
    let body = match work.scene.outcome.as_ref() {
        Ok(_) => body(work, glossary),
        Err(problems) => html! {
            <section>
                <h3>{ "There is no answer yet" }</h3>
                <p>{ "The comparison cannot be computed:" }</p>
                <ul>{ for problems.iter().map(|problem| html! { <li>{ format!("{} {}", problem.message, problem.remedy) }</li> }) }</ul>
            </section>
        },
    };
    html! { <article class="report" aria-labelledby={cover::HEADING}>{ cover::cover(work) }{ body }</article> }
}

fn body(work: Work, glossary: &Fetched<Vec<Entry>>) -> Html {
    let Some((outcome, best)) = work.scene.results().and_then(|outcome| Some((outcome, outcome.challenger()?))) else {
        return Html::default();
    };
    let column = outcome.options.iter().position(|option| option.id == best.id).unwrap_or_default();
    let name = work.scene.scenario.options.get(column).map_or("", |option| option.name.as_str());
    html! {
        <>
            <section class="report-answer"><h3>{ "Answer" }</h3>{ answer(work.scene, &Callback::noop()) }{ remarks(work) }</section>
            { drivers::drivers(work.scene, outcome) }
            <section class="options-section"><h3>{ "The options side by side" }</h3>{ comparison(work, None, Some(further_returns)) }</section>
            { pictures::pictures(Shown { scene: work.scene, outcome, column, on_paper: true }) }
            <section>
                <h3>{ "Year by year" }</h3>
                { yearly::yearly(work, outcome) }
                <h4>{ format!("{name}, by category") }</h4>
                { years(work, outcome, best) }
            </section>
            { warnings::warnings(work.scene, outcome) }
            { assumptions::assumptions(work.scene, outcome, best.id) }
            { terms::terms(outcome, best, glossary) }
        </>
    }
}
