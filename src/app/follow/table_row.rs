//! A row of the follow-up: its period, its figures for one service, what the case allows, and its note.

use crate::app::decision::{NumberEntry, TextEntry};
use crate::app::snapshot::{Formats, is_percent};
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::decision_field::DecisionField;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::model::{FollowEdit, FollowField, FollowFigure, FollowRow, ServiceId};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of a row; it is drawn again only when one of these changes.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Its place.
    pub place: usize,
    /// The row.
    pub row: FollowRow,
    /// The service shown.
    pub service: ServiceId,
    /// Its period in words.
    pub name: AttrValue,
    /// The periods to choose from: first month and words.
    pub starts: Vec<(u16, String)>,
    /// The name of its units.
    pub unit: AttrValue,
    /// The units of the case.
    pub units_of_case: AttrValue,
    /// Why it does not count.
    pub fault: Option<AttrValue>,
    /// What of it does not count although the row does.
    pub uncounted: Option<AttrValue>,
    /// What the case allows for the real volume and inflation.
    pub allowed: Option<AttrValue>,
    /// What was paid beyond that.
    pub leak: Option<AttrValue>,
    /// Whether it is the last row.
    pub is_last: bool,
    /// The number formats.
    pub formats: ByPointer<Formats>,
}

/// A row of the follow-up.
#[component(FollowTableRow)]
pub fn follow_table_row(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let noting = use_state(|| false);
    let Props { place, ref row, service, ref name, .. } = *props;
    let choose = {
        let edits = edits.clone();
        Callback::from(move |event: Event| {
            if let Ok(from) = event.target_unchecked_into::<HtmlSelectElement>().value().parse() {
                edits.send(Action::Follow(FollowEdit::From(place, from)));
            }
        })
    };
    let starts = props.starts.iter().map(|(from, words)| {
        html! { <option key={*from} value={from.to_string()} selected={*from == row.from}>{ words.clone() }</option> }
    });
    let remark = format!("follow.{place}.remark");
    let cells = FollowFigure::of_row(service).into_iter().map(|figure| {
        let field = FollowField { row: place, figure };
        let placeholder = match figure {
            FollowFigure::Units(_) => props.units_of_case.clone(),
            _ => AttrValue::default(),
        };
        let sign = if is_percent(figure.unit()) { "%" } else { "" };
        let described_by = if props.fault.is_some() { remark.clone() } else { String::new() };
        let head = if matches!(figure, FollowFigure::Units(_)) { props.unit.clone() } else { figure.label().into() };
        html! {
            <td key={figure.id()} data-name={head} title={(!placeholder.is_empty()).then(|| format!("In the case: {placeholder}"))}>
                <NumberEntry field={DecisionField::Followed(field)} name={format!("{name}: {}", figure.label())} {described_by} {sign} formats={props.formats.clone()} />
            </td>
        }
    });
    let remove = {
        let edits = edits.clone();
        Callback::from(move |_: MouseEvent| edits.send(Action::Follow(FollowEdit::RemoveRow(place))))
    };
    let toggle = {
        let noting = noting.clone();
        Callback::from(move |_: MouseEvent| noting.set(!*noting))
    };
    let amount = |amount: &Option<AttrValue>| amount.clone().unwrap_or_else(|| "–".into());
    let columns = (FollowFigure::of_row(service).len() + 3).to_string();
    let (has_note, is_noting) = (!row.note.is_empty(), *noting);
    html! {
        <>
            <tr>
                <th scope="row"><select class="choice" aria-label={format!("Period of row {}", place + 1)} disabled={edits.is_read_only()} onchange={choose}>{ for starts }</select></th>
                { for cells }
                <td class="number" data-name="Allowed">{ amount(&props.allowed) }</td>
                <td class="number" data-name="Leak">{ amount(&props.leak) }</td>
            </tr>
            <tr class="follow-beside">
                <td colspan={columns}>
                    <span class="about">{ format!("Case: {} units.", props.units_of_case) }</span>
                    if let Some(fault) = &props.fault { <span class="fault" id={remark}>{ fault.clone() }</span> }
                    if let Some(uncounted) = &props.uncounted { <span class="note">{ uncounted.clone() }</span> }
                    if has_note && !is_noting { <span class="note">{ row.note.clone() }</span> }
                    <button type="button" class="link" aria-expanded={is_noting.to_string()} onclick={toggle}>{ "Note" }</button>
                    if !edits.is_read_only() { <button type="button" class="link" aria-label={format!("Remove {name}")} onclick={remove}>{ "Remove" }</button> }
                    if is_noting { <TextEntry field={DecisionField::FollowNote(place)} name={format!("{name}: note")} long=true /> }
                </td>
            </tr>
        </>
    }
}
