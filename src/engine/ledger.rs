//! Named cost lines, by option, service, category and driver.

use super::{Category, Driver};
use crate::graph::{Expression, Graph, Label, Unit};
use std::borrow::Cow;

/// One cost, month by month.
#[derive(Clone, Copy)]
pub(super) struct Line<'g> {
    pub(super) category: Category,
    /// Why it is part of the gap between gross and net saving.
    pub(super) driver: Driver,
    pub(super) cost: Expression<'g>,
}

impl<'g> Line<'g> {
    /// A cost with a name and a note on its formula.
    pub(super) fn new(
        category: Category,
        driver: Driver,
        name: impl Into<Cow<'static, str>>,
        cost: Expression<'g>,
        note: &'static str,
    ) -> Line<'g> {
        Line { category, driver, cost: cost.explained(name, Unit::MoneyPerMonth, note) }
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

/// The same lines in part: each category and driver as one line times `share`. `name` is appended.
pub(super) fn in_part<'g>(graph: &'g Graph, lines: &[Line<'g>], share: Expression<'g>, name: &str, note: &'static str) -> Vec<Line<'g>> {
    let mut parts = Vec::new();
    for category in Category::ALL {
        for &driver in Driver::ALL {
            let costs: Vec<_> =
                lines.iter().filter(|line| (line.category, line.driver) == (category, driver)).map(|line| line.cost).collect();
            if costs.is_empty() {
                continue;
            }
            let split = lines.iter().any(|line| line.driver == driver && line.category != category);
            let title = match driver {
                Driver::Delivery => category.label().to_string(),
                _ if split => format!("{}: {}", driver.label(), category.label()),
                _ => driver.label().to_string(),
            };
            let whole = graph.sum(costs).explained(
                format!("{title}, {name}, full months"),
                Unit::MoneyPerMonth,
                "Assuming it continues in every month.",
            );
            parts.push(Line::new(category, driver, format!("{title}, {name}"), whole * share, note));
        }
    }
    parts
}
