//! Whether an element of the page has left the window, and scrolling it back.

use gloo::timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The height of everything that stays at the top while the page scrolls.
const BAR: &str = "-49px 0px 0px 0px";

/// Watches an element until it is dropped.
pub struct Watch {
    observer: IntersectionObserver,
    _heed: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Reports when an element leaves the window at the top, below the bar, and when it returns.
pub fn watch_leaving_above(element: &Element, said: impl Fn(bool) + 'static) -> Option<Watch> {
    let heed = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let last = entries.iter().last().and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        if let Some(entry) = last {
            said(!entry.is_intersecting() && entry.bounding_client_rect().top() < 50.0);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(BAR);
    let observer = IntersectionObserver::new_with_options(heed.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watch { observer, _heed: heed })
}

/// The height of the bar and the line below it, with a small margin, in pixels.
const COVERED: f64 = 104.0;

/// Scrolls a focused element into view inside a container that sticks to the end of the window: browsers scroll as if it moved
/// with the page, which it does not while it sticks.
pub fn show_inside(element: Element, sticking: &'static str, holder: &'static str) {
    spawn_local(async move {
        // After the browser has scrolled.
        TimeoutFuture::new(0).await;
        // The focus may have moved since, and the page with it.
        if !element.matches(":focus").unwrap_or(false) {
            return;
        }
        let outer = |selector| element.closest(selector).ok().flatten();
        let (Some(window), Some(sticking), Some(holder)) = (web_sys::window(), outer(sticking), outer(holder)) else { return };
        let top = |element: &Element| element.get_bounding_client_rect().top();
        // At full width it does not stick.
        let beside = sticking.client_width() < holder.client_width() * 9 / 10;
        if beside && top(&element) < COVERED {
            let scrolled = window.scroll_y().unwrap_or_default();
            window.scroll_to_with_x_and_y(0.0, scrolled + top(&holder) + top(&element) - top(&sticking) - COVERED);
        }
    });
}
