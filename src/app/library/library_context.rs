//! The shared state of the library screen: the open comparison, and one way to change the list and report events.

use crate::app::state::autosave::Autosave;
use crate::app::state::locale::Locale;
use crate::exchange::library::OpenFault;
use yew::prelude::*;

/// The shared state of the screen.
#[derive(Clone)]
pub struct LibraryContext {
    /// The open comparison, and how it is saved.
    pub autosave: Autosave,
    /// The last event.
    pub told: UseStateHandle<SayResult>,
    /// The number format.
    pub locale: Locale,
}

/// The last event, and an entry whose deletion can be undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SayResult {
    /// In a sentence.
    pub text: String,
    /// The entry that was moved to the bin.
    pub deleted: Option<String>,
    /// Counts up, so that the list is read again.
    count: u32,
}

impl LibraryContext {
    /// Reports what happened, or why it did not.
    pub fn tell(&self, done: Result<String, OpenFault>) {
        self.say(done.unwrap_or_else(|fault| fault.message()), None);
    }

    /// Reports what happened, with the entry whose deletion can be undone.
    pub fn say(&self, text: String, deleted: Option<String>) {
        self.told.set(SayResult { text, deleted, count: self.told.count + 1 });
    }

    /// A callback that acts and reports the result.
    pub fn does(&self, act: impl Fn(&LibraryContext) -> Result<String, OpenFault> + 'static) -> Callback<MouseEvent> {
        let shown = self.clone();
        Callback::from(move |_: MouseEvent| shown.tell(act(&shown)))
    }
}

/// The size of so many UTF-16 units in readable form.
pub fn size_text(units: usize) -> String {
    let kilobytes = units.div_ceil(1024);
    if kilobytes < 1000 { format!("{kilobytes}\u{a0}K") } else { format!("{:.1}\u{a0}M", units as f64 / 1_048_576.0) }
}
