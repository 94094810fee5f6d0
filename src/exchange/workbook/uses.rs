//! The nodes behind the results: how they are used, and which options' numbers and figures they belong to.

use crate::engine::{Figures, Model};
use crate::graph::{Binary, Graph, Node, NodeId};
use crate::model::{LIMITS, OptionId};
use rustc_hash::FxHashMap;

/// Options as bits, in order; a scenario has at most eight.
type Options = u8;
const _: () = assert!(LIMITS.options <= Options::BITS as usize);

/// How a node is used.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Use {
    /// The number of uses by other nodes.
    pub(super) times: u32,
    /// Whether a formula needs it as a cell or a row of cells to add up, delay or search.
    pub(super) as_cell: bool,
    /// The number of arithmetic steps to write it out, down to nodes with their own cells.
    pub(super) steps: u32,
    /// The options whose figures need it.
    needed_by: Options,
    /// The options whose numbers it uses.
    counts: Options,
}

impl Use {
    /// The position of the option on whose sheet it is; `None` if it belongs to several.
    pub(super) fn owner(&self) -> Option<usize> {
        only(self.needed_by).or_else(|| only(self.counts))
    }
}

/// The only option of a set.
fn only(options: Options) -> Option<usize> {
    (options.count_ones() == 1).then(|| options.trailing_zeros() as usize)
}

/// The largest number of steps written out within another formula.
const LONGEST: u32 = 12;
/// The largest number of steps that may be written out twice.
const REPEATED: u32 = 2;

/// All nodes that the figures need, in creation order, so that each follows the nodes it depends on.
pub(super) struct Uses {
    /// The nodes in that order.
    pub(super) nodes: Vec<NodeId>,
    known: FxHashMap<NodeId, Use>,
}

impl Uses {
    pub(super) fn of(model: &Model, options: &[OptionId]) -> Uses {
        let graph = &model.graph;
        let mut uses = Uses { nodes: Vec::new(), known: FxHashMap::default() };
        let mut open: Vec<NodeId> = Vec::new();
        for (position, figures) in model.options.iter().enumerate() {
            for node in Figures::nodes(figures) {
                uses.known.entry(node).or_default().needed_by |= 1 << position;
                open.push(node);
            }
        }
        let mut seen = rustc_hash::FxHashSet::default();
        while let Some(node) = open.pop() {
            if seen.insert(node) {
                needed(graph, node, |of| open.push(of));
            }
        }
        uses.nodes = seen.into_iter().collect();
        uses.nodes.sort_unstable();
        uses.count(model, options);
        uses
    }

    /// How a node is used.
    pub(super) fn of_node(&self, node: NodeId) -> Use {
        self.known.get(&node).copied().unwrap_or_default()
    }

    fn count(&mut self, model: &Model, options: &[OptionId]) {
        let graph = &model.graph;
        for &node in self.nodes.iter().rev() {
            let needed_by = self.of_node(node).needed_by;
            needed(graph, node, |of| {
                let of = self.known.entry(of).or_default();
                of.times += 1;
                of.needed_by |= needed_by;
            });
            for of in as_cells(graph.node(node)) {
                self.known.entry(of).or_default().as_cell = true;
            }
        }
        for position in 0..self.nodes.len() {
            let Some(&node) = self.nodes.get(position) else { continue };
            let (mut counts, mut steps) = (0, u32::from(graph.fixed(node).is_none()));
            if let Node::Input(input) = graph.node(node) {
                let option = model.addresses.get(input.position()).and_then(|address| address.place.option());
                counts = option.and_then(|id| options.iter().position(|known| *known == id)).map_or(0, |place| 1 << place);
            }
            needed(graph, node, |of| {
                let used = self.of_node(of);
                counts |= used.counts;
                steps += if self.has_cell(graph.node(of), used) { 0 } else { used.steps };
            });
            let used = self.known.entry(node).or_default();
            (used.counts, used.steps) = (counts, steps);
        }
    }

    /// Whether a node gets a cell or a row of cells instead of being written out in the formulas that use it.
    pub(super) fn has_cell(&self, node: Node, used: Use) -> bool {
        match node {
            Node::Named(..) | Node::Input(_) => true,
            Node::Constant(_) | Node::Month => false,
            _ => used.as_cell || used.steps > LONGEST || (used.times > 1 && used.steps > REPEATED),
        }
    }
}

/// Calls `visit` with every node that the formula of a node names; a constant names none.
pub(super) fn needed(graph: &Graph, node: NodeId, visit: impl FnMut(NodeId)) {
    if graph.fixed(node).is_none() {
        graph.for_each_dependency(node, visit);
    }
}

/// The nodes that a formula names only by their cells: as a range, or so often that the name should be short.
fn as_cells(node: Node) -> Vec<NodeId> {
    match node {
        Node::Delay { series, .. } | Node::SumMonths { series, .. } | Node::RunningSum(series) => vec![series],
        Node::Servers { load, patience, target } => vec![load, patience, target],
        Node::Trials { chance, .. } => vec![chance],
        Node::Binary(Binary::Difference, first, second) => vec![first, second],
        _ => Vec::new(),
    }
}
