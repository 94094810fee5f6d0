//! Complete sample scenarios, one per file. Links name them, so a released one never changes.

mod applications;
mod beginning;
mod business_process;
mod case;
mod cloud;
mod data_centre;
mod definition;
mod help_desk;
mod insourcing;
mod network_security;
mod service_desk;
mod whole_it;

pub use beginning::{GivenSearch, given_numbers};
pub use definition::Sample;

/// The sample the page opens with, stored apart so that it loads alone.
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

/// Samples that released links name and the page no longer offers.
static RETIRED: &[&Sample] = &[&help_desk::HELP_DESK_2, &applications::APPLICATIONS_1, &whole_it::WHOLE_IT_1, &insourcing::INSOURCING_1];

impl Sample {
    /// The sample with a name in links.
    pub fn from_id(id: &str) -> Option<&'static Sample> {
        SAMPLES.iter().chain(RETIRED).copied().find(|sample| sample.id == id)
    }
}
