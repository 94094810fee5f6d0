//! What every component reads: the scenario, its results and the formats, as one snapshot.

use super::by_pointer::ByPointer;
use super::drafts::Drafts;
use super::form::source_text;
use super::format::Formats;
use super::outcome::Results;
use super::session::{Action, Session};
use super::settled::Settled;
use crate::engine::checks::Finding;
use crate::engine::{Levers, Outcome};
use crate::model::{Address, ChoiceAddress, Scenario, Sentence};
use std::rc::Rc;
use yew::{AttrValue, UseReducerDispatcher, hook, use_context};

/// The scenario with its results; a new one is made for every change.
#[derive(Clone)]
pub struct Scene {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Its results, or the rules it breaks.
    pub outcome: Results,
    /// The last results that could be computed.
    pub last: Option<Results>,
    /// What a careful analyst would ask about the results; nothing before that was looked for.
    pub findings: Option<Rc<Vec<Finding>>>,
    /// The number formats.
    pub formats: ByPointer<Formats>,
    /// What drives the answer and what would flip it, as it was worked out last.
    pub levers: Option<Rc<Settled<Option<Levers>>>>,
    /// Whether that was worked out from other numbers than these.
    pub levers_pending: bool,
}

impl Scene {
    /// The results to show: while a rule is broken, those from before it was.
    pub fn results(&self) -> Option<&Outcome> {
        self.outcome.as_ref().as_ref().ok().or_else(|| self.last.as_ref()?.as_ref().as_ref().ok())
    }

    /// What is wrong with an input that breaks a rule together with others.
    pub fn broken(&self, address: Address) -> Option<AttrValue> {
        let problems = self.outcome.as_ref().as_ref().err()?;
        let problem = problems.iter().find(|problem| problem.inputs.contains(&address))?;
        Some(format!("{} {}", problem.message, problem.remedy).into())
    }

    /// What the sanity checks warn of that an input causes.
    pub fn warnings(&self, address: Address) -> Warnings {
        self.words(self.found().filter(|finding| finding.inputs.contains(&address)))
    }

    /// What the sanity checks warn of that a choice causes.
    pub fn choice_warnings(&self, address: ChoiceAddress) -> Warnings {
        self.words(self.found().filter(|finding| finding.choices.contains(&address)))
    }

    /// What a careful analyst would ask, as far as it is known.
    pub fn found(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().flat_map(|found| found.iter())
    }

    fn words<'a>(&self, findings: impl Iterator<Item = &'a Finding>) -> Warnings {
        let sentence = |finding: &Finding| Sentence::join([finding.message.clone(), source_text(finding.check.source)], " ");
        findings.map(|finding| self.formats.prose(&sentence(finding)).into()).collect()
    }

    /// Whether an input is one of those that move the answer most.
    pub fn is_strong(&self, address: Address) -> bool {
        self.levers.as_ref().and_then(|settled| settled.found.as_ref()).is_some_and(|levers| levers.strongest.contains(&address))
    }

    /// What one unit of service is called where nobody says which service is meant.
    pub fn unit_name(&self) -> &'static str {
        match self.scenario.services.as_slice() {
            [only] => only.kind.unit,
            _ => "unit",
        }
    }
}

/// What sanity checks say, each with where its benchmark comes from.
pub type Warnings = Vec<AttrValue>;

impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        let worked_out =
            |scene: &Scene| (scene.levers.as_ref().map(Rc::as_ptr), scene.levers_pending, scene.findings.as_ref().map(Rc::as_ptr));
        Rc::ptr_eq(&self.scenario, &other.scenario) && self.formats == other.formats && worked_out(self) == worked_out(other)
    }
}

/// Sends actions to the session; it never changes, so that handing it down redraws nothing.
pub type Dispatcher = UseReducerDispatcher<Session>;

/// A callback-like sender of actions.
#[derive(Clone, PartialEq)]
pub struct Sender {
    to: Option<Dispatcher>,
    read_only: bool,
    drafts: Drafts,
}

impl Sender {
    /// A sender to a session; one that is read-only sends nothing.
    pub fn new(to: Dispatcher, read_only: bool, drafts: Drafts) -> Sender {
        Sender { to: Some(to), read_only, drafts }
    }

    /// The texts in fields that cannot be taken.
    pub fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Changes the scenario; a text that could not be taken since the last step is what is undone before that.
    pub fn send(&self, action: Action) {
        match action {
            Action::Undo if self.drafts.take_back() => return,
            Action::Undo | Action::Redo | Action::Left => {}
            _ => self.drafts.pass(),
        }
        if let Some(dispatcher) = self.to.as_ref().filter(|_| !self.read_only) {
            dispatcher.dispatch(action);
        }
    }
}

/// The sender of the page that this component stands in.
#[hook]
pub fn use_sender() -> Sender {
    let nowhere = Sender { to: None, read_only: true, drafts: Drafts::default() };
    use_context::<Sender>().unwrap_or(nowhere)
}
