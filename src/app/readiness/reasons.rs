//! What the answers lead to: contradictions with the comparison, reasons for and against, tasks, and risks.

use crate::app::snapshot::Snapshot;
use crate::app::state::action::Action;
use crate::app::state::edit_dispatcher::EditDispatcher;
use crate::exchange::readiness::{AnsweredLine, ConsequenceKind, Questions, consequences};
use crate::model::grammar::list;
use crate::model::{Choice, DecisionEdit, ReadinessEdit, Scenario};
use yew::prelude::*;

/// The columns, with their headings.
const COLUMNS: [(ConsequenceKind, &str); 3] =
    [(ConsequenceKind::For, "Reasons for"), (ConsequenceKind::Against, "Reasons against"), (ConsequenceKind::First, "Do first")];

/// What all answers lead to, with buttons that add risks to the register; empty before the first answer.
pub(super) fn reasons(snapshot: &Snapshot, questions: &Questions, edits: &EditDispatcher) -> Html {
    drawn(&snapshot.scenario, questions, Some(edits).filter(|edits| !edits.is_read_only()))
}

/// The same without buttons.
pub(super) fn reasons_on_paper(snapshot: &Snapshot, questions: &Questions) -> Html {
    drawn(&snapshot.scenario, questions, None)
}

fn drawn(scenario: &Scenario, questions: &Questions, edits: Option<&EditDispatcher>) -> Html {
    let found = consequences(questions, scenario);
    if found.lines.is_empty() && found.contradictions.is_empty() {
        return Html::default();
    }
    let of = |kind: ConsequenceKind| found.lines.iter().filter(move |line| line.kind == kind).collect::<Vec<&AnsweredLine>>();
    let columns = COLUMNS.iter().map(|(kind, title)| {
        let lines = of(*kind);
        html! {
            <div class="reason-column">
                <h4>{ *title }</h4>
                if lines.is_empty() { <p class="note">{ "Nothing so far." }</p> }
                else { <ul>{ for lines.into_iter().map(|line| reason(scenario, line)) }</ul> }
            </div>
        }
    });
    let known = scenario.decision.as_ref().map_or(&[][..], |decision| &decision.readiness.risks);
    let risks = of(ConsequenceKind::Risk).into_iter().map(|line| {
        let add = edits.cloned().map(|edits| {
            let name = line.text.clone();
            Callback::from(move |_: MouseEvent| {
                edits.send(Action::Decision(DecisionEdit::Readiness(ReadinessEdit::AddRisk(name.clone(), None))));
            })
        });
        html! {
            <li>
                <strong>{ line.text.clone() }</strong>
                { source(scenario, line) }
                if known.iter().any(|risk| risk.name == line.text) { <span class="note">{ "In the risk register." }</span> }
                else if let Some(onclick) = add { <button type="button" aria-label={format!("Add to the risk register: {}", line.text)} {onclick}>{ "Add to the risk register" }</button> }
            </li>
        }
    });
    let risks: Vec<Html> = risks.collect();
    html! {
        <div class="readiness-reasons">
            if !found.contradictions.is_empty() {
                <h4>{ "Your comparison contradicts your answers" }</h4>
                <ul class="contradictions">{ for found.contradictions.iter().map(|sentence| html! { <li>{ sentence.clone() }</li> }) }</ul>
            }
            <div class="reason-columns">{ for columns }</div>
            if !risks.is_empty() { <h4>{ "Risks that your answers name" }</h4><ul class="named-risks">{ for risks }</ul> }
        </div>
    }
}

fn reason(scenario: &Scenario, line: &AnsweredLine) -> Html {
    let names: Vec<String> = line.options.iter().filter_map(|id| scenario.option(*id)).map(|option| format!("“{}”", option.name)).collect();
    html! {
        <li>
            { line.text.clone() }
            if !names.is_empty() { <span class="note">{ format!("Compared here: {}.", list(&names)) }</span> }
            { source(scenario, line) }
        </li>
    }
}

/// The question that a line follows from, with the answer and the source.
fn source(scenario: &Scenario, line: &AnsweredLine) -> Html {
    let service = line.service.and_then(|id| scenario.service(id)).map(|service| format!("{}. ", service.name)).unwrap_or_default();
    let text = format!("{service}{} {}. {}.", line.asked, line.answer.label(), line.source);
    html! { <span class="note">{ text }</span> }
}
