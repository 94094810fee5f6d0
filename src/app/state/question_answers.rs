//! What was answered to the questions of a first comparison, kept while the page is open: closing them loses nothing.

use crate::model::ServiceKind;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The answers so far, where they are kept; a cell, for who types fast presses Enter before the last letters are drawn.
pub type KeptAnswers = Rc<RefCell<Answers>>;

/// The ways that are compared unless the user says otherwise; today's is always among them.
const FIRST: [&str; 4] = ["in_house", "onshore", "nearshore", "offshore"];

/// What the user has answered so far; everything has an answer from the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The kinds of service.
    pub kinds: Vec<&'static ServiceKind>,
    /// Whether a provider delivers today.
    pub bought: bool,
    /// The names in files of the ways to compare with today's.
    pub templates: Vec<&'static str>,
    /// The name in files of the currency.
    pub currency: String,
    /// What was typed, by the names of the numbers that are asked for; what is missing is as suggested.
    pub typed: BTreeMap<String, String>,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers {
            kinds: ServiceKind::ALL.iter().copied().take(1).collect(),
            bought: false,
            templates: FIRST.to_vec(),
            currency: "USD".to_string(),
            typed: BTreeMap::new(),
        }
    }
}

impl Answers {
    /// Whether nothing was answered yet.
    pub fn are_untouched(&self) -> bool {
        *self == Answers::default()
    }
}
