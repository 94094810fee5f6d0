//! The choices that switch prompts on law and place on, and the state of each prompt.

use crate::model::ServiceId;
use crate::model::choice::choice;
use std::collections::{BTreeMap, BTreeSet};

choice! {
    /// The law that applies to you.
    Jurisdiction {
        /// Nobody said yet.
        Open "open" "Not said",
        /// The European Union or the European Economic Area.
        Eu "eu" "EU or EEA",
        /// The United Kingdom.
        Uk "uk" "United Kingdom",
        /// The United States.
        Us "us" "United States",
        /// Another country.
        Elsewhere "elsewhere" "Elsewhere",
    }
}

choice! {
    /// Your sector.
    Sector {
        /// Nobody said yet.
        Open "open" "Not said",
        /// A bank, an insurer or another financial entity.
        Financial "financial" "Financial",
        /// An essential or important entity under NIS2.
        Essential "essential" "Essential or important under NIS2",
        /// A public body.
        Public "public" "Public",
        /// None of them.
        Other "other" "Other",
    }
}

choice! {
    /// The personal data of a service.
    PersonalData {
        /// Nobody said yet.
        Open "open" "Not said",
        /// It has none.
        None "none" "None",
        /// Ordinary personal data.
        Ordinary "ordinary" "Ordinary",
        /// Special categories, such as health.
        Special "special" "Special categories",
    }
}

choice! {
    /// Whether somebody works on a prompt.
    PromptProgress {
        /// Nobody does yet.
        Open "open" "Open",
        /// Somebody does.
        InHand "in_hand" "In hand",
        /// It does not apply here.
        NotRelevant "not_relevant" "Not relevant",
    }
}

/// The state of a prompt, with a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromptState {
    /// Whether somebody works on it.
    pub progress: PromptProgress,
    /// The note, from the user.
    pub note: String,
}

impl Default for PromptState {
    fn default() -> PromptState {
        PromptState { progress: PromptProgress::Open, note: String::new() }
    }
}

/// What switches prompts on, and their states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawAndPlace {
    /// The law that applies to you.
    pub jurisdiction: Jurisdiction,
    /// Your sector.
    pub sector: Sector,
    /// The personal data of each service; a missing one is not said.
    pub personal_data: BTreeMap<ServiceId, PersonalData>,
    /// The services that support a critical function.
    pub critical: BTreeSet<ServiceId>,
    /// The states of prompts by their names in files; a missing one is open.
    pub states: BTreeMap<&'static str, PromptState>,
}

impl Default for LawAndPlace {
    fn default() -> LawAndPlace {
        LawAndPlace {
            jurisdiction: Jurisdiction::Open,
            sector: Sector::Open,
            personal_data: BTreeMap::new(),
            critical: BTreeSet::new(),
            states: BTreeMap::new(),
        }
    }
}

impl LawAndPlace {
    /// The personal data of a service.
    pub fn personal_data_of(&self, service: ServiceId) -> PersonalData {
        self.personal_data.get(&service).copied().unwrap_or(PersonalData::Open)
    }

    /// The state of a prompt.
    pub fn state(&self, prompt: &str) -> PromptState {
        self.states.get(prompt).cloned().unwrap_or_default()
    }
}
