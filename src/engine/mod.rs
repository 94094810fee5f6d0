//! What it costs: turns a scenario into named cost lines in an expression graph, and reads the measures off it.

mod build;
mod builder;
mod category;
mod clock;
pub mod finance;
mod governance;
mod ledger;
mod measures;
mod outcome;
mod people;
mod provider;
pub mod reference;
mod rules;
mod setting;
mod transition;
mod workload;

pub use build::{Model, build};
pub use category::Category;
pub use finance::{Payback, payback};
pub use measures::Figures;
pub use outcome::{Figure, OptionOutcome, Outcome, Verdict, compute};
pub use rules::{Problem, problems};
