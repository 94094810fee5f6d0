//! Folds what is linear in changing values into one sum of fixed weights times values.
//!
//! The weights are found once, backwards from a result, as slopes are; a repetition then only multiplies and adds. The order of
//! terms follows from the structure of the formula alone, so equal formulas have equal bits.

use super::content::Content;
use super::folded_sum::{FoldedSum, FoldedTerm, at};
use super::{Binary, Graph, Node, NodeId, Plan, Reach, Workspace};
use rustc_hash::{FxHashMap, FxHashSet};

/// The changing nodes that are computed, and those of them that are folded sums.
#[derive(Debug, Default)]
pub(super) struct Folds {
    /// Whether each node is one of them.
    is_computed: Vec<bool>,
    sums: Vec<FoldedSum>,
    /// For each node, the place of its sum.
    sum_of: Vec<Option<u32>>,
}

impl Folds {
    /// Whether a changing node is computed.
    pub(super) fn computes(&self, node: NodeId) -> bool {
        has(&self.is_computed, node)
    }

    /// The sum that a node is folded into.
    #[inline(always)]
    pub(super) fn sum(&self, node: NodeId) -> Option<&FoldedSum> {
        let place = self.sum_of.get(node.0 as usize).copied().flatten()?;
        self.sums.get(place as usize)
    }
}

/// Whether the flag of a node is set.
fn has(flags: &[bool], node: NodeId) -> bool {
    flags.get(node.0 as usize) == Some(&true)
}

/// What folding reads of a graph.
struct Folding<'g> {
    content: &'g Content,
    months: usize,
    changes: &'g [bool],
    /// How many changing nodes read each node.
    readers: Vec<u32>,
    fixed: Plan,
    values: Workspace<1>,
}

impl Folds {
    /// Folds everything behind some results, with `inputs` in creation order; `order` has all nodes behind them.
    pub(super) fn new(graph: &Graph, outputs: &[NodeId], order: &[NodeId], changes: &[bool], inputs: &[f64]) -> Folds {
        let content = &*graph.content();
        let is_changing = |node: &&NodeId| has(changes, **node);
        let fixed_nodes: Vec<NodeId> = order.iter().filter(|node| !is_changing(node)).copied().collect();
        let fixed = Plan::new(graph, &fixed_nodes, Reach::Nothing);
        let mut values = Workspace::default();
        fixed.evaluate(graph, &inputs.iter().map(|input| [*input]).collect::<Vec<[f64; 1]>>(), &mut values);
        let mut readers = vec![0_u32; content.nodes.len()];
        for node in order.iter().filter(is_changing) {
            content.node(*node).for_each_dependency(&content.operands, |of| {
                readers.iter_mut().skip(content.unnamed(of).0 as usize).take(1).for_each(|count| *count += 1);
            });
        }
        let months = usize::from(graph.months());
        let folding = Folding { content, months, changes, readers, fixed, values };
        let (mut is_needed, mut needed) = (vec![false; content.nodes.len()], Vec::new());
        let mut open: Vec<NodeId> =
            outputs.iter().map(|output| content.unnamed(*output)).filter(|node| folding.is_changing(*node)).collect();
        // First everything that some step reads; then each sum, which reads those and not what is behind them.
        while let Some(node) = open.pop() {
            if is_needed.get_mut(node.0 as usize).is_some_and(|is_needed| !std::mem::replace(is_needed, true)) {
                needed.push(node);
                let nowhere = [];
                let mut read = |of: NodeId| open.extend(Some(content.unnamed(of)).filter(|of| folding.is_changing(*of)));
                if folding.opens(node, node, &nowhere) {
                    let behind = folding.behind(node, &nowhere).into_iter().filter(|of| !folding.opens(node, *of, &nowhere));
                    behind.for_each(|of| {
                        [Some(folding.factors(of, &nowhere).0), folding.factors(of, &nowhere).1].into_iter().flatten().for_each(&mut read)
                    });
                } else {
                    content.node(node).for_each_dependency(&content.operands, read);
                }
            }
        }
        let mut folds = Folds { is_computed: is_needed, sums: Vec::new(), sum_of: vec![None; content.nodes.len()] };
        for node in needed {
            if let Some((sum, place)) = folding.sum(node, &folds.is_computed).zip(folds.sum_of.get_mut(node.0 as usize)) {
                *place = Some(folds.sums.len() as u32);
                folds.sums.push(sum);
            }
        }
        folds
    }
}

