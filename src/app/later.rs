//! Everything that follows the first picture and the inputs, in a module of its own that is fetched once they are here.

use super::fetched::{Fetched, use_fetched};
use super::files::{self, Files};
use super::find::{self, Finding};
use super::guided::{self, Guidance};
use super::learn::{self, Learning};
use super::library::{self, LibraryPart};
use super::part::part;
use super::report::{self, Report};
use super::sharing::{self, Sharing};
use yew::prelude::*;

/// What is fetched last.
#[derive(Clone, Copy)]
pub struct Later {
    /// The guided path and what a comparison can start from.
    pub guidance: Guidance,
    /// Finding inputs and pasting into them.
    pub finding: Finding,
    /// Glossary, register of assumptions and exercises.
    pub learning: Learning,
    /// Links and comparing.
    pub sharing: Sharing,
    /// Files saved and opened.
    pub files: Files,
    /// Every comparison kept in this browser.
    pub library: LibraryPart,
    /// The report.
    pub report: Report,
}

part!(later, fetch: Later = Later {
    guidance: guided::PART,
    finding: find::PART,
    learning: learn::PART,
    sharing: sharing::PART,
    files: files::PART,
    library: library::PART,
    report: report::PART,
});

/// What is fetched last, once it is `wanted`.
#[hook]
pub fn use_later(wanted: bool) -> Fetched<Later> {
    use_fetched(fetch, wanted)
}
