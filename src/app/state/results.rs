//! What a comparison costs, or why that cannot be said.

use crate::engine::{Outcome, Problem};
use std::rc::Rc;

/// Results, or the rules that are broken.
pub type ComputedResults = Rc<Result<Outcome, Vec<Problem>>>;
