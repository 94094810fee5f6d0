//! The order of evaluation, and the buffer for each result.

use super::content::Content;
use super::fold::Folds;
use super::{Binary, Graph, InputId, Node, NodeId};

/// The inputs that change from trial to trial; nodes that depend on none of them are computed once.
#[derive(Clone, Copy, Debug)]
pub enum Reach<'a> {
    /// No input changes: everything is computed once.
    Nothing,
    /// These inputs change.
    Inputs(&'a [InputId]),
}

/// One node to evaluate, and the buffer for its result.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) node: NodeId,
    pub(super) slot: u32,
}

/// The order of evaluation for a set of outputs. Buffers are reused once their last reader is done.
#[derive(Debug)]
pub struct Plan {
    /// Steps that no changing input reaches.
    pub(super) once: Vec<Step>,
    /// Steps to repeat for every batch of trials.
    pub(super) repeated: Vec<Step>,
    /// The buffer of every node that is computed.
    pub(super) slot_of: Vec<u32>,
    /// For every buffer, whether it holds a series.
    pub(super) slots: Vec<bool>,
    /// What is computed as a sum of weights times values.
    pub(super) folds: Folds,
}

pub(super) const NOWHERE: u32 = u32::MAX;
const KEPT: u32 = u32::MAX;

impl Plan {
    /// Plans the evaluation of `outputs`; their buffers are kept, all others are reused.
    pub fn new(graph: &Graph, outputs: &[NodeId], reach: Reach) -> Plan {
        Plan::with(graph, outputs, reach, None)
    }

    /// Plans the evaluation of `outputs` for many changes of some inputs around known ones, in creation order: what is linear in
    /// changing values is folded, so results agree with those of [`Plan::new`] but for the rounding of sums in another order.
    pub fn folded(graph: &Graph, outputs: &[NodeId], changing: &[InputId], inputs: &[f64]) -> Plan {
        Plan::with(graph, outputs, Reach::Inputs(changing), Some(inputs))
    }

    fn with(graph: &Graph, outputs: &[NodeId], reach: Reach, folded_at: Option<&[f64]>) -> Plan {
        let content = &*graph.content();
        let changes = changes(content, reach);
        let is = |flags: &[bool], id: NodeId| flags.get(id.0 as usize).copied().unwrap_or(false);
        let order = in_order(content, outputs);
        let folds = folded_at.map(|inputs| Folds::new(graph, outputs, &order, &changes, inputs));
        let merged = if folds.is_some() { Vec::new() } else { merged(content, &order, outputs, &changes) };
        let is_folded_away = |node| folds.as_ref().is_some_and(|folds| is(&changes, node) && !folds.computes(node));
        let computed = order.into_iter().filter(|&node| !is(&merged, node) && !is_folded_away(node));
        let (repeated, once): (Vec<NodeId>, Vec<NodeId>) = computed.partition(|&node| is(&changes, node));
        let reads = |node: NodeId, visit: &mut dyn FnMut(NodeId)| reads(content, folds.as_ref(), &merged, node, visit);

        let mut last_use = vec![0; content.nodes.len()];
        let mut use_at = |id: NodeId, time: u32| {
            if let Some(last) = last_use.get_mut(content.unnamed(id).0 as usize) {
                *last = time.max(*last);
            }
        };
        for (time, &node) in once.iter().chain(&repeated).enumerate() {
            let inside_repeated = time >= once.len();
            reads(node, &mut |of| {
                let survives = inside_repeated && !is(&changes, of);
                use_at(of, if survives { KEPT } else { time as u32 });
            });
        }
        outputs.iter().for_each(|&output| use_at(output, KEPT));

        let mut buffers =
            Buffers { slot_of: vec![NOWHERE; content.nodes.len()], slots: Vec::new(), is_free: Vec::new(), free: [Vec::new(), Vec::new()] };
        let mut time = 0;
        let mut assign = |nodes: Vec<NodeId>| -> Vec<Step> {
            let mut steps = Vec::with_capacity(nodes.len());
            for node in nodes {
                let slot = buffers.take(node, content.is_series(node));
                steps.push(Step { node, slot });
                reads(node, &mut |of| {
                    if last_use.get(of.0 as usize) == Some(&time) {
                        buffers.give_back(of);
                    }
                });
                time += 1;
            }
            steps
        };
        let once = assign(once);
        let repeated = assign(repeated);
        let Buffers { mut slot_of, slots, .. } = buffers;
        for &output in outputs {
            let slot = slot_of.get(content.unnamed(output).0 as usize).copied().unwrap_or(NOWHERE);
            if let Some(place) = slot_of.get_mut(output.0 as usize) {
                *place = slot;
            }
        }
        Plan { once, repeated, slot_of, slots, folds: folds.unwrap_or_default() }
    }

    /// The factors of a product that is merged into the sum that reads it.
    pub(super) fn merged_factors(&self, content: &Content, node: NodeId) -> Option<(NodeId, NodeId)> {
        match content.node(node) {
            Node::Binary(Binary::Multiply, first, second) if !self.computes(node) => Some((first, second)),
            _ => None,
        }
    }

    /// The number of nodes evaluated once, and for every batch of trials.
    pub fn steps(&self) -> (usize, usize) {
        (self.once.len(), self.repeated.len())
    }

