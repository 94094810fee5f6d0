//! What to say when a number leaves the group it moved with because its range was removed.

use super::drivers::input_name;
use crate::engine::range_of;
use crate::model::Scenario;

/// A sentence for each group that lost a number between two states of a comparison.
pub fn left_groups(before: &Scenario, after: &Scenario) -> Vec<String> {
    let sentences = before.together.iter().filter_map(|group| {
        let gone = |address| after.number(address).is_some() && range_of(after, address).is_none();
        let (left, _) = group.members.iter().find(|(address, _)| gone(*address))?;
        let (name, group_name) = (input_name(after, &[*left]), &group.name);
        Some(match after.together.iter().any(|known| known.id == group.id) {
            true => format!("“{name}” has no range now and left the group “{group_name}”."),
            false => format!("“{name}” has no range now. The group “{group_name}” had only two numbers and is removed; Undo restores it."),
        })
    });
    sentences.collect()
}
