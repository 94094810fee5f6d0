//! The choices of one service under every option: only those that affect a result.

use super::choice_row::{ChoiceCell, ChoiceRow};
use super::grid::table;
use super::question::{AskedChoice, Question};
use super::room::Room;
use crate::app::snapshot::{RenderContext, Warnings};
use crate::model::{
    ChoiceAddress, ChoiceField, ChoiceGroup, Delivery, Place, Service, SourcingOption, delivery_choices as table_of_choices,
};
use yew::prelude::*;

/// The key of the row for the provider.
const PROVIDER: &str = "provider";

/// A row of choices: its key, its question, one cell for each option, and its warnings.
type ChoiceLine = (&'static str, Question, Vec<ChoiceCell>, Warnings);

/// A table of the selected choices, for the options that have any; the provider follows the choice of who delivers.
pub fn choice_table(
    context: RenderContext,
    service: &Service,
    columns: &[(&SourcingOption, &Delivery)],
    wanted: impl Fn(&ChoiceField) -> bool,
) -> Html {
    let rows = rows(context, columns, wanted);
    let applies = |place: &usize| rows.iter().any(|(_, _, cells, _)| cells.get(*place).is_some_and(|cell| cell.applies));
    let places: Vec<usize> = (0..columns.len()).filter(applies).collect();
    if places.is_empty() {
        return Html::default();
    }
    let shown = rows.into_iter().map(|(key, question, cells, warnings)| {
        let cells: Vec<ChoiceCell> = places.iter().filter_map(|place| cells.get(*place).cloned()).collect();
        html! { <ChoiceRow {key} {question} {cells} places={places.clone()} {warnings} /> }
    });
    let caption = format!("{}: choices of every option", service.name);
    table(context, caption, columns, &places, Room::for_choices(places.len()), html! { <>{ for shown }</> })
}

fn rows(context: RenderContext, columns: &[(&SourcingOption, &Delivery)], wanted: impl Fn(&ChoiceField) -> bool) -> Vec<ChoiceLine> {
    let row = |field: &'static ChoiceField| -> ChoiceLine {
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
        (field.id, Question::from(field), cells, warned.collect())
    };
    let providers = || -> ChoiceLine {
        let cells = columns.iter().map(|(option, delivery)| ChoiceCell {
            asked: AskedChoice::Provider(option.id, delivery.service),
            chosen: delivery.provider.to_string().into(),
            option: option.name.clone().into(),
            applies: delivery.has_provider(),
        });
        (PROVIDER, Question::provider(&context.snapshot.scenario), cells.collect(), Warnings::new())
    };
    let fields = table_of_choices::ALL.iter().filter(|field| wanted(field));
    let rows = fields.flat_map(|&field| [Some(row(field)), (field == &table_of_choices::delivered_by).then(providers)]);
    rows.flatten().filter(|(_, _, cells, _)| cells.iter().any(|cell| cell.applies)).collect()
}
