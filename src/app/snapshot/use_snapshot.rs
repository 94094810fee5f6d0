//! The snapshot of the open comparison, made at every change.

use super::debounced::{SearchStep, use_debounced};
use super::findings::use_findings;
use super::futures::use_futures;
use super::outcome::use_outcome;
use super::{Formats, GivenNumbers, Snapshot, Stage};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::locale::Locale;
use crate::app::state::results::ComputedResults;
use crate::app::state::session::Session;
use crate::engine::bids::{BidComparison, BidSearch};
use crate::engine::decision::{CrossCheck, cross_check, decide};
use crate::engine::{LeverSearch, Levers, MixAnswer, MixSearch, UnusedSearch, option_qualities};
use crate::model::{Address, GivenSearch, Scenario};
use std::rc::Rc;
use yew::prelude::*;

/// The results from before the first drawing, so that they are not computed twice.
pub struct Prepared {
    /// The comparison.
    pub scenario: Rc<Scenario>,
    /// Its results, or the rules it breaks.
    pub results: ComputedResults,
    /// Its number formats.
    pub formats: Rc<Formats>,
}

/// The snapshot of a comparison in a locale; while an edit is `late`, with the findings before it.
#[hook]
pub fn use_snapshot(session: &Session, locale: &Locale, prepared: &Prepared, stage: Stage, late: bool) -> Snapshot {
    let (work, scenario) = (session.work(), session.now());
    let formats = use_memo((scenario.choices.currency, locale.clone()), |(currency, locale)| {
        let first = &prepared.formats;
        if first.are_for(*currency, locale) { Rc::clone(first) } else { Rc::new(Formats::new(*currency, locale)) }
    });
    let (outcome, last) = use_outcome(&work, scenario, prepared);
    let findings = use_findings(scenario, &outcome, stage >= Stage::Checks, late);
    let (drivers, drivers_pending) = use_debounced(&work, scenario, &outcome, find_drivers);
    let (given, _) = use_debounced(&work, scenario, &outcome, find_given);
    let (mix, _) = use_debounced(&work, scenario, &outcome, find_mix);
    let (cross_checked, _) = use_debounced(&work, scenario, &outcome, find_cross_check);
    let (bid_comparison, _) = use_debounced(&work, scenario, &outcome, find_bids);
    let futures = use_futures(&work, scenario, &outcome);
    let formats = ByPointer(formats.as_ref().clone());
    let scenario = Rc::clone(scenario);
    Snapshot {
        work,
        scenario,
        outcome,
        last,
        findings,
        formats,
        drivers,
        drivers_pending,
        given,
        mix,
        cross_checked,
        bid_comparison,
        futures,
    }
}

/// Starts the search for what drives the answer and what would flip it.
fn find_drivers() -> SearchStep<Option<Levers>> {
    let mut search = LeverSearch::default();
    Box::new(move |scenario, outcome| search.step(scenario, outcome))
}

/// Starts the search for numbers that were entered, and for those of them that are not used.
fn find_given() -> SearchStep<GivenNumbers> {
    let mut given = None::<GivenSearch>;
    let mut unused = None::<(Vec<Address>, UnusedSearch)>;
    Box::new(move |scenario, outcome| {
        if let Some((numbers, search)) = &mut unused {
            let unused = search.step(scenario, outcome)?;
            return Some(GivenNumbers { numbers: std::mem::take(numbers), unused });
        }
        let numbers = given.get_or_insert_with(|| GivenSearch::new(scenario)).step(scenario)?;
        let search = UnusedSearch::new(outcome, &numbers);
        unused = Some((numbers, search));
        None
    })
}

/// Starts the search for the best mixes of the options.
fn find_mix() -> SearchStep<Option<MixAnswer>> {
    let mut search = None::<MixSearch>;
    Box::new(move |scenario, outcome| match &mut search {
        Some(search) => search.step().map(Some),
        None => {
            search = MixSearch::new(scenario, outcome, &option_qualities(scenario, outcome));
            if search.is_none() { Some(None) } else { None }
        }
    })
}

/// Starts the comparison of the bids.
fn find_bids() -> SearchStep<Option<BidComparison>> {
    let mut search = BidSearch::default();
    Box::new(move |scenario, outcome| search.step(scenario, outcome))
}

/// What other methods say about the decision: thousands of weightings are too slow for a key press.
fn find_cross_check() -> SearchStep<Option<CrossCheck>> {
    Box::new(|scenario, outcome| {
        let decided = decide(scenario, outcome);
        Some(decided.and_then(|decided| cross_check(scenario.decision.as_deref()?, &decided, scenario.simulation.seed)))
    })
}
