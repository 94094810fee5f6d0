//! A link as a QR code for a phone camera, if the link is short enough.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;
use yew::prelude::*;

/// Longer links make codes too fine for cameras.
const LONGEST: usize = 600;
/// Free modules around the code, as the standard asks.
const MARGIN: i32 = 4;

/// The QR code in a fold; empty if the link is too long for one.
pub fn square(address: &str) -> Html {
    if address.len() > LONGEST {
        return Html::default();
    }
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Low) else { return Html::default() };
    let side = code.size() + 2 * MARGIN;
    let mut dark = String::new();
    for (y, x) in (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (y, x))) {
        if code.get_module(x, y) {
            // Writing to a text cannot fail.
            let _ = write!(dark, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
        }
    }
    html! {
        <details class="square">
            <summary>{ "As a QR code" }</summary>
            <svg viewBox={format!("0 0 {side} {side}")} role="img" aria-label="QR code of the link" shape-rendering="crispEdges">
                <rect width={side.to_string()} height={side.to_string()} class="square-light" /><path d={dark} class="square-dark" />
            </svg>
        </details>
    }
}
