//! The name and unit of a calculation step without a name: its formula in words, as on the page.

use crate::graph::{Binary, Graph, Label, Node, NodeId, Piece, Unary, Unit, explain};
use crate::model::grammar::capitalised;

/// The label of a step; `inputs` are the numbers in the formulas.
pub(super) fn step_label(graph: &Graph, inputs: &[f64], node: NodeId) -> Label {
    let explained = explain(graph, inputs, node, 0);
    let name_of = |node: &NodeId| graph.label(*node).map(|label| label.name).unwrap_or_default();
    let pieces = explained.formula.iter().map(|piece| match piece {
        Piece::Text(words) => words.to_string(),
        Piece::Constant(value) => value.to_string(),
        Piece::Counted(words, _) => (*words).to_string(),
        Piece::Term(node) => name_of(node).into_owned(),
    });
    Label::new(shortened(&capitalised(&pieces.collect::<String>())), unit(graph, node))
}

/// The longest name, in characters, because the formula itself is beside it.
const LONGEST: usize = 100;

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_string();
    }
    let start: String = name.chars().take(LONGEST).collect();
    format!("{} …", start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words))
}

/// The unit of a node.
fn unit(graph: &Graph, node: NodeId) -> Unit {
    if let Some(label) = graph.label(node) {
        return label.unit;
    }
    let of = |node| unit(graph, node);
    match graph.node(node) {
        Node::Unary(Unary::NormalCumulative, _) | Node::Ramp { .. } | Node::Trials { .. } => Unit::Share,
        Node::Unary(Unary::Floor | Unary::Ceiling, of_node) => of(of_node),
        Node::Binary(function, first, second) => match (function, of(first), of(second)) {
            (Binary::Divide, Unit::MoneyPerYear, _) if graph.fixed(second) == Some(12.0) => Unit::MoneyPerMonth,
            (Binary::Divide, Unit::HoursPerYear, _) if graph.fixed(second) == Some(12.0) => Unit::HoursPerMonth,
            (Binary::Multiply, Unit::MoneyPerMonth, _) if graph.fixed(second) == Some(12.0) => Unit::MoneyPerYear,
            (Binary::Multiply, Unit::Years, _) if graph.fixed(second) == Some(12.0) => Unit::Months,
            (Binary::Multiply, Unit::Share | Unit::Number, unit)
            | (Binary::Multiply | Binary::Divide, unit, Unit::Share | Unit::Number) => unit,
            (Binary::Divide, first, second) if first == second => Unit::Share,
            (Binary::Multiply | Binary::Divide | Binary::Power, ..) | (_, Unit::Number, Unit::Number) => Unit::Number,
            (_, Unit::Number, unit) | (_, unit, _) => unit,
        },
        Node::IfPositive { then, .. } => of(then),
        Node::Delay { series, .. } | Node::RunningSum(series) => of(series),
        Node::SumMonths { series, .. } => of(series).over_time(),
        Node::Sum { .. } => {
            let mut first = None;
            graph.for_each_dependency(node, |term| first = first.or(Some(term)));
            first.map_or(Unit::Number, of)
        }
        _ => Unit::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::step_label;
    use crate::graph::{Graph, Label, Unit};

    #[test]
    fn a_step_goes_by_its_formula_and_counts_what_its_parts_count() {
        let graph = Graph::new(2);
        let pay = graph.input(100.0, Label::new("Pay", Unit::MoneyPerMonth));
        let on_cost = graph.input(0.2, Label::new("On-cost", Unit::Share));
        let hours = graph.input(160.0, Label::new("Hours", Unit::HoursPerMonth));
        let cases = [
            (pay * (1.0 + on_cost), "Pay × (1 + On-cost)", Unit::MoneyPerMonth),
            (on_cost * pay, "On-cost × Pay", Unit::MoneyPerMonth),
            (pay.maximum(0.0), "The larger of (Pay; 0)", Unit::MoneyPerMonth),
            (hours / hours.minimum(on_cost), "Hours ÷ the smaller of (Hours; On-cost)", Unit::Share),
            (pay * 12.0 / 12.0, "Pay × 12 ÷ 12", Unit::MoneyPerMonth),
            (pay / hours, "Pay ÷ Hours", Unit::Number),
            (graph.sum([hours, hours]) * graph.month(), "(Hours + Hours) × month index", Unit::HoursPerMonth),
            (graph.sum([pay * graph.month(), pay]).sum_all_months(), "Sum over months 1 to 2 of (Pay × month index + Pay)", Unit::Money),
        ];
        for (step, name, unit) in cases {
            assert_eq!(step_label(&graph, &graph.inputs(), step.id()), Label::new(name, unit));
        }
    }
}
