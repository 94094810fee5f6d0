//! Uncertain numbers that move together.

use super::{Address, GroupId};

/// Whether a number rises or falls with its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// It is high when the others are high.
    With,
    /// It is low when the others are high.
    Against,
}

/// Uncertain numbers that move together: a number is in at most one such group.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Its identity.
    pub id: GroupId,
    /// Its name from the user.
    pub name: String,
    /// How closely any two of them move together: their rank correlation, from 0 to 1.
    pub strength: f64,
    /// Its numbers, at least two, in the order of the scenario.
    pub members: Vec<(Address, Along)>,
}

impl Together {
    /// The most groups of a scenario.
    pub const MOST: usize = 20;
    /// The most numbers of a group.
    pub const MOST_MEMBERS: usize = 100;

    /// Drops numbers. Returns false if fewer than two are left, which is no group.
    pub(super) fn keep(&mut self, is_gone: impl Fn(Address) -> bool) -> bool {
        self.members.retain(|(address, _)| !is_gone(*address));
        self.members.len() >= 2
    }
}
