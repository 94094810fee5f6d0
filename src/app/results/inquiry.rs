//! What the user asks to have explained: a figure, and the way down from it.

use crate::engine::{Category, Figure, OptionOutcome, Outcome, Payback};
use crate::graph::NodeId;
use crate::model::OptionId;
use yew::prelude::*;

/// A figure of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureName {
    /// A category over all years.
    Category(Category),
    /// A category in a year, counted from 0.
    CategoryYear(Category, usize),
    /// All costs in a year, counted from 0.
    Year(usize),
    /// All costs.
    Total,
    /// All costs as a present value.
    PresentValue,
    /// Saving against today.
    Saving,
    /// Saving as a share.
    SavingShare,
    /// What the rate card alone would save.
    GrossSavingShare,
    /// Cost of one unit.
    CostPerUnit,
    /// Cost of one user in a month.
    CostPerUserMonth,
    /// The saving since the decision.
    CumulativeSaving,
}

impl FigureName {
    /// The figure in an option's results.
    pub fn of(self, option: &OptionOutcome) -> Option<Figure> {
        let category = |name| option.categories.iter().find(move |(category, ..)| *category == name);
        match self {
            FigureName::Category(name) => category(name).map(|(_, total, _)| *total),
            FigureName::CategoryYear(name, year) => category(name).and_then(|(_, _, years)| years.get(year).copied()),
            FigureName::Year(year) => option.years.get(year).copied(),
            FigureName::Total => Some(option.total),
            FigureName::PresentValue => Some(option.present_value),
            FigureName::Saving => Some(option.saving),
            FigureName::SavingShare => Some(option.saving_share),
            FigureName::GrossSavingShare => Some(option.gross_saving_share),
            FigureName::CostPerUnit => option.cost_per_unit,
            FigureName::CostPerUserMonth => option.cost_per_user_month,
            FigureName::CumulativeSaving => {
                let value = option.cumulative_saving.last().copied().unwrap_or_default();
                Some(Figure { node: option.cumulative_saving_node, value })
            }
        }
    }
}

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

/// A number that opens its explanation.
pub fn figure_button(option: &OptionOutcome, figure: FigureName, text: String, ask: &Callback<Option<Inquiry>>) -> Html {
    // A series is shown where it turns, or at its end.
    let month = match (figure, option.payback) {
        (FigureName::CumulativeSaving, Some(Payback::After(month))) => libm::ceil(month) as usize,
        (FigureName::CumulativeSaving, _) => option.cumulative_saving.len(),
        _ => 1,
    };
    let onclick = {
        let (ask, inquiry) = (ask.clone(), Inquiry::new(option.id, figure).in_month(month.saturating_sub(1)));
        Callback::from(move |_: MouseEvent| ask.emit(Some(inquiry.clone())))
    };
    html! { <button type="button" class="figure" title="How was this computed?" {onclick}>{ text }</button> }
}
