//! A value for listeners that are registered once but always need the latest drawn state of the page.

use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// A value as of the last drawing.
pub struct Latest<T>(Rc<RefCell<T>>);

impl<T> Clone for Latest<T> {
    fn clone(&self) -> Self {
        Latest(Rc::clone(&self.0))
    }
}

impl<T: Clone> Latest<T> {
    /// A copy of the current value. It is not borrowed during use, because that may redraw the page.
    pub fn get(&self) -> T {
        self.0.borrow().clone()
    }
}

/// Keeps a value up to date for listeners that outlive this drawing.
#[hook]
pub fn use_latest<T: Clone + 'static>(value: &T) -> Latest<T> {
    let latest = use_mut_ref(|| value.clone());
    latest.replace(value.clone());
    Latest(latest)
}
