//! What the user says: every input described once, and the scenario that holds their values.

mod address;
mod assumptions;
mod charges;
mod choice;
mod demand;
mod field;
mod governance;
mod sample;
mod scenario;
mod service_kind;
pub mod source;
mod team;
mod template;
mod transition;

pub use address::{Address, Place};
pub use assumptions::{ASSUMPTIONS, Assumptions};
pub use charges::{CHARGES, Charges};
pub use choice::{Choice, ChoiceAddress, ChoiceField, Currency, DeliveredBy, PaymentTiming, Pricing};
pub use demand::{DEMAND, Demand};
pub use field::{Control, Field, Group};
pub use governance::{GOVERNANCE, Governance};
pub use sample::{Sample, samples};
pub use scenario::{Delivery, LIMITS, OptionId, Scenario, Service, ServiceId, SourcingOption};
pub use service_kind::ServiceKind;
pub use source::Source;
pub use team::{TEAM, Team};
pub use template::{Change, TEMPLATES, Template};
pub use transition::{TRANSITION, Transition};