    /// Whether a node is computed: it is an output, or one depends on it.
    pub fn computes(&self, node: NodeId) -> bool {
        self.slot_of.get(node.0 as usize).is_some_and(|&slot| slot != NOWHERE)
    }

    /// The number of buffers the results share.
    pub fn buffers(&self) -> usize {
        self.slots.len()
    }
}

/// What a step reads: of a merged product, its factors. Used at several places of a plan, and never made part of them.
#[inline(never)]
fn reads(content: &Content, folds: Option<&Folds>, merged: &[bool], node: NodeId, visit: &mut dyn FnMut(NodeId)) {
    if let Some(sum) = folds.and_then(|folds| folds.sum(node)) {
        return sum.for_each_dependency(visit);
    }
    let is_merged = |of: NodeId| merged.get(of.0 as usize) == Some(&true);
    content.node(node).for_each_dependency(&content.operands, |of| match content.unnamed(of) {
        of if is_merged(of) => content.node(of).for_each_dependency(&content.operands, |of| visit(content.unnamed(of))),
        of => visit(of),
    });
}

struct Buffers {
    slot_of: Vec<u32>,
    slots: Vec<bool>,
    is_free: Vec<bool>,
    free: [Vec<u32>; 2],
}

impl Buffers {
    fn free(&mut self, is_series: bool) -> &mut Vec<u32> {
        let [scalars, series] = &mut self.free;
        if is_series { series } else { scalars }
    }

    fn take(&mut self, node: NodeId, is_series: bool) -> u32 {
        let slot = self.free(is_series).pop().unwrap_or_else(|| {
            self.slots.push(is_series);
            self.is_free.push(false);
            self.slots.len() as u32 - 1
        });
        if let Some(is_free) = self.is_free.get_mut(slot as usize) {
            *is_free = false;
        }
        if let Some(place) = self.slot_of.get_mut(node.0 as usize) {
            *place = slot;
        }
        slot
    }

    /// Frees the buffer of a node; a second call for the same node does nothing.
    fn give_back(&mut self, node: NodeId) {
        let slot = self.slot_of.get(node.0 as usize).copied().unwrap_or(NOWHERE);
        let was_free = self.is_free.get_mut(slot as usize).map(|is_free| std::mem::replace(is_free, true));
        if was_free == Some(false) {
            let is_series = self.slots.get(slot as usize).copied().unwrap_or(false);
            self.free(is_series).push(slot);
        }
    }
}

/// The dependencies of the outputs, without names, each after its own dependencies and as late as possible: nodes
/// computed close together are used close together, so that few buffers are alive at a time.
pub(super) fn in_order(content: &Content, outputs: &[NodeId]) -> Vec<NodeId> {
    enum Visit {
        Open(NodeId),
        Close(NodeId),
    }
    let mut opened = vec![false; content.nodes.len()];
    let mut order = Vec::with_capacity(content.nodes.len());
    let mut visits: Vec<Visit> = outputs.iter().rev().map(|&output| Visit::Open(content.unnamed(output))).collect();
    while let Some(visit) = visits.pop() {
        match visit {
            Visit::Close(node) => order.push(node),
            Visit::Open(node) => {
                if opened.get_mut(node.0 as usize).is_some_and(|opened| !std::mem::replace(opened, true)) {
                    visits.push(Visit::Close(node));
                    content.node(node).for_each_dependency(&content.operands, |of| visits.push(Visit::Open(content.unnamed(of))));
                }
            }
        }
    }
    order
}

/// The changing products that only one sum reads: the sum multiplies while it adds, in the same order, and no product is stored.
fn merged(content: &Content, order: &[NodeId], outputs: &[NodeId], changes: &[bool]) -> Vec<bool> {
    let mut readers = vec![0_u32; content.nodes.len()];
    let mut merges = vec![false; content.nodes.len()];
    for &node in order {
        let sums = matches!(content.node(node), Node::Sum { .. } | Node::SumMonths { .. });
        content.node(node).for_each_dependency(&content.operands, |of| {
            let of = content.unnamed(of);
            let of_all_months = content.is_series(of) && (content.is_series(node) || matches!(content.node(node), Node::SumMonths { .. }));
            let place = of.0 as usize;
            let is_product = matches!(content.node(of), Node::Binary(Binary::Multiply, ..)) && changes.get(place) == Some(&true);
            if let (Some(count), Some(merge)) = (readers.get_mut(place), merges.get_mut(place)) {
                *count += 1;
                *merge = *count == 1 && sums && is_product && of_all_months;
            }
        });
    }
    for output in outputs {
        merges.iter_mut().skip(content.unnamed(*output).0 as usize).take(1).for_each(|merge| *merge = false);
    }
    merges
}

/// The nodes that a changing input reaches.
fn changes(content: &Content, reach: Reach) -> Vec<bool> {
    let mut changes = Vec::with_capacity(content.nodes.len());
    let mut changing = vec![false; content.inputs.len()];
    if let Reach::Inputs(inputs) = reach {
        for input in inputs {
            if let Some(flag) = changing.get_mut(input.position()) {
                *flag = true;
            }
        }
    }
    for node in &content.nodes {
        let mut reached = matches!(node, Node::Input(input) if changing.get(input.position()) == Some(&true));
        node.for_each_dependency(&content.operands, |of| reached |= changes.get(of.0 as usize).copied().unwrap_or(false));
        changes.push(reached);
    }
    changes
}
