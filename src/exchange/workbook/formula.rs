//! Writes the formulas of nodes for cells of this workbook, once for all months of a row.

use super::columns::{Columns, MONTHS_ROW, VALUE, letters};
use super::layout::{Layout, Spot};
use crate::graph::{Cells, Graph, Node, NodeId, spreadsheet};

/// A placeholder for the letters of a month's column.
const THIS_MONTH: char = '\u{1}';

/// A formula for every month.
pub(super) struct Formula(String);

impl Formula {
    /// The formula in the column of a month, or of another column.
    pub(super) fn in_column(&self, column: u16) -> String {
        self.0.replace(THIS_MONTH, &letters(column))
    }
}

/// The places of all nodes in a workbook.
pub(super) struct Places<'a> {
    pub(super) graph: &'a Graph,
    pub(super) layout: &'a Layout,
    pub(super) columns: Columns,
    /// The names of the sheets by month in quotes.
    pub(super) sheets: &'a [String],
    /// The names of the cells with the graph's inputs.
    pub(super) inputs: &'a [String],
}

impl Places<'_> {
    /// The formula that computes a node in its own row of a sheet by month.
    pub(super) fn formula(&self, sheet: usize, node: NodeId) -> Formula {
        let node = match self.graph.node(node) {
            // The row already has this name.
            Node::Named(_, of) if self.layout.spot(of).is_none_or(|spot| self.layout.spot(node) == Some(spot)) => of,
            _ => node,
        };
        Formula(spreadsheet(self.graph, node, &From { places: self, sheet: Some(sheet) }))
    }

    /// A formula on another sheet that shows a node.
    pub(super) fn shown(&self, node: NodeId) -> Formula {
        Formula(From { places: self, sheet: None }.cell(node))
    }

    fn sheet(&self, sheet: usize) -> &str {
        self.sheets.get(sheet).map_or("", String::as_str)
    }
}

/// The places as seen from a sheet, which omits its name for its own cells.
struct From<'a> {
    places: &'a Places<'a>,
    sheet: Option<usize>,
}

impl From<'_> {
    fn at(&self, sheet: usize, column: &str, row: u32) -> String {
        let name = if self.sheet == Some(sheet) { "" } else { self.places.sheet(sheet) };
        format!("{name}{column}{}", row + 1)
    }

    fn fixed(&self, sheet: usize, column: u16, row: u32) -> String {
        self.at(sheet, &format!("${}$", letters(column)), row)
    }
}

impl Cells for From<'_> {
    fn cell(&self, node: NodeId) -> String {
        let Places { graph, layout, columns, inputs, .. } = self.places;
        match layout.spot(node) {
            Some(Spot::Input(position)) => inputs.get(position).cloned().unwrap_or_default(),
            Some(Spot::One(sheet, row) | Spot::Total(sheet, row)) => self.fixed(sheet, VALUE, row),
            Some(Spot::Year(sheet, row, year)) => self.fixed(sheet, columns.year(year), row),
            Some(Spot::Months(sheet, row)) => self.at(sheet, &format!("{THIS_MONTH}$"), row),
            None => spreadsheet(graph, node, self),
        }
    }

    fn range(&self, series: NodeId, from: u16, until: Option<u16>) -> String {
        let Some(Spot::Months(sheet, row)) = self.places.layout.spot(series) else { return String::new() };
        let columns = self.places.columns;
        let name = if self.sheet == Some(sheet) { "" } else { self.places.sheet(sheet) };
        match until {
            Some(until) => format!("{name}{}", columns.range(row, from, until.min(columns.months))),
            None => format!("{name}${}${1}:{THIS_MONTH}${1}", letters(columns.month(from)), row + 1),
        }
    }

    fn month(&self) -> String {
        format!("{THIS_MONTH}${MONTHS_ROW}")
    }
}
