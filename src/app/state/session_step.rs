//! What must be stored as a session continues: the page and the tests of whole sessions follow it in the same way.

use super::open_comparison::OpenComparison;
use super::session::Session;
use crate::model::Scenario;
use std::rc::Rc;

/// The state of a session as last followed.
#[derive(Clone, Debug)]
pub struct FollowedSession {
    /// The open comparison.
    pub open: OpenComparison,
    /// The last scenario that another one replaced in it.
    replaced: Option<Rc<Scenario>>,
}

/// What became of the work in a step of a session.
#[derive(Debug)]
pub struct SessionStep {
    /// The comparison that was left with unsaved changes: to be stored.
    pub left: Option<OpenComparison>,
    /// Whether another comparison is open.
    pub is_other: bool,
    /// The scenario that another one replaced in the open comparison: to be kept as a version, however the page is left.
    pub replaced: Option<Rc<Scenario>>,
}

impl FollowedSession {
    /// A session that starts.
    pub fn new(open: OpenComparison) -> FollowedSession {
        FollowedSession { open, replaced: None }
    }

    /// Follows the session to its present state.
    pub fn follow(&mut self, session: &Session) -> SessionStep {
        let before = Rc::clone(&self.open.work);
        let left = session.lead(&mut self.open);
        let replaced = session.replaced().filter(|now| !self.replaced.as_ref().is_some_and(|before| Rc::ptr_eq(before, now))).cloned();
        if replaced.is_some() {
            self.replaced.clone_from(&replaced);
        }
        SessionStep { left, is_other: before != session.open().work, replaced }
    }
}
