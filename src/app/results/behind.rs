//! What lies behind the answer, as a part of its own that is fetched right after the first picture: charts, details,
//! explanations, sanity checks, what drives the answer.

use super::detail::{detail, pictures};
use super::explanation::explanation;
use crate::app::fetched::{Fetched, use_fetched};
use crate::app::part::{Draw, part};
use crate::engine::checks::{Finding, findings};
use crate::engine::{Levers, Outcome};
use crate::model::Scenario;
use yew::prelude::*;

/// What lies behind the answer.
#[derive(Clone, Copy)]
pub struct Behind {
    /// The charts.
    pub pictures: Draw,
    /// One option and one service in detail, and the sanity checks.
    pub detail: Draw,
    /// How a number came about, where one is asked for.
    pub explanation: Draw,
    /// What a careful analyst would ask.
    pub findings: fn(&Scenario, &Outcome) -> Vec<Finding>,
    /// What drives the answer and what would flip it.
    pub levers: fn(&Scenario, &Outcome) -> Option<Levers>,
}

part!(behind, fetch: Behind = Behind { pictures, detail, explanation, findings, levers: Levers::of });

/// What lies behind the answer, fetched at once.
#[hook]
pub fn use_behind() -> Fetched<Behind> {
    use_fetched(fetch, true)
}
