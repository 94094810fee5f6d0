//! Whether each option meets a must-have, with the evidence on demand.

use super::answer_select::answer_select;
use super::subjects::subject_marker;
use super::text_entry::TextEntry;
use crate::app::state::action::Action;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::browser::focus::focus_soon;
use crate::model::{Choice, DecisionEdit, Met, Must, MustVerdict, Subject};
use yew::prelude::*;

/// One option's cell.
#[derive(Clone, PartialEq)]
pub struct MustCell {
    /// The option.
    pub subject: Subject,
    /// Its name.
    pub name: AttrValue,
    /// Whether it meets the must-have.
    pub verdict: MustVerdict,
}

/// The properties of a row; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The must-have.
    pub must: Must,
    /// Its place in the list.
    pub place: usize,
    /// One cell for each option.
    pub cells: Vec<MustCell>,
    /// Whether it is the one on show where there is room for only one.
    pub shown: bool,
    /// The element that gets the focus once the row is removed.
    pub leave_to: AttrValue,
}

/// Whether each option meets a must-have.
#[component(MustRow)]
pub fn must_row(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let open = use_state(|| false);
    let Props { must, cells, place, .. } = props;
    let id = must.id;
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let remove = {
        let (edits, to) = (edits.clone(), props.leave_to.clone());
        Callback::from(move |_: MouseEvent| {
            edits.send(Action::Decision(DecisionEdit::RemoveMust(id)));
            focus_soon(to.to_string());
        })
    };
    let columns = cells.iter().enumerate().map(|(column, cell)| {
        let subject = cell.subject;
        let edit = move |met: &str| Met::from_id(met).map(|met| DecisionEdit::Verdict(subject, id, met));
        html! {
            <td key={subject.to_string()} data-column={column.to_string()} data-name={cell.name.clone()}>
                { answer_select(&edits, (format!("decision.{subject}.{id}"), format!("{}: {}", must.text, cell.name)), Met::ANSWERS, cell.verdict.met.id(), edit) }
            </td>
        }
    });
    let evidence = cells.iter().enumerate().map(|(column, cell)| {
        html! {
            <div key={cell.subject.to_string()} class="reason">
                <strong>{ subject_marker(column, cell.subject) }{ &cell.name }</strong>
                <TextEntry field={DecisionField::Evidence(cell.subject, id)} name={format!("{}, {}: evidence", must.text, cell.name)}
                    placeholder="Evidence for it: a document, a certificate, a visit" long=true />
            </div>
        }
    });
    let shown = props.shown.then_some("yes");
    html! {
        <>
            <tr data-shown={shown}>
                <th scope="row">
                    <TextEntry field={DecisionField::Must(id)} name={format!("Must-have {}", place + 1)} long=true class="name" />
                    <span class="criterion-about">
                        <button type="button" class="link" aria-expanded={open.to_string()} aria-label={format!("Evidence: {}", must.text)} onclick={toggle}>{ "Evidence" }</button>
                        if !edits.is_read_only() { <button type="button" class="link" aria-label={format!("Remove {}", must.text)} onclick={remove}>{ "Remove" }</button> }
                    </span>
                </th>
                { for columns }
            </tr>
            if *open {
                <tr class="reasons" data-shown={shown}><td colspan={(cells.len() + 1).to_string()}><div class="reason-list">{ for evidence }</div></td></tr>
            }
        </>
    }
}
