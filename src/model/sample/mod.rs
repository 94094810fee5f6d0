//! Complete sample scenarios, one file each; links name them, so a released one never changes.

mod help_desk;

use super::Scenario;

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

/// All samples; the first is what the page opens on.
pub static SAMPLES: &[&Sample] = &[&help_desk::HELP_DESK];

impl Sample {
    /// The sample with a name in links.
    pub fn from_id(id: &str) -> Option<&'static Sample> {
        SAMPLES.iter().copied().find(|sample| sample.id == id)
    }
}

/// A scenario of services and templates by their names in files, the first template being today's. Names, not
/// positions, so that a new kind or template does not change what old links open.
fn compose(title: &str, kinds: &[&str], templates: &[&str]) -> Scenario {
    let mut scenario = Scenario::empty(title);
    for kind in kinds.iter().filter_map(|id| super::ServiceKind::from_id(id)) {
        scenario.add_service(kind);
    }
    for template in templates.iter().filter_map(|id| super::Template::from_id(id)) {
        scenario.add_option(template);
    }
    scenario
}
