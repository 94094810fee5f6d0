//! What it costs: turns a scenario into named cost lines in an expression graph, and reads the measures off it.

mod account;
mod assets;
mod build;
mod builder;
mod calculation;
mod category;
mod clock;
mod delivered;
mod demand;
mod exit;
pub mod finance;
mod governance;
mod improvement;
mod learning;
mod ledger;
mod measure;
mod measures;
mod outcome;
mod people;
mod pricing;
mod provider;
pub mod reference;
mod rules;
mod service_levels;
mod setting;
mod shape;
mod transition;

pub use build::{Model, build};
pub use calculation::Calculation;
pub use category::{Category, Driver};
pub use finance::{Payback, payback};
pub use measure::Measure;
pub use measures::Figures;
pub use outcome::{Figure, OptionOutcome, Outcome, QualityOutcome, Verdict, compute, recompute};
pub use rules::{Problem, problems};
pub use service_levels::{Quality, persistent_failure};
