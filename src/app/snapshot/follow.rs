//! What the contract that is followed comes to, in the formats of the page.

use super::Snapshot;
use crate::engine::follow_up::{FollowOutcome, follow_up};
use crate::exchange::follow_up::FollowWords;
use crate::model::FollowedContract;

impl Snapshot {
    /// What the contract that is followed says in words; `None` without one, or if its case breaks a rule.
    pub fn follow_up<T>(&self, say: impl FnOnce(FollowWords) -> T) -> Option<T> {
        let follow = self.scenario.follow.as_deref()?;
        let outcome = follow_up(follow).ok()?;
        Some(self.followed_in_words(follow, &outcome, say))
    }

    /// The same for results that are known.
    pub fn followed_in_words<T>(&self, follow: &FollowedContract, outcome: &FollowOutcome, say: impl FnOnce(FollowWords) -> T) -> T {
        let formats = &self.formats;
        let (money, percent) = (|amount| formats.money_short(amount), |share| formats.percent(share));
        say(FollowWords { follow, outcome, money: &money, percent: &percent })
    }
}
