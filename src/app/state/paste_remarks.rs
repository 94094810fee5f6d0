//! What pasting a block says beside the fields: how numbers were read, and that something was not taken.

use crate::model::Address;
use std::rc::Rc;
use yew::prelude::*;

/// What is said beside a field as long as its number stays as it is.
#[derive(Clone, PartialEq)]
pub struct PasteRemark {
    /// The number that the field has after pasting.
    pub value: f64,
    /// What is said.
    pub text: String,
    /// Whether something was not taken.
    pub refused: bool,
}

/// What the last block that was pasted says beside fields.
#[derive(Clone, PartialEq)]
pub struct PasteRemarks(UseStateHandle<Rc<Vec<(Address, PasteRemark)>>>);

/// What the last block that was pasted says; nothing at first.
#[hook]
pub fn use_paste_remarks() -> PasteRemarks {
    PasteRemarks(use_state_eq(|| Rc::new(Vec::new())))
}

impl PasteRemarks {
    /// Says something else from now on.
    pub fn set(&self, remarks: Vec<(Address, PasteRemark)>) {
        self.0.set(Rc::new(remarks));
    }

    fn of(&self, address: Address, value: f64) -> Option<PasteRemark> {
        self.0.iter().find(|(known, remark)| *known == address && remark.value == value).map(|(_, remark)| remark.clone())
    }
}

/// What is said beside the field of a number.
#[hook]
pub fn use_paste_remark(address: Address, value: f64) -> Option<PasteRemark> {
    use_context::<PasteRemarks>()?.of(address, value)
}
