//! Host pages that embed this one: their requests, the events they receive, and their company rate card.

mod company_rate_card;
mod host_commands;

pub use company_rate_card::use_company_rate_card;
pub use host_commands::use_host_commands;
