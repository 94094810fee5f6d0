//! Measures of finance: the value, return and payback of flows.
//!
//! Pure functions on plain numbers, with the conventions of spreadsheets. They give the same bits everywhere: sums run
//! in a fixed order and every transcendental function comes from `libm`.

mod dated;
mod day;
mod hidden_rates;
mod internal_rate;
mod modified_rate;
mod payback;
mod peak_funding;
mod present_value;
mod rate_search;

pub use dated::{DatedFlow, dated_internal_rate, dated_net_present_value};
pub use day::Day;
pub use internal_rate::{
    LOWEST_RATE_OF_INVESTMENTS, NoRate, internal_rate, is_investment, monthly_rate, yearly_internal_rate, yearly_rate,
};
pub use modified_rate::{NoModifiedRate, modified_rate};
pub use payback::{Payback, payback, payment_that_pays_back};
pub use peak_funding::{PeakFunding, peak_funding};
pub use present_value::{NoPresentValue, net_present_value, spreadsheet_net_present_value};
pub use rate_search::grid as rate_grid;
