//! What a list of roles or volumes would change, before it does: where its numbers go can be chosen.

use super::list_changes::changes;
use super::list_rows::rows;
use crate::app::snapshot::Snapshot;
use crate::exchange::list::{Aim, Kind, Table, read};
use crate::model::Scenario;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the preview needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is open now.
    pub snapshot: Snapshot,
    /// The list.
    pub table: Rc<Table>,
    /// Takes the scenario as the list changes it, and what to say then.
    pub accept: Callback<(Rc<Scenario>, String)>,
    /// Leaves the list.
    pub leave: Callback<MouseEvent>,
}

/// The list with what becomes of each row.
#[component(ListPreview)]
pub fn list_preview(props: &Props) -> Html {
    let Props { snapshot, table, accept, leave } = props;
    let scenario = &snapshot.scenario;
    let Some(first) = scenario.services.first() else { return Html::default() };
    let aim = use_state(|| Aim { decimal: table.decimal(snapshot.formats.decimal), option: scenario.status_quo, service: first.id });
    let aim_at = |change: fn(&str, &mut Aim)| {
        let aim = aim.clone();
        Callback::from(move |event: Event| {
            let mut next = *aim;
            change(&event.target_unchecked_into::<HtmlSelectElement>().value(), &mut next);
            aim.set(next);
        })
    };
    let reading = read(table, scenario, *aim);
    let take = {
        let after = Rc::new(reading.applied(scenario));
        let count = reading.taken();
        accept.reform(move |_: MouseEvent| {
            (Rc::clone(&after), format!("{} taken over. Undo takes them back.", counted(count, "row was", "rows were")))
        })
    };
    let options = scenario.options.iter().map(|option| (option.id.to_string(), option.name.clone(), option.id == aim.option));
    let services = scenario.services.iter().map(|service| (service.id.to_string(), service.name.clone(), service.id == aim.service));
    let marks = [(".", "1.5"), (",", "1,5")].map(|(id, text)| (id.to_string(), text.to_string(), id.starts_with(aim.decimal)));
    html! {
        <>
            <div class="files-aim">
                if table.kind == Kind::Roles {
                    { select("Team of option", options, aim_at(|id, aim| aim.option = id.parse().unwrap_or(aim.option))) }
                }
                if !table.names_services() && scenario.services.len() > 1 {
                    { select("Service", services, aim_at(|id, aim| aim.service = id.parse().unwrap_or(aim.service))) }
                }
                { select("Numbers are written", marks, aim_at(|mark, aim| aim.decimal = if mark == "," { ',' } else { '.' })) }
            </div>
            { changes(snapshot, &reading) }
            { rows(snapshot, table, &reading) }
            <div class="files-answers">
                <button type="button" class="primary" disabled={reading.changes.is_empty()} onclick={take}>{ "Take it over" }</button>
                <button type="button" onclick={leave.clone()}>{ "Leave it" }</button>
            </div>
        </>
    }
}

fn select(label: &'static str, answers: impl IntoIterator<Item = (String, String, bool)>, onchange: Callback<Event>) -> Html {
    let answers = answers.into_iter().map(|(id, text, selected)| html! { <option value={id} {selected}>{ text }</option> });
    html! { <label class="files-choice">{ label }<select class="choice" {onchange}>{ for answers }</select></label> }
}

pub use crate::model::grammar::counted;
