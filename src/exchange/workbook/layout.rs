//! The place of every number: the sheet and row of each node, in order from the total to its parts.

use super::columns::FIRST_ROW;
use super::steps::step_label;
use super::uses::{Uses, needed};
use crate::engine::{Figures, Model};
use crate::graph::{Label, Node, NodeId, Unit};
use crate::model::{Scenario, ServiceId};
use rustc_hash::FxHashMap;

/// The place of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// In the cell of an input, by its position among the graph's inputs.
    Input(usize),
    /// In a single cell of a row on a sheet by month.
    One(usize, u32),
    /// In the months of such a row.
    Months(usize, u32),
    /// The total of such a row over all months.
    Total(usize, u32),
    /// The total of such a row over a year, counted from 0.
    Year(usize, u32, u16),
}

/// A line of a sheet by month.
#[derive(Clone, Debug)]
pub(super) enum Line {
    /// A heading.
    Heading(&'static str),
    /// A number or a series.
    Number {
        /// Its node.
        node: NodeId,
        /// Its name.
        label: Label,
        /// The service it is computed for; `None` if it is for all of them.
        service: Option<ServiceId>,
        /// Its depth below the result it belongs to.
        depth: u8,
        /// The totals it needs.
        sums: Sums,
    },
}

/// The totals of a row of months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// All months.
    pub(super) all: bool,
    /// Every year.
    pub(super) years: bool,
}

/// The rows of all sheets by month: one for each option, and the last for shared figures.
pub(super) struct Layout {
    /// The lines of each sheet, from its first row.
    pub(super) sheets: Vec<Vec<Line>>,
    spots: FxHashMap<NodeId, Spot>,
}

impl Layout {
    pub(super) fn of(scenario: &Scenario, model: &Model) -> Layout {
        let options: Vec<_> = scenario.options.iter().map(|option| option.id).collect();
        let uses = Uses::of(model, &options);
        let sheets = vec![Vec::new(); options.len() + 1];
        let inputs = model.graph.inputs();
        let mut writer = Writer { scenario, model, inputs: &inputs, uses: &uses, layout: Layout { sheets, spots: FxHashMap::default() } };
        writer.inputs();
        for (sheet, figures) in model.options.iter().enumerate() {
            for (heading, nodes) in sections(figures) {
                writer.section(sheet, heading, &nodes);
            }
        }
        // Numbers that only other options need, and shared numbers; results before their parts.
        let rest: Vec<NodeId> = uses.nodes.iter().rev().copied().collect();
        for sheet in 0..=options.len() {
            let heading = if sheet < options.len() { "Needed by other options" } else { "Shared by the options" };
            writer.section(sheet, heading, &rest);
        }
        writer.sums();
        writer.layout
    }

    /// The place of a number; `None` if it is written out in the formulas that use it.
    pub(super) fn spot(&self, node: NodeId) -> Option<Spot> {
        self.spots.get(&node).copied()
    }
}

/// The sections of an option's sheet, the most requested first.
fn sections(figures: &Figures) -> Vec<(&'static str, Vec<NodeId>)> {
    vec![
        ("Cost", vec![figures.cost_per_month]),
        ("Saving", vec![figures.saving_per_month, figures.cumulative_saving]),
        ("Measures", figures.measures.iter().map(|(_, node)| *node).chain(figures.needs.iter().map(|(_, node, _)| *node)).collect()),
        ("From gross to net saving", figures.gap.iter().map(|(_, node)| *node).chain([figures.today_beyond]).collect()),
        ("Services", figures.services.iter().flat_map(|(_, total, value)| [*total, *value]).collect()),
        ("Quality", figures.quality.iter().flat_map(|quality| quality.nodes().collect::<Vec<_>>()).collect()),
    ]
}

struct Writer<'a> {
    scenario: &'a Scenario,
    inputs: &'a [f64],
    model: &'a Model,
    uses: &'a Uses,
    layout: Layout,
}

