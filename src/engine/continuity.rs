//! Whether a delivery continues as today, without a handover.

use crate::model::{DeliveredBy, Delivery};

/// Whether the same people deliver the same parts in the same place, so that there is no handover: an improved team, a
/// renewed contract.
pub(super) fn goes_on(today: &Delivery, new: &Delivery) -> bool {
    let same_team = today.choices.team_place == new.choices.team_place;
    let same_provider = today.provider == new.provider;
    match (today.choices.delivered_by, new.choices.delivered_by) {
        (DeliveredBy::InHouse, DeliveredBy::InHouse) => same_team,
        (DeliveredBy::Provider, DeliveredBy::Provider) => same_provider,
        (DeliveredBy::Shared, DeliveredBy::Shared) => {
            same_team && same_provider && today.operation.provider_share == new.operation.provider_share
        }
        (DeliveredBy::Transfer, DeliveredBy::Transfer) => same_team && same_provider,
        _ => false,
    }
}
