//! Waits until the browser has painted.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A page out of sight is not painted: then it runs after this many milliseconds.
const AT_LATEST: u32 = 200;

/// Something that runs after the next picture; dropping it cancels that.
pub struct AfterPaint {
    _frame: AnimationFrame,
    _task: Rc<RefCell<Option<Timeout>>>,
    _at_latest: Timeout,
}

/// Runs a function in a task of its own after the next picture.
pub fn after_paint(run: impl FnOnce() + 'static) -> AfterPaint {
    let run = Rc::new(Cell::new(Some(run)));
    let now = {
        let run = Rc::clone(&run);
        move || {
            if let Some(run) = run.take() {
                run();
            }
        }
    };
    let at_latest = Timeout::new(AT_LATEST, now.clone());
    let task = Rc::new(RefCell::new(None));
    // A frame's own work comes before its picture, the next task after it.
    let frame = {
        let task = Rc::clone(&task);
        request_animation_frame(move |_| *task.borrow_mut() = Some(Timeout::new(0, now)))
    };
    AfterPaint { _frame: frame, _task: task, _at_latest: at_latest }
}
