//! The arithmetic: expressions are built once and then evaluated, explained or written as spreadsheet cells.
//!
//! This layer knows no domain. A [`Graph`] holds nodes; [`Expression`] makes formulas read like formulas;
//! every [`Node`] has four faces: its value ([`Plan`]), its words ([`explain`]), its spreadsheet function
//! ([`spreadsheet`]) and the nodes it depends on ([`Node::for_each_dependency`]).

mod build;
mod elementwise;
mod evaluate;
mod explain;
mod expression;
mod gradient;
mod node;
mod plan;
pub mod queue;
mod spreadsheet;
mod trials;
mod unit;

pub use build::{Graph, Label};
pub use evaluate::Workspace;
pub use explain::{Explanation, Piece, Term, TermValue, explain};
pub use expression::Expression;
pub use gradient::Tape;
pub use node::{Binary, InputId, Node, NodeId, ROUNDING, Timing, Unary};
pub use plan::{Plan, Reach};
pub use spreadsheet::{Cells, spreadsheet};
pub use trials::Ways;
pub use unit::Unit;
