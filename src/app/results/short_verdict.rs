//! The verdict in one line: it appears below the bar once the verdict itself scrolls out of sight, and announces a new answer to
//! screen readers once edits pause.

use super::answer::short_answer;
use super::moved::Moved;
use crate::app::snapshot::{RenderContext, Snapshot};
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::panel::{ANSWER_END, GUIDED};
use crate::browser::{root, sight};
use crate::engine::{Measure, Outcome};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// The pause without changes before it is read aloud, in milliseconds.
const PAUSE: u32 = 1200;

/// The verdict in one line.
pub fn short_verdict(context: RenderContext) -> Html {
    // The guided path shows the answer elsewhere.
    let place = if context.view.is_open(GUIDED) { "beside the steps" } else { "above" };
    html! { <ShortVerdict key={place} snapshot={context.snapshot.clone()} work={context.edits.work().cloned()} /> }
}

/// How far the last edit moved the saving of the best option that is not today's; empty without results.
pub fn saving_moved(snapshot: &Snapshot, work: Option<&Rc<ComparisonHandle>>) -> Html {
    let Some(best) = snapshot.outcome.as_ref().as_ref().ok().and_then(Outcome::challenger) else { return Html::default() };
    html! { <Moved key={best.id.0} value={best.value(Measure::Saving)} is_gain=true stays=true work={work.cloned()} formats={snapshot.formats.clone()} /> }
}

/// Its properties.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    snapshot: Snapshot,
    work: Option<Rc<ComparisonHandle>>,
}

#[component(ShortVerdict)]
fn draw(props: &Props) -> Html {
    let text = short_answer(&props.snapshot);
    let is_past = use_state_eq(|| false);
    use_effect_with((), {
        let is_past = is_past.setter();
        move |()| {
            let watched = root::find(ANSWER_END).and_then(|end| sight::watch_leaving_above(&end, move |left| is_past.set(left)));
            move || drop(watched)
        }
    });
    // What was said of another comparison is not said of this one.
    let said = use_state_eq(|| (props.work.clone(), text.clone()));
    let still_true = if said.0 == props.work { said.1.clone() } else { String::new() };
    use_effect_with((props.work.clone(), text.clone()), {
        let said = said.setter();
        move |now| {
            let now = now.clone();
            let timeout = Timeout::new(PAUSE, move || said.set(now));
            move || drop(timeout)
        }
    });
    html! {
        <>
            <div class="short-verdict" data-past={is_past.then_some("yes")} aria-hidden="true">
                <p><strong>{ text }</strong>{ saving_moved(&props.snapshot, props.work.as_ref()) }</p>
            </div>
            <p class="hidden" role="status">{ still_true }</p>
        </>
    }
}
