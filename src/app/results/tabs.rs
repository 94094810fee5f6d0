//! The results as tabs: one question each, with one chart at a time and its tables below.

use super::before_relying::before_relying;
use super::comparison::{by_service, comparison, summary_table};
use super::decision::decision;
use super::documents::documents;
use super::gap::gap;
use super::how_sure::how_sure;
use super::quality::quality;
use super::years::years;
use crate::app::charts::{CHARTS, ChartContext, ChartEntry};
use crate::app::decision::{bid_results, decision_results};
use crate::app::elements::switch::switch;
use crate::app::follow::{follow_start, follow_tab};
use crate::app::learn::answer_levers;
use crate::app::mixes::mixes;
use crate::app::readiness::risk_summary;
use crate::app::snapshot::{RenderContext, Stage};
use crate::app::state::panel::SHARING;
use crate::app::state::result_tab::ResultTab;
use crate::browser::focus::focus;
use crate::engine::{OptionOutcome, Outcome};
use crate::model::Address;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The element with the content of the open tab.
const PANEL: &str = "results.panel";

/// The tabs with the content of the open one; `go_to` leads to an input.
pub fn results_tabs(context: RenderContext, go_to: &Callback<Address>) -> Html {
    let scenario = &context.snapshot.scenario;
    let has_decision = scenario.decision.as_ref().is_some_and(|decision| decision.is_weighed()) || scenario.bids().next().is_some();
    let all = ResultTab::shown(has_decision, scenario.follow.is_some());
    // The tab of a decision that was removed, or of a contract that is not followed yet.
    let starts = context.view.tab == ResultTab::FollowUp && !context.view.left_follow_up;
    let way_in = if starts { ResultTab::Decide } else { ResultTab::default() };
    let open = Some(context.view.tab).filter(|tab| all.contains(tab)).unwrap_or(way_in);
    let show = context.view.change(|view, tab: ResultTab| view.tab = tab);
    let onkeydown = show.reform(|tab: ResultTab| tab);
    let shown = all.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if let Some(tab) = open.after_key(&event.key(), &shown) {
            event.prevent_default();
            onkeydown.emit(tab);
            // The tab is already on the page, so the focus need not wait for its content.
            focus(tab.element_id());
        }
    });
    let tabs = all.into_iter().map(|tab| {
        let chosen = tab == open;
        html! {
            <button type="button" role="tab" class="tab" key={tab.element_id()} id={tab.element_id()} aria-controls={PANEL} aria-selected={chosen.to_string()}
                tabindex={if chosen { "0" } else { "-1" }} onclick={show.reform(move |_: MouseEvent| tab)}>{ tab.label() }</button>
        }
    });
    html! {
        <section class="panel results-tabs">
            <h2 class="hidden">{ "Results" }</h2>
            <div class="tabs" role="tablist" aria-label="Results" {onkeydown}>{ for tabs }</div>
            <div class="tab-panel" role="tabpanel" id={PANEL} aria-labelledby={open.element_id()} key={open.element_id()}>
                { context.stage.from(Stage::Comparison, || opened(context, open, go_to)) }
            </div>
        </section>
    }
}

