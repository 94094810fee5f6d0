//! The choices of one service under every option: only those that make a difference.

use super::choice_row::{ChoiceCell, ChoiceRow};
use super::question::{AskedChoice, Question};
use crate::app::snapshot::{RenderContext, Warnings};
use crate::model::{
    ChoiceAddress, ChoiceField, DeliveredBy, Delivery, DeliveryChoices, Place, SourcingOption, WorkPlace, delivery_choices as table,
};
use yew::prelude::*;

/// Whether a choice makes a difference, given the others.
type Applies = fn(&DeliveryChoices) -> bool;

fn bought(choices: &DeliveryChoices) -> bool {
    choices.delivered_by != DeliveredBy::InHouse
}

/// The choices after those of who delivers, in order.
const CHOICES: [(&ChoiceField, Applies); 8] = [
    (&table::team_place, |choices| choices.delivered_by != DeliveredBy::Provider),
    (&table::equipment, bought),
    (&table::pricing, bought),
    (&table::band_reading, |choices| bought(choices) && choices.pricing.asks_for(&table::band_reading)),
    (&table::benchmark, bought),
    (&table::contract_years, bought),
    (&table::credit_scheme, bought),
    (&table::governance_method, |choices| bought(choices) || choices.team_place != WorkPlace::Onshore),
];

/// The name by which the choice of a provider is asked for.
const PROVIDER: &str = "provider";

/// Whether a choice with a name in files is one of a delivery.
pub fn is_delivery_choice(id: &str) -> bool {
    id == table::delivered_by.id || id == PROVIDER || CHOICES.iter().any(|(field, _)| field.id == id)
}

/// Whether a choice makes a difference, given the others of its delivery.
pub fn applies(field: &'static ChoiceField, choices: &DeliveryChoices) -> bool {
    CHOICES.iter().find(|(known, _)| *known == field).is_none_or(|(_, applies)| applies(choices))
}

/// The rows of those choices whose names in files are wanted.
pub fn choice_rows(context: RenderContext, columns: &[(&SourcingOption, &Delivery)], wanted: impl Fn(&str) -> bool) -> Html {
    let row = |field: &'static ChoiceField, applies: Applies| {
        if !wanted(field.id) {
            return Html::default();
        }
        let cells: Vec<ChoiceCell> = columns
            .iter()
            .map(|(option, delivery)| {
                let address = ChoiceAddress { place: Place::Delivery(option.id, delivery.service), field };
                let chosen = context.snapshot.scenario.choice(address).unwrap_or_default();
                let applies = applies(&delivery.choices);
                ChoiceCell { asked: AskedChoice::Choice(address), chosen: chosen.into(), option: option.name.clone().into(), applies }
            })
            .collect();
        let warned = columns.iter().map(|(option, delivery)| ChoiceAddress { place: Place::Delivery(option.id, delivery.service), field });
        let warnings = warned.flat_map(|address| context.snapshot.choice_warnings(address)).collect();
        shown(field.id, Question::from(field), cells, warnings)
    };
    let providers = columns.iter().map(|(option, delivery)| ChoiceCell {
        asked: AskedChoice::Provider(option.id, delivery.service),
        chosen: delivery.provider.to_string().into(),
        option: option.name.clone().into(),
        applies: bought(&delivery.choices),
    });
    html! {
        <>
            { row(&table::delivered_by, |_| true) }
            if wanted(PROVIDER) { { shown(PROVIDER, Question::provider(&context.snapshot.scenario), providers.collect(), Warnings::new()) } }
            { for CHOICES.into_iter().map(|(field, applies)| row(field, applies)) }
        </>
    }
}

fn shown(key: &'static str, question: Question, cells: Vec<ChoiceCell>, warnings: Warnings) -> Html {
    if cells.iter().any(|cell| cell.applies) {
        html! { <ChoiceRow {key} {question} {cells} {warnings} /> }
    } else {
        Html::default()
    }
}
