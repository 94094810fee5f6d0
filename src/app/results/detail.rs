//! What lies behind the comparison: one option in detail, the services, and how well they are delivered.

use super::comparison::by_service;
use super::gap::gap;
use super::quality::quality;
use super::years::years;
use crate::app::fold::folded;
use crate::app::switch::switch;
use crate::app::work::Work;
use crate::engine::{OptionOutcome, Outcome, Verdict};
use crate::model::{OptionId, Service};
use yew::prelude::*;

/// One option in detail, with a switch between the options.
pub fn detail(work: Work) -> Html {
    let Some((outcome, option)) = work.scene.results().and_then(|outcome| Some((outcome, chosen(work, outcome)?))) else {
        return Html::default();
    };
    let options = work.scene.scenario.options.iter().map(|option| (option.id, option.name.as_str()));
    let show = work.view.change(|view, id: OptionId| view.detail = Some(id));
    html! {
        <section class="panel years">
            <h2>{ "One option in detail" }</h2>
            { switch("Option shown in detail", options, option.id, true, &show) }
            { folded(work.view, "gap", "From gross to net saving", Html::default(), || gap(work, outcome, option)) }
            { folded(work.view, "years", "Year by year", Html::default(), || years(work, outcome, option)) }
        </section>
    }
}

/// The option that is shown in detail: the one that was chosen, else the best of those that are not today's.
fn chosen<'a>(work: Work, outcome: &'a Outcome) -> Option<&'a OptionOutcome> {
    let best = match outcome.verdict()? {
        Verdict::Change(id) | Verdict::WithinHurdle(id) | Verdict::StayWithToday(_, id) => id,
    };
    work.view.detail.and_then(|id| outcome.option(id)).or_else(|| outcome.option(best))
}

/// What each service costs and how well the one on show is delivered.
pub fn services(work: Work, service: &Service) -> Html {
    if work.scene.results().is_none() {
        return Html::default();
    }
    let several = work.scene.scenario.services.len() > 1;
    html! {
        <section class="panel">
            <h2>{ "Services" }</h2>
            if several { { folded(work.view, "cost by service", "Cost by service", Html::default(), || by_service(work)) } }
            { folded(work.view, "quality", &format!("Quality: {}", service.name), Html::default(), || quality(work, service)) }
        </section>
    }
}
