//! A large part of the page that is drawn only if what it shows has changed.
//!
//! Yew paints between drawing the page and drawing the components in it once 16 ms have passed. So the answer, which a reader
//! waits for, is drawn with the page itself, and results, inputs and details are parts that follow.

use crate::app::learn::Links;
use crate::app::snapshot::{RenderContext, Snapshot, Stage, use_stage_from};
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::app::state::ui_state::{Ui, ViewBelow};
use crate::browser::painted::after_paint;
use crate::model::Currency;
use std::rc::Rc;
use yew::prelude::*;

/// How a part is drawn.
pub type Draw = fn(RenderContext, &Links) -> Html;

/// How a part follows the page.
#[derive(Clone, Copy, PartialEq)]
pub enum Follows {
    /// It shows every figure of the results, and the view of them.
    WithView,
    /// It shows the inputs: a number at once, and one frame later what was found out about it.
    WithInputs,
    /// It shows details, always one frame later.
    Later,
}

/// Draws a part, unless it would show what it shows already.
pub fn part(context: RenderContext, links: &Links, follows: Follows, draw: Draw) -> Html {
    let RenderContext { snapshot, view, edits, stage, own_page, .. } = context;
    let (waiting, invalid) = (edits.waiting_currency(&snapshot.scenario), edits.invalid_texts().len());
    let seen = (follows == Follows::WithView).then(|| view.clone());
    html! {
        <Follower snapshot={snapshot.clone()} view={view.clone()} below={view.below()} {seen} edits={edits.clone()} {waiting} {invalid} {stage} {own_page}
            links={links.clone()} {draw} {follows} />
    }
}

/// Everything that a part may show.
#[derive(Clone, Properties)]
struct Props {
    snapshot: Snapshot,
    view: Ui,
    /// What it shows of the view: the view itself is always the latest.
    below: ViewBelow,
    /// The whole view, if it shows all of it.
    seen: Option<Ui>,
    edits: EditDispatcher,
    /// The currency that waits for an answer: the edits themselves compare as equal.
    waiting: Option<Currency>,
    /// How many entries are not valid, for the same reason.
    invalid: usize,
    stage: Stage,
    own_page: bool,
    links: Links,
    draw: Draw,
    follows: Follows,
}

impl Props {
    /// Whether nothing but the snapshot may differ.
    fn is_same_part(&self, other: &Self) -> bool {
        let small = |props: &Props| (props.waiting, props.invalid, props.stage, props.own_page);
        small(self) == small(other)
            && std::ptr::fn_addr_eq(self.draw, other.draw)
            && self.below == other.below
            && self.seen == other.seen
            && self.edits == other.edits
            && self.links == other.links
    }

    /// Whether this may still be shown for one frame instead of what follows it.
    fn may_wait(&self, next: &Self) -> bool {
        let (now, then) = (&self.snapshot, &next.snapshot);
        let same_inputs = || Rc::ptr_eq(&now.scenario, &then.scenario) && Rc::ptr_eq(&now.outcome, &then.outcome);
        let patient = match self.follows {
            Follows::WithView => false,
            Follows::WithInputs => same_inputs(),
            Follows::Later => now.work == then.work,
        };
        patient && now.formats == then.formats && self.is_same_part(next)
    }
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.is_same_part(other) && self.snapshot == other.snapshot
    }
}

/// The part as it was drawn last, until there has been a frame of what else changed: no key waits for all of it.
#[component(Follower)]
fn follower(props: &Props) -> Html {
    let redraw = use_force_update();
    let drawn = use_mut_ref(|| props.clone());
    if !drawn.borrow().may_wait(props) {
        drawn.replace(props.clone());
    }
    let shown = drawn.borrow().clone();
    let waits = shown != *props;
    use_effect_with(props.clone(), move |next| {
        let next = next.clone();
        let wait = waits.then(|| {
            after_paint(move || {
                drawn.replace(next);
                redraw.force_update();
            })
        });
        move || drop(wait)
    });
    html! { <PageSection ..shown /> }
}

#[component(PageSection)]
fn draw_part(props: &Props) -> Html {
    let Props { snapshot, view, edits, stage, own_page, links, draw, .. } = props;
    // A press that brings a part shows its effect before the part is complete.
    let stage = use_stage_from(Stage::Comparison).min(*stage);
    draw(RenderContext { snapshot, view, edits, stage, on_paper: false, own_page: *own_page }, links)
}
