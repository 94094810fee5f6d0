//! A shared comparison against the reader's own: the number of differences, and details on request.

use super::RECEIVED;
use super::compared::{Compared, in_short};
use super::comparison_pair::ComparedSide;
use crate::app::snapshot::RenderContext;
use crate::app::state::start::sample;
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// The differences between the reader's own work and the shared comparison, which is the open one.
pub fn preview(context: RenderContext, own: &Rc<Scenario>) -> Html {
    let nothing_yet = **own == *sample();
    let before = ComparedSide::new(own, if nothing_yet { "First sample" } else { "Yours" });
    let after = ComparedSide::new(&context.snapshot.scenario, "Sent to you");
    let than = if nothing_yet { "the sample this page opens on; nothing of yours is here yet" } else { "yours" };
    html! {
        <>
            <p class="received-short">{ in_short(&before, &after, than) }</p>
            if context.view.is_open(RECEIVED) {
                <section class="panel received" aria-label="Compared with mine"><Compared {before} {after} locale={context.snapshot.formats.locale.clone()} /></section>
            }
        </>
    }
}
