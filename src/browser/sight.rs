//! Whether an element of the page has left the window, and bringing back what has.

use gloo::timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// What stays above the page while it scrolls is as high as this.
const BAR: &str = "-49px 0px 0px 0px";

/// Watches an element for as long as it is kept.
pub struct Watch {
    observer: IntersectionObserver,
    _heed: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Says whenever an element leaves the window above, below the bar, and when it comes back.
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

/// What the bar and the line below it cover, and a little room, in pixels.
const COVERED: f64 = 104.0;

/// Brings an element that has the focus into sight inside something that sticks to the end of the window: browsers scroll as if
/// that went along with the page, which it does not while it sticks.
pub fn show_inside(element: Element, sticking: &'static str, holder: &'static str) {
    spawn_local(async move {
        // After the browser has scrolled.
        TimeoutFuture::new(0).await;
        // The focus may have moved on since, and the page with it.
        if !element.matches(":focus").unwrap_or(false) {
            return;
        }
        let outer = |selector| element.closest(selector).ok().flatten();
        let (Some(window), Some(sticking), Some(holder)) = (web_sys::window(), outer(sticking), outer(holder)) else { return };
        let top = |element: &Element| element.get_bounding_client_rect().top();
        // Where it has the whole width it does not stick.
        let beside = sticking.client_width() < holder.client_width() * 9 / 10;
        if beside && top(&element) < COVERED {
            let scrolled = window.scroll_y().unwrap_or_default();
            window.scroll_to_with_x_and_y(0.0, scrolled + top(&holder) + top(&element) - top(&sticking) - COVERED);
        }
    });
}
