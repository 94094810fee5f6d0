//! The one thing that changes: the scenario, with what it was before and what was undone.

use super::action::{Action, NameAddress};
use super::rate_card_defaults::{adopted, in_currency, knowing};
use super::structure_edits::{arranged, renamed};
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

/// The scenario, with what it was before and what was undone.
#[derive(Clone, Debug)]
pub struct Session {
    past: Vec<Rc<Scenario>>,
    now: Rc<Scenario>,
    future: Vec<Rc<Scenario>>,
    last: Option<Target>,
    replaced: u32,
    /// A sample or new comparison as it began; while it is what is open, nobody has changed it.
    begun: Option<Rc<Scenario>>,
}

impl PartialEq for Session {
    /// Whether it shows the same scenario; every change makes a new one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.now, &other.now)
    }
}

impl Session {
    /// A session that begins with a scenario.
    pub fn new(scenario: Rc<Scenario>) -> Session {
        Session { past: Vec::new(), now: scenario, future: Vec::new(), last: None, replaced: 0, begun: None }
    }

    /// A session that begins with a sample, which a company's defaults and a host's currency may still change.
    pub fn begun(scenario: Rc<Scenario>) -> Session {
        Session { begun: Some(Rc::clone(&scenario)), ..Session::new(scenario) }
    }

    fn is_untouched(&self) -> bool {
        self.begun.as_ref().is_some_and(|begun| Rc::ptr_eq(begun, &self.now))
    }

    /// The same session with something else open that nobody has changed either.
    fn still_begun(&self, now: Rc<Scenario>) -> Session {
        Session { begun: Some(Rc::clone(&now)), now, ..self.clone() }
    }

    /// The scenario as it is.
    pub fn now(&self) -> &Rc<Scenario> {
        &self.now
    }

    /// How often another scenario altogether took the place of what was open.
    pub fn replaced(&self) -> u32 {
        self.replaced
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
            Action::Left => Session { last: None, ..self.clone() },
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
                let after = self.changed(knowing(&scenario, &self.now.rate_card), None);
                Session { replaced: self.replaced_by(&after), ..after }
            }
            Action::Begin(scenario) => {
                let after = self.changed(adopted(Scenario::clone(&scenario), &self.now.rate_card), None);
                Session { replaced: self.replaced_by(&after), begun: Some(Rc::clone(&after.now)), ..after }
            }
            Action::Open(scenario) => Session { replaced: self.replaced, ..Session::new(knowing(&scenario, &self.now.rate_card)) },
            Action::RateCard(card) => {
                let all = |list: &[Rc<Scenario>]| list.iter().map(|scenario| knowing(scenario, &card)).collect();
                let known = Session { past: all(&self.past), future: all(&self.future), last: None, ..self.clone() };
                match self.is_untouched() {
                    true => known.still_begun(adopted(Scenario::clone(&self.now), &card)),
                    false => Session { now: knowing(&self.now, &card), ..known },
                }
            }
            Action::SampleIn(currency) if self.is_untouched() => self.still_begun(in_currency(&self.now, currency)),
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

    /// How often something was replaced once `after` is what there is; what is the same takes no place.
    fn replaced_by(&self, after: &Session) -> u32 {
        self.replaced + u32::from(!Rc::ptr_eq(&self.now, &after.now))
    }

    fn stepped(&self, step: impl Fn(&mut Session) -> Option<()>) -> Session {
        let mut session = self.clone();
        if step(&mut session).is_some() {
            session.last = None;
        }
        session
    }

    fn edited(&self, target: Option<Target>, edit: impl FnOnce(&mut Scenario) -> bool) -> Session {
        let mut scenario = Scenario::clone(&self.now);
        if edit(&mut scenario) { self.changed(Rc::new(scenario), target) } else { self.clone() }
    }

    fn changed(&self, scenario: Rc<Scenario>, target: Option<Target>) -> Session {
        if *scenario == *self.now {
            return self.clone();
        }
        let mut past = self.past.clone();
        if target.is_none() || target != self.last || !self.future.is_empty() {
            past.push(Rc::clone(&self.now));
            past.drain(..past.len().saturating_sub(STEPS));
        }
        Session { past, now: scenario, future: Vec::new(), last: target, ..self.clone() }
    }
}

#[cfg(feature = "web")]
impl yew::Reducible for Session {
    type Action = Action;
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}
