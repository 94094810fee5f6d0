//! Pasting a spreadsheet range into the number fields of the page.

use super::paste::{PASTED, PasteTarget, is_block, read_block};
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::notices::Notices;
use crate::app::state::paste_remarks::{PasteRemark, PasteRemarks};
use crate::browser::element::fields_from;
use crate::model::Address;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

/// Removes the messages about the last pasted range once Undo has reverted it.
#[hook]
pub fn use_paste_undone(undone: bool, notices: &Notices, remarks: &PasteRemarks) {
    let (notices, remarks) = (notices.clone(), remarks.clone());
    use_effect_with(undone, move |undone| {
        if *undone {
            PASTED.iter().for_each(|words| notices.withdraw(words));
            remarks.set(Vec::new());
        }
    });
}

/// Handles a range that is pasted into a number field: fills the fields that its labels name, or those to its right and below,
/// as one step, and reports rejected cells at the field. The field itself handles a single number.
pub fn paste_into(context: RenderContext, (notices, remarks): (&Notices, &PasteRemarks)) -> Callback<Event> {
    let (scenario, formats) = (Rc::clone(&context.snapshot.scenario), context.snapshot.formats.clone());
    let (edits, notices) = (context.edits.clone(), notices.clone());
    let remarks = remarks.clone();
    Callback::from(move |event: Event| {
        let text = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data).and_then(|data| data.get_data("text").ok());
        let (Some(text), Some(target)) = (text.filter(|text| is_block(text)), event.target_dyn_into::<Element>()) else { return };
        let Some(fields) = fields_from(&target) else { return };
        let mut known: HashMap<String, Address> = HashMap::new();
        scenario.each(|address, _| {
            known.insert(address.to_string(), address);
        });
        let found = |id: &Option<String>| id.as_ref().and_then(|id| known.get(id)).copied();
        let rows: Vec<Vec<Option<Address>>> = fields.rows.iter().map(|row| row.iter().map(found).collect()).collect();
        let Some(first) = rows.first().and_then(|row| *row.first()?) else { return };
        event.prevent_default();
        let target = PasteTarget { fields: &rows, follow: fields.follow, decimal: formats.decimal, scenario: &scenario };
        let pasted = read_block(&text, target);
        let value_of = |address: Address| {
            let taken = pasted.taken.iter().find(|(known, _)| *known == address).map(|(_, value)| *value);
            taken.or_else(|| scenario.number(address))
        };
        let said = |address: Address, text: String, refused| {
            let text = formats.with_percent_signs(&text);
            Some((address, PasteRemark { value: value_of(address)?, text, refused }))
        };
        let own = pasted.echoes.iter().find(|(address, _)| *address == first).map(|(_, echo)| format!("{echo}. "));
        let is_refused = pasted.refused_count > 0;
        let summary = pasted.summary().and_then(|text| said(first, format!("{}{text}", own.unwrap_or_default()), is_refused));
        let echoes = pasted.echoes.iter().filter_map(|(address, text)| said(*address, text.clone(), false));
        remarks.set(summary.into_iter().chain(echoes).collect());
        // Messages about an earlier range no longer apply.
        PASTED.iter().for_each(|words| notices.withdraw(words));
        if let Some(notice) = pasted.notice() {
            notices.add(notice);
        }
        if !pasted.taken.is_empty() {
            edits.send(Action::Numbers(pasted.taken));
        }
    })
}
