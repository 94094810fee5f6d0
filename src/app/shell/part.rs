//! A large part of the page that is drawn only if what it shows has changed.
//!
//! Yew paints between drawing the page and drawing the components in it once 16 ms have passed. So answer and results, which a
//! reader waits for, are drawn with the page itself, and inputs and details are parts that follow.

use crate::app::learn::Links;
use crate::app::snapshot::{RenderContext, Snapshot, Stage, use_stage_from};
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::ui_state::{Ui, ViewBelow};
use crate::model::Currency;
use yew::prelude::*;

/// How a part is drawn.
pub type Draw = fn(RenderContext, &Links) -> Html;

/// Draws a part, unless it would show what it shows already.
pub fn part(context: RenderContext, links: &Links, draw: Draw) -> Html {
    let RenderContext { snapshot, view, edits, stage, own_page, .. } = context;
    html! {
        <PageSection snapshot={snapshot.clone()} view={view.clone()} below={view.below()} edits={edits.clone()} waiting={edits.waiting_currency(&snapshot.scenario)} {stage} {own_page}
            links={links.clone()} {draw} />
    }
}

/// Everything that a part may show.
#[derive(Clone, Properties)]
struct Props {
    snapshot: Snapshot,
    view: Ui,
    /// What it shows of the view: the view itself is always the latest.
    below: ViewBelow,
    edits: EditDispatcher,
    /// The currency that waits for an answer: the edits themselves compare as equal.
    waiting: Option<Currency>,
    stage: Stage,
    own_page: bool,
    links: Links,
    draw: Draw,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let small = |props: &Props| (props.waiting, props.stage, props.own_page);
        small(self) == small(other)
            && std::ptr::fn_addr_eq(self.draw, other.draw)
            && self.snapshot == other.snapshot
            && self.below == other.below
            && self.edits == other.edits
            && self.links == other.links
    }
}

#[component(PageSection)]
fn draw_part(props: &Props) -> Html {
    let Props { snapshot, view, edits, stage, own_page, links, draw, .. } = props;
    // A press that brings a part shows its effect before the part is complete.
    let stage = use_stage_from(Stage::Comparison).min(*stage);
    draw(RenderContext { snapshot, view, edits, stage, on_paper: false, own_page: *own_page }, links)
}
