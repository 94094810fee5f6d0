//! The four choices that switch prompts on.

use crate::app::decision::answer_select;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::model::{Choice, DecisionEdit, Jurisdiction, PersonalData, Readiness, ReadinessEdit, Scenario, Sector, Service};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The choices: the law and the sector, then for each service its personal data and whether it supports a critical function.
pub(super) fn law_choices(scenario: &Scenario, edits: &EditDispatcher) -> Html {
    let none = Readiness::default();
    let law = &scenario.decision.as_ref().map_or(&none, |decision| &decision.readiness).law;
    let name = |id: &str, name: String| (format!("law.{id}"), name);
    let jurisdiction = |id: &str| Jurisdiction::from_id(id).map(|law| DecisionEdit::Readiness(ReadinessEdit::Jurisdiction(law)));
    let sector = |id: &str| Sector::from_id(id).map(|sector| DecisionEdit::Readiness(ReadinessEdit::Sector(sector)));
    let row = |service: &Service| {
        let id = service.id;
        let data = move |answer: &str| {
            let data = PersonalData::from_id(answer)?;
            Some(DecisionEdit::Readiness(ReadinessEdit::PersonalData(id, data)))
        };
        let onchange = {
            let edits = edits.clone();
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                edits.send(Action::Decision(DecisionEdit::Readiness(ReadinessEdit::Critical(id, input.checked()))));
            })
        };
        html! {
            <li key={id.0}>
                <strong>{ service.name.clone() }</strong>
                <label>{ "Personal data" }{ answer_select(edits, name(&format!("{id}.data"), format!("{}: personal data", service.name)), PersonalData::ANSWERS, law.personal_data_of(id).id(), data) }</label>
                <label class="tick"><input type="checkbox" checked={law.critical.contains(&id)} disabled={edits.is_read_only()} {onchange} /><span>{ "Supports a critical function" }</span></label>
            </li>
        }
    };
    html! {
        <div class="law-choices">
            <label>{ "Law that applies to you" }{ answer_select(edits, name("where", "Law that applies to you".to_string()), Jurisdiction::ANSWERS, law.jurisdiction.id(), jurisdiction) }</label>
            <label>{ "Sector" }{ answer_select(edits, name("sector", "Sector".to_string()), Sector::ANSWERS, law.sector.id(), sector) }</label>
            <ul>{ for scenario.services.iter().map(row) }</ul>
        </div>
    }
}
