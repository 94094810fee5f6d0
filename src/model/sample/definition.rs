//! The description of a sample and its composition.

use crate::model::{Scenario, ServiceKind, Template};

/// A complete sample scenario.
#[derive(Debug)]
pub struct Sample {
    /// Its name in links.
    pub id: &'static str,
    /// Its name on the page.
    pub label: &'static str,
    /// Its subject, in a sentence.
    pub about: &'static str,
    /// The decision and its background, in a paragraph.
    pub story: &'static str,
    /// The part of the results to look at first, in a sentence.
    pub look_at: &'static str,
    /// What the sample teaches, in a sentence.
    pub lesson: &'static str,
    /// Makes the scenario.
    pub scenario: fn() -> Scenario,
}

/// A scenario of services and templates by their names in files, today's template first. Names rather than
/// positions, so that new kinds and templates leave old links unchanged.
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
