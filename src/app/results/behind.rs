//! What is fetched right after the first picture: the inputs, what lies behind the answer (charts, details, explanations,
//! sanity checks, what drives it), and storing.

use super::comparison::FurtherReturns;
use super::detail::{detail, pictures};
use super::differences::{difference_rows, reference_choice};
use super::explanation::explanation;
use super::option_table::OptionTable;
use super::remarks::remarks;
use super::returns::further_returns;
use crate::app::by_pointer::ByPointer;
use crate::app::fetched::{Fetched, use_fetched};
use crate::app::form::inputs_of_workbench as inputs;
use crate::app::in_turn::{complete, use_turn};
use crate::app::outcome::Results;
use crate::app::part::{Draw, part};
use crate::app::settled::Step;
use crate::app::storing::{self, Storing};
use crate::app::work::Work;
use crate::engine::checks::{Finding, findings};
use crate::engine::{LeverSearch, Levers, OptionOutcome, Outcome};
use crate::model::Scenario;
use std::rc::Rc;
use yew::prelude::*;

/// What is fetched right after the first picture.
#[derive(Clone, Copy)]
pub struct Behind {
    /// The inputs of the workbench.
    pub inputs: Draw,
    /// What storing needs of the library; what is changed before it is here waits for it.
    pub storing: Storing,
    /// The charts.
    pub pictures: Draw,
    /// One option and one service in detail, and the sanity checks.
    pub detail: Draw,
    /// The choice between amounts and differences, and of what differences are taken from.
    pub reference_choice: fn(Work, Option<&OptionOutcome>) -> Html,
    /// The rows of returns that few ask for.
    pub further_returns: FurtherReturns,
    /// The rows of differences from an option.
    pub difference_rows: fn(&OptionTable, &OptionOutcome) -> Html,
    /// How a number came about, where one is asked for.
    pub explanation: Draw,
    /// What has to be said together with the answer.
    pub remarks: Draw,
    /// What a careful analyst would ask.
    pub findings: fn(&Scenario, &Outcome) -> Vec<Finding>,
    /// What drives the answer and what would flip it.
    pub levers: fn() -> Step<Option<Levers>>,
}

/// What behind the answer is drawn in its turn.
#[derive(Clone, Copy)]
pub struct Turns {
    /// Whether the sanity checks may be made.
    pub checks: bool,
    /// Whether the charts may be drawn.
    pub pictures: bool,
    /// Whether the details may be drawn.
    pub detail: bool,
}

/// The turns of what is behind the answer, once that is here; with the last one the page is complete.
#[hook]
pub fn use_turns(behind: &Fetched<Behind>) -> Turns {
    let here = behind.content().is_some();
    let (checks, pictures, detail) = (use_turn(here), use_turn(here), use_turn(here));
    use_effect_with(detail, |last| {
        if *last {
            complete();
        }
    });
    Turns { checks, pictures, detail }
}

/// What a careful analyst would ask about results; nothing before it is its turn, or where there are none.
#[hook]
pub fn use_findings(scenario: &Rc<Scenario>, outcome: &Results, behind: &Fetched<Behind>, turns: Turns) -> Option<Rc<Vec<Finding>>> {
    let find = behind.content().filter(|_| turns.checks).map(|behind| behind.findings);
    let findings = use_memo((ByPointer(Rc::clone(outcome)), find.is_some()), |(outcome, _)| {
        find.zip(outcome.as_ref().as_ref().ok()).map(|(find, outcome)| Rc::new(find(scenario, outcome)))
    });
    findings.as_ref().clone()
}

part!(behind, fetch: Behind = Behind { inputs, storing: storing::PART, pictures, detail, reference_choice, further_returns, difference_rows, explanation, remarks, findings, levers });

/// The search for what drives the answer, from its beginning.
fn levers() -> Step<Option<Levers>> {
    let mut search = LeverSearch::default();
    Box::new(move |scenario, outcome| search.step(scenario, outcome))
}

/// What is fetched right after the first picture.
#[hook]
pub fn use_behind() -> Fetched<Behind> {
    let wanted = use_turn(true);
    use_fetched(fetch, wanted)
}
