//! Which choices of a delivery make a difference, given its others.

use super::{ChoiceField, DeliveredBy, DeliveryChoices, WorkPlace, delivery_choices as table};

/// Whether a choice makes a difference, given the others.
type Applies = fn(&DeliveryChoices) -> bool;

/// The choices after those of who delivers, in the order they are shown.
const CHOICES: [(&ChoiceField, Applies); 8] = [
    (&table::team_place, |choices| choices.delivered_by != DeliveredBy::Provider),
    (&table::equipment, DeliveryChoices::is_bought),
    (&table::pricing, DeliveryChoices::is_bought),
    (&table::band_reading, |choices| choices.is_bought() && choices.pricing.asks_for(&table::band_reading)),
    (&table::benchmark, DeliveryChoices::is_bought),
    (&table::contract_years, DeliveryChoices::is_bought),
    (&table::credit_scheme, DeliveryChoices::is_bought),
    (&table::governance_method, |choices| choices.is_bought() || choices.team_place != WorkPlace::Onshore),
];

impl DeliveryChoices {
    /// Whether a provider has a part in it.
    pub fn is_bought(&self) -> bool {
        self.delivered_by != DeliveredBy::InHouse
    }

    /// The choices after those of who delivers, in the order they are shown.
    pub fn after_delivered_by() -> impl Iterator<Item = &'static ChoiceField> {
        CHOICES.into_iter().map(|(field, _)| field)
    }

    /// Whether a choice makes a difference, given the others of its delivery.
    pub fn applies(&self, field: &'static ChoiceField) -> bool {
        CHOICES.iter().find(|(known, _)| *known == field).is_none_or(|(_, applies)| applies(self))
    }
}
