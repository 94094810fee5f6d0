//! What a graph holds: shares identical nodes, folds constants.

use super::functions::{binary, unary};
use super::label::Label;
use super::{Binary, Node, NodeId};
use rustc_hash::FxHashMap;

/// All nodes with their names.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) nodes: Vec<Node>,
    pub(super) is_series: Vec<bool>,
    pub(super) operands: Vec<NodeId>,
    pub(super) labels: Vec<Label>,
    pub(super) input_labels: Vec<Label>,
    pub(super) inputs: Vec<f64>,
    pub(super) input_nodes: Vec<NodeId>,
    known: FxHashMap<Node, NodeId>,
    pub(super) known_sums: FxHashMap<Box<[NodeId]>, NodeId>,
}

/// What a node comes to without being added.
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
        self.nodes.push(node);
        self.is_series.push(is_series);
        id
    }

    /// A node in its simplest form: what is known before anything is computed is folded.
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
}
