//! How far a figure moved in the last edit: shown beside it for two seconds, or until the next edit moves it.

use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::browser::clock;
use std::rc::Rc;
use yew::prelude::*;

/// Edits within this many milliseconds count as one: while a number is typed, each key is an edit.
const ONE_EDIT: f64 = 2000.0;

/// Its properties.
#[derive(Clone, PartialEq, Properties)]
pub struct MovedProps {
    /// The figure, in money.
    pub value: f64,
    /// Whether a higher value is better.
    #[prop_or_default]
    pub is_gain: bool,
    /// Whether it remains visible.
    #[prop_or_default]
    pub stays: bool,
    /// The figure's comparison: a change from one comparison to another is not a move.
    pub work: Option<Rc<ComparisonHandle>>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// A figure before the last edit.
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

    /// Records the current value of the figure.
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
    // A move that rounding hides does not count.
    if text == props.formats.money_short(0.0) {
        return Html::default();
    }
    let sign = if by > 0.0 { "+" } else { "\u{2212}" };
    let kind = if (by > 0.0) == props.is_gain { "gain" } else { "loss" };
    html! { <span class="moved" key={track.edits} data-sign={kind} data-stays={props.stays.then_some("yes")} aria-hidden="true">{ format!("{sign}{text}") }</span> }
}
