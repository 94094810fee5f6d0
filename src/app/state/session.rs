//! The one thing that changes: the scenario, with what it was before and what was undone.

use super::action::{Action, NameAddress};
use super::open_comparison::{ComparisonHandle, OpenComparison, StorageOwner};
use super::rate_card_defaults::{in_currency, knowing, with_rate_card};
use super::structure_edits::{arranged, renamed};
use crate::exchange::library::OpenEntry;
use crate::model::{Address, Scenario};
use std::rc::Rc;

/// How many steps can be undone.
const STEPS: usize = 100;

/// What a step changed; consecutive changes of the same thing are one step.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Target {
    Number(Address),
    Note(Address),
    Name(NameAddress),
}

/// The comparison that is open, with what it was before and what was undone. Each step knows which comparison it is of, so
/// that undo also leads back to the one that was open before.
#[derive(Clone, Debug)]
pub struct Session {
    past: Vec<OpenComparison>,
    now: OpenComparison,
    future: Vec<OpenComparison>,
    last: Option<Target>,
    /// What another scenario took the place of last, in the same comparison.
    replaced: Option<Rc<Scenario>>,
    /// A sample or new comparison as it began; while it is what is open, nobody has changed it.
    begun: Option<Rc<Scenario>>,
}

impl PartialEq for Session {
    /// Whether it shows the same scenario; every change makes a new one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.now.scenario, &other.now.scenario) && self.now.work == other.now.work
    }
}

impl Session {
    /// A session that begins with a comparison.
    pub fn new(now: impl Into<OpenComparison>) -> Session {
        Session { past: Vec::new(), now: now.into(), future: Vec::new(), last: None, replaced: None, begun: None }
    }

    /// A session that begins with a sample, which a company's defaults and a host's currency may still change.
    pub fn begun(now: OpenComparison) -> Session {
        Session { begun: Some(Rc::clone(&now.scenario)), ..Session::new(now) }
    }

    /// Whether what is open is a sample or new comparison that nobody has changed.
    pub fn is_untouched(&self) -> bool {
        self.begun.as_ref().is_some_and(|begun| Rc::ptr_eq(begun, &self.now.scenario))
    }

    /// The title of the sample or new comparison that is open, also once it was changed; `None` for any other.
    pub fn began_as(&self) -> Option<&str> {
        self.begun.as_ref().map(|begun| begun.title.as_str()).filter(|title| *title == self.now.scenario.title)
    }

    /// The scenario as it is.
    pub fn now(&self) -> &Rc<Scenario> {
        &self.now.scenario
    }

    /// The comparison that is open.
    pub fn open(&self) -> &OpenComparison {
        &self.now
    }

    /// Which comparison is open, for all that is typed or worked out: what was sent is the same one once it is the user's own.
    pub fn work(&self) -> Rc<ComparisonHandle> {
        self.now.work.owned_once_changed()
    }

    /// What a comparison was when it was left last, as far as undo or redo leads back to it.
    pub fn last_of(&self, work: &Rc<ComparisonHandle>) -> Option<&OpenComparison> {
        self.past.iter().rev().chain(self.future.iter().rev()).find(|step| step.work == *work)
    }

    /// Leads what is kept to what is open now; gives what that leaves, if it has changes that are not stored.
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

    /// What another scenario took the place of last, in the same comparison.
    pub fn replaced(&self) -> Option<&Rc<Scenario>> {
        self.replaced.as_ref()
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The session after an action; one that changes nothing leaves it as it is.
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
            Action::Edited(scenario) => self.changed(scenario, None),
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
            Action::Open(OpenComparison { work, scenario }) => {
                let known = knowing(&scenario, &self.now.scenario.rate_card);
                if !work.is_unsaved(&scenario) {
                    // What a company's defaults add is no change of the user's.
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
                    true => session.still_begun(with_rate_card(Scenario::clone(self.now()), &card)),
                    false => Session { now: known(&self.now), ..session },
                }
            }
            Action::SampleIn(currency) if self.is_untouched() => self.still_begun(in_currency(self.now(), currency)),
            Action::SampleIn(_) => self.clone(),
            Action::Number(address, number) => self.edited(Some(Target::Number(address)), |scenario| scenario.give_number(address, number)),
            Action::Numbers(numbers) => self.edited(None, |scenario| {
                numbers.into_iter().fold(false, |done, (address, number)| scenario.give_number(address, number) || done)
            }),
            Action::Note(address, note) => self.edited(Some(Target::Note(address)), |scenario| scenario.give_note(address, &note)),
            Action::Choice(address, answer) => self.edited(None, |scenario| scenario.choose(address, &answer)),
            Action::Currency(currency, per_dollar, amounts) => self.edited(None, |scenario| {
                scenario.exchange(currency, per_dollar, amounts);
                true
            }),
            Action::Name(address, name) => self.edited(Some(Target::Name(address)), |scenario| renamed(scenario, address, name)),
            other => self.edited(None, |scenario| arranged(scenario, other)),
        }
    }

    /// The same session with something else open that nobody has changed either.
    fn still_begun(&self, scenario: Rc<Scenario>) -> Session {
        Session { begun: Some(Rc::clone(&scenario)), now: OpenComparison { scenario, ..self.now.clone() }, ..self.clone() }
    }

    /// Goes on with another comparison, which undo leads back from; the same one over again is no step.
    fn begin(&self, other: OpenComparison) -> Session {
        let was_sent = matches!(self.now.work.keeping(), StorageOwner::Shared(_));
        if !was_sent && *other.scenario == *self.now.scenario {
            return self.clone();
        }
        Session { begun: Some(Rc::clone(&other.scenario)), ..self.stepped_to(other, None) }
    }

    fn stepped(&self, step: impl Fn(&mut Session) -> Option<()>) -> Session {
        let mut session = self.clone();
        if step(&mut session).is_some() {
            session.last = None;
        }
        session
    }

    fn edited(&self, target: Option<Target>, edit: impl FnOnce(&mut Scenario) -> bool) -> Session {
        let mut scenario = Scenario::clone(self.now());
        if edit(&mut scenario) { self.changed(Rc::new(scenario), target) } else { self.clone() }
    }

    fn changed(&self, scenario: Rc<Scenario>, target: Option<Target>) -> Session {
        if *scenario == **self.now() {
            return self.clone();
        }
        self.stepped_to(OpenComparison { work: self.now.work.owned_once_changed(), scenario }, target)
    }

    fn stepped_to(&self, now: OpenComparison, target: Option<Target>) -> Session {
        let mut past = self.past.clone();
        if target.is_none() || target != self.last || !self.future.is_empty() || now.work != self.now.work {
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
