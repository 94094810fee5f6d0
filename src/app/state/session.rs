//! The one thing that changes: the scenario, with its undo and redo history.

use super::action::{Action, NameAddress};
use super::decision_field::DecisionField;
use super::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use super::rate_card_defaults::{in_currency, knowing, with_rate_card};
use super::structure_edits::{arranged, renamed};
use crate::engine;
use crate::engine::estimates::follow;
use crate::exchange::library::OpenEntry;
use crate::model::{Address, Scenario};
use std::rc::Rc;

/// The maximum number of steps that can be undone.
const STEPS: usize = 100;

/// The target of a step; consecutive changes of the same target are one step.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Target {
    Number(Address),
    Note(Address),
    Name(NameAddress),
    Simulation,
    Decision(DecisionField),
}

/// The open comparison, with its undo and redo history. Each step knows which comparison it belongs to, so undo also returns
/// to the one that was open before.
#[derive(Clone, Debug)]
pub struct Session {
    past: Vec<OpenComparison>,
    now: OpenComparison,
    future: Vec<OpenComparison>,
    last: Option<Target>,
    /// The last scenario that another one replaced, in the same comparison.
    replaced: Option<Rc<Scenario>>,
    /// Each sample or new comparison as it started, the last one last; while one is the open scenario, it is unchanged. Undo may
    /// return to any of them.
    started: Vec<Rc<Scenario>>,
}

impl PartialEq for Session {
    /// Whether it shows the same scenario; every change creates a new one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.now.scenario, &other.now.scenario) && self.now.work == other.now.work
    }
}

impl Session {
    /// A session that starts with a comparison.
    pub fn new(now: impl Into<OpenComparison>) -> Session {
        Session { past: Vec::new(), now: now.into(), future: Vec::new(), last: None, replaced: None, started: Vec::new() }
    }

    /// A session that starts with a sample, which a company's defaults and a host's currency may still change.
    pub fn started(now: OpenComparison) -> Session {
        Session { started: vec![Rc::clone(&now.scenario)], ..Session::new(now) }
    }

    /// Whether the open comparison is a sample or a new one, and unchanged.
    pub fn is_untouched(&self) -> bool {
        self.started.iter().any(|started| Rc::ptr_eq(started, &self.now.scenario))
    }

    /// The title of the sample or new comparison that is open, even after changes; `None` for any other.
    pub fn began_as(&self) -> Option<&str> {
        self.started.iter().rev().map(|started| started.title.as_str()).find(|title| *title == self.now.scenario.title)
    }

    /// The current scenario.
    pub fn now(&self) -> &Rc<Scenario> {
        &self.now.scenario
    }

    /// The open comparison.
    pub fn open(&self) -> &OpenComparison {
        &self.now
    }

    /// The open comparison, for texts and results that belong to it: a received one stays the same once it is the user's own.
    pub fn work(&self) -> Rc<ComparisonHandle> {
        self.now.work.owned_once_changed()
    }

    /// The last state of a comparison that was left, if undo or redo can return to it.
    pub fn last_of(&self, work: &Rc<ComparisonHandle>) -> Option<&OpenComparison> {
        self.past.iter().rev().chain(self.future.iter().rev()).find(|step| step.work == *work)
    }

    /// Moves `kept` to the open comparison; returns the one that was left, if it has unsaved changes.
    pub fn lead(&self, kept: &mut OpenComparison) -> Option<OpenComparison> {
        let before = std::mem::replace(kept, self.now.clone());
        if kept.work.is_looked_at() && self.is_untouched() {
            kept.work.mark_saved(&kept.scenario);
        }
        if kept.work == before.work {
            return None;
        }
        let left = self.last_of(&before.work).cloned().unwrap_or(before);
        (left.is_unsaved() && !matches!(left.work.keeping(), StorageOwner::Shared(_))).then_some(left)
    }

    /// The last scenario that another one replaced, in the same comparison.
    pub fn replaced(&self) -> Option<&Rc<Scenario>> {
        self.replaced.as_ref()
    }

