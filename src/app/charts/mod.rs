//! The charts, one file each: what it shows, what it means in a sentence, and the numbers behind it.

mod acceptability;
mod bridge;
mod cash_flow;
mod chance_curve;
mod context;
mod cost_by_category;
mod cost_by_service;
mod cost_of_a_unit;
mod credit_and_loss;
mod fan;
mod finding_out;
mod follow_up;
mod futures;
mod gross_to_net;
mod quality_and_cost;
mod quantile_dots;
mod savings_over_time;
mod scaffold;
mod tornado;
mod total_score;
mod uncertain_drivers;

pub use context::ChartContext;
pub use cost_by_category::cost_by_category;
pub use futures::{futures_in_sentences, say_futures};
pub use gross_to_net::gross_to_net;
pub use savings_over_time::savings_over_time;
pub use tornado::tornado;

use crate::app::state::result_tab::ResultTab;
use yew::Html;

/// A chart in the list of all charts.
pub struct ChartEntry {
    /// Its name, by which the page remembers the chart chosen in a tab.
    pub name: &'static str,
    /// The label of the button that shows it.
    pub title: &'static str,
    /// The tab of the results that shows it.
    pub tab: ResultTab,
    /// Draws it.
    pub draw: fn(ChartContext) -> Html,
    /// Whether the page offers it.
    pub on_page: fn(ChartContext) -> bool,
    /// Whether the report prints it.
    pub in_report: fn(ChartContext) -> bool,
}

fn always(_: ChartContext) -> bool {
    true
}

fn never(_: ChartContext) -> bool {
    false
}

fn has_several_services(shown: ChartContext) -> bool {
    shown.snapshot.scenario.services.len() > 1
}

fn loses_by_misses(shown: ChartContext) -> bool {
    shown.outcome.options.iter().flat_map(|option| &option.quality).any(|quality| quality.loss_per_year.value > 0.0)
}

/// All charts, in the order of the page and of the report.
pub static CHARTS: &[ChartEntry] = &[
    ChartEntry {
        name: "chart category",
        title: "Cost by category",
        tab: ResultTab::Summary,
        draw: cost_by_category::cost_by_category,
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        name: "chart savings",
        title: "Savings over time and break-even",
        tab: ResultTab::Timing,
        draw: savings_over_time::savings_over_time,
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        name: "chart gap",
        title: "From gross to net saving",
        tab: ResultTab::Promise,
        draw: gross_to_net::gross_to_net,
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        name: "chart bridge",
        title: "Bridge from today",
        tab: ResultTab::Promise,
        draw: bridge::bridge,
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        name: "chart flow",
        title: "Saving year by year",
        tab: ResultTab::Timing,
        draw: |shown| cash_flow::cash_flow(shown, false),
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        name: "chart months",
        title: "Saving month by month",
        tab: ResultTab::Timing,
        draw: |shown| cash_flow::cash_flow(shown, true),
        on_page: always,
        in_report: never,
    },
    ChartEntry {
        name: "chart futures",
        title: "Possible cost",
        tab: ResultTab::Risk,
        draw: quantile_dots::quantile_dots,
        on_page: futures::are_known,
        in_report: futures::are_complete,
    },
    ChartEntry {
        name: "chart chances",
        title: "Chance that a budget is enough",
        tab: ResultTab::Risk,
        draw: chance_curve::chance_curve,
        on_page: futures::are_known,
        in_report: never,
    },
    ChartEntry {
        name: "chart uncertain",
        title: "Drivers by range",
        tab: ResultTab::Risk,
        draw: uncertain_drivers::uncertain_drivers,
        on_page: futures::are_complete,
        in_report: futures::are_complete,
    },
    ChartEntry {
        name: "chart worth",
        title: "Worth finding out",
        tab: ResultTab::Risk,
        draw: finding_out::finding_out,
        on_page: futures::are_worth_finding_out,
        in_report: futures::are_worth_finding_out,
    },
    ChartEntry {
        name: "chart required",
        title: "By required saving",
        tab: ResultTab::Risk,
        draw: acceptability::acceptability,
        on_page: futures::are_complete,
        in_report: never,
    },
    ChartEntry {
        name: "chart fan",
        title: "How the saving may develop",
        tab: ResultTab::Timing,
        draw: fan::fan,
        on_page: fan::is_known,
        in_report: never,
    },
    ChartEntry {
        name: "chart drivers",
        title: "Drivers by a tenth",
        tab: ResultTab::Risk,
        draw: tornado::tornado,
        on_page: always,
        in_report: tornado::is_known,
    },
    ChartEntry {
        name: "chart score",
        title: "Total score",
        tab: ResultTab::BeyondCost,
        draw: total_score::total_score,
        on_page: total_score::is_known,
        in_report: total_score::is_known,
    },
    ChartEntry {
        name: "chart quality",
        title: "Quality against cost",
        tab: ResultTab::BeyondCost,
        draw: quality_and_cost::quality_and_cost,
        on_page: quality_and_cost::is_known,
        in_report: quality_and_cost::is_known,
    },
    ChartEntry {
        name: "chart follow",
        title: "Saving so far",
        tab: ResultTab::FollowUp,
        draw: follow_up::saving_followed,
        on_page: follow_up::is_known,
        in_report: follow_up::is_known,
    },
    ChartEntry {
        name: "chart unit",
        title: "Cost of a unit",
        tab: ResultTab::Figures,
        draw: cost_of_a_unit::cost_of_a_unit,
        on_page: always,
        in_report: never,
    },
    ChartEntry {
        name: "chart credit",
        title: "Missed levels",
        tab: ResultTab::Risk,
        draw: credit_and_loss::credit_and_loss,
        on_page: always,
        in_report: loses_by_misses,
    },
    ChartEntry {
        name: "chart services",
        title: "Cost by service",
        tab: ResultTab::Figures,
        draw: cost_by_service::cost_by_service,
        on_page: has_several_services,
        in_report: never,
    },
];
