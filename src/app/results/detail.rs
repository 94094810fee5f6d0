//! What lies behind the comparison: the services, how well they are delivered, and one option in detail.

use super::checks::checks;
use super::comparison::by_service;
use super::gap::gap;
use super::quality::quality;
use super::years::years;
use crate::app::charts::{CHARTS, ChartContext};
use crate::app::elements::fold::folded;
use crate::app::elements::switch::switch;
use crate::app::snapshot::RenderContext;
use crate::engine::{OptionOutcome, Outcome};
use crate::model::OptionId;
use crate::model::grammar::worded;
use yew::prelude::*;

/// What lies behind the comparison.
pub fn detail(context: RenderContext) -> Html {
    let Some((outcome, option)) = context.snapshot.results().and_then(|outcome| Some((outcome, chosen(context, outcome)?))) else {
        return Html::default();
    };
    let scenario = &context.snapshot.scenario;
    let options = scenario.options.iter().map(|option| (option.id, option.name.as_str()));
    let show = context.view.change(|view, id: OptionId| view.detail = Some(id));
    html! {
        <>
            <section class="panel folds">
                <h2>{ "One option in detail" }</h2>
                { switch("Option shown in detail", options, option.id, true, &show) }
                { folded(context.view, "gap", "From gross to net saving", Html::default(), || gap(context, outcome, option)) }
                { folded(context.view, "years", "Year by year", Html::default(), || years(context, outcome, option)) }
            </section>
            <section class="panel folds">
                <h2>{ "Before you rely on it" }</h2>
                { folded(context.view, "checks", "Sanity checks", checks_remark(context).into(), || checks(context)) }
            </section>
            <section class="panel folds">
                <h2>{ "Services in detail" }</h2>
                if scenario.services.len() > 1 {
                    { folded(context.view, "cost by service", "Cost by service", Html::default(), || by_service(context)) }
                }
                if let Some(service) = context.service() {
                    { folded(context.view, "quality", &format!("Quality: {}", service.name), Html::default(), || quality(context, service)) }
                }
            </section>
        </>
    }
}

/// How many questions the sanity checks raise, and how many of them are serious.
fn checks_remark(context: RenderContext) -> String {
    let Some(found) = &context.snapshot.findings else { return String::new() };
    let serious = found.iter().filter(|finding| finding.check.serious).count();
    match (found.len(), serious) {
        (0, _) => "Nothing stands out".to_string(),
        (all, 0) => worded(all, "One question a careful analyst would ask", "{} questions a careful analyst would ask"),
        (all, serious) => {
            let several = format!("{{}} questions a careful analyst would ask, {serious} of them serious");
            worded(all, "One question, and it is serious", &several)
        }
    }
}

/// The option that is shown in detail: the one that was chosen, else the best of those that are not today's.
fn chosen<'a>(context: RenderContext, outcome: &'a Outcome) -> Option<&'a OptionOutcome> {
    context.view.detail.and_then(|id| outcome.option(id)).or_else(|| outcome.challenger())
}

/// The charts: all options, then the one that is shown in detail. What is folded is not drawn.
pub fn pictures(context: RenderContext) -> Html {
    let Some((outcome, option)) = context.snapshot.results().and_then(|outcome| Some((outcome, chosen(context, outcome)?))) else {
        return Html::default();
    };
    let column = outcome.options.iter().position(|candidate| candidate.id == option.id).unwrap_or_default();
    let shown = ChartContext { snapshot: context.snapshot, outcome, column, on_paper: false };
    let offered = CHARTS.iter().filter(|chart| (chart.on_page)(shown));
    let folds = offered.map(|chart| folded(context.view, chart.fold, chart.title, Html::default(), || (chart.draw)(shown)));
    html! {
        <section class="panel folds">
            <h2>{ "Charts" }</h2>
            { for folds }
        </section>
    }
}