/// The content of a tab.
fn opened(context: RenderContext, tab: ResultTab, go_to: &Callback<Address>) -> Html {
    let results = context.snapshot.results().and_then(|outcome| Some((outcome, in_detail(context, outcome)?)));
    // A contract is followed on the case it was signed on, whether or not the comparison can be computed now.
    if tab == ResultTab::FollowUp {
        return follow_tab(context, results.map(|(outcome, option)| chart(context, tab, outcome, option)).unwrap_or_default());
    }
    let Some((outcome, option)) = results else { return summary_table(context) };
    match tab {
        ResultTab::Summary => html! {
            <>
                { chart(context, tab, outcome, option) }
                { summary_table(context) }
                { before_relying(context) }
            </>
        },
        ResultTab::Timing => html! {
            <>
                { chart(context, tab, outcome, option) }
                <h3>{ "Cost by year" }</h3>
                { years(context, outcome, option) }
            </>
        },
        ResultTab::Promise => html! {
            <>
                { chart(context, tab, outcome, option) }
                { gap(context, outcome, option) }
            </>
        },
        ResultTab::Risk => html! {
            <>
                { how_sure(context, outcome) }
                { chart(context, tab, outcome, option) }
                { answer_levers(context.snapshot, go_to) }
                { risk_summary(context, outcome) }
                if let Some(service) = context.service() { <h3>{ format!("Quality: {}", service.name) }</h3>{ quality(context, service) } }
            </>
        },
        ResultTab::FollowUp => Html::default(),
        ResultTab::BeyondCost => html! {
            <>
                if context.snapshot.scenario.decision.is_some() { { decision_results(context, chart(context, tab, outcome, option)) } }
                { bid_results(context) }
            </>
        },
        ResultTab::Decide => html! {
            <div class="decide">
                { decision(context, outcome) }
                { mixes(context, outcome) }
                { follow_start(context) }
                <h3>{ "Present it to decision-makers" }</h3>
                { ways_out(context) }
            </div>
        },
        ResultTab::Figures => html! {
            <>
                { comparison(context) }
                if context.snapshot.scenario.services.len() > 1 { { by_service(context) } }
                { chart(context, tab, outcome, option) }
            </>
        },
    }
}

/// The documents to present the decision with.
fn ways_out(context: RenderContext) -> Html {
    let onclick = context.view.change(|view, _: MouseEvent| view.set_open(SHARING, true));
    html! {
        <ul class="samples">
            { documents(context) }
            <li><button type="button" {onclick}>{ "Share" }</button><span>{ "The link, the Excel workbook and files." }</span></li>
        </ul>
    }
}

/// The chart of a tab: the chosen one, or its first, below the names of all if there are several.
fn chart(context: RenderContext, tab: ResultTab, outcome: &Outcome, option: &OptionOutcome) -> Html {
    let column = outcome.options.iter().position(|candidate| candidate.id == option.id).unwrap_or_default();
    let shown = ChartContext::new(context.snapshot, outcome, column, false);
    let offered: Vec<&ChartEntry> = CHARTS.iter().filter(|chart| chart.tab == tab && (chart.on_page)(shown)).collect();
    let chosen = offered.iter().find(|chart| context.view.charts.contains(&chart.name)).or(offered.first());
    let Some(chosen) = chosen else { return Html::default() };
    let names: Vec<&'static str> = offered.iter().map(|chart| chart.name).collect();
    let show = context.view.change(move |view, name: &'static str| {
        view.charts.retain(|chosen| !names.contains(chosen));
        view.charts.push(name);
    });
    let titles = offered.iter().map(|chart| (chart.name, chart.title));
    let of_one_option = matches!(tab, ResultTab::Timing | ResultTab::Promise);
    html! {
        <div class="tab-chart">
            if offered.len() > 1 || of_one_option {
                <div class="tab-choices">
                    if offered.len() > 1 { { switch("Chart shown", titles, chosen.name, false, &show) } }
                    if of_one_option { { detail_choice(context, option) } }
                </div>
            }
            <div key={chosen.name}>{ (chosen.draw)(shown) }</div>
        </div>
    }
}

/// The choice of the option shown in detail.
fn detail_choice(context: RenderContext, shown: &OptionOutcome) -> Html {
    let options = context.snapshot.scenario.options.iter().map(|option| {
        html! { <option key={option.id.0} value={option.id.to_string()} selected={option.id == shown.id}>{ option.name.clone() }</option> }
    });
    let onchange = context.view.change(|view, event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        view.detail = select.value().parse().ok();
    });
    html! { <label>{ "Option" }<select class="choice" aria-label="Option shown in detail" {onchange}>{ for options }</select></label> }
}

/// The option shown in detail: the chosen one, or the best of those that are not today's.
fn in_detail<'a>(context: RenderContext, outcome: &'a Outcome) -> Option<&'a OptionOutcome> {
    context.view.detail.and_then(|id| outcome.option(id)).or_else(|| outcome.challenger())
}
