//! What lies behind the comparison: the services, how well they are delivered, and one option in detail.

use super::checks::checks;
use super::comparison::by_service;
use super::gap::gap;
use super::quality::quality;
use super::years::years;
use crate::app::charts::{CHARTS, Shown};
use crate::app::fold::folded;
use crate::app::switch::switch;
use crate::app::work::Work;
use crate::engine::{OptionOutcome, Outcome};
use crate::model::OptionId;
use yew::prelude::*;

/// What lies behind the comparison.
pub fn detail(work: Work) -> Html {
    let Some((outcome, option)) = work.scene.results().and_then(|outcome| Some((outcome, chosen(work, outcome)?))) else {
        return Html::default();
    };
    let scenario = &work.scene.scenario;
    let options = scenario.options.iter().map(|option| (option.id, option.name.as_str()));
    let show = work.view.change(|view, id: OptionId| view.detail = Some(id));
    html! {
        <>
            <section class="panel folds">
                <h2>{ "One option in detail" }</h2>
                { switch("Option shown in detail", options, option.id, true, &show) }
                { folded(work.view, "gap", "From gross to net saving", Html::default(), || gap(work, outcome, option)) }
                { folded(work.view, "years", "Year by year", Html::default(), || years(work, outcome, option)) }
            </section>
            <section class="panel folds">
                <h2>{ "Before you rely on it" }</h2>
                { folded(work.view, "checks", "Sanity checks", checks_remark(work).into(), || checks(work)) }
            </section>
            <section class="panel folds">
                <h2>{ "Services in detail" }</h2>
                if scenario.services.len() > 1 {
                    { folded(work.view, "cost by service", "Cost by service", Html::default(), || by_service(work)) }
                }
                if let Some(service) = work.service() {
                    { folded(work.view, "quality", &format!("Quality: {}", service.name), Html::default(), || quality(work, service)) }
                }
            </section>
        </>
    }
}

/// How many questions the sanity checks raise, and how many of them are serious.
fn checks_remark(work: Work) -> String {
    let Some(found) = &work.scene.findings else { return String::new() };
    let serious = found.iter().filter(|finding| finding.check.serious).count();
    match (found.len(), serious) {
        (0, _) => "Nothing stands out".to_string(),
        (1, 0) => "One question a careful analyst would ask".to_string(),
        (all, 0) => format!("{all} questions a careful analyst would ask"),
        (1, _) => "One question, and it is serious".to_string(),
        (all, serious) => format!("{all} questions a careful analyst would ask, {serious} of them serious"),
    }
}

/// The option that is shown in detail: the one that was chosen, else the best of those that are not today's.
fn chosen<'a>(work: Work, outcome: &'a Outcome) -> Option<&'a OptionOutcome> {
    work.view.detail.and_then(|id| outcome.option(id)).or_else(|| outcome.challenger())
}

/// The charts: all options, then the one that is shown in detail. What is folded is not drawn.
pub fn pictures(work: Work) -> Html {
    let Some((outcome, option)) = work.scene.results().and_then(|outcome| Some((outcome, chosen(work, outcome)?))) else {
        return Html::default();
    };
    let column = outcome.options.iter().position(|candidate| candidate.id == option.id).unwrap_or_default();
    let shown = Shown { scene: work.scene, outcome, column, on_paper: false };
    let offered = CHARTS.iter().filter(|chart| (chart.on_page)(shown));
    let folds = offered.map(|chart| folded(work.view, chart.fold, chart.title, Html::default(), || (chart.draw)(shown)));
    html! {
        <section class="panel folds">
            <h2>{ "Charts" }</h2>
            { for folds }
        </section>
    }
}
