//! What one step of arithmetic is, and what it depends on.

use super::binomial::Ways;

/// The place of a node in its graph; a node only depends on nodes with a lower place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// The place of an input among the inputs of its graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputId(pub(super) u32);

impl InputId {
    /// The position in the list of inputs, in the order they were made.
    pub fn position(self) -> usize {
        self.0 as usize
    }
}

/// Functions of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unary {
    /// The largest whole number that is not above it.
    Floor,
    /// The smallest whole number that is not below it.
    Ceiling,
    /// e to the power of it.
    Exponential,
    /// The share of a standard normal distribution below it.
    NormalCumulative,
}

/// Two numbers that differ by no more than this share of the larger are the same for [`Binary::Difference`]: sums in another
/// order differ by some 1e-15 of what they add up.
pub const ROUNDING: f64 = 1e-12;

/// Functions of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binary {
    /// Sum of both.
    Add,
    /// The first less the second.
    Subtract,
    /// The first less the second; nothing where they differ by no more than rounding leaves, see [`ROUNDING`].
    Difference,
    /// Product of both.
    Multiply,
    /// The first for each one of the second.
    Divide,
    /// The smaller of both.
    Minimum,
    /// The larger of both.
    Maximum,
    /// The first to the power of the second.
    Power,
}

/// When in its month a payment is taken to fall, for discounting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Timing {
    /// On the first day: the first month is not discounted.
    Start,
    /// In the middle: the first month is discounted by half a month.
    Middle,
    /// On the last day: the first month is discounted by one month.
    End,
}

/// One step of arithmetic. A node is a *scalar* (one number) or a *series* (one number for each month).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// A fixed number, kept as its bits so that it can be compared exactly.
    Constant(u64),
    /// A number the user gives.
    Input(InputId),
    /// The month index, counted from 0.
    Month,
    /// A function of one number.
    Unary(Unary, NodeId),
    /// A function of two numbers.
    Binary(Binary, NodeId, NodeId),
    /// `then` where `condition` is above zero, else `otherwise`.
    IfPositive {
        /// What is compared with zero.
        condition: NodeId,
        /// The value where it is above zero.
        then: NodeId,
        /// The value where it is not.
        otherwise: NodeId,
    },
    /// The sum of a list; the list is a range of the graph's operands.
    Sum {
        /// Where the list begins.
        first: u32,
        /// How many it holds.
        count: u32,
    },
    /// Compound growth by a yearly rate from month `start` on, in steps of `step` months:
    /// `(1 + rate) ^ (⌊max(0, month − start) / step⌋ · step / 12)`.
    Growth {
        /// Growth in one year, a fraction (scalar).
        rate: NodeId,
        /// The month from which it grows (scalar).
        start: NodeId,
        /// Months between two steps, at least 1.
        step: u16,
    },
    /// The discount factor of each month: `(1 + rate) ^ −((month + timing) / 12)`.
    Discount {
        /// Discount rate for one year, a fraction (scalar).
        rate: NodeId,
        /// When in the month payments fall.
        timing: Timing,
    },
    /// Rises evenly from 0 to 1 over `length` months from month `start` on:
    /// `clamp((month + 1 − start) / max(length, 1), 0, 1)`.
    Ramp {
        /// The month it starts in; a fraction means within the month (scalar).
        start: NodeId,
        /// Months until it reaches 1 (scalar).
        length: NodeId,
    },
    /// A series moved later by a whole number of months; zero before.
    Delay {
        /// What is moved.
        series: NodeId,
        /// By how many months; fractions are cut off (scalar).
        months: NodeId,
    },
    /// The sum of a series over the months `from ≤ month < until` (scalar).
    SumMonths {
        /// What is added up.
        series: NodeId,
        /// The first month.
        from: u16,
        /// The month after the last.
        until: u16,
    },
    /// The sum of a series from the first month up to each month.
    RunningSum(NodeId),
    /// The fewest servers with whom a share of arrivals is served in time; see [`servers_needed`](super::erlang_c::servers_needed).
    Servers {
        /// Work that arrives while one piece of it is handled.
        load: NodeId,
        /// The wait that is still in time, in handling times.
        patience: NodeId,
        /// The share to be served in time.
        target: NodeId,
    },
    /// The probability that twelve independent trials come out in one of the ways that count:
    /// `Σ ways[k] · chance^k · (1 − chance)^(12 − k)`.
    Trials {
        /// The probability that a single trial is hit.
        chance: NodeId,
        /// How many ways count, by their number of hits.
        ways: &'static Ways,
    },
    /// The same value under a name: where explanations stop and workbook cells begin.
    Named(u32, NodeId),
}

impl Node {
    /// A fixed number.
    pub fn constant(value: f64) -> Node {
        Node::Constant(value.to_bits())
    }

    /// Calls `visit` with every node this one depends on; `operands` are those of its graph.
    pub fn for_each_dependency(self, operands: &[NodeId], mut visit: impl FnMut(NodeId)) {
        match self {
            Node::Constant(_) | Node::Input(_) | Node::Month => {}
            Node::Unary(_, of)
            | Node::Named(_, of)
            | Node::RunningSum(of)
            | Node::SumMonths { series: of, .. }
            | Node::Discount { rate: of, .. }
            | Node::Trials { chance: of, .. } => {
                visit(of);
            }
            Node::Binary(_, first, second)
            | Node::Growth { rate: first, start: second, .. }
            | Node::Ramp { start: first, length: second }
            | Node::Delay { series: first, months: second } => {
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
