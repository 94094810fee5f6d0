//! The width that a chart has on the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width of an element in pixels, kept up to date; until it is known, the width of a wide page.
#[hook]
pub fn use_width(node: &NodeRef) -> f64 {
    let width = use_state(|| 640.0);
    let node = node.clone();
    {
        let width = width.clone();
        use_effect_with((), move |()| {
            let element = node.cast::<Element>();
            let measured = element.clone();
            let known = std::cell::Cell::new(0.0);
            let measure = Closure::<dyn FnMut()>::new(move || {
                let now = measured.as_ref().map_or(0, Element::client_width);
                // A hidden element has no width.
                if now > 0 && f64::from(now) != known.get() {
                    known.set(f64::from(now));
                    width.set(f64::from(now));
                }
            });
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
            if let Some((observer, element)) = observer.as_ref().zip(element.as_ref()) {
                observer.observe(element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(measure);
            }
        });
    }
    *width
}
