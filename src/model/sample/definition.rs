//! What a sample says of itself, and what it is composed of.

use crate::model::{Scenario, ServiceKind, Template};

/// A complete sample scenario.
#[derive(Debug)]
pub struct Sample {
    /// Its name in links.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// What it shows, in a sentence.
    pub about: &'static str,
    /// Who decides what, and why, in a paragraph.
    pub story: &'static str,
    /// Makes the scenario.
    pub scenario: fn() -> Scenario,
}

/// A scenario of services and templates by their names in files, the first template being today's. Names, not
/// positions, so that a new kind or template does not change what old links open.
pub(super) fn compose(title: &str, kinds: &[&str], templates: &[&str]) -> Scenario {
    let mut scenario = Scenario::empty(title);
    for kind in kinds.iter().filter_map(|id| ServiceKind::from_id(id)) {
        scenario.add_service(kind);
    }
    for template in templates.iter().filter_map(|id| Template::from_id(id)) {
        scenario.add_option(template);
    }
    scenario
}
