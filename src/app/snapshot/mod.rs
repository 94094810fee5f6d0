//! The state every component reads: the scenario, its results and the formats, as one snapshot.

mod beyond_cost;
mod debounced;
mod findings;
mod follow;
mod formats;
mod futures;
mod outcome;
mod painted;
mod pair;
mod range_words;
mod reading_back;
mod render_context;
mod stage;
mod use_snapshot;

pub use debounced::{Debounced, SearchStep, use_debounced};
pub use formats::{Formats, is_percent, named, phrase};
pub use futures::Futures;
pub use painted::{use_late, use_painted};
pub use range_words::shapes;
pub use render_context::{HeldContext, RenderContext};
pub use stage::{Stage, use_stage, use_stage_from};
pub use use_snapshot::{Prepared, use_snapshot};

use crate::app::state::by_pointer::ByPointer;
use crate::app::state::open_comparison::ComparisonHandle;
use crate::app::state::results::ComputedResults;
use crate::engine::bids::BidComparison;
use crate::engine::checks::Finding;
use crate::engine::decision::CrossCheck;
use crate::engine::simulation::Uncertainty;
use crate::engine::{Levers, MixAnswer, Outcome, Unused, WhyUnused};
use crate::exchange::unit_text::source_text;
use crate::model::Sorting;
use crate::model::{Address, ChoiceAddress, Scenario, Sentence, UnitName};
use std::rc::Rc;
use yew::AttrValue;

/// The scenario with its results; every change creates a new one.
#[derive(Clone)]
pub struct Snapshot {
    /// The comparison it belongs to.
    pub work: Rc<ComparisonHandle>,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Its results, or the rules it breaks.
    pub outcome: ComputedResults,
    /// The last results that could be computed.
    pub last: Option<ComputedResults>,
    /// The questions a careful analyst would ask about the results; `None` until they are known.
    pub findings: Option<Rc<Vec<Finding>>>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// What drives the answer and what would change it, as last computed.
    pub drivers: Option<Rc<Debounced<Option<Levers>>>>,
    /// Whether that was computed from other numbers.
    pub drivers_pending: bool,
    /// The numbers that somebody entered, as of the last search.
    pub given: Option<Rc<Debounced<GivenNumbers>>>,
    /// The best mixes of the options, as last found; nothing is found for a single service.
    pub mix: Option<Rc<Debounced<Option<MixAnswer>>>>,
    /// What other methods say about the decision, as last computed.
    pub cross_checked: Option<Rc<Debounced<Option<CrossCheck>>>>,
    /// The bids side by side, as last computed; nothing is found without bids.
    pub bid_comparison: Option<Rc<Debounced<Option<BidComparison>>>>,
    /// What the futures of the comparison say, as last computed; `None` while no number has a range.
    pub futures: Option<Rc<Futures>>,
}

/// The numbers that somebody entered.
pub struct GivenNumbers {
    /// All of them.
    pub numbers: Vec<Address>,
    /// Those that are not used, each with the reason.
    pub unused: Vec<Unused>,
}

impl Snapshot {
    /// The results to show: while a rule is broken, the last valid ones.
    pub fn results(&self) -> Option<&Outcome> {
        self.outcome.as_ref().as_ref().ok().or_else(|| self.last.as_ref()?.as_ref().as_ref().ok())
    }

    /// The fault of an input that breaks a rule together with others.
    pub fn broken(&self, address: Address) -> Option<AttrValue> {
        let problems = self.outcome.as_ref().as_ref().err()?;
        let problem = problems.iter().find(|problem| problem.inputs.contains(&address))?;
        Some(problem.in_words().into())
    }

    /// The findings of the sanity checks that an input causes.
    pub fn warnings(&self, address: Address) -> Warnings {
        self.words(self.found().filter(|finding| finding.inputs.contains(&address)))
    }

    /// The findings of the sanity checks that a choice causes.
    pub fn choice_warnings(&self, address: ChoiceAddress) -> Warnings {
        self.words(self.found().filter(|finding| finding.choices.contains(&address)))
    }

    /// The questions a careful analyst would ask, as far as they are known.
    pub fn found(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().flat_map(|found| found.iter())
    }

