//! Pasting a block of a spreadsheet into the number fields of the page.

use super::paste::{is_block, pasted};
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::notices::Notices;
use crate::browser::element::fields_from;
use crate::model::Address;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

/// Takes a block that is pasted into a number field and fills the fields to its right and below, as one step. A single
/// number is left to the field.
pub fn paste_into(context: RenderContext, notices: &Notices) -> Callback<Event> {
    let (scenario, formats) = (Rc::clone(&context.snapshot.scenario), context.snapshot.formats.clone());
    let (edits, notices) = (context.edits.clone(), notices.clone());
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
        if rows.first().and_then(|row| row.first()).is_none_or(Option::is_none) {
            return;
        }
        event.prevent_default();
        let pasted = pasted(&text, formats.decimal, &rows, fields.follow);
        if let Some(notice) = pasted.notice() {
            notices.add(notice);
        }
        if !pasted.taken.is_empty() {
            edits.send(Action::Numbers(pasted.taken));
        }
    })
}
