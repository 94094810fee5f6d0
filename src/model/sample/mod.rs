//! Complete sample scenarios, one file each; links name them, so a released one never changes.

mod applications;
mod business_process;
mod case;
mod cloud;
mod data_centre;
mod help_desk;
mod insourcing;
mod network_security;
mod service_desk;
mod whole_it;

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

/// What the page opens on, apart from the others so that it can be had without them.
pub static FIRST_SAMPLE: &Sample = &help_desk::HELP_DESK;

/// All samples, [`FIRST_SAMPLE`] before the others.
pub static SAMPLES: &[&Sample] = &[
    FIRST_SAMPLE,
    &service_desk::SERVICE_DESK,
    &data_centre::DATA_CENTRE,
    &cloud::CLOUD,
    &applications::APPLICATIONS,
    &network_security::NETWORK_SECURITY,
    &business_process::BUSINESS_PROCESS,
    &whole_it::WHOLE_IT,
    &insourcing::INSOURCING,
];

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
