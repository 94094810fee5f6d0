//! How much of the page is drawn while it opens: one part after the other, in tasks of their own, so that what is there can
//! be used meanwhile. Later everything is drawn at once.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The time in which a browser draws, in milliseconds.
const FRAME: u32 = 16;

/// How much of the page is drawn, in the order in which it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The bar and the answer in words.
    Answer,
    /// The tab of the results.
    Comparison,
    /// What all options share.
    Inputs,
    /// The options' own inputs, side by side.
    Deliveries,
    /// The sanity checks.
    Checks,
    /// The register and all else.
    Complete,
}

impl Stage {
    /// The stage that follows; the last one stays.
    fn next(self) -> Stage {
        match self {
            Stage::Answer => Stage::Comparison,
            Stage::Comparison => Stage::Inputs,
            Stage::Inputs => Stage::Deliveries,
            Stage::Deliveries => Stage::Checks,
            Stage::Checks | Stage::Complete => Stage::Complete,
        }
    }

    /// What `body` draws from this stage on; before it, the room for it.
    pub fn from(self, first: Stage, body: impl FnOnce() -> Html) -> Html {
        if self >= first {
            body()
        } else {
            html! { <div class="arriving" aria-busy="true"></div> }
        }
    }
}

/// The stage of a page: it moves on by itself until the page is complete.
#[hook]
pub fn use_stage() -> Stage {
    let stage = use_state_eq(|| Stage::Answer);
    let setter = stage.setter();
    use_effect_with(*stage, move |stage| {
        let stage = *stage;
        if stage < Stage::Complete {
            spawn_local(async move {
                // Long enough to show what is there.
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
