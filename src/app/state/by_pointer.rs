//! Shared values that are compared by address, which is cheap.

use std::ops::Deref;
use std::rc::Rc;

/// A shared value that is compared by its address, not by its content.
#[derive(Debug)]
pub struct ByPointer<T>(pub Rc<T>);

impl<T> Clone for ByPointer<T> {
    fn clone(&self) -> Self {
        ByPointer(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for ByPointer<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for ByPointer<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
