//! Inputs that all options share, one under the other.

use super::choice_field::{choice_field, choice_id};
use super::field_help::field_help;
use super::number_field::{NumberField, field_id};
use crate::app::format::phrase;
use crate::app::scene::{Scene, use_sender};
use crate::model::{Address, ChoiceAddress, Place};
use yew::prelude::*;

/// What a list of fields needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scenario and its results.
    pub scene: Scene,
    /// The part of the scenario.
    pub place: Place,
    /// What one unit of service is called.
    pub unit_name: &'static str,
    /// Choices that stand before the numbers.
    #[prop_or_default]
    pub choices: Vec<ChoiceAddress>,
}

/// Inputs that all options share, with their labels above them.
#[component(FieldList)]
pub fn field_list(props: &Props) -> Html {
    let sender = use_sender();
    let open = use_state(|| None::<Address>);
    let Props { scene, place, unit_name, choices } = props;
    let choices = choices.iter().map(|&address| {
        let field = address.field();
        let Some(chosen) = scene.scenario.choice(address) else { return Html::default() };
        let id = choice_id(address);
        html! {
            <div class="entry" key={field.label}>
                <div class="entry-head"><label for={id} title={field.help}>{ field.label }</label></div>
                { choice_field(&sender, address, chosen, field.label.to_string()) }
            </div>
        }
    });
    let mut entries = Vec::new();
    scene.scenario.each(|address, value| {
        if address.place != *place {
            return;
        }
        let field = address.field;
        let default = scene.scenario.default_of(address).0;
        let is_open = *open == Some(address);
        let toggle = {
            let open = open.clone();
            Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(address)))
        };
        let unit = phrase(field.unit, unit_name);
        entries.push(html! {
            <div class="entry" key={field.id}>
                <div class="entry-head">
                    <label for={field_id(address)}>{ field.label }</label>
                    <button type="button" class="info" aria-expanded={is_open.to_string()} aria-label={format!("About {}", field.label)} onclick={toggle}>{ "?" }</button>
                </div>
                <NumberField {address} {value} {default} name={field.label} formats={scene.formats.clone()} unit={(unit != "%").then_some(unit)} />
                if is_open { { field_help(field, &[scene.scenario.default_of(address)], &scene.formats) } }
            </div>
        });
    });
    html! { <div class="entries">{ for choices }{ for entries }</div> }
}
