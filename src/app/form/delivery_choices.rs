//! The choices of one service under every option: only those that make a difference.

use super::choice_row::{ChoiceCell, ChoiceRow};
use super::question::{AskedChoice, Question};
use crate::app::snapshot::{RenderContext, Warnings};
use crate::model::{ChoiceAddress, ChoiceField, ChoiceGroup, Delivery, Place, SourcingOption, delivery_choices as table};
use yew::prelude::*;

/// The name by which the choice of a provider is asked for.
const PROVIDER: &str = "provider";

/// The rows of those choices that are wanted; who the provider is belongs to who delivers.
pub fn choice_rows(context: RenderContext, columns: &[(&SourcingOption, &Delivery)], wanted: impl Fn(&ChoiceField) -> bool) -> Html {
    let row = |field: &'static ChoiceField| {
        let address = |option: &SourcingOption, delivery: &Delivery| {
            let place = Place::Delivery(option.id, delivery.service);
            ChoiceAddress { place, field }
        };
        let cells: Vec<ChoiceCell> = columns
            .iter()
            .map(|(option, delivery)| {
                let address = address(option, delivery);
                let chosen = context.snapshot.scenario.choice(address).unwrap_or_default();
                let applies = delivery.choices.matters(field);
                ChoiceCell { asked: AskedChoice::Choice(address), chosen: chosen.into(), option: option.name.clone().into(), applies }
            })
            .collect();
        let warned = columns.iter().flat_map(|(option, delivery)| context.snapshot.choice_warnings(address(option, delivery)));
        shown(field.id, Question::from(field), cells, warned.collect())
    };
    let providers = || {
        let cells = columns.iter().map(|(option, delivery)| ChoiceCell {
            asked: AskedChoice::Provider(option.id, delivery.service),
            chosen: delivery.provider.to_string().into(),
            option: option.name.clone().into(),
            applies: delivery.has_provider(),
        });
        shown(PROVIDER, Question::provider(&context.snapshot.scenario), cells.collect(), Warnings::new())
    };
    let rows = table::ALL.iter().filter(|field| wanted(field)).map(|&field| {
        html! { <>{ row(field) }if field == &table::delivered_by { { providers() } }</> }
    });
    html! { <>{ for rows }</> }
}

fn shown(key: &'static str, question: Question, cells: Vec<ChoiceCell>, warnings: Warnings) -> Html {
    if cells.iter().any(|cell| cell.applies) {
        html! { <ChoiceRow {key} {question} {cells} {warnings} /> }
    } else {
        Html::default()
    }
}