    /// Findings in words, the most serious first.
    pub fn words<'a>(&self, findings: impl Iterator<Item = &'a Finding>) -> Warnings {
        let sentence = |finding: &Finding| Sentence::join([finding.message.clone(), source_text(finding.check.source)], " ");
        let warning = |finding: &Finding| CheckWarning {
            id: finding.check.id,
            kind: finding.check.title,
            serious: finding.check.serious,
            of_contract: finding.is_of_contract(),
            text: self.formats.prose(&sentence(finding)).into(),
        };
        let mut warnings: Warnings = findings.map(warning).collect();
        warnings.order_by_key(|warning| !warning.serious);
        warnings
    }

    /// Whether an input is one of those that move the answer most.
    pub fn is_strong(&self, address: Address) -> bool {
        self.drivers.as_ref().and_then(|settled| settled.found.as_ref()).is_some_and(|levers| levers.strongest.contains(&address))
    }

    /// Whether somebody entered the number at an address, as far as known: a sample's own numbers do not count.
    pub fn is_given(&self, address: Address) -> bool {
        self.given.as_ref().is_some_and(|given| given.found.numbers.contains(&address))
    }

    /// Numbers that the user entered but that are not used.
    pub fn unused_numbers(&self) -> impl Iterator<Item = Unused> {
        let found = self.given.iter().flat_map(|known| known.found.unused.iter()).copied();
        // A number found a moment ago may be in use by now.
        found.filter(|unused| unused.why != WhyUnused::NoResult || self.results().is_none_or(|outcome| !outcome.uses(unused.address)))
    }

    /// The best mixes of the options; `None` until they are computed from these numbers.
    pub fn mixes(&self) -> Option<&MixAnswer> {
        self.mix.as_ref().filter(|mix| Rc::ptr_eq(&mix.scenario, &self.scenario))?.found.as_ref()
    }

    /// What the futures of the comparison say, as last computed. On paper, where nothing follows, only once all are computed from
    /// these numbers.
    pub fn futures(&self, on_paper: bool) -> Option<&Uncertainty> {
        futures::shown(self.futures.as_deref()?, &self.scenario, on_paper)
    }

    /// What they say as JSON text, once all of them are computed from these numbers; otherwise empty.
    pub fn futures_text(&self) -> &str {
        self.futures_json().map_or("", |text| text)
    }

    /// The same to be shared.
    pub fn futures_json(&self) -> Option<&Rc<str>> {
        let futures = self.futures.as_ref().filter(|_| !self.futures_pending());
        futures.and_then(|futures| futures.found.as_ref().ok()).map(|(_, text)| text)
    }

    /// Whether these are the futures of other numbers, or only the first of them.
    pub fn futures_pending(&self) -> bool {
        let current = self.futures.as_ref().is_some_and(|futures| futures.are_final_for(&self.scenario));
        self.scenario.is_uncertain() && self.outcome.is_ok() && !current
    }

    /// Whether the drivers of the answer are being searched for; while a rule is broken, they are not.
    pub fn is_searching(&self) -> bool {
        self.outcome.is_ok() && self.drivers_pending
    }

    /// Whether everything that may qualify the answer is computed from these numbers; until then, there is no all-clear.
    pub fn is_settled(&self) -> bool {
        let of_these = |of: Option<&Rc<Scenario>>| of.is_some_and(|of| Rc::ptr_eq(of, &self.scenario));
        let given = self.given.as_ref().map(|given| &given.scenario);
        let mix = self.mix.as_ref().map(|mix| &mix.scenario);
        self.findings.is_some() && self.drivers.is_some() && !self.drivers_pending && of_these(given) && of_these(mix)
    }

    /// Why a number that the user entered is not used.
    pub fn unused(&self, address: Address) -> Option<WhyUnused> {
        self.unused_numbers().find(|unused| unused.address == address).map(|unused| unused.why)
    }

    /// The name of one unit of service if no service is specified.
    pub fn unit_name(&self) -> UnitName {
        self.scenario.unit_name(crate::model::Place::Assumptions)
    }
}

/// The finding of a sanity check, with the source of its benchmark.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckWarning {
    /// The check.
    pub id: &'static str,
    /// The finding in a few words.
    pub kind: &'static str,
    /// Whether the user should look into it before repeating the answer.
    pub serious: bool,
    /// Whether it is about a contract.
    pub of_contract: bool,
    /// The full text.
    pub text: AttrValue,
}

/// The findings of sanity checks.
pub type Warnings = Vec<CheckWarning>;

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        let worked_out = |snapshot: &Snapshot| {
            let (drivers, given) = (snapshot.drivers.as_ref().map(Rc::as_ptr), snapshot.given.as_ref().map(Rc::as_ptr));
            let mix = snapshot.mix.as_ref().map(Rc::as_ptr);
            let futures = snapshot.futures.as_ref().map(Rc::as_ptr);
            let checked = snapshot.cross_checked.as_ref().map(Rc::as_ptr);
            let checked = (checked, snapshot.bids().map(std::ptr::from_ref));
            (drivers, snapshot.drivers_pending, given, mix, checked, futures, snapshot.findings.as_ref().map(Rc::as_ptr))
        };
        Rc::ptr_eq(&self.scenario, &other.scenario) && self.formats == other.formats && worked_out(self) == worked_out(other)
    }
}
