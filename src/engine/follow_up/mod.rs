//! The contract afterwards: the case it was signed on, asked again for what really happened.

mod decide_by;
mod figures;
mod flexed;
mod forecast;
mod indexed;
mod outcome;
mod renewal;
mod row;

pub use decide_by::DecideBy;
pub use figures::FollowFigures;
pub use forecast::{Forecast, NoForecast};
pub use outcome::{FollowOutcome, FollowedPeriod, follow_up};
pub use renewal::{PaidPrice, Renewal, ways_on};
pub use row::RowFault;
