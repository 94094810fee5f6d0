//! The figure that the user asks to have explained, and the path through its terms.

use crate::engine::Outcome;
pub use crate::engine::{FigureName, QualityName};
use crate::graph::NodeId;
use crate::model::OptionId;

/// The figure that the user asks to have explained. It names the path, not the node in the graph, so that it survives edits.
#[derive(Clone, Debug, PartialEq)]
pub struct Inquiry {
    /// The option.
    pub option: OptionId,
    /// The figure that it starts from.
    pub figure: FigureName,
    /// The term that is open at each level below.
    pub path: Vec<usize>,
    /// The month whose value is shown for series, counted from 0.
    pub month: usize,
}

impl Inquiry {
    /// An inquiry that starts from a figure.
    pub fn new(option: OptionId, figure: FigureName) -> Inquiry {
        Inquiry { option, figure, path: Vec::new(), month: 0 }
    }

    /// The same inquiry, for another month.
    pub fn in_month(self, month: usize) -> Inquiry {
        Inquiry { month, ..self }
    }

    /// The node of the figure that it starts from.
    pub fn root(&self, outcome: &Outcome) -> Option<NodeId> {
        self.figure.of(outcome.option(self.option)?).map(|figure| figure.node)
    }
}
