//! The field of a number that the user can change.

use super::number_draft::{Draft, Handlers, Offer, handlers, use_before, use_fault_shown, use_number_sent};
use super::number_remark::Remark;
use super::provenance::Provenance;
use super::range_button::range_button;
use super::typed_range::read_typed_range;
use crate::app::elements::caret::use_select_at_first_click;
use crate::app::elements::keypad::keypad;
use crate::app::snapshot::{Formats, is_percent};
use crate::app::state::by_pointer::ByPointer;
use crate::app::state::edit_dispatcher::use_edit_dispatcher;
use crate::app::state::panel::field_id;
use crate::app::state::paste_remarks::use_paste_remark;
use crate::model::{Address, Range, UnitName};
use yew::prelude::*;

/// The properties of a number field.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The address of the number.
    pub address: Address,
    /// The current number.
    pub value: f64,
    /// Its range; `None` if it is certain.
    #[prop_or_default]
    pub range: Option<Range>,
    /// Why it cannot have a range.
    #[prop_or_default]
    pub certain: Option<&'static str>,
    /// Whether the editor of its range is open.
    #[prop_or_default]
    pub ranging: bool,
    /// Opens and closes that editor.
    pub edit_range: Callback<Address>,
    /// The number that a reset restores.
    pub default: f64,
    /// The name that a screen reader announces.
    pub name: AttrValue,
    /// What its service counts.
    pub unit_name: UnitName,
    /// The rule across fields that is broken here.
    #[prop_or_default]
    pub broken: Option<AttrValue>,
    /// Whether it is one of the inputs that affect the answer most.
    #[prop_or_default]
    pub strong: bool,
    /// Its provenance.
    pub provenance: Provenance,
    /// The user's note on it, or how it was estimated.
    #[prop_or_default]
    pub note: AttrValue,
    /// Opens and closes the help by a key: the help button is not in the tab order.
    pub help: Callback<()>,
    /// The number formats; compared by pointer.
    pub formats: ByPointer<Formats>,
}

/// The field of a number. It is a text field, so that `0.05` can be typed; valid numbers are used at once, others stay visible
/// with their fault.
#[component(NumberField)]
pub fn number_field(props: &Props) -> Html {
    let edits = use_edit_dispatcher();
    let draft = use_state(|| None::<Draft>);
    let Props { address, value, default, .. } = *props;
    let field = address.field;
    let formats = &props.formats;

    let pasted = use_paste_remark(address, value);
    // An invalid text is kept with its comparison, so that it outlives its field.
    let before = use_before(props, draft.as_ref());
    let invalid = edits.invalid_text(address).and_then(|text| {
        let fault = read_typed_range(&text, (field, props.unit_name), formats, *before.borrow()).err()?;
        let remark = Remark::Fault(fault.message);
        Some(Draft {
            work: edits.work().cloned(),
            text,
            led_to: value,
            remark,
            offer: fault.offer.map(|(likely, range)| Offer::Likely(likely, range)),
            left: true,
        })
    });
    let is_current = |draft: &&Draft| draft.led_to == value && draft.work.as_ref() == edits.work() && !draft.remark.is_fault();
    let current = invalid.as_ref().or_else(|| draft.as_ref().filter(is_current));
    let editing = use_state(|| false);
    let text = match current {
        // Unreadable text and text being typed stay unchanged.
        Some(draft) if !draft.left || draft.remark.is_fault() => draft.text.clone(),
        _ if *editing => formats.field(value, field.unit),
        _ => formats.at_rest(value, field.unit),
    };
    let typed = current.map(|draft| draft.remark.clone());
    let shown = use_fault_shown(typed.as_ref().filter(|remark| **remark != Remark::None).map(|_| text.as_str()));
    let remark = Remark::on(typed, *shown, props.broken.as_deref(), pasted, || formats.in_words(value, field.unit));
    let sent = use_number_sent(address, value, &edits, &draft);
    let offer = current.and_then(|draft| draft.offer).filter(|_| remark != Remark::None);
    let Handlers { oninput, onfocus, onblur, onkeydown, onreset, onoffer } =
        handlers(props, &edits, &draft, &shown, (&sent, &before), &editing);
    let (onmousedown, onclick) = use_select_at_first_click();
    let read_only = edits.is_read_only();
    let id = field_id(address);
    let remark_id = format!("{id}.remark");
    let (strong_id, note_id) = (format!("{id}.strong"), format!("{id}.noted"));
    let range_id = format!("{id}.range");
    let noted = !props.note.is_empty();
    let parts = [
        (remark != Remark::None, remark_id.as_str()),
        (remark == Remark::None, props.provenance.id()),
        (props.strong, &strong_id),
        (noted, &note_id),
        (props.range.is_some(), &range_id),
    ];
    let described_by: Vec<&str> = parts.into_iter().filter(|(there, _)| *there).map(|(_, id)| id).collect();
    let faulty = remark.is_fault();
    let sign = field.unit.is_money().then(|| html! { <span class="adornment" aria-hidden="true">{ formats.currency_sign.clone() }</span> });
    let (before, after) = if formats.currency_behind { (None, sign) } else { (sign, None) };
    let back = format!("Back to {}", formats.in_words(default, field.unit));
    html! {
        <div class="field" data-origin={props.provenance.name()} data-faulty={faulty.then_some("yes")}>
            <span class="field-box" title={props.provenance.words()}>
                if value != default && !read_only {
                    // Not in the tab order: the help offers the same for keyboard users.
                    <button type="button" class="reset" tabindex="-1" onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())} onclick={onreset}
                        aria-label={format!("{}: back to {}", props.name, formats.in_words(default, field.unit))} title={back}>{ "↺" }</button>
                }
                { before }
                <input type="text" inputmode={keypad(field.range.0)} autocomplete="off" spellcheck="false" readonly={read_only} id={id} value={text} aria-label={props.name.clone()}
                    aria-invalid={faulty.then_some("true")} aria-keyshortcuts="F1 F2"
                    aria-describedby={described_by.join(" ")}
                    {oninput} {onfocus} {onblur} {onkeydown} {onmousedown} {onclick} />
                { after }
                if is_percent(field.unit) { <span class="adornment" aria-hidden="true">{ "%" }</span> }
                if !read_only && props.certain.is_none() {
                    { range_button(&props.name, props.range.is_some(), props.ranging, props.edit_range.reform(move |_: MouseEvent| address)) }
                }
            </span>
            if let Some(range) = props.range { <span class="range-ends" id={range_id} title={formats.range_in_words(value, range, field.unit)}>{ formats.ends(range, field.unit) }</span> }
            if props.strong { <span class="strong-mark" id={strong_id} title="One of the strongest inputs"><span class="hidden">{ "one of the strongest inputs" }</span></span> }
            if noted { <span class="note-mark" id={note_id} title={props.note.clone()}><span class="hidden">{ "has a note" }</span></span> }
            { remark.line(remark_id) }
            if let Some(offer) = offer {
                <button type="button" class="link" onclick={onoffer.reform(move |_: MouseEvent| offer)}>{ offer.words(field, formats) }</button>
            }
        </div>
    }
}
