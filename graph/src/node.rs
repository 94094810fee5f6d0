//! One step of arithmetic and its dependencies.

use super::binomial::CountingOrders;

/// The place of a node in its graph; a node depends only on nodes with a lower place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// The place of an input among the inputs of its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputId(pub(super) u32);

impl InputId {
    /// The position in the list of inputs, in creation order.
    pub fn position(self) -> usize {
        self.0 as usize
    }
}

/// Functions of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unary {
    /// The largest whole number not above it, see [`NEARLY_WHOLE`].
    Floor,
    /// The smallest whole number not below it, see [`NEARLY_WHOLE`].
    Ceiling,
    /// e to the power of it.
    Exponential,
    /// The share of a standard normal distribution below it.
    NormalCumulative,
}

/// Two numbers that differ by at most this share of the larger are equal for [`Binary::Difference`]: sums in another
/// order differ by some 1e-15 of their terms.
pub const ROUNDING: f64 = 1e-12;

/// A number this close to a whole one counts as whole where it is rounded down or up: a start of 2.3 + 3.4 + 0.3 months is
/// month 6, although the last bit of the sum is above it.
pub const NEARLY_WHOLE: f64 = 1e-9;

/// Functions of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binary {
    /// Sum of both.
    Add,
    /// The first less the second.
    Subtract,
    /// The first less the second; zero if they differ only by rounding, see [`ROUNDING`].
    Difference,
    /// Product of both.
    Multiply,
    /// The first divided by the second.
    Divide,
    /// The smaller of both.
    Minimum,
    /// The larger of both.
    Maximum,
    /// The first to the power of the second.
    Power,
}

/// Point in the month at which payments are made, for discounting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Timing {
    /// On the first day: the first month is not discounted.
    Start,
    /// In the middle: the first month is discounted by half a month.
    Middle,
    /// On the last day: the first month is discounted by one month.
    End,
}

/// One step of arithmetic. A node is a *scalar* (one number) or a *series* (one number per month).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// A fixed number, stored as its bits so that comparison is exact.
    Constant(u64),
    /// A number from the user.
    Input(InputId),
    /// The month index, counted from 0.
    Month,
    /// A function of one number.
    Unary(Unary, NodeId),
    /// A function of two numbers.
    Binary(Binary, NodeId, NodeId),
    /// `then` if `condition` is above zero, otherwise `otherwise`.
    IfPositive {
        /// The value compared with zero.
        condition: NodeId,
        /// The value if it is above zero.
        then: NodeId,
        /// The value if it is not.
        otherwise: NodeId,
    },
    /// The sum of a list; the list is a range of the graph's operands.
    Sum {
        /// The start of the list.
        first: u32,
        /// Its length.
        count: u32,
    },
    /// Compound growth by a yearly rate from month `start`, in steps of `step` months:
    /// `(1 + rate) ^ (⌊max(0, month − start) / step⌋ · step / 12)`; for a start, see [`NEARLY_WHOLE`].
    Growth {
        /// Growth in one year, a fraction (scalar).
        rate: NodeId,
        /// The first month of growth (scalar).
        start: NodeId,
        /// Months between two steps, at least 1.
        step: u16,
    },
    /// The discount factor of each month: `(1 + rate) ^ −((month + timing) / 12)`.
    Discount {
        /// Discount rate for one year, a fraction (scalar).
        rate: NodeId,
        /// Point in the month at which payments are made.
        timing: Timing,
    },
    /// Linear rise from 0 to 1 over `length` months from month `start`:
    /// `clamp((month + 1 − start) / max(length, 1), 0, 1)`.
    Ramp {
        /// The first month of the rise; a fraction means within the month (scalar).
        start: NodeId,
        /// Months until it reaches 1 (scalar).
        length: NodeId,
    },
    /// A series shifted later by a whole number of months; zero before.
    Delay {
        /// The series.
        series: NodeId,
        /// The number of months.
        months: u16,
    },
    /// The sum of a series over the months `from ≤ month < until` (scalar).
    SumMonths {
        /// The series.
        series: NodeId,
        /// The first month.
        from: u16,
        /// The month after the last.
        until: u16,
    },
    /// The sum of a series from the first month up to each month.
    RunningSum(NodeId),
    /// The smallest number of servers that serves a share of arrivals in time; see [`servers_needed`](super::erlang_c::servers_needed).
    Servers {
        /// Work that arrives while one piece of it is handled.
        load: NodeId,
        /// The target waiting time, in handling times.
        patience: NodeId,
        /// The share to serve in time.
        target: NodeId,
    },
    /// The probability that twelve independent trials end in one of the outcomes that count:
    /// `Σ ways[k] · chance^k · (1 − chance)^(12 − k)`.
    Trials {
        /// The probability of a hit in a single trial.
        chance: NodeId,
        /// The number of outcomes that count, by their number of hits.
        ways: &'static CountingOrders,
    },
    /// The same value under a name: explanations stop here and workbook cells start here.
    Named(u32, NodeId),
}

impl Node {
    /// A fixed number.
    pub fn constant(value: f64) -> Node {
        Node::Constant(value.to_bits())
    }

    /// Calls `visit` with every dependency of this node; `operands` are those of its graph.
    pub fn for_each_dependency(self, operands: &[NodeId], mut visit: impl FnMut(NodeId)) {
        match self {
            Node::Constant(_) | Node::Input(_) | Node::Month => {}
            Node::Unary(_, of)
            | Node::Named(_, of)
            | Node::RunningSum(of)
            | Node::Delay { series: of, .. }
            | Node::SumMonths { series: of, .. }
            | Node::Discount { rate: of, .. }
            | Node::Trials { chance: of, .. } => {
                visit(of);
            }
            Node::Binary(_, first, second)
            | Node::Growth { rate: first, start: second, .. }
            | Node::Ramp { start: first, length: second } => {
                visit(first);
                visit(second);
            }
            Node::IfPositive { condition: first, then: second, otherwise: third }
            | Node::Servers { load: first, patience: second, target: third } => {
                visit(first);
                visit(second);
                visit(third);
            }
            Node::Sum { first, count } => {
                let (first, count) = (first as usize, count as usize);
                operands.get(first..first + count).into_iter().flatten().copied().for_each(visit);
            }
        }
    }
}
