//! How sure the answer is: the futures of a scenario, and what they say.

mod summary;

pub use summary::{Acceptability, Band, Chance, DriverUncertainty, OptionUncertainty, Spread, Uncertain, Uncertainty};
