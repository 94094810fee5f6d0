//! Building a graph: the functions that add nodes.

use super::content::Content;
use super::label::Label;
use super::{Expression, InputId, Node, NodeId};
use std::cell::RefCell;

/// Nodes of expressions over a number of months.
///
/// Building borrows it only briefly, so that [`Expression`]s can be copied and combined freely.
#[derive(Debug, Default)]
pub struct Graph {
    months: u16,
    content: RefCell<Content>,
}

impl Graph {
    /// An empty graph over `months` months.
    pub fn new(months: u16) -> Graph {
        Graph { months, content: RefCell::default() }
    }

    /// The number of months in a series.
    pub fn months(&self) -> u16 {
        self.months
    }

    /// The number of nodes.
    pub fn len(&self) -> usize {
        self.content.borrow().nodes.len()
    }

    /// Whether it has no nodes yet.
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

    /// Whether a node has one number per month.
    pub fn is_series(&self, id: NodeId) -> bool {
        self.content.borrow().is_series(id)
    }

    /// The name of a node, if it has one.
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

    /// A number from the user; every call makes a new input.
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

    /// The sum of a list, in its order; zero for an empty list.
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
        let id = self.content.borrow_mut().named(label, of);
        Expression::new(self, id)
    }

    /// Until the next call, newly named nodes belong to this part of the calculation; `None` is the whole.
    pub fn begin_part(&self, part: Option<u16>) {
        self.content.borrow_mut().part = part;
    }

    /// The part a named node belongs to; `None` if it belongs to the whole or has no name.
    pub fn part(&self, id: NodeId) -> Option<u16> {
        let content = self.content.borrow();
        match content.node(id) {
            Node::Named(label, _) => content.parts.get(label as usize).copied().flatten(),
            _ => None,
        }
    }

    /// The constant value of a node in every month; `None` if it depends on an input.
    pub fn fixed(&self, id: NodeId) -> Option<f64> {
        self.content.borrow().fixed(id)
    }

    /// Adds a node or finds the identical one; computes arithmetic on constants at once and drops factors of one.
    pub(super) fn share(&self, node: Node) -> Expression<'_> {
        let mut content = self.content.borrow_mut();
        let id = content.simplest(node);
        drop(content);
        Expression::new(self, id)
    }
}
