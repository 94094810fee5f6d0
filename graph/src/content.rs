//! The content of a graph: shares identical nodes and folds constants.

use super::functions::{binary, unary};
use super::label::Label;
use super::{Binary, Node, NodeId};
use rustc_hash::FxHashMap;

/// All nodes with their names.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) nodes: Vec<Node>,
    pub(super) is_series: Vec<bool>,
    /// For each node, its constant value, if it has one.
    fixed: Vec<Option<f64>>,
    pub(super) operands: Vec<NodeId>,
    pub(super) labels: Vec<Label>,
    /// The part each label belongs to.
    pub(super) parts: Vec<Option<u16>>,
    /// The part that new labels belong to.
    pub(super) part: Option<u16>,
    pub(super) input_labels: Vec<Label>,
    pub(super) inputs: Vec<f64>,
    pub(super) input_nodes: Vec<NodeId>,
    known: FxHashMap<Node, NodeId>,
    pub(super) known_sums: FxHashMap<Box<[NodeId]>, NodeId>,
    /// The names of each node.
    known_names: FxHashMap<NodeId, Vec<NodeId>>,
}

/// The result of simplifying a node without adding it.
enum Simplified {
    Constant(f64),
    Same(NodeId),
    Nothing,
}

impl Content {
    pub(super) fn node(&self, id: NodeId) -> Node {
        self.nodes.get(id.0 as usize).copied().unwrap_or(Node::Constant(0))
    }

    pub(super) fn is_series(&self, id: NodeId) -> bool {
        self.is_series.get(id.0 as usize).copied().unwrap_or(false)
    }

    /// The node itself behind its names.
    pub(super) fn unnamed(&self, mut id: NodeId) -> NodeId {
        while let Node::Named(_, of) = self.node(id) {
            id = of;
        }
        id
    }

    fn constant(&self, id: NodeId) -> Option<f64> {
        match self.node(id) {
            Node::Constant(bits) => Some(f64::from_bits(bits)),
            _ => None,
        }
    }

    fn simplified(&self, node: Node) -> Simplified {
        match node {
            Node::Unary(function, of) => self.constant(of).map_or(Simplified::Nothing, |of| Simplified::Constant(unary(function, of))),
            Node::Binary(function, first, second) => match (function, self.constant(first), self.constant(second)) {
                (_, Some(first), Some(second)) => Simplified::Constant(binary(function, first, second)),
                (Binary::Multiply, Some(1.0), None) => Simplified::Same(second),
                (Binary::Multiply, None, Some(1.0)) => Simplified::Same(first),
                _ => Simplified::Nothing,
            },
            _ => Simplified::Nothing,
        }
    }

    pub(super) fn add(&mut self, node: Node) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        let mut is_series = false;
        match node {
            Node::SumMonths { .. } | Node::Constant(_) | Node::Input(_) => {}
            Node::Month | Node::Growth { .. } | Node::Discount { .. } | Node::Ramp { .. } | Node::Delay { .. } | Node::RunningSum(_) => {
                is_series = true
            }
            Node::Unary(..)
            | Node::Binary(..)
            | Node::IfPositive { .. }
            | Node::Servers { .. }
            | Node::Trials { .. }
            | Node::Sum { .. }
            | Node::Named(..) => {
                node.for_each_dependency(&self.operands, |of| is_series |= self.is_series(of));
            }
        }
        self.fixed.push(self.fixed_number(node));
        self.nodes.push(node);
        self.is_series.push(is_series);
        id
    }

    /// A node in its simplest form, with known values folded.
    pub(super) fn simplest(&mut self, node: Node) -> NodeId {
        match self.simplified(node) {
            Simplified::Constant(value) => self.share(Node::constant(value)),
            Simplified::Same(id) => id,
            Simplified::Nothing => self.share(node),
        }
    }

    pub(super) fn share(&mut self, node: Node) -> NodeId {
        if let Some(&id) = self.known.get(&node) {
            return id;
        }
        let id = self.add(node);
        self.known.insert(node, id);
        id
    }

    /// The same value under a name: the node that already has this name, if there is one.
    pub(super) fn named(&mut self, label: Label, of: NodeId) -> NodeId {
        let same = |id: &&NodeId| match self.node(**id) {
            Node::Named(number, _) => {
                self.labels.get(number as usize) == Some(&label) && self.parts.get(number as usize) == Some(&self.part)
            }
            _ => false,
        };
        if let Some(known) = self.known_names.get(&of).and_then(|names| names.iter().find(same)) {
            return *known;
        }
        let number = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        self.labels.push(label);
        self.parts.push(self.part);
        let id = self.add(Node::Named(number, of));
        self.known_names.entry(of).or_default().push(id);
        id
    }

    /// The constant value of a node in every month; `None` if it depends on an input.
    pub(super) fn fixed(&self, id: NodeId) -> Option<f64> {
        self.fixed.get(id.0 as usize).copied().flatten()
    }

    /// The same for a node being added, from its dependencies.
    fn fixed_number(&self, node: Node) -> Option<f64> {
        match node {
            Node::Constant(bits) => Some(f64::from_bits(bits)),
            Node::Named(_, of) => self.fixed(of),
            Node::Unary(function, of) => self.fixed(of).map(|of| unary(function, of)),
            Node::Binary(function, first, second) => match (function, self.fixed(first), self.fixed(second)) {
                (_, Some(first), Some(second)) => Some(binary(function, first, second)),
                (Binary::Subtract | Binary::Difference, ..) if first == second => Some(0.0),
                (Binary::Multiply, Some(0.0), _) | (Binary::Multiply, _, Some(0.0)) | (Binary::Divide, Some(0.0), _) => Some(0.0),
                _ => None,
            },
            Node::IfPositive { then, otherwise, .. } => self.fixed(then).filter(|then| self.fixed(otherwise) == Some(*then)),
            Node::Sum { first, count } => {
                self.operands.get(first as usize..(first + count) as usize)?.iter().map(|term| self.fixed(*term)).sum()
            }
            // The rise is complete before the first month ends.
            Node::Ramp { start, length } => (self.fixed(start)? <= 0.0 && self.fixed(length)? <= 1.0).then_some(1.0),
            Node::SumMonths { series, .. } | Node::RunningSum(series) => self.fixed(series).filter(|value| *value == 0.0),
            _ => None,
        }
    }
}
