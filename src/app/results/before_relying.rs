//! What to look into before the answer is repeated: one line for each kind of warning, the serious ones first. A line stays where
//! it is while figures are typed, also once it is settled, so that nothing below it jumps.

use super::checks::kind_of_finding;
use super::remarks::{self, Remark};
use crate::app::elements::fold::fold_button;
use crate::app::snapshot::{RenderContext, Snapshot, Stage};
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::panel::BEFORE_RELYING;
use crate::app::state::ui_state::Ui;
use crate::engine::checks::Finding;
use std::rc::Rc;
use yew::prelude::*;

/// One line for each kind of warning.
pub fn before_relying(context: RenderContext) -> Html {
    // Another comparison has warnings of its own.
    let key = context.edits.work().map_or(0, |work| Rc::as_ptr(work) as usize);
    html! { <BeforeRelying key={key.to_string()} snapshot={context.snapshot.clone()} view={context.view.clone()} edits={context.edits.clone()} own_page={context.own_page} /> }
}

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    snapshot: Snapshot,
    view: Ui,
    edits: EditDispatcher,
    own_page: bool,
}

/// A kind of warning: what it says in a few words, and the whole of it.
enum Warning<'a> {
    Remark(Remark),
    Findings(&'a [Finding]),
}

#[component(BeforeRelying)]
fn draw(props: &Props) -> Html {
    let lines = use_mut_ref(Vec::<(&'static str, bool)>::new);
    let Some(found) = props.snapshot.findings.clone() else { return Html::default() };
    let context = RenderContext {
        snapshot: &props.snapshot,
        view: &props.view,
        edits: &props.edits,
        stage: Stage::Complete,
        on_paper: false,
        own_page: props.own_page,
    };
    let kinds = found.chunk_by(|first, second| first.check.id == second.check.id).filter_map(|kind| {
        let check = kind.first()?.check;
        Some((check.title, check.serious, Warning::Findings(kind)))
    });
    let remarks = remarks::all(context).into_iter().map(|(title, is_doubt, remark)| (title, is_doubt, Warning::Remark(remark)));
    let mut warnings: Vec<(&'static str, bool, Warning)> = remarks.chain(kinds).collect();
    // A stable sort: those of one rank stay in their order.
    warnings.sort_by_key(|(_, is_serious, _)| !is_serious);
    for (title, is_serious, _) in &warnings {
        if lines.borrow().iter().all(|(known, _)| known != title) {
            lines.borrow_mut().push((title, *is_serious));
        }
    }
    let lines = lines.borrow();
    let drawn = lines.iter().map(|(title, is_serious)| {
        let warning = warnings.iter().find(|(other, ..)| other == title).map(|(.., warning)| warning);
        line(context, title, *is_serious, warning)
    });
    html! {
        <section class="before-relying" role="group" aria-labelledby={BEFORE_RELYING}>
            <h3 id={BEFORE_RELYING} tabindex="-1">{ "Before you rely on it" }</h3>
            if !lines.is_empty() {
                <ul class="checks">{ for drawn }</ul>
            } else if props.snapshot.is_settled() {
                <p class="empty">{ "No check found anything unusual." }</p>
            } else {
                <p class="empty">{ "Looking at which figures matter most …" }</p>
            }
        </section>
    }
}

fn line(context: RenderContext, title: &'static str, is_serious: bool, warning: Option<&Warning>) -> Html {
    let Some(warning) = warning else {
        // What rests on the strongest figures is not known again before they are.
        let settled = if context.snapshot.is_settled() { "Settled" } else { "…" };
        return html! { <li key={title} class="settled"><span class="fold"><span class="fold-title">{ title }</span><span class="fold-remark">{ settled }</span></span></li> };
    };
    let about = match warning {
        Warning::Remark((about, _)) => about.clone(),
        Warning::Findings([only]) => {
            only.option.and_then(|id| context.snapshot.scenario.option(id)).map(|option| option.name.clone()).unwrap_or_default()
        }
        Warning::Findings(several) => format!("{} places", several.len()),
    };
    let serious = is_serious.then(|| html! { <b class="serious">{ "Serious" }</b> });
    let body = || match warning {
        Warning::Remark((_, whole)) => html! { <ul>{ whole.clone() }</ul> },
        Warning::Findings(kind) => kind_of_finding(context, kind),
    };
    html! {
        <li key={title} data-serious={is_serious.then_some("yes")}>
            { fold_button(context.view, title, title, html! { <><span class="about">{ about }</span>{ serious }</> }) }
            if context.view.is_open(title) { { body() } }
        </li>
    }
}