impl Folding<'_> {
    fn is_changing(&self, node: NodeId) -> bool {
        has(self.changes, node)
    }

    fn values(&self, node: NodeId) -> &[f64] {
        self.fixed.read(self.content.unnamed(node), &self.values).as_flattened()
    }

    /// Whether a changing node passes the weight of its value on to what it reads. Only a scalar result may add up months.
    fn is_linear(&self, node: NodeId, into_scalar: bool) -> bool {
        let is_fixed = |node: NodeId| !self.is_changing(self.content.unnamed(node));
        match self.content.node(node) {
            Node::Sum { .. } | Node::Binary(Binary::Add | Binary::Subtract, ..) => true,
            Node::Binary(Binary::Multiply, first, second) => is_fixed(first) || is_fixed(second),
            Node::Binary(Binary::Divide, _, second) => is_fixed(second),
            Node::SumMonths { .. } | Node::RunningSum(_) | Node::Delay { .. } => into_scalar,
            _ => false,
        }
    }

    /// Whether a sum for `root` passes through a node; at those in `stops`, which are computed, it ends.
    fn opens(&self, root: NodeId, node: NodeId, stops: &[bool]) -> bool {
        let is_inside = node == root || !has(stops, node);
        is_inside && self.is_changing(node) && self.is_linear(node, !self.content.is_series(root))
    }

    /// Everything that a sum for `root` passes through or reads, each after its dependencies.
    fn behind(&self, root: NodeId, stops: &[bool]) -> Vec<NodeId> {
        let content = self.content;
        let (mut order, mut seen, mut visits) = (Vec::new(), FxHashSet::default(), vec![(root, false)]);
        while let Some((node, is_done)) = visits.pop() {
            if is_done {
                order.push(node);
            } else if seen.insert(node) {
                visits.push((node, true));
                if self.opens(root, node, stops) {
                    content.node(node).for_each_dependency(&content.operands, |of| visits.push((content.unnamed(of), false)));
                }
            }
        }
        order
    }

    /// What a term reads: the node, or the two factors of a product that nothing else reads, which is computed while it is added.
    fn factors(&self, node: NodeId, stops: &[bool]) -> (NodeId, Option<NodeId>) {
        match self.content.node(node) {
            Node::Binary(Binary::Multiply, first, second) if !has(stops, node) && self.readers.get(node.0 as usize) == Some(&1) => {
                (self.content.unnamed(first), Some(self.content.unnamed(second)))
            }
            _ => (node, None),
        }
    }

    /// The sum for a linear node.
    fn sum(&self, root: NodeId, stops: &[bool]) -> Option<FoldedSum> {
        if !self.opens(root, root, stops) {
            return None;
        }
        let into_scalar = !self.content.is_series(root);
        let mut weights: FxHashMap<NodeId, Vec<f64>> = FxHashMap::default();
        weights.insert(root, vec![1.0]);
        let mut folded = FoldedSum { fixed: vec![0.0], terms: Vec::new() };
        for node in self.behind(root, stops).into_iter().rev() {
            let Some(weight) = weights.remove(&node) else { continue };
            if self.opens(root, node, stops) {
                self.pass_on(node, &weight, into_scalar, &mut weights);
            } else if self.is_changing(node) {
                let (of, by) = self.factors(node, stops);
                let is_full = !into_scalar && self.content.is_series(of) && by.is_none_or(|by| self.content.is_series(by));
                let weight = if is_full && weight.len() == 1 { vec![at(&weight, 0); self.months] } else { weight };
                folded.terms.push(FoldedTerm { weight, of, by, is_full });
            } else {
                let value = self.values(node);
                let product = (0..weight.len().max(value.len())).map(|month| at(&weight, month) * at(value, month));
                let product = if into_scalar { vec![product.sum()] } else { product.collect() };
                add(&mut folded.fixed, &product);
            }
        }
        Some(folded)
    }

    /// Adds the weight of a linear node to the weights of what it reads.
    fn pass_on(&self, node: NodeId, weight: &[f64], into_scalar: bool, weights: &mut FxHashMap<NodeId, Vec<f64>>) {
        let mut give = |of: NodeId, weight: Vec<f64>| {
            let of = self.content.unnamed(of);
            // A scalar result counts a scalar once for each month that reads it, and a series month by month.
            let weight = match (into_scalar, self.content.is_series(of)) {
                (true, false) if weight.len() > 1 => vec![weight.iter().sum()],
                (true, true) if weight.len() == 1 => vec![at(&weight, 0); self.months],
                _ => weight,
            };
            add(weights.entry(of).or_default(), &weight);
        };
        let by = |other: NodeId, function: fn(f64, f64) -> f64| -> Vec<f64> {
            let other = self.values(other);
            (0..weight.len().max(other.len())).map(|month| function(at(weight, month), at(other, month))).collect()
        };
        match self.content.node(node) {
            Node::Sum { first, count } => {
                let terms = self.content.operands.iter().skip(first as usize).take(count as usize);
                terms.for_each(|term| give(*term, weight.to_vec()));
            }
            Node::Binary(Binary::Add, first, second) => [first, second].into_iter().for_each(|of| give(of, weight.to_vec())),
            Node::Binary(Binary::Subtract, first, second) => {
                give(first, weight.to_vec());
                give(second, weight.iter().map(|weight| -weight).collect());
            }
            Node::Binary(Binary::Multiply, first, second) => {
                let (of, other) = if self.is_changing(self.content.unnamed(first)) { (first, second) } else { (second, first) };
                give(of, by(other, |weight, other| weight * other));
            }
            Node::Binary(Binary::Divide, first, second) => give(first, by(second, |weight, other| weight / other)),
            Node::SumMonths { series, from, until } => {
                let within = |month: usize| (usize::from(from)..usize::from(until)).contains(&month);
                give(series, (0..self.months).map(|month| if within(month) { at(weight, 0) } else { 0.0 }).collect());
            }
            Node::RunningSum(of) => {
                let later = |month: usize| weight.iter().skip(month).sum();
                give(of, (0..self.months).map(later).collect());
            }
            Node::Delay { series, months } => {
                let later = |month: usize| weight.get(month + usize::from(months)).copied().unwrap_or(0.0);
                give(series, (0..self.months).map(later).collect());
            }
            _ => {}
        }
    }
}

/// Adds weights to existing ones, each one number or one per month.
fn add(to: &mut Vec<f64>, more: &[f64]) {
    if to.is_empty() {
        to.extend(more);
        return;
    }
    if to.len() < more.len() {
        *to = vec![at(to, 0); more.len()];
    }
    to.iter_mut().enumerate().for_each(|(month, to)| *to += at(more, month));
}
