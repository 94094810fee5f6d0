//! The results beside the inputs; on a narrow screen a bar with the answer that opens them.

use super::workspace::answer_remarks;
use crate::app::elements::fetched::Fetched;
use crate::app::learn::glossary;
use crate::app::results::{answer, comparison, detail, explanation, pictures, short_answer};
use crate::app::snapshot::{RenderContext, Stage};
use crate::app::state::panel::GUIDED;
use crate::exchange::glossary::Entry;
use yew::prelude::*;

/// The comparison, and what lies behind it.
pub fn results_column(context: RenderContext, file: &Fetched<Vec<Entry>>) -> Html {
    let open = context.view.is_open("results");
    html! {
        <div class="results" data-open={open.then_some("yes")} role={context.landmark("complementary").or(context.region())} aria-label="Results">
            <button type="button" class="results-toggle" aria-expanded={open.to_string()} onclick={context.view.fold("results")}>
                <span>{ short_answer(context.snapshot) }</span><span aria-hidden="true">{ if open { "▾" } else { "▴" } }</span>
            </button>
            <div class="results-body">
                if context.view.is_open(GUIDED) {
                    <section class="answer answer-beside" role="group" aria-label="Answer beside the steps">
                        { answer(context.snapshot, &context.view.go_to()) }
                        { answer_remarks(context) }
                    </section>
                }
                { glossary(context, file) }
                <section class="panel"><h2>{ "Comparison" }</h2>{ context.stage.from(Stage::Comparison, || comparison(context)) }</section>
                { explanation(context) }
                { context.stage.from(Stage::Charts, || pictures(context)) }
                { context.stage.from(Stage::Complete, || detail(context)) }
            </div>
        </div>
    }
}
