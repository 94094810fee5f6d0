//! The results of a comparison, or the rules it breaks.

use crate::engine::{Outcome, Problem};
use std::rc::Rc;

/// Results, or the rules that are broken.
pub type ComputedResults = Rc<Result<Outcome, Vec<Problem>>>;
