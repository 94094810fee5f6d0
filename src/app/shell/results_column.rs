//! The results beside the inputs; on a narrow screen, a bar with the answer opens them.

use super::part::{Follows, part};
use super::workspace::answer_remarks;
use crate::app::learn::Links;
use crate::app::results::{answer, explanation, league, results_tabs, saving_moved, short_answer};
use crate::app::snapshot::RenderContext;
use crate::app::state::panel::{ANSWER_END, GUIDED};
use crate::browser::sight::show_inside;
use web_sys::Element;
use yew::prelude::*;

/// The answer, and the details behind it, which follow an edit one frame `later`.
pub fn results_column(context: RenderContext, later: RenderContext, links: &Links) -> Html {
    let open = context.view.is_open("results");
    let onfocusin = Callback::from(|event: FocusEvent| {
        if let Some(target) = event.target_dyn_into::<Element>() {
            show_inside(target, ".results", ".work");
        }
    });
    html! {
        <div class="results" {onfocusin} data-open={open.then_some("yes")} role={context.landmark("complementary").or(context.region())} aria-label="Results">
            <button type="button" class="results-toggle" aria-expanded={open.to_string()} onclick={context.view.fold("results")}>
                <span>{ short_answer(context.snapshot) }{ saving_moved(context.snapshot, context.edits.work()) }</span><span aria-hidden="true">{ if open { "▾" } else { "▴" } }</span>
            </button>
            <div class="results-body">
                if context.view.is_open(GUIDED) {
                    <section class="answer answer-beside" role="group" aria-label="Answer beside the steps">
                        { answer(context.snapshot, &context.view.go_to()) }
                        { league(context) }
                        { answer_remarks(context, later) }
                        <span class="band-end" id={ANSWER_END}></span>
                    </section>
                }
                { part(later, links, Follows::WithView, |context, links| html! { <>{ explanation(context) }{ results_tabs(context, &links.input) }</> }) }
            </div>
        </div>
    }
}
