//! The number that a field sent last: keys may come faster than the field is drawn.

use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The number that was sent last, or the one drawn last if that is another.
#[hook]
pub fn use_sent<T: Copy + PartialEq + 'static>(value: T) -> Rc<RefCell<T>> {
    // With the drawing, not after it: a field that gets the focus in between shows what was sent.
    let (sent, drawn) = (use_mut_ref(|| value), use_mut_ref(|| value));
    if drawn.replace(value) != value {
        *sent.borrow_mut() = value;
    }
    sent
}
