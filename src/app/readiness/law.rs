//! The prompts on law and place: the choices that switch them on, and the lines that are on.

use super::law_choices::law_choices;
use super::prompt_row::PromptRow;
use crate::app::elements::fetched::use_file;
use crate::app::snapshot::Snapshot;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::browser::clock;
use crate::engine::readiness::prompts_on;
use crate::exchange::readiness::{LawTexts, concentration, is_old, read_prompts};
use crate::model::grammar::list;
use yew::prelude::*;

/// The properties of the prompts.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub snapshot: Snapshot,
}

/// The prompts on law and place.
#[component(LawAndPlaceForm)]
pub fn law_and_place_form(props: &Props) -> Html {
    let file = use_file("prompts.json", read_prompts, true);
    let edits = use_edit_dispatcher();
    let scenario = &props.snapshot.scenario;
    let draw = |texts: &LawTexts| {
        let (on, today) = (prompts_on(scenario), clock::date());
        let rows = on.iter().filter_map(|on| {
            let text = texts.prompts.iter().find(|text| text.id == on.prompt.id)?.clone();
            let names: Vec<String> =
                on.options.iter().filter_map(|id| scenario.option(*id)).map(|option| format!("“{}”", option.name)).collect();
            let computed = props.snapshot.results().and_then(|outcome| {
                let said = concentration(scenario, outcome, on, |share| props.snapshot.formats.percent(share))?;
                Some(AttrValue::from(props.snapshot.formats.with_percent_signs(&said)))
            });
            let is_old = is_old(&text.read_on, &today);
            Some(html! { <PromptRow key={on.prompt.id} id={on.prompt.id} topic={on.prompt.topic} {text} {computed} {is_old} concerns={list(&names)} state={on.state.clone()} /> })
        });
        let rows: Vec<Html> = rows.collect();
        html! {
            <div class="decision-form readiness">
                <p class="note">{ texts.about.clone() }</p>
                { law_choices(scenario, &edits) }
                if rows.is_empty() { <p class="empty">{ "Nothing applies yet. Questions appear as you answer the choices above." }</p> }
                else { <ul class="prompts">{ for rows }</ul> }
            </div>
        }
    };
    file.view("The prompts", |texts| draw(texts))
}
