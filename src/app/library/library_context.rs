//! What the parts of the library screen share: what is open, and one way to change the list and say what happened.

use crate::app::state::autosave::Autosave;
use crate::app::state::locale::Locale;
use crate::exchange::library::OpenFault;
use yew::prelude::*;

/// What the parts of the screen share.
#[derive(Clone)]
pub struct LibraryContext {
    /// What is open, and how it is kept.
    pub autosave: Autosave,
    /// What happened last.
    pub told: UseStateHandle<SayResult>,
    /// In which way numbers are written.
    pub locale: Locale,
}

/// What happened last, and an entry whose deletion can be undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SayResult {
    /// In a sentence.
    pub text: String,
    /// The entry that was put into the bin.
    pub deleted: Option<String>,
    /// Counts up, so that the list is read again.
    count: u32,
}

impl LibraryContext {
    /// Says what happened, or why it did not.
    pub fn tell(&self, done: Result<String, OpenFault>) {
        self.say(done.unwrap_or_else(|fault| fault.message()), None);
    }

    /// Says what happened, with the entry whose deletion can be undone.
    pub fn say(&self, text: String, deleted: Option<String>) {
        self.told.set(SayResult { text, deleted, count: self.told.count + 1 });
    }

    /// A callback that does something and says what happened.
    pub fn does(&self, act: impl Fn(&LibraryContext) -> Result<String, OpenFault> + 'static) -> Callback<MouseEvent> {
        let shown = self.clone();
        Callback::from(move |_: MouseEvent| shown.tell(act(&shown)))
    }
}

/// How much room so many UTF-16 units take, as people say it.
pub fn size_text(units: usize) -> String {
    let kilobytes = units.div_ceil(1024);
    if kilobytes < 1000 { format!("{kilobytes}\u{a0}K") } else { format!("{:.1}\u{a0}M", units as f64 / 1_048_576.0) }
}
