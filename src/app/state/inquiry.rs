//! What the user asks to have explained: a figure, and the way down from it.

pub use super::figure_name::{FigureName, QualityName};
use crate::engine::Outcome;
use crate::graph::NodeId;
use crate::model::OptionId;

/// What the user asks to have explained. It names the way, not the place in the graph, so that it outlives edits.
#[derive(Clone, Debug, PartialEq)]
pub struct Inquiry {
    /// The option.
    pub option: OptionId,
    /// The figure it began with.
    pub figure: FigureName,
    /// Which term was opened at each level below.
    pub path: Vec<usize>,
    /// The month that series are looked at in, counted from 0.
    pub month: usize,
}

impl Inquiry {
    /// An inquiry that begins with a figure.
    pub fn new(option: OptionId, figure: FigureName) -> Inquiry {
        Inquiry { option, figure, path: Vec::new(), month: 0 }
    }

    /// The same inquiry, looking at a month.
    pub fn in_month(self, month: usize) -> Inquiry {
        Inquiry { month, ..self }
    }

    /// The place of the figure it began with.
    pub fn root(&self, outcome: &Outcome) -> Option<NodeId> {
        self.figure.of(outcome.option(self.option)?).map(|figure| figure.node)
    }
}