impl Writer<'_> {
    fn inputs(&mut self) {
        for &node in &self.uses.nodes {
            if let Node::Input(input) = self.model.graph.node(node) {
                self.layout.spots.insert(node, Spot::Input(input.position()));
            }
        }
    }

    fn section(&mut self, sheet: usize, heading: &'static str, nodes: &[NodeId]) {
        let Some(lines) = self.layout.sheets.get_mut(sheet) else { return };
        let before = lines.len();
        lines.push(Line::Heading(heading));
        for &node in nodes {
            self.place(sheet, node, 0, None);
        }
        // Remove a heading without rows.
        if let Some(lines) = self.layout.sheets.get_mut(sheet).filter(|lines| lines.len() == before + 1) {
            lines.pop();
        }
    }

    /// Gives a node of this sheet a row, with the nodes it is computed from in rows below; `service` is its service.
    fn place(&mut self, sheet: usize, node: NodeId, depth: u8, service: Option<u16>) {
        let model = self.model;
        let graph = &model.graph;
        let used = self.uses.of_node(node);
        if !self.uses.has_cell(graph.node(node), used) {
            return self.place_parts(sheet, node, depth, service);
        }
        let owner = used.owner().unwrap_or(self.layout.sheets.len() - 1);
        if owner != sheet || self.layout.spots.contains_key(&node) {
            return;
        }
        let named = graph.label(node);
        // A step without a name belongs to the node it is a step of.
        let service = if named.is_some() { graph.part(node) } else { service };
        let mut label = named.unwrap_or_else(|| step_label(graph, self.inputs, node));
        if let Some(service) = service.filter(|_| self.scenario.services.len() > 1).and_then(|id| self.scenario.service(ServiceId(id))) {
            label.name = format!("{} ({})", label.name, service.name).into();
        }
        let Some(lines) = self.layout.sheets.get_mut(sheet) else { return };
        let row = FIRST_ROW + lines.len() as u32;
        lines.push(Line::Number { node, label, service: service.map(ServiceId), depth, sums: Sums::default() });
        let spot = if graph.is_series(node) { Spot::Months(sheet, row) } else { Spot::One(sheet, row) };
        self.layout.spots.insert(node, spot);
        // A named alias needs no separate row.
        if let Node::Named(_, of) = graph.node(node)
            && self.is_step_of(of, sheet)
        {
            self.layout.spots.insert(of, spot);
            return self.place_parts(sheet, of, depth.saturating_add(1), service);
        }
        self.place_parts(sheet, node, depth.saturating_add(1), service);
    }

    /// Whether a node is a step without a name that belongs on this sheet and has no place yet.
    fn is_step_of(&self, node: NodeId, sheet: usize) -> bool {
        let owner = self.uses.of_node(node).owner().unwrap_or(self.layout.sheets.len() - 1);
        let is_step = !matches!(self.model.graph.node(node), Node::Named(..) | Node::Input(_) | Node::Constant(_) | Node::SumMonths { .. });
        is_step && owner == sheet && !self.layout.spots.contains_key(&node)
    }

    fn place_parts(&mut self, sheet: usize, node: NodeId, depth: u8, service: Option<u16>) {
        let mut parts = Vec::new();
        needed(&self.model.graph, node, |of| parts.push(of));
        for part in parts {
            self.place(sheet, part, depth, service);
        }
    }

    /// Adds totals to rows of money and volumes, and to rows whose sum a formula needs; such sums are not separate formulas.
    fn sums(&mut self) {
        let model = self.model;
        let graph = &model.graph;
        let mut wanted: FxHashMap<NodeId, Sums> = FxHashMap::default();
        for &node in &self.uses.nodes {
            let Node::SumMonths { series, from, until } = graph.node(node) else { continue };
            let Some(Spot::Months(sheet, row)) = self.layout.spot(series) else { continue };
            let sums = wanted.entry(series).or_default();
            let spot = if (from, until) == (0, graph.months()) {
                sums.all = true;
                Spot::Total(sheet, row)
            } else if from % 12 == 0 && until == (from + 12).min(graph.months()) {
                (sums.all, sums.years) = (true, true);
                Spot::Year(sheet, row, from / 12)
            } else {
                continue;
            };
            self.layout.spots.insert(node, spot);
        }
        for line in self.layout.sheets.iter_mut().flatten() {
            if let Line::Number { node, label, sums, .. } = line
                && graph.is_series(*node)
            {
                let flows = label.unit == Unit::MoneyPerMonth;
                let known = wanted.get(node).copied().unwrap_or_default();
                *sums = Sums { all: known.all || flows, years: known.years || flows };
            }
        }
    }
}
