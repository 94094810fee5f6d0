//! The explanation of a number: its formula in words and with numbers, its terms, and the years of a sum.

use super::{Label, NodeId};
use std::borrow::Cow;

/// A part of a formula in reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words and operators.
    Text(Cow<'static, str>),
    /// A named number, shown by its name or its value.
    Term(NodeId),
    /// A fixed number.
    Constant(f64),
    /// A number the formula counts itself, such as the years passed: in words, and its value in the chosen month.
    Counted(&'static str, f64),
}

/// The value of a term in an explanation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TermValue {
    /// One number.
    One(f64),
    /// A number per month, if no single month is chosen: the first and the last that count.
    Months(f64, f64),
}

/// A named number in a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The place of its own explanation.
    pub node: NodeId,
    /// Its name and unit.
    pub label: Label,
    /// Its value.
    pub value: TermValue,
    /// The month to show: the first with a value.
    pub month: usize,
    /// The position among the graph's inputs, if it is one.
    pub input: Option<usize>,
}

/// The explanation of a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Its name and unit.
    pub label: Label,
    /// Its value; for a series, in the chosen month.
    pub value: f64,
    /// Whether it differs from month to month.
    pub is_series: bool,
    /// Its formula; its terms are in `terms`.
    pub formula: Vec<Piece>,
    /// The named numbers in the formula, each once, in order of appearance.
    pub terms: Vec<Term>,
    /// What a sum over months adds up: its years, or its months if it is no longer than a year.
    pub periods: Vec<SummedPeriod>,
}

/// A year or a month of a sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SummedPeriod {
    /// Its first month, counted from 0.
    pub from: u16,
    /// The month after its last.
    pub until: u16,
    /// What it adds to the sum.
    pub value: f64,
}
