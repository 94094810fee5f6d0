//! Who of today's delivery stays, who leaves and who joins when a service changes hands.

use super::setting::Setting;
use crate::graph::{Expression, Unit};
use crate::model::DeliveredBy;

/// The shares of today's delivery that end.
#[derive(Clone, Copy)]
pub(super) struct Ending<'g> {
    /// Share of today's own team that leaves it.
    pub(super) team: Expression<'g>,
    /// Share of all else of today's delivery.
    pub(super) others: Expression<'g>,
}

/// What of today's delivery ends, and the share of the new own team that joins it and has to learn the work; nothing
/// where nobody does. A team stays as far as both deliveries have one in the same place.
pub(super) fn hand_over<'g>(today: &Setting<'_, 'g>, new: &Setting<'_, 'g>) -> (Ending<'g>, Option<Expression<'g>>) {
    use DeliveredBy::{InHouse, Provider, Shared, Transfer};
    let one = new.graph().constant(1.0);
    let named = |ends: Expression<'g>| ends.explained("Share of today's delivery that ends", Unit::Share, "");
    let ending = |team, others| Ending { team: named(team), others: named(others) };
    let share_of_provider = |setting: &Setting<'_, 'g>| setting.delivery.operation.map(setting.inputs()).provider_share;
    let same_team = today.delivery.choices.team_place == new.delivery.choices.team_place;
    match (today.delivery.choices.delivered_by, new.delivery.choices.delivered_by) {
        (InHouse, Shared) if same_team => {
            let leaves = share_of_provider(new);
            (ending(leaves, leaves), None)
        }
        (Shared, InHouse) if same_team => (ending(new.graph().constant(0.0), one), Some(share_of_provider(today))),
        (Shared, Shared) if same_team => {
            let (before, after) = (1.0 - share_of_provider(today), 1.0 - share_of_provider(new));
            let stays = before.minimum(after).explained("Share of the work that stays with the own team", Unit::Share, "");
            (ending(1.0 - stays / before.maximum(1e-9), one), Some(1.0 - stays / after.maximum(1e-9)))
        }
        // The team that a provider hands over has learned the work before, and is not hired anew.
        (_, Provider | Transfer) => (ending(one, one), None),
        (_, InHouse | Shared) => (ending(one, one), Some(one)),
    }
}
