//! How much of the page is drawn while it opens: one part after the other, in tasks of their own, so that what is there can
//! be used meanwhile. Later everything is drawn at once.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The time a browser needs to draw, in milliseconds.
const FRAME: u32 = 16;

/// How much of the page is drawn, in order of appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The bar and the answer in words.
    Answer,
    /// The tab of the results.
    Comparison,
    /// The inputs that all options share.
    Inputs,
    /// The options' own inputs, side by side.
    Deliveries,
    /// The sanity checks.
    Checks,
    /// The register and everything else.
    Complete,
}

impl Stage {
    /// The next stage; the last one remains.
    fn next(self) -> Stage {
        match self {
            Stage::Answer => Stage::Comparison,
            Stage::Comparison => Stage::Inputs,
            Stage::Inputs => Stage::Deliveries,
            Stage::Deliveries => Stage::Checks,
            Stage::Checks | Stage::Complete => Stage::Complete,
        }
    }

    /// The drawing of `body` from this stage on; before it, a placeholder.
    pub fn from(self, first: Stage, body: impl FnOnce() -> Html) -> Html {
        if self >= first {
            body()
        } else {
            html! { <div class="arriving" aria-busy="true"></div> }
        }
    }
}

/// The stage of a page, which advances automatically until the page is complete.
#[hook]
pub fn use_stage() -> Stage {
    use_stage_from(Stage::Answer)
}

/// The stage of a part of the page that has just appeared, such as the inputs after the guided path: it begins at `first`.
#[hook]
pub fn use_stage_from(first: Stage) -> Stage {
    let stage = use_state_eq(|| first);
    let setter = stage.setter();
    use_effect_with(*stage, move |stage| {
        let stage = *stage;
        if stage < Stage::Complete {
            spawn_local(async move {
                // Long enough to show the current stage.
                TimeoutFuture::new(FRAME).await;
                setter.set(stage.next());
            });
        }
    });
    *stage
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn every_stage_leads_to_a_complete_page() {
        let stages: Vec<Stage> =
            std::iter::successors(Some(Stage::Answer), |stage| (*stage < Stage::Complete).then(|| stage.next())).collect();
        assert!(stages.is_sorted() && stages.len() == 6, "{stages:?}");
        assert_eq!(stages.last(), Some(&Stage::Complete));
    }
}
