//! Waits until the browser has painted.

use gloo::timers::callback::Timeout;
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A page out of sight is not painted: then it runs after this many milliseconds.
const AT_LATEST: u32 = 200;

/// The function still to run, taken by the first of the two tasks.
type Waiting = Rc<RefCell<Option<Box<dyn FnOnce()>>>>;

/// Something that runs after the next frame; dropping it cancels that.
pub struct AfterPaint {
    waiting: Waiting,
    _at_latest: Timeout,
}

impl Drop for AfterPaint {
    fn drop(&mut self) {
        self.waiting.take();
    }
}

/// Runs a function in a task of its own after the next frame.
pub fn after_paint(run: impl FnOnce() + 'static) -> AfterPaint {
    let waiting: Waiting = Rc::new(RefCell::new(Some(Box::new(run))));
    // A frame's own work comes before its painting, the next task after it. The frame is never cancelled: it finds nothing to run.
    let frame = {
        let waiting = Rc::clone(&waiting);
        Closure::once_into_js(move || Timeout::new(0, move || run_once(&waiting)).forget())
    };
    if let Some(window) = web_sys::window() {
        // It accepts any function.
        let _ = window.request_animation_frame(frame.unchecked_ref::<Function>());
    }
    let at_latest = Timeout::new(AT_LATEST, {
        let waiting = Rc::clone(&waiting);
        move || run_once(&waiting)
    });
    AfterPaint { waiting, _at_latest: at_latest }
}

fn run_once(waiting: &Waiting) {
    let run = waiting.take();
    if let Some(run) = run {
        run();
    }
}
