//! The value of every cell before it is recalculated: the engine's result.

use super::layout::{Layout, Line};
use crate::engine::Outcome;
use crate::graph::{NodeId, Plan, Reach, Workspace};

/// The values of all nodes that have a row, and of all figures.
pub(super) struct Values {
    plan: Plan,
    workspace: Workspace<1>,
}

impl Values {
    pub(super) fn of(outcome: &Outcome, layout: &Layout) -> Values {
        let model = &outcome.calculation.model;
        let rows = layout.sheets.iter().flatten().filter_map(|line| match line {
            Line::Number { node, .. } => Some(*node),
            Line::Heading(_) => None,
        });
        let nodes: Vec<NodeId> = rows.chain(model.options.iter().flat_map(|figures| figures.nodes())).collect();
        let plan = Plan::new(&model.graph, &nodes, Reach::Nothing);
        let inputs: Vec<[f64; 1]> = outcome.inputs.iter().map(|input| [*input]).collect();
        let mut workspace = Workspace::default();
        plan.evaluate(&model.graph, &inputs, &mut workspace);
        Values { plan, workspace }
    }

    /// A number.
    pub(super) fn one(&self, node: NodeId) -> f64 {
        self.plan.number(node, &self.workspace)
    }

    /// The numbers of all months.
    pub(super) fn months(&self, node: NodeId) -> Vec<f64> {
        self.plan.months(node, &self.workspace)
    }
}