    /// How many steps can be undone.
    pub fn steps(&self) -> usize {
        self.past.len()
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The session after an action; an action without effect leaves it unchanged.
    pub fn after(&self, action: Action) -> Session {
        match action {
            Action::FieldLeft => Session { last: None, ..self.clone() },
            Action::Undo => self.stepped(|session| {
                let before = session.past.pop()?;
                session.future.push(std::mem::replace(&mut session.now, before));
                Some(())
            }),
            Action::Redo => self.stepped(|session| {
                let after = session.future.pop()?;
                session.past.push(std::mem::replace(&mut session.now, after));
                Some(())
            }),
            Action::Edited(scenario) => self.edited(None, |edited| {
                *edited = Scenario::clone(&scenario);
                true
            }),
            Action::Replace(scenario) => {
                let after = self.changed(knowing(&scenario, &self.now.scenario.rate_card), None);
                let took_its_place = after.now.work == self.now.work && after != *self;
                Session { replaced: if took_its_place { Some(Rc::clone(&self.now.scenario)) } else { self.replaced.clone() }, ..after }
            }
            Action::OpenSample(sample) => {
                let sample = knowing(&sample, &self.now.scenario.rate_card);
                let work = ComparisonHandle::opened(self.now.work.keeping_of_new(), OpenEntry::default(), &sample);
                self.begin(OpenComparison { work, scenario: sample })
            }
            Action::StartNew(scenario) => {
                let scenario = with_rate_card(Scenario::clone(&scenario), &self.now.scenario.rate_card);
                self.begin(OpenComparison { work: ComparisonHandle::new(self.now.work.keeping_of_new()), scenario })
            }
            Action::OpenFile(scenario) => {
                let scenario = knowing(&scenario, &self.now.scenario.rate_card);
                self.stepped_to(OpenComparison { work: ComparisonHandle::new(self.now.work.keeping_of_new()), scenario }, None)
            }
            Action::Open(OpenComparison { work, scenario }) => {
                let known = knowing(&scenario, &self.now.scenario.rate_card);
                if !work.is_unsaved(&scenario) {
                    // Additions by a company's defaults are not changes by the user.
                    work.mark_saved(&known);
                }
                Session { replaced: self.replaced.clone(), ..Session::new(OpenComparison { work, scenario: known }) }
            }
            Action::KeepSent => {
                Session { now: OpenComparison { work: self.now.work.owned_once_changed(), ..self.now.clone() }, last: None, ..self.clone() }
            }
            Action::RateCard(card) => {
                let known = |step: &OpenComparison| OpenComparison { scenario: knowing(&step.scenario, &card), ..step.clone() };
                let all = |list: &[OpenComparison]| list.iter().map(known).collect();
                let session = Session { past: all(&self.past), future: all(&self.future), last: None, ..self.clone() };
                match self.is_untouched() {
                    true => session.still_untouched(with_rate_card(Scenario::clone(self.now()), &card)),
                    false => Session { now: known(&self.now), ..session },
                }
            }
            Action::SampleIn(currency) if self.is_untouched() => self.still_untouched(in_currency(self.now(), currency)),
            Action::SampleIn(_) => self.clone(),
            Action::Number(address, number) => {
                self.edited(Some(Target::Number(address)), |scenario| engine::give_number(scenario, address, number))
            }
            Action::Numbers(numbers) => self.edited(None, |scenario| {
                numbers.into_iter().fold(false, |done, (address, number)| engine::give_number(scenario, address, number) || done)
            }),
            Action::Range(address, number, range) => self.edited(Some(Target::Number(address)), |scenario| {
                let given = number.is_none_or(|number| engine::give_number(scenario, address, number));
                given && engine::set_range(scenario, address, range)
            }),
            Action::Ranges(ranges) => self.edited(None, |scenario| {
                ranges.into_iter().fold(false, |done, (address, range)| engine::set_range(scenario, address, Some(range)) || done)
            }),
            Action::Simulation(settings) => self.edited(Some(Target::Simulation), |scenario| {
                if settings.are_accepted() {
                    scenario.simulation = settings;
                }
                settings.are_accepted()
            }),
            Action::Note(address, note) => self.edited(Some(Target::Note(address)), |scenario| scenario.give_note(address, &note)),
            Action::Choice(address, answer) => self.edited(None, |scenario| scenario.choose(address, &answer)),
            // Converted as a whole or not at all: an amount left in the old currency would be wrong.
            Action::Currency(currency, per_dollar, amounts) => {
                self.edited(None, |scenario| scenario.exchange(currency, per_dollar, amounts).count() == 0)
            }
            Action::Name(address, name) => self.edited(Some(Target::Name(address)), |scenario| renamed(scenario, address, name)),
            Action::Decision(edit) => {
                let target = DecisionField::of(&edit).map(Target::Decision);
                self.edited(target, |scenario| scenario.edit_decision(edit).is_ok())
            }
            Action::Follow(edit) => {
                let target = DecisionField::of_follow(&edit).map(Target::Decision);
                self.edited(target, |scenario| scenario.edit_follow(edit).is_ok())
            }
            other => self.edited(None, |scenario| arranged(scenario, other)),
        }
    }

    /// The same session with another unchanged comparison open.
    fn still_untouched(&self, scenario: Rc<Scenario>) -> Session {
        Session { started: self.started_with(&scenario), now: OpenComparison { scenario, ..self.now.clone() }, ..self.clone() }
    }

    /// Opens another comparison; undo returns from it. Opening the same one again is not a step.
    fn begin(&self, other: OpenComparison) -> Session {
        let was_sent = matches!(self.now.work.keeping(), StorageOwner::Shared(_));
        if !was_sent && *other.scenario == *self.now.scenario {
            return self.clone();
        }
        Session { started: self.started_with(&other.scenario), ..self.stepped_to(other, None) }
    }

    /// The comparisons as they started, with another one; no more than undo can return to.
    fn started_with(&self, scenario: &Rc<Scenario>) -> Vec<Rc<Scenario>> {
        let mut started = self.started.clone();
        started.push(Rc::clone(scenario));
        started.drain(..started.len().saturating_sub(STEPS));
        started
    }

    fn stepped(&self, step: impl Fn(&mut Session) -> Option<()>) -> Session {
        let mut session = self.clone();
        if step(&mut session).is_some() {
            session.last = None;
        }
        session
    }

    /// Consecutive changes of the same target start from the same scenario: a range that moves with its number would not survive
    /// the `0` on the way to `0.8`.
    fn edited(&self, target: Option<Target>, edit: impl FnOnce(&mut Scenario) -> bool) -> Session {
        let start = self.past.last().filter(|_| self.is_same_step(target)).unwrap_or(&self.now);
        let mut scenario = Scenario::clone(&start.scenario);
        if !edit(&mut scenario) {
            return self.clone();
        }
        // What was estimated follows in the same step.
        follow(&start.scenario, &mut scenario);
        self.changed(Rc::new(scenario), target)
    }

    fn changed(&self, scenario: Rc<Scenario>, target: Option<Target>) -> Session {
        if *scenario == **self.now() {
            return self.clone();
        }
        self.stepped_to(OpenComparison { work: self.now.work.owned_once_changed(), scenario }, target)
    }

    /// Whether a change of a target belongs to the last step.
    fn is_same_step(&self, target: Option<Target>) -> bool {
        target.is_some() && target == self.last && self.future.is_empty()
    }

    fn stepped_to(&self, now: OpenComparison, target: Option<Target>) -> Session {
        let mut past = self.past.clone();
        if !self.is_same_step(target) || now.work != self.now.work {
            past.push(self.now.clone());
            past.drain(..past.len().saturating_sub(STEPS));
        }
        Session { past, now, future: Vec::new(), last: target, ..self.clone() }
    }
}

#[cfg(feature = "web")]
impl yew::Reducible for Session {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}
