//! The workbook program, which the page's scripts load on first use.

use js_sys::{Function, Promise, Reflect, Uint8Array, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The function of the page's scripts that loads the program and lets it write a workbook.
const WRITER: &str = "sourcewiseWorkbook";

/// Why there is no workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWorkbook {
    /// The program could not be loaded.
    NotLoaded,
    /// The comparison does not fit into a workbook.
    NotWritten,
}

/// The bytes of the workbook of a comparison with a company's rate card and what its futures say, all as JSON text.
///
/// # Errors
/// Says why there is none.
pub async fn write(scenario: &str, rate_card: &str, futures: &str) -> Result<Vec<u8>, NoWorkbook> {
    let written = begin(scenario, rate_card, futures).map(JsFuture::from).ok_or(NoWorkbook::NotLoaded)?;
    let bytes = written.await.map_err(|_| NoWorkbook::NotLoaded)?;
    bytes.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).map_err(|_| NoWorkbook::NotWritten)
}

fn begin(scenario: &str, rate_card: &str, futures: &str) -> Option<Promise> {
    let writer: Function = Reflect::get(&global(), &JsValue::from_str(WRITER)).ok()?.dyn_into().ok()?;
    writer.call3(&JsValue::NULL, &scenario.into(), &rate_card.into(), &futures.into()).ok()?.dyn_into().ok()
}
