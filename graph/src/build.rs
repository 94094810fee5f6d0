//! The graph itself: adds nodes, shares identical ones, folds constants.

use super::evaluate::{binary, unary};
use super::{Binary, Expression, InputId, Node, NodeId, Unit};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cell::RefCell;

/// The name under which a number is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// A noun, as a person would call it.
    pub name: Cow<'static, str>,
    /// What it counts.
    pub unit: Unit,
    /// One sentence on why it is computed this way, and its source; may be empty.
    pub note: &'static str,
}

impl Label {
    /// A label without a note.
    pub fn new(name: impl Into<Cow<'static, str>>, unit: Unit) -> Label {
        Label { name: name.into(), unit, note: "" }
    }
}

/// Nodes of expressions over a number of months.
///
/// Building borrows it only for moments, so that [`Expression`]s can be copied and combined freely.
#[derive(Debug, Default)]
pub struct Graph {
    months: u16,
    content: RefCell<Content>,
}

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
    known_sums: FxHashMap<Box<[NodeId]>, NodeId>,
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

    fn add(&mut self, node: Node) -> NodeId {
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

    fn share(&mut self, node: Node) -> NodeId {
        if let Some(&id) = self.known.get(&node) {
            return id;
        }
        let id = self.add(node);
        self.known.insert(node, id);
        id
    }
}

impl Graph {
    /// An empty graph over `months` months.
    pub fn new(months: u16) -> Graph {
        Graph { months, content: RefCell::default() }
    }

    /// How many months a series has.
    pub fn months(&self) -> u16 {
        self.months
    }

    /// How many nodes it holds.
    pub fn len(&self) -> usize {
        self.content.borrow().nodes.len()
    }

    /// Whether it holds no node yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The values of all inputs, in the order they were made.
    pub fn inputs(&self) -> Vec<f64> {
        self.content.borrow().inputs.clone()
    }

    /// The nodes of all inputs, in the order they were made.
    pub fn input_nodes(&self) -> Vec<NodeId> {
        self.content.borrow().input_nodes.clone()
    }

    /// The node at a place.
    pub fn node(&self, id: NodeId) -> Node {
        self.content.borrow().node(id)
    }

    /// Whether a node has one number for each month.
    pub fn is_series(&self, id: NodeId) -> bool {
        self.content.borrow().is_series(id)
    }

    /// The name a node goes by, where it has one.
    pub fn label(&self, id: NodeId) -> Option<Label> {
        let content = self.content.borrow();
        match content.node(id) {
            Node::Named(label, _) => content.labels.get(label as usize).cloned(),
            Node::Input(input) => content.input_labels.get(input.position()).cloned(),
            _ => None,
        }
    }

    /// Calls `visit` with every node that a node depends on; one that it depends on twice comes twice.
    pub fn for_each_dependency(&self, id: NodeId, visit: impl FnMut(NodeId)) {
        let content = self.content.borrow();
        content.node(id).for_each_dependency(&content.operands, visit);
    }

    pub(super) fn content(&self) -> std::cell::Ref<'_, Content> {
        self.content.borrow()
    }

    /// A fixed number.
    pub fn constant(&self, value: f64) -> Expression<'_> {
        self.share(Node::constant(value))
    }

    /// A number the user gives; every call makes another input.
    pub fn input(&self, value: f64, label: Label) -> Expression<'_> {
        let mut content = self.content.borrow_mut();
        let input = InputId(u32::try_from(content.inputs.len()).unwrap_or(u32::MAX));
        content.inputs.push(value);
        content.input_labels.push(label);
        let id = content.add(Node::Input(input));
        content.input_nodes.push(id);
        drop(content);
        Expression::new(self, id)
    }

    /// The sum of a list, in its order; zero for an empty one.
    pub fn sum<'g>(&'g self, terms: impl IntoIterator<Item = Expression<'g>>) -> Expression<'g> {
        let terms: Box<[NodeId]> = terms.into_iter().map(|term| term.id()).collect();
        let mut content = self.content.borrow_mut();
        let id = match (&*terms, content.known_sums.get(&terms).copied()) {
            ([], _) => content.share(Node::constant(0.0)),
            ([only], _) => *only,
            (_, Some(known)) => known,
            (several, None) => {
                let first = u32::try_from(content.operands.len()).unwrap_or(u32::MAX);
                let count = u32::try_from(several.len()).unwrap_or(u32::MAX);
                content.operands.extend_from_slice(several);
                let id = content.add(Node::Sum { first, count });
                content.known_sums.insert(terms, id);
                id
            }
        };
        drop(content);
        Expression::new(self, id)
    }

    pub(super) fn named(&self, label: Label, of: NodeId) -> Expression<'_> {
        let mut content = self.content.borrow_mut();
        let number = u32::try_from(content.labels.len()).unwrap_or(u32::MAX);
        content.labels.push(label);
        let id = content.add(Node::Named(number, of));
        drop(content);
        Expression::new(self, id)
    }

    /// Adds a node, or finds the identical one; arithmetic on constants is done at once, and times one is left out.
    pub(super) fn share(&self, node: Node) -> Expression<'_> {
        let mut content = self.content.borrow_mut();
        let id = match content.simplified(node) {
            Simplified::Constant(value) => content.share(Node::constant(value)),
            Simplified::Same(id) => id,
            Simplified::Nothing => content.share(node),
        };
        drop(content);
        Expression::new(self, id)
    }
}
