//! The arithmetic: expressions are built once, then evaluated, explained or written as spreadsheet cells.
//!
//! This layer knows no domain. A [`Graph`] holds nodes; [`Expression`] makes formulas easy to read;
//! every [`Node`] has five faces: its value ([`Plan`]), its slope ([`Tape`]), its words ([`mod@explain`]), its spreadsheet
//! function ([`mod@spreadsheet`]) and its dependencies ([`Node::for_each_dependency`]).

mod binomial;
mod build;
mod content;
mod elementwise;
pub mod erlang_c;
mod erlang_lanes;
mod evaluate;
mod explain;
mod explanation;
mod expression;
mod fold;
mod folded_sum;
mod functions;
mod gradient;
mod label;
mod node;
mod plan;
mod spreadsheet;
mod unit;
mod weighted_sum;

pub use binomial::CountingOrders;
pub use build::Graph;
pub use evaluate::{Workspace, discount_factors};
pub use explain::explain;
pub use explanation::{Explanation, Piece, SummedPeriod, Term, TermValue};
pub use expression::Expression;
pub use gradient::Tape;
pub use label::Label;
pub use node::{Binary, InputId, NEARLY_WHOLE, Node, NodeId, ROUNDING, Timing, Unary};
pub use plan::{Plan, Reach};
pub use spreadsheet::{Cells, spreadsheet};
pub use unit::Unit;
pub use weighted_sum::weighted_sum;
