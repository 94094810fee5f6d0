//! Operators on expressions, so that formulas are easy to read.

use super::{Binary, CountingOrders, Graph, Label, Node, NodeId, Timing, Unary};
use std::borrow::Cow;
use std::ops::{Add, Div, Mul, Sub};

/// A node of a graph under construction. It is cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Expression<'g> {
    graph: &'g Graph,
    id: NodeId,
}

impl<'g> Expression<'g> {
    pub(super) fn new(graph: &'g Graph, id: NodeId) -> Expression<'g> {
        Expression { graph, id }
    }

    /// The place of the node, which stays valid after building.
    pub fn id(self) -> NodeId {
        self.id
    }

    /// The same value with its own name.
    pub fn named(self, label: Label) -> Expression<'g> {
        self.graph.named(label, self.id)
    }

    /// The same value with a name, a unit and a note on its formula.
    pub fn explained(self, name: impl Into<Cow<'static, str>>, unit: super::Unit, note: &'static str) -> Expression<'g> {
        self.graph.named(Label { name: name.into(), unit, note }, self.id)
    }

    /// This less `other`; zero if they differ only by rounding, see [`Binary::Difference`].
    pub fn difference(self, other: impl Into<Operand<'g>>) -> Expression<'g> {
        self.binary(Binary::Difference, other.into())
    }

    /// The smaller of both.
    pub fn minimum(self, other: impl Into<Operand<'g>>) -> Expression<'g> {
        self.binary(Binary::Minimum, other.into())
    }

    /// The larger of both.
    pub fn maximum(self, other: impl Into<Operand<'g>>) -> Expression<'g> {
        self.binary(Binary::Maximum, other.into())
    }

    /// This to the power of `exponent`.
    pub fn power(self, exponent: impl Into<Operand<'g>>) -> Expression<'g> {
        self.binary(Binary::Power, exponent.into())
    }

    /// The largest whole number not above this; see [`Unary::Floor`].
    pub fn floor(self) -> Expression<'g> {
        self.graph.share(Node::Unary(Unary::Floor, self.id))
    }

    /// The smallest whole number not below this; see [`Unary::Ceiling`].
    pub fn ceiling(self) -> Expression<'g> {
        self.graph.share(Node::Unary(Unary::Ceiling, self.id))
    }

    /// e to the power of this.
    pub fn exponential(self) -> Expression<'g> {
        self.graph.share(Node::Unary(Unary::Exponential, self.id))
    }

    /// The share of a standard normal distribution below this.
    pub fn normal_cumulative(self) -> Expression<'g> {
        self.graph.share(Node::Unary(Unary::NormalCumulative, self.id))
    }

    /// The probability that twelve trials, each with this probability of a hit, end in one of the outcomes that count; see
    /// [`Node::Trials`].
    pub fn trials(self, ways: &'static CountingOrders) -> Expression<'g> {
        self.graph.share(Node::Trials { chance: self.id, ways })
    }

    /// `then` if this is above zero, otherwise `otherwise`.
    pub fn if_positive(self, then: impl Into<Operand<'g>>, otherwise: impl Into<Operand<'g>>) -> Expression<'g> {
        let (then, otherwise) = (then.into().id(self.graph), otherwise.into().id(self.graph));
        self.graph.share(Node::IfPositive { condition: self.id, then, otherwise })
    }

    /// A series shifted later by a whole number of months.
    pub fn delayed(self, months: u16) -> Expression<'g> {
        self.graph.share(Node::Delay { series: self.id, months })
    }

    /// The sum over the months `from ≤ month < until`.
    pub fn sum_months(self, from: u16, until: u16) -> Expression<'g> {
        self.graph.share(Node::SumMonths { series: self.id, from, until })
    }

    /// The sum over all months.
    pub fn sum_all_months(self) -> Expression<'g> {
        self.sum_months(0, self.graph.months())
    }

    /// The sum from the first month up to each month.
    pub fn running_sum(self) -> Expression<'g> {
        self.graph.share(Node::RunningSum(self.id))
    }

    fn binary(self, function: Binary, other: Operand<'g>) -> Expression<'g> {
        self.graph.share(Node::Binary(function, self.id, other.id(self.graph)))
    }
}

impl Graph {
    /// The month index of each month, counted from 0.
    pub fn month(&self) -> Expression<'_> {
        self.share(Node::Month)
    }

    /// Compound growth by a yearly `rate` from month `start`, in steps of `step` months; see [`Node::Growth`].
    pub fn growth<'g>(&'g self, rate: Expression<'g>, start: impl Into<Operand<'g>>, step: u16) -> Expression<'g> {
        let start = start.into().id(self);
        self.share(Node::Growth { rate: rate.id, start, step: step.max(1) })
    }

    /// The discount factor of each month; see [`Node::Discount`].
    pub fn discount<'g>(&'g self, rate: Expression<'g>, timing: Timing) -> Expression<'g> {
        self.share(Node::Discount { rate: rate.id, timing })
    }

    /// The smallest number of servers for which the share `target` of arrivals waits no longer than `patience`; see [`Node::Servers`].
    pub fn servers_needed<'g>(
        &'g self,
        load: impl Into<Operand<'g>>,
        patience: impl Into<Operand<'g>>,
        target: impl Into<Operand<'g>>,
    ) -> Expression<'g> {
        let (load, patience, target) = (load.into().id(self), patience.into().id(self), target.into().id(self));
        self.share(Node::Servers { load, patience, target })
    }

    /// A linear rise from 0 to 1; see [`Node::Ramp`].
    pub fn ramp<'g>(&'g self, start: impl Into<Operand<'g>>, length: impl Into<Operand<'g>>) -> Expression<'g> {
        let (start, length) = (start.into().id(self), length.into().id(self));
        self.share(Node::Ramp { start, length })
    }
}

/// The right operand of an operator: an expression or a fixed number.
pub enum Operand<'g> {
    /// Another expression of the same graph.
    Expression(Expression<'g>),
    /// A fixed number.
    Number(f64),
}

impl<'g> Operand<'g> {
    fn id(self, graph: &'g Graph) -> NodeId {
        match self {
            Operand::Expression(expression) => expression.id,
            Operand::Number(number) => graph.constant(number).id,
        }
    }
}

impl<'g> From<Expression<'g>> for Operand<'g> {
    fn from(expression: Expression<'g>) -> Self {
        Operand::Expression(expression)
    }
}

impl From<f64> for Operand<'_> {
    fn from(number: f64) -> Self {
        Operand::Number(number)
    }
}

macro_rules! operator {
    ($($operation:ident $method:ident $function:ident),*) => {$(
        impl<'g, O: Into<Operand<'g>>> $operation<O> for Expression<'g> {
            type Output = Expression<'g>;
            fn $method(self, other: O) -> Expression<'g> {
                self.binary(Binary::$function, other.into())
            }
        }
        impl<'g> $operation<Expression<'g>> for f64 {
            type Output = Expression<'g>;
            fn $method(self, other: Expression<'g>) -> Expression<'g> {
                other.graph.constant(self).$method(other)
            }
        }
    )*};
}
operator!(Add add Add, Sub sub Subtract, Mul mul Multiply, Div div Divide);
