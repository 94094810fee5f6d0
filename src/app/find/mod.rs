//! Finding any input, choice or measure by its name, and going there.

mod entries;
mod finder;
mod opening;

pub use opening::{FIND, find_button, use_find_key};

use crate::app::guided::Steps;
use crate::app::notices::Notices;
use crate::app::paste_into::paste_into;
use crate::app::work::Work;
use yew::prelude::*;

/// Finding inputs and pasting into them, as a part of its own.
#[derive(Clone, Copy)]
pub struct Finding {
    /// The panel, where it is open.
    pub panel: fn(Work, &Steps) -> Html,
    /// Takes a block that is pasted.
    pub paste: fn(Work, &Notices) -> Callback<Event>,
}

/// All of it.
pub const PART: Finding = Finding { panel: opening::find_panel, paste: paste_into };
