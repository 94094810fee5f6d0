//! What to check before repeating the answer: one line for each kind of warning, serious ones first. During typing, a line
//! keeps its place even after it is settled, and a new one comes last, so that nothing jumps. It comes only at rest:
//! a half-typed number raises no warning.

use super::checks::kind_of_finding;
use super::remarks::{self, Remark, WarningKind};
use crate::app::elements::fold::fold_button;
use crate::app::snapshot::{RenderContext, Snapshot, Stage};
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::panel::BEFORE_RELYING;
use crate::app::state::ui_state::Ui;
use crate::engine::checks::{Finding, PRICE_ESTIMATED};
use crate::model::Currency;
use crate::model::Sorting;
use std::rc::Rc;
use yew::prelude::*;

/// One line for each kind of warning.
pub fn before_relying(context: RenderContext) -> Html {
    html! { <BeforeRelying snapshot={context.snapshot.clone()} view={context.view.clone()} edits={context.edits.clone()} own_page={context.own_page} waiting={context.edits.waiting_currency(&context.snapshot.scenario)} /> }
}

/// Its properties.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    snapshot: Snapshot,
    view: Ui,
    edits: EditDispatcher,
    own_page: bool,
    /// The currency that waits for an answer: the edits themselves compare as equal.
    waiting: Option<Currency>,
}

/// A kind of warning: a summary in a few words, and the full text.
enum Warning<'a> {
    Remark(Remark),
    Findings(&'a [Finding]),
}

/// The lines of a comparison, in order of appearance.
#[derive(Default)]
struct Lines {
    of: Option<Rc<ComparisonHandle>>,
    kinds: Vec<WarningKind>,
}

#[component(BeforeRelying)]
fn draw(props: &Props) -> Html {
    let lines = use_mut_ref(Lines::default);
    let Some(found) = props.snapshot.findings.clone() else { return Html::default() };
    let context = RenderContext {
        snapshot: &props.snapshot,
        view: &props.view,
        edits: &props.edits,
        stage: Stage::Complete,
        on_paper: false,
        own_page: props.own_page,
    };
    let of_checks = found.chunk_by(|first, second| first.check.id == second.check.id).filter_map(|findings| {
        // Estimated prices are a remark of their own.
        let check = findings.first()?.check;
        if check.id == PRICE_ESTIMATED {
            return None;
        }
        Some((WarningKind { id: check.id, title: check.title, is_serious: check.serious }, Warning::Findings(findings)))
    });
    let remarks = remarks::all(context).into_iter().map(|(kind, remark)| (kind, Warning::Remark(remark)));
    let mut warnings: Vec<(WarningKind, Warning)> = remarks.chain(of_checks).collect();
    // A stable sort: lines of the same rank keep their order.
    warnings.order_by_key(|(kind, _)| !kind.is_serious);
    let mut lines = lines.borrow_mut();
    let is_new = lines.of.as_ref() != Some(&props.snapshot.work);
    if is_new {
        // Another comparison has different warnings.
        *lines = Lines { of: Some(Rc::clone(&props.snapshot.work)), kinds: Vec::new() };
    }
    for (kind, _) in warnings.iter().filter(|_| is_new || props.snapshot.is_settled()) {
        if !lines.kinds.contains(kind) {
            lines.kinds.push(*kind);
        }
    }
    let drawn =
        lines.kinds.iter().map(|kind| line(context, kind, warnings.iter().find(|(other, _)| other == kind).map(|(_, warning)| warning)));
    html! {
        <section class="before-relying" role="group" aria-labelledby={BEFORE_RELYING}>
            <h3 id={BEFORE_RELYING} tabindex="-1">{ "Open issues" }</h3>
            if !lines.kinds.is_empty() {
                <ul class="checks">{ for drawn }</ul>
            } else if props.snapshot.is_settled() {
                <p class="empty">{ "No check found anything unusual." }</p>
            } else {
                <p class="empty">{ "Looking at which figures matter most …" }</p>
            }
        </section>
    }
}

fn line(context: RenderContext, kind: &WarningKind, warning: Option<&Warning>) -> Html {
    let WarningKind { id, title, is_serious } = *kind;
    let Some(warning) = warning else {
        // Warnings about the strongest figures are unknown until those figures are found again.
        let settled = if context.snapshot.is_settled() { "Settled" } else { "…" };
        return html! { <li key={id} class="settled"><span class="fold"><span class="fold-title">{ title }</span><span class="fold-remark">{ settled }</span></span></li> };
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
        Warning::Findings(findings) => kind_of_finding(context, findings),
    };
    html! {
        <li key={id} data-serious={is_serious.then_some("yes")}>
            { fold_button(context.view, id, title, html! { <><span class="about">{ about }</span>{ serious }</> }) }
            if context.view.is_open(id) { { body() } }
        </li>
    }
}
