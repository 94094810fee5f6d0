//! Pages of others that hold this one: what they ask for, what they hear of, and the company rate card they bring.

mod company_rate_card;
mod host_commands;

pub use company_rate_card::use_company_rate_card;
pub use host_commands::use_host_commands;
