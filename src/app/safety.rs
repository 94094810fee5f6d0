//! Tells whether the user's work is safe, and what another tab did to it.

/// Whether the user's work is safe.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Nothing differs from what was opened or stored.
    Unchanged,
    /// It will be stored in a moment.
    Soon,
    /// It was stored at a time of day.
    Saved(String),
    /// It is not stored here, as the host of the page wants it.
    Elsewhere,
    /// A version of it was saved at a time of day.
    Version(String),
    /// It is not stored, and why.
    NotSaved(&'static str),
}

impl SaveState {
    /// What to show.
    pub fn text(&self) -> String {
        match self {
            SaveState::Unchanged => "No unsaved changes".to_string(),
            SaveState::Soon => "Saving …".to_string(),
            SaveState::Saved(time) => format!("Saved {time}"),
            SaveState::Elsewhere => "Not stored in this browser".to_string(),
            SaveState::Version(time) => format!("Version saved {time}"),
            SaveState::NotSaved(why) => (*why).to_string(),
        }
    }
}

/// What another tab did to the comparison that is open, as the user must know it. Each holds the entry it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Conflict {
    /// It went on with it, while nothing here was unsaved.
    Changed(String),
    /// It changed it as well, so that what stands here was stored as a copy.
    Copied(String),
}
