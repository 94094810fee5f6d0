//! The remarks that a pasted block leaves beside fields: how numbers were read, and that cells were rejected.

use crate::model::Address;
use std::rc::Rc;
use yew::prelude::*;

/// A remark beside a field, shown while its number stays unchanged.
#[derive(Clone, PartialEq)]
pub struct PasteRemark {
    /// The number of the field after pasting.
    pub value: f64,
    /// The text of the remark.
    pub text: String,
    /// Whether a cell was rejected.
    pub refused: bool,
}

/// The remarks of the last pasted block.
#[derive(Clone, PartialEq)]
pub struct PasteRemarks(UseStateHandle<Rc<Vec<(Address, PasteRemark)>>>);

/// The remarks of the last pasted block; empty at first.
#[hook]
pub fn use_paste_remarks() -> PasteRemarks {
    PasteRemarks(use_state_eq(|| Rc::new(Vec::new())))
}

impl PasteRemarks {
    /// Replaces the remarks.
    pub fn set(&self, remarks: Vec<(Address, PasteRemark)>) {
        self.0.set(Rc::new(remarks));
    }

    fn of(&self, address: Address, value: f64) -> Option<PasteRemark> {
        self.0.iter().find(|(known, remark)| *known == address && remark.value == value).map(|(_, remark)| remark.clone())
    }
}

/// The remark beside the field of a number.
#[hook]
pub fn use_paste_remark(address: Address, value: f64) -> Option<PasteRemark> {
    use_context::<PasteRemarks>()?.of(address, value)
}
