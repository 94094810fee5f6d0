//! A sanity check, and what it found.

use super::context::{Cause, Context};
use super::wording::say;
use crate::model::{Address, ChoiceAddress, OptionId, Sentence, ServiceId, Source};

/// A sanity check.
#[derive(Debug)]
pub struct Check {
    /// Its name in files and links.
    pub id: &'static str,
    /// What it warns of, in a few words; no two say the same.
    pub title: &'static str,
    /// What is usual, in a sentence; numbers that each country writes in its own way stand in braces.
    pub benchmark: &'static str,
    /// What to do, in a sentence of the same kind.
    pub advice: &'static str,
    /// Who says what is usual.
    pub source: &'static Source,
    /// Whether the answer should not be repeated before it is looked into.
    pub serious: bool,
    /// Everything in a comparison that it warns of.
    pub(super) condition: fn(&Context<'_>) -> Vec<Cause>,
}

impl Check {
    /// What is usual and what to do, in sentences.
    pub fn said(&self) -> Sentence {
        Sentence::join([say(self.benchmark, []), say(self.advice, [])], " ")
    }
}

/// Something a check warns of.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// The inputs that cause it, to show it beside; each is one that results depend on.
    pub inputs: Vec<Address>,
    /// The choices that cause it.
    pub choices: Vec<ChoiceAddress>,
    /// The option that is meant; none where it is all of them.
    pub option: Option<OptionId>,
    /// The service that is meant; none where it is all of them.
    pub service: Option<ServiceId>,
    /// The option and the figure, in a sentence.
    pub headline: Sentence,
    /// The option, the figure, what is usual and what to do, in sentences.
    pub message: Sentence,
    /// Numbers that settle it where they are taken; none where that is for the user to find.
    pub remedy: Vec<(Address, f64)>,
}
