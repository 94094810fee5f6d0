//! The results of a follow-up for programs.

use super::rows::{row_fault, row_remark};
use crate::engine::follow_up::{FollowFigures, FollowOutcome, follow_up};
use crate::exchange::fingerprint;
use crate::model::{FollowedContract, Scenario};
use serde::Serialize;

/// The results of a contract that is followed. Money is in the scenario's currency, shares are fractions of one, and months count
/// from the start of the case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpResults {
    /// The option that was signed, one of the case.
    pub option: String,
    /// The fingerprint of the case.
    pub case: String,
    /// The months covered by rows that count.
    pub months: u16,
    /// The sums of those rows.
    pub sums: FollowUpFigures,
    /// The rows, in their order.
    pub rows: Vec<FollowUpPeriod>,
    /// The cost at the end of the contract; `null` until four quarters are complete.
    pub forecast: Option<FollowUpForecast>,
    /// The month by which to decide what comes next; below zero if it lies before the start.
    pub decide_by: f64,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpPeriod {
    /// Its first month.
    pub from: u16,
    /// Why it does not count; `null` if it does or is empty.
    pub fault: Option<String>,
    /// What of it does not count although the row does.
    pub remark: Option<String>,
    /// Its figures; `null` if it does not count or is empty.
    pub figures: Option<FollowUpFigures>,
}

/// The figures of a row, or of all rows that count.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpFigures {
    /// The cost of the option in the case.
    pub case: f64,
    /// The same for the real volume.
    pub flexed: f64,
    /// The same for the real volume and inflation.
    pub indexed: f64,
    /// What was paid and spent, less credits received.
    pub paid: f64,
    /// Volume effect: flexed less case.
    pub volume_effect: f64,
    /// Index effect: indexed less flexed.
    pub index_effect: f64,
    /// Leak: paid less indexed.
    pub leak: f64,
    /// Paid as a ratio to flexed; `null` if the case allows nothing.
    pub paid_to_flexed: Option<f64>,
    /// The saving promised.
    pub promised: f64,
    /// The saving promised for the real volume.
    pub rebaselined: f64,
    /// The saving received.
    pub received: f64,
    /// Credits due but not received.
    pub unclaimed_credits: f64,
}

/// The cost at the end of the contract.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FollowUpForecast {
    /// If the leak of the last four quarters stops.
    pub if_it_stops: f64,
    /// If it continues.
    pub if_it_continues: f64,
}

fn of_figures(figures: &FollowFigures) -> FollowUpFigures {
    FollowUpFigures {
        case: figures.case,
        flexed: figures.flexed,
        indexed: figures.indexed,
        paid: figures.paid,
        volume_effect: figures.volume_effect(),
        index_effect: figures.index_effect(),
        leak: figures.leak(),
        paid_to_flexed: figures.paid_to_flexed(),
        promised: figures.promised(),
        rebaselined: figures.rebaselined(),
        received: figures.received_saving(),
        unclaimed_credits: figures.unclaimed(),
    }
}

/// The results of a scenario's follow-up; `None` without one, or if its case breaks a rule.
pub fn follow_up_results(scenario: &Scenario) -> Option<FollowUpResults> {
    let follow = scenario.follow.as_deref()?;
    follow_up(follow).ok().map(|outcome| of_outcome(follow, &outcome))
}

fn of_outcome(follow: &FollowedContract, outcome: &FollowOutcome) -> FollowUpResults {
    let rows = outcome.periods.iter().map(|found| {
        let fault = found.fault.map(|fault| row_fault(follow, fault).to_string());
        let figures = found.figures.as_ref().map(of_figures);
        FollowUpPeriod { from: found.months.start, fault, remark: row_remark(follow, found), figures }
    });
    let forecast = outcome.forecast.ok();
    FollowUpResults {
        option: follow.option.to_string(),
        case: fingerprint(&follow.case),
        months: outcome.months,
        sums: of_figures(&outcome.sums),
        rows: rows.collect(),
        forecast: forecast.map(|found| FollowUpForecast { if_it_stops: found.if_it_stops(), if_it_continues: found.if_it_continues() }),
        decide_by: outcome.decide_by.month,
    }
}
