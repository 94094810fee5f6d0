//! Named cost lines, collected by option, service and category.

use super::Category;
use crate::graph::{Expression, Graph, Label, Unit};
use std::borrow::Cow;

/// One cost, month by month.
#[derive(Clone, Copy)]
pub(super) struct Line<'g> {
    pub(super) category: Category,
    pub(super) cost: Expression<'g>,
}

impl<'g> Line<'g> {
    /// A cost under a name, with a note on why it is computed this way.
    pub(super) fn new(category: Category, name: impl Into<Cow<'static, str>>, cost: Expression<'g>, note: &'static str) -> Line<'g> {
        Line { category, cost: cost.explained(name, Unit::MoneyPerMonth, note) }
    }
}

/// The sum of all lines of one category.
pub(super) fn category_total<'g>(graph: &'g Graph, lines: &[Line<'g>], category: Category) -> Expression<'g> {
    let costs = lines.iter().filter(|line| line.category == category).map(|line| line.cost);
    graph.sum(costs).named(Label::new(category.label(), Unit::MoneyPerMonth))
}

/// The sum of all lines.
pub(super) fn total<'g>(graph: &'g Graph, lines: &[Line<'g>], name: impl Into<Cow<'static, str>>) -> Expression<'g> {
    graph.sum(lines.iter().map(|line| line.cost)).named(Label::new(name, Unit::MoneyPerMonth))
}

/// The same lines in part: each category that occurs as one line times `share`.
pub(super) fn in_part<'g>(
    graph: &'g Graph,
    lines: &[Line<'g>],
    share: Expression<'g>,
    name: &'static str,
    note: &'static str,
) -> Vec<Line<'g>> {
    let occurs = |category: &Category| lines.iter().any(|line| line.category == *category);
    let part = |category: Category| {
        let name = format!("{}, {name}", category.label());
        Line::new(category, name, category_total(graph, lines, category) * share, note)
    };
    Category::ALL.into_iter().filter(occurs).map(part).collect()
}
