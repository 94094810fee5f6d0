//! Groups of a scenario: which number is in which, and what may be one.

use super::{Address, Along, GroupId, LIMITS, Scenario, Sorting, Together};

impl Together {
    /// A group of two numbers, named after both.
    pub fn pair(id: GroupId, first: Address, second: Address) -> Together {
        let name = format!("{} and {}", first.field.label, second.field.label).chars().take(LIMITS.name).collect();
        Together { id, name, strength: Together::USUAL_STRENGTH, members: vec![(first, Along::With), (second, Along::With)] }
    }
}

impl Scenario {
    /// The group that the number at an address moves with.
    pub fn group_of(&self, address: Address) -> Option<&Together> {
        self.together.iter().find(|group| group.members.iter().any(|(member, _)| *member == address))
    }

    /// The identity of a new group; `None` if there are as many as possible.
    pub fn new_group_id(&self) -> Option<GroupId> {
        let is_free = |id: &GroupId| self.together.iter().all(|group| group.id != *id);
        (1..).map(GroupId).find(is_free).filter(|_| self.together.len() < Together::MOST)
    }

    /// Adds a group or replaces the one with its identity; its numbers leave their other groups. Returns false unless it has at least
    /// two numbers, all of them different and uncertain, a strength from 0 to 1, and there is room for it.
    pub fn set_group(&mut self, mut group: Together) -> bool {
        let is_known = self.together.iter().any(|known| known.id == group.id);
        let has_room = is_known || self.together.len() < Together::MOST;
        let along = |address: Address| group.members.iter().find(|(member, _)| *member == address).map(|(_, along)| (address, *along));
        let members: Vec<(Address, Along)> = self.ranges.iter().filter_map(|(address, _)| along(*address)).collect();
        let fits = members.len() == group.members.len() && (2..=Together::MOST_MEMBERS).contains(&members.len());
        let is_named = group.name.chars().count() <= LIMITS.name && !group.name.chars().any(char::is_control);
        if !(has_room && fits && is_named && (0.0..=1.0).contains(&group.strength)) {
            return false;
        }
        self.together.retain_mut(|known| known.id != group.id && known.keep(|address| along(address).is_some()));
        group.members = members;
        self.together.push(group);
        self.together.order_by_key(|group| group.id.0);
        true
    }

    /// Lets the numbers of a group move independently again. Returns false if there is no such group.
    pub fn remove_group(&mut self, id: GroupId) -> bool {
        let before = self.together.len();
        self.together.retain(|group| group.id != id);
        self.together.len() < before
    }
}
