//! The parts of today's delivery that stay, leave or join when a service changes hands.

use super::setting::Setting;
use crate::graph::{Expression, Unit};
use crate::model::DeliveredBy::{InHouse, Provider, Shared, Transfer};

/// The parts of a service that change hands.
#[derive(Clone, Copy)]
pub(super) struct HandOver<'g> {
    /// The parts of today's delivery that end.
    pub(super) ending: Ending<'g>,
    /// Share of the new own team that joins and has to learn the work; `None` if nobody does.
    pub(super) joining: Option<Expression<'g>>,
    /// Share of the new provider's work that it has to learn.
    pub(super) taken_over: Expression<'g>,
    /// Whether today's provider is replaced altogether.
    pub(super) leaves_provider: bool,
}

/// The shares of today's delivery that end.
#[derive(Clone, Copy)]
pub(super) struct Ending<'g> {
    /// Share of today's own team that leaves it.
    pub(super) team: Expression<'g>,
    /// Share of the rest of today's delivery.
    pub(super) others: Expression<'g>,
}

/// A team stays to the extent that both deliveries have one in the same place, a provider to the extent that both pay the same one.
pub(super) fn hand_over<'g>(today: &Setting<'_, 'g>, new: &Setting<'_, 'g>) -> HandOver<'g> {
    let (none, one) = (new.graph().constant(0.0), new.graph().constant(1.0));
    let named = |ends: Expression<'g>| ends.explained("Share of today's delivery that ends", Unit::Share, "");
    let of_provider = |setting: &Setting<'_, 'g>| match setting.delivery.choices.delivered_by {
        InHouse => none,
        Provider | Transfer => one,
        Shared => setting.delivery.operation.map(setting.inputs()).provider_share,
    };
    let (before, after) = (of_provider(today), of_provider(new));
    let from_to = (today.delivery.choices.delivered_by, new.delivery.choices.delivered_by);
    let same_team = today.delivery.choices.team_place == new.delivery.choices.team_place;
    let (team, joining) = match from_to {
        (InHouse, Shared) if same_team => (after, None),
        (Shared, InHouse) if same_team => (none, Some(before)),
        (Shared, Shared) if same_team => {
            let (before, after) = (1.0 - before, 1.0 - after);
            let stays = before.minimum(after).explained("Share of the work that stays with your team", Unit::Share, "");
            (1.0 - stays / before.maximum(1e-9), Some(1.0 - stays / after.maximum(1e-9)))
        }
        // The team a provider transfers already knows the work, and needs no hiring.
        (_, Provider | Transfer) => (one, None),
        (_, InHouse | Shared) => (one, Some(one)),
    };
    let provider_stays = today.delivery.has_provider() && new.delivery.has_provider() && today.delivery.provider == new.delivery.provider;
    let (others, taken_over) = match from_to {
        (InHouse, Shared) if same_team => (after, one),
        _ if provider_stays => {
            let stays = before.minimum(after).explained("Share of the work that stays with the provider", Unit::Share, "");
            (1.0 - stays / before.maximum(1e-9), 1.0 - stays / after.maximum(1e-9))
        }
        _ => (one, one),
    };
    let taken_over = taken_over.explained("Share of the provider's work that is new to it", Unit::Share, "");
    HandOver { ending: Ending { team: named(team), others: named(others) }, joining, taken_over, leaves_provider: !provider_stays }
}
