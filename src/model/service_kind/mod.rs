//! The kinds of IT service, one per file: the unit, the staffing method and typical values.

mod application_maintenance;
mod business_process;
mod cloud_infrastructure;
mod data_centre;
mod definition;
mod end_user_devices;
mod help_desk;
mod network_management;
mod network_security;
mod software_development;

pub use definition::{LevelKind, ServiceKind};

impl ServiceKind {
    /// All kinds, in display order.
    pub const ALL: &'static [&'static ServiceKind] = &[
        &help_desk::HELP_DESK,
        &end_user_devices::END_USER_DEVICES,
        &data_centre::DATA_CENTRE,
        &network_management::NETWORK_MANAGEMENT,
        &network_security::NETWORK_SECURITY,
        &cloud_infrastructure::CLOUD_INFRASTRUCTURE,
        &software_development::SOFTWARE_DEVELOPMENT,
        &application_maintenance::APPLICATION_MAINTENANCE,
        &business_process::BUSINESS_PROCESS,
    ];

    /// The kind with a name in files.
    pub fn from_id(id: &str) -> Option<&'static ServiceKind> {
        Self::ALL.iter().copied().find(|kind| kind.id == id)
    }
}
