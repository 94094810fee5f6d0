//! The first month of the comparison: typed and picked as `Jan 2027`, stored as two numbers.

use super::about_button::{about_button, is_help};
use super::field_help::field_help;
use super::input::{FIRST_MONTH, Input};
use super::note_field::NoteField;
use super::provenance::Provenance;
use super::reset_button::ResetButton;
use crate::app::elements::caret::use_select_at_first_click;
use crate::app::snapshot::Formats;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::panel::field_id;
use crate::exchange::month_text::CalendarMonth;
use crate::model::{ASSUMPTIONS, START_MONTH, START_YEAR};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// How many months before and after the current one can be picked; any other can be typed.
const PICKED: std::ops::RangeInclusive<i32> = -12..=36;

/// The properties of the entry.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The number formats, for the help.
    pub formats: ByPointer<Formats>,
    /// The month as an input; it is marked as set by the user if the year is.
    pub input: Input,
    /// The year.
    pub year: f64,
}

/// The first month with its label above it. It is used once the field is left, because a half-typed month may be another month.
#[component(MonthEntry)]
pub fn month_entry(props: &Props) -> Html {
    let (edits, open, draft) = (use_edit_dispatcher(), use_state(|| false), use_state(|| None::<String>));
    let editing = use_state(|| false);
    let (onmousedown, onclick) = use_select_at_first_click();
    let Props { formats, input, year } = props;
    let month = CalendarMonth::of(*year, input.value);
    {
        let draft = draft.clone();
        use_effect_with((*year, input.value, edits.work().cloned()), move |_| draft.set(None));
    }
    let invalid = edits.invalid_text(START_MONTH);
    let fault = invalid
        .as_ref()
        .map(|_| format!("Enter a month such as “{}” or “{}”. Until you fix it, {} is used.", month.text(), numeric(month), month.text()));
    let send = {
        let edits = edits.clone();
        move |month: CalendarMonth| edits.send(Action::Numbers(vec![(START_YEAR, month.year.into()), (START_MONTH, month.month.into())]))
    };
    let is_taken = |month: &CalendarMonth| ASSUMPTIONS.start_year.accepts(month.year.into());
    let onchange = {
        let (edits, send, draft) = (edits.clone(), send.clone(), draft.clone());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let take_back = draft.setter();
            draft.set(None);
            match month.read(&field.value()).filter(is_taken) {
                Some(month) => {
                    edits.drop_text(START_MONTH);
                    send(month);
                }
                None => edits.keep_text(START_MONTH, field.value(), Callback::from(move |()| take_back.set(None))),
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(Some(event.target_unchecked_into::<HtmlInputElement>().value())))
    };
    let onfocus = {
        let editing = editing.setter();
        Callback::from(move |event: FocusEvent| {
            event.target_unchecked_into::<HtmlInputElement>().select();
            editing.set(true);
        })
    };
    let onblur = {
        let (editing, edits) = (editing.setter(), edits.clone());
        Callback::from(move |_: FocusEvent| {
            editing.set(false);
            edits.send(Action::FieldLeft);
        })
    };
    let onkeydown = {
        let (open, send, draft, edits) = (open.clone(), send.clone(), draft.clone(), edits.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            _ if is_help(&event) => {
                event.prevent_default();
                open.set(!*open);
            }
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                draft.set(None);
                Some(month.later(if key == "ArrowUp" { 1 } else { -1 })).filter(is_taken).into_iter().for_each(&send);
            }
            "Escape" => {
                edits.drop_text(START_MONTH);
                draft.set(None);
            }
            _ => {}
        })
    };
    let picked = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        month.read(&select.value()).into_iter().for_each(&send);
    });
    let months = PICKED.map(|months| month.later(months)).filter(is_taken).map(|each| {
        html! { <option key={each.text()} value={each.text()} selected={each == month}>{ each.text() }</option> }
    });
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let text = draft.as_ref().cloned().or(invalid).unwrap_or_else(|| month.text());
    let (id, provenance): (String, Provenance) = (field_id(START_MONTH), input.provenance());
    let remark = format!("{id}.remark");
    html! {
        <>
            <div class="entry">
                <div class="entry-head">
                    <label for={id.clone()}>{ FIRST_MONTH }</label>
                    { about_button(FIRST_MONTH, *open, !input.warnings.is_empty(), toggle) }
                </div>
                <div class="field" data-origin={provenance.name()} data-faulty={fault.as_ref().map(|_| "yes")}>
                    <span class="field-box month-box" title={provenance.words()}>
                        <input type="text" {id} value={text} autocomplete="off" spellcheck="false" aria-label={FIRST_MONTH} readonly={edits.is_read_only()}
                            aria-keyshortcuts="F1" aria-invalid={fault.as_ref().map(|_| "true")}
                            aria-describedby={fault.as_ref().map_or(provenance.id().to_string(), |_| format!("{remark} {}", provenance.id()))}
                            {oninput} {onchange} {onfocus} {onblur} {onkeydown} {onmousedown} {onclick} />
                        if !edits.is_read_only() {
                            // The arrow keys in the field do the same.
                            <select tabindex="-1" aria-label="Pick the first month" onchange={picked}>{ for months }</select>
                        }
                    </span>
                    if let Some(fault) = fault { <span class="fault" role="alert" id={remark}>{ fault }</span> }
                </div>
            </div>
            if *open {
                <div class="entry-about">
                    <div>{ field_help(input.address.field, &[(input.default, &input.source)], formats) }</div>
                    <div>
                        <NoteField address={START_MONTH} name={input.name()} note={input.note.clone()} />
                        <ResetButton address={START_MONTH} value={input.value} default={input.default} formats={formats.clone()} name={input.name()} />
                    </div>
                </div>
            }
        </>
    }
}

/// The month as numbers, such as `2027-01`.
fn numeric(month: CalendarMonth) -> String {
    format!("{}-{:02}", month.year, month.month)
}
