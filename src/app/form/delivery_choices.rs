//! The choices of one service under every option: only those that make a difference.

use super::choice_row::{ChoiceCell, ChoiceRow};
use super::question::{AskedChoice, Question};
use crate::app::snapshot::{RenderContext, Warnings};
use crate::model::{ChoiceAddress, ChoiceField, Delivery, DeliveryChoices, Place, SourcingOption, delivery_choices as table};
use yew::prelude::*;

/// The name by which the choice of a provider is asked for.
const PROVIDER: &str = "provider";

/// Whether a choice with a name in files is one of a delivery.
pub fn is_delivery_choice(id: &str) -> bool {
    id == table::delivered_by.id || id == PROVIDER || DeliveryChoices::after_delivered_by().any(|field| field.id == id)
}

/// The rows of those choices whose names in files are wanted.
pub fn choice_rows(context: RenderContext, columns: &[(&SourcingOption, &Delivery)], wanted: impl Fn(&str) -> bool) -> Html {
    let row = |field: &'static ChoiceField| {
        if !wanted(field.id) {
            return Html::default();
        }
        let cells: Vec<ChoiceCell> = columns
            .iter()
            .map(|(option, delivery)| {
                let address = ChoiceAddress { place: Place::Delivery(option.id, delivery.service), field };
                let chosen = context.snapshot.scenario.choice(address).unwrap_or_default();
                let applies = delivery.choices.applies(field);
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
        applies: delivery.choices.is_bought(),
    });
    html! {
        <>
            { row(&table::delivered_by) }
            if wanted(PROVIDER) { { shown(PROVIDER, Question::provider(&context.snapshot.scenario), providers.collect(), Warnings::new()) } }
            { for DeliveryChoices::after_delivered_by().map(row) }
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
