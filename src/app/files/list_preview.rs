//! The changes that a list of roles or volumes would make, before it makes them; the user chooses where its numbers go.

use super::list_changes::changes;
use super::list_rows::rows;
use crate::app::snapshot::Snapshot;
use crate::exchange::list::{Aim, Kind, ListDoubt, Reading, Table, read};
use crate::model::Scenario;
use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of the preview.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The open comparison.
    pub snapshot: Snapshot,
    /// The list.
    pub table: Rc<Table>,
    /// Receives the scenario with the changes of the list, and the message to show.
    pub accept: Callback<(Rc<Scenario>, String)>,
    /// Dismisses the list.
    pub leave: Callback<MouseEvent>,
}

/// The list with the result for each row.
#[component(ListPreview)]
pub fn list_preview(props: &Props) -> Html {
    let Props { snapshot, table, accept, leave } = props;
    let scenario = &snapshot.scenario;
    let Some(first) = scenario.services.first() else { return Html::default() };
    let aim = use_state(|| Aim {
        decimal: table.decimal(snapshot.formats.decimal),
        option: scenario.status_quo,
        service: first.id,
        answers: BTreeMap::new(),
    });
    let aim_at = |change: fn(&str, &mut Aim)| {
        let aim = aim.clone();
        Callback::from(move |event: Event| {
            let mut next = Aim::clone(&aim);
            change(&event.target_unchecked_into::<HtmlSelectElement>().value(), &mut next);
            aim.set(next);
        })
    };
    let reading = read(table, scenario, &aim);
    let take = {
        let after = Rc::new(reading.applied(scenario));
        let count = reading.taken();
        accept.reform(move |_: MouseEvent| (Rc::clone(&after), format!("{} imported. Undo reverts this.", counted(count, "row", "rows"))))
    };
    let options = scenario.options.iter().map(|option| (option.id.to_string(), option.name.clone(), option.id == aim.option));
    let services = scenario.services.iter().map(|service| (service.id.to_string(), service.name.clone(), service.id == aim.service));
    let marks = [(".", "1.5"), (",", "1,5")].map(|(id, text)| (id.to_string(), text.to_string(), id.starts_with(aim.decimal)));
    html! {
        <>
            <div class="files-aim">
                if table.kind != Kind::Volumes {
                    { select("Option", options, aim_at(|id, aim| aim.option = id.parse().unwrap_or(aim.option))) }
                }
                if !table.names_services() && scenario.services.len() > 1 {
                    { select("Service", services, aim_at(|id, aim| aim.service = id.parse().unwrap_or(aim.service))) }
                }
                { select("Numbers are written", marks, aim_at(|mark, aim| aim.decimal = if mark == "," { ',' } else { '.' })) }
            </div>
            { understood(&reading) }
            { questions(&reading, &aim) }
            if reading.open() == 0 { { changes(snapshot, &reading) } }
            { rows(snapshot, table, &reading) }
            <div class="files-answers">
                <button type="button" class="primary" disabled={reading.changes.is_empty()} onclick={take}>{ "Import" }</button>
                <button type="button" onclick={leave.clone()}>{ "Cancel" }</button>
            </div>
        </>
    }
}

/// The content of the list as it was read, before any of it is used.
fn understood(reading: &Reading) -> Html {
    let lines = reading.understood.iter().map(|line| html! { <li>{ line }</li> });
    html! { if !reading.understood.is_empty() { <div><h4>{ "Understood as" }</h4><ul class="files-remarks">{ for lines }</ul></div> } }
}

/// The questions about the list, each with its answers; if only the reader can know, none is chosen.
fn questions(reading: &Reading, aim: &UseStateHandle<Aim>) -> Html {
    let open = reading.open();
    let questions = reading.asked.iter().enumerate().map(|(place, asked)| {
        // An answer given further down may not fit another answer here.
        let later: Vec<ListDoubt> = reading.asked.iter().skip(place + 1).map(|asked| asked.question).collect();
        let (aim, question) = (aim.clone(), asked.question);
        let onchange = Callback::from(move |event: Event| {
            let mut next = Aim::clone(&aim);
            next.answers.retain(|question, _| !later.contains(question));
            let answer = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
            next.answers.extend(answer.map(|answer| (question, answer)));
            aim.set(next);
        });
        let answers = asked.answers.iter().enumerate().map(|(place, text)| (place.to_string(), text.clone(), asked.answer == Some(place)));
        let none = asked.answer.is_none().then(|| (String::new(), "Choose …".to_string(), true));
        html! { <div key={format!("{question:?}")}>{ select(&asked.text, none.into_iter().chain(answers), onchange) }</div> }
    });
    html! {
        if !reading.asked.is_empty() {
            <div class="files-questions">
                <h4>{ "Questions about the list" }</h4>
                { for questions }
                if open > 0 { <p class="fault" role="status">{ format!("{} needed before anything can be imported.", counted(open, "answer is", "answers are")) }</p> }
            </div>
        }
    }
}

fn select(label: &str, answers: impl IntoIterator<Item = (String, String, bool)>, onchange: Callback<Event>) -> Html {
    let answers = answers.into_iter().map(|(id, text, selected)| html! { <option value={id} {selected}>{ text }</option> });
    html! { <label class="files-choice"><span>{ label.to_string() }</span><select class="choice" {onchange}>{ for answers }</select></label> }
}

pub use crate::model::grammar::counted;
