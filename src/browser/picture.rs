//! Saves a drawing of the page as a file with the same look.

use super::download;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlImageElement, Window};

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Scalable.
    Svg,
    /// Pixels on white, twice as many as the drawing has.
    Png,
    /// The same without a background.
    ClearPng,
}

/// The style properties of a mark, because a file has no style sheet.
const STYLES: [&str; 9] =
    ["fill", "stroke", "stroke-width", "stroke-dasharray", "fill-opacity", "font-family", "font-size", "font-weight", "paint-order"];

/// Saves an `svg` element under a name; if the browser refuses, nothing happens.
pub fn save(svg: &Element, name: &str, kind: Kind) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let Some(text) = in_full(&window, svg) else { return };
    // A rectangle, because the page's own policy forbids style attributes.
    let on_white = || text.replacen('>', "><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>", 1);
    match kind {
        Kind::Svg => {
            let _ = download::save(name, "svg", "image/svg+xml", &on_white());
        }
        Kind::Png => save_pixels(&document, svg, name, &on_white()),
        Kind::ClearPng => save_pixels(&document, svg, name, &text),
    }
}

/// The drawing with its styles written into it.
fn in_full(window: &Window, svg: &Element) -> Option<String> {
    let copy = svg.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    let (shown, written) = (svg.query_selector_all("*").ok()?, copy.query_selector_all("*").ok()?);
    for place in 0..shown.length() {
        let pair = shown.item(place).and_then(|node| node.dyn_into::<Element>().ok()).zip(written.item(place));
        let Some((shown, written)) = pair else { continue };
        let Ok(Some(style)) = window.get_computed_style(&shown) else { continue };
        let Ok(written) = written.dyn_into::<Element>() else { continue };
        for name in STYLES {
            let value = style.get_property_value(name).unwrap_or_default();
            if !value.is_empty() {
                let _ = written.set_attribute(name, &value);
            }
        }
    }
    Some(copy.outer_html())
}

fn save_pixels(document: &Document, svg: &Element, name: &str, text: &str) {
    let Some(image) = document.create_element("img").ok().and_then(|image| image.dyn_into::<HtmlImageElement>().ok()) else { return };
    let Some(canvas) = document.create_element("canvas").ok().and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok()) else {
        return;
    };
    let (width, height) = (svg.client_width(), svg.client_height());
    canvas.set_width(u32::try_from(width * 2).unwrap_or(0));
    canvas.set_height(u32::try_from(height * 2).unwrap_or(0));
    let name = name.to_string();
    let drawn = {
        let image = image.clone();
        Closure::once_into_js(move || {
            let context = canvas.get_context("2d").ok().flatten().and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok());
            let Some(context) = context else { return };
            let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
            if context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).is_err() {
                return;
            }
            if let Ok(address) = canvas.to_data_url_with_type("image/png") {
                download::follow(&name, "png", &address);
            }
        })
    };
    image.set_onload(Some(drawn.unchecked_ref()));
    let encoded = String::from(js_sys::encode_uri_component(text));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
}
