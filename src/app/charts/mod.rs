//! The charts, one file each: what it shows, what it means in a sentence, and the numbers behind it.

mod bridge;
mod cash_flow;
mod context;
mod cost_by_category;
mod cost_by_service;
mod cost_of_a_unit;
mod credit_and_loss;
mod gross_to_net;
mod savings_over_time;
mod scaffold;
mod tornado;

pub use context::ChartContext;

use yew::Html;

/// A chart in the list of all charts.
pub struct ChartEntry {
    /// The name of its fold, as the browser keeps it.
    pub fold: &'static str,
    /// Its name on the page.
    pub title: &'static str,
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
        fold: "chart category",
        title: "Cost by category",
        draw: cost_by_category::cost_by_category,
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        fold: "chart savings",
        title: "Savings over time and break-even",
        draw: savings_over_time::savings_over_time,
        on_page: always,
        in_report: always,
    },
    ChartEntry { fold: "chart bridge", title: "Bridge from today", draw: bridge::bridge, on_page: always, in_report: always },
    ChartEntry {
        fold: "chart gap",
        title: "From gross to net saving",
        draw: gross_to_net::gross_to_net,
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        fold: "chart flow",
        title: "Saving year by year",
        draw: |shown| cash_flow::cash_flow(shown, false),
        on_page: always,
        in_report: always,
    },
    ChartEntry {
        fold: "chart months",
        title: "Saving month by month",
        draw: |shown| cash_flow::cash_flow(shown, true),
        on_page: always,
        in_report: never,
    },
    ChartEntry {
        fold: "chart drivers",
        title: "What moves the saving",
        draw: tornado::tornado,
        on_page: always,
        in_report: tornado::is_known,
    },
    ChartEntry { fold: "chart unit", title: "Cost of a unit", draw: cost_of_a_unit::cost_of_a_unit, on_page: always, in_report: never },
    ChartEntry {
        fold: "chart credit",
        title: "Missed service levels: loss and credits",
        draw: credit_and_loss::credit_and_loss,
        on_page: always,
        in_report: loses_by_misses,
    },
    ChartEntry {
        fold: "chart services",
        title: "Cost by service",
        draw: cost_by_service::cost_by_service,
        on_page: has_several_services,
        in_report: never,
    },
];
