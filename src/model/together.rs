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

    /// The strengths to choose from, in words.
    pub const STRENGTHS: [(f64, &'static str); 4] = [(0.3, "A little"), (0.6, "Clearly"), (0.9, "Closely"), (1.0, "Exactly")];
    /// The usual strength of a new group.
    pub const USUAL_STRENGTH: f64 = 0.6;

    /// The group with one number more.
    pub fn with(&self, address: Address) -> Together {
        let mut group = self.clone();
        if !group.members.iter().any(|(member, _)| *member == address) {
            group.members.push((address, Along::With));
        }
        group
    }

    /// The group with a number that rises or falls with it.
    pub fn turned(&self, address: Address, along: Along) -> Together {
        let mut group = self.clone();
        group.members.iter_mut().filter(|(member, _)| *member == address).for_each(|member| member.1 = along);
        group
    }

    /// The group without a number; `None` if fewer than two would be left.
    pub fn without(&self, address: Address) -> Option<Together> {
        let mut group = self.clone();
        group.keep(|member| member == address).then_some(group)
    }

    /// Drops numbers. Returns false if fewer than two are left, which is no group.
    pub(super) fn keep(&mut self, is_gone: impl Fn(Address) -> bool) -> bool {
        self.members.retain(|(address, _)| !is_gone(*address));
        self.members.len() >= 2
    }
}
