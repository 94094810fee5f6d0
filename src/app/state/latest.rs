//! A value for listeners that are set once and always work with the page as it was drawn last.

use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What a value was when the page was drawn last.
pub struct Latest<T>(Rc<RefCell<T>>);

impl<T> Clone for Latest<T> {
    fn clone(&self) -> Self {
        Latest(Rc::clone(&self.0))
    }
}

impl<T: Clone> Latest<T> {
    /// The value now. It is not held while it is used: that may draw the page.
    pub fn get(&self) -> T {
        self.0.borrow().clone()
    }
}

/// Keeps a value for listeners that outlive this drawing.
#[hook]
pub fn use_latest<T: Clone + 'static>(value: &T) -> Latest<T> {
    let latest = use_mut_ref(|| value.clone());
    latest.replace(value.clone());
    Latest(latest)
}
