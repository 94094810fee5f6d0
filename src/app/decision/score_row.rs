//! The scores of all options on one criterion, side by side, with reasons and evidence on demand.

use super::answer_select::answer_select;
use super::number_entry::NumberEntry;
use super::subjects::subject_marker;
use super::text_entry::TextEntry;
use crate::app::snapshot::Formats;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::grammar::worded;
use crate::model::{Choice, Criterion, DecisionEdit, Evidence, Score, Subject};
use yew::prelude::*;

/// One option's cell.
#[derive(Clone, PartialEq)]
pub struct ScoreCell {
    /// The option.
    pub subject: Subject,
    /// Its name.
    pub name: AttrValue,
    /// Its score.
    pub score: Score,
    /// What the comparison knows about it.
    pub evidence: Vec<String>,
    /// The score that follows from the cost, in words, if the criterion is the cost.
    pub computed: Option<AttrValue>,
    /// Whether the score needs a reason that nobody gave yet.
    pub needs_reason: bool,
}

/// The properties of a row; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The criterion.
    pub criterion: Criterion,
    /// Its share of all weights, in words.
    pub share: AttrValue,
    /// One cell for each option.
    pub cells: Vec<ScoreCell>,
    /// Whether it is the one on show where there is room for only one.
    pub shown: bool,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// The scores of all options on one criterion.
#[component(ScoreRow)]
pub fn score_row(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let open = use_state(|| false);
    let Props { criterion, cells, .. } = props;
    let id = criterion.id;
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let anchors_id = format!("decision.{id}.anchors");
    let columns = cells.iter().enumerate().map(|(place, cell)| {
        let (subject, score) = (cell.subject, &cell.score);
        let known = format!("How we know: {}, {}", criterion.name, cell.name);
        let edit = move |known: &str| Evidence::from_id(known).map(|known| DecisionEdit::Known(subject, id, known));
        html! {
            <td key={subject.to_string()} data-column={place.to_string()} data-name={cell.name.clone()}>
                if let Some(computed) = &cell.computed {
                    <span class="computed-score">{ computed }</span>
                } else {
                    <NumberEntry field={DecisionField::Score(subject, id)} name={format!("{}, {}: score from 0 to 10", criterion.name, cell.name)}
                        described_by={anchors_id.clone()} placeholder="open" formats={props.formats.clone()} />
                    if score.score.is_some() {
                        { answer_select(&edits, (format!("decision.{subject}.{id}.known"), known), Evidence::ANSWERS, score.known.id(), edit) }
                    }
                }
            </td>
        }
    });
    let asked = cells.iter().filter(|cell| cell.needs_reason).count();
    let given = cells.iter().filter(|cell| !cell.score.reason.is_empty()).count();
    let more = match (asked, given) {
        _ if criterion.is_cost() => "Details".to_string(),
        (0, 0) => "Reasons".to_string(),
        (0, given) => format!("Reasons ({given})"),
        (asked, _) => worded(asked, "Reasons (1 missing)", "Reasons ({} missing)"),
    };
    let scale: Vec<String> =
        criterion.anchors.each().into_iter().filter(|(_, text)| !text.is_empty()).map(|(score, text)| format!("{score}: {text}")).collect();
    let shown = props.shown.then_some("yes");
    html! {
        <>
            <tr data-shown={shown}>
                <th scope="row">
                    <span class="criterion-name">{ &criterion.name }</span>
                    <span class="criterion-about">
                        <span>{ &props.share }</span>
                        <button type="button" class="link" aria-expanded={open.to_string()} aria-label={format!("{more}: {}", criterion.name)} onclick={toggle}>{ more.clone() }</button>
                    </span>
                    <span class="hidden" id={anchors_id.clone()}>{ scale.join("; ") }</span>
                </th>
                { for columns }
            </tr>
            if *open {
                <tr class="reasons" data-shown={shown}><td colspan={(cells.len() + 1).to_string()}>{ details(criterion, &scale, cells) }</td></tr>
            }
        </>
    }
}

/// The scale, and the reason of each score beside what the comparison knows.
fn details(criterion: &Criterion, scale: &[String], cells: &[ScoreCell]) -> Html {
    let in_the_cost = criterion.kind.map(|kind| kind.in_the_cost).filter(|text| !text.is_empty());
    let reasons = cells.iter().enumerate().map(|(place, cell)| {
        let name = format!("{}, {}: reason", criterion.name, cell.name);
        html! {
            <div key={cell.subject.to_string()} class="reason">
                <strong>{ subject_marker(place, cell.subject) }{ &cell.name }</strong>
                if !cell.evidence.is_empty() { <span class="note">{ format!("From the comparison: {}.", cell.evidence.join(" · ")) }</span> }
                if !criterion.is_cost() {
                    <TextEntry field={DecisionField::Reason(cell.subject, criterion.id)} {name}
                        placeholder={if cell.needs_reason { "This score counts much: give the reason" } else { "Why this score, and who says so" }} long=true />
                }
            </div>
        }
    });
    html! {
        <div class="score-details">
            if !scale.is_empty() { <ul class="scale">{ for scale.iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
            if let Some(text) = in_the_cost { <p class="note">{ format!("Already in the cost, so do not score it again: {text}") }</p> }
            <div class="reason-list">{ for reasons }</div>
        </div>
    }
}
