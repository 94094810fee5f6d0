//! By how much a figure moved in the last edit: for two seconds beside the figure, or for as long as nothing else moves it.

use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::browser::clock;
use std::rc::Rc;
use yew::prelude::*;

/// Edits that follow each other within so many milliseconds are one: while a number is typed, each key is an edit.
const ONE_EDIT: f64 = 2000.0;

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub struct MovedProps {
    /// The figure, in money.
    pub value: f64,
    /// Whether more of it is good.
    #[prop_or_default]
    pub is_gain: bool,
    /// Whether it stays on show.
    #[prop_or_default]
    pub stays: bool,
    /// The comparison the figure is of: between two of them nothing moves.
    pub work: Option<Rc<ComparisonHandle>>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// A figure as it was before the last edit.
struct Track {
    work: Option<Rc<ComparisonHandle>>,
    value: f64,
    before: f64,
    at: f64,
    edits: u32,
}

impl Track {
    fn new(props: &MovedProps) -> Track {
        Track { work: props.work.clone(), value: props.value, before: props.value, at: f64::NEG_INFINITY, edits: 0 }
    }

    /// Takes in what the figure is now.
    fn follow(&mut self, props: &MovedProps, now: f64) {
        let same = match (&self.work, &props.work) {
            (Some(before), Some(work)) => before.is_same_work(work),
            (None, None) => true,
            _ => false,
        };
        if !same {
            *self = Track::new(props);
        } else if self.value != props.value {
            if now - self.at > ONE_EDIT {
                self.before = self.value;
            }
            *self = Track { work: props.work.clone(), value: props.value, before: self.before, at: now, edits: self.edits + 1 };
        }
    }
}

/// How far the last edit moved a figure; empty if it did not. Screen readers announce the answer instead.
#[component(Moved)]
pub fn moved(props: &MovedProps) -> Html {
    let track = use_mut_ref(|| Track::new(props));
    track.borrow_mut().follow(props, clock::now());
    let track = track.borrow();
    let by = track.value - track.before;
    let text = props.formats.money_short(libm::fabs(by));
    // What is rounded away has not moved.
    if text == props.formats.money_short(0.0) {
        return Html::default();
    }
    let sign = if by > 0.0 { "+" } else { "\u{2212}" };
    let kind = if (by > 0.0) == props.is_gain { "gain" } else { "loss" };
    html! { <span class="moved" key={track.edits} data-sign={kind} data-stays={props.stays.then_some("yes")} aria-hidden="true">{ format!("{sign}{text}") }</span> }
}
