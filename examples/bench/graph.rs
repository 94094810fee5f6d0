//! The graph of a comparison as lines of JSON, so that another program can compute the same futures.

use super::show;
use sourcewise::engine::{Measure, build};
use sourcewise::graph::{Graph, Node, NodeId};
use sourcewise::model::Scenario;
use std::collections::HashSet;

/// Shows everything behind the results that decide, each node after what it depends on, and the ranges of its inputs.
pub fn print(scenario: &Scenario) {
    let model = build(scenario);
    let wanted = [Measure::PresentValue, Measure::Saving, Measure::SavingAfterHurdle];
    let outputs: Vec<NodeId> =
        model.options.iter().flat_map(|option| wanted.iter().filter_map(|measure| option.measure(*measure))).collect();
    let ends = |position: usize| {
        let address = model.addresses.get(position)?;
        scenario.ranges.iter().find(|(known, _)| known == address).map(|(_, range)| [range.low, range.high])
    };
    let inputs = model.graph.inputs();
    let inputs = inputs.iter().enumerate().map(|(place, value)| format!("[{value:?},{:?}]", ends(place).unwrap_or_default()));
    let inputs: Vec<String> = inputs.collect();
    show(&format!(r#"{{"months":{},"inputs":[{}],"outputs":{}}}"#, model.graph.months(), inputs.join(","), list(&outputs)));
    let (mut known, mut open) = (HashSet::new(), outputs);
    while let Some(&id) = open.last() {
        let mut missing = Vec::new();
        model.graph.for_each_dependency(id, |of| missing.extend(Some(of).filter(|of| !known.contains(of))));
        if missing.is_empty() {
            open.pop();
            if known.insert(id) {
                show(&line(&model.graph, id));
            }
        }
        open.extend(missing);
    }
}

fn list(nodes: &[NodeId]) -> String {
    let numbers: Vec<String> = nodes.iter().map(|node| number(*node)).collect();
    format!("[{}]", numbers.join(","))
}

/// The place of a node, from its words for developers.
fn number(node: NodeId) -> String {
    format!("{node:?}").chars().filter(char::is_ascii_digit).collect()
}

fn line(graph: &Graph, id: NodeId) -> String {
    let mut of = Vec::new();
    graph.for_each_dependency(id, |node| of.push(node));
    let (name, with): (String, Vec<f64>) = match graph.node(id) {
        Node::Constant(bits) => ("Constant".into(), vec![f64::from_bits(bits)]),
        Node::Input(input) => ("Input".into(), vec![input.position() as f64]),
        Node::Unary(function, _) => (format!("{function:?}"), Vec::new()),
        Node::Binary(function, ..) => (format!("{function:?}"), Vec::new()),
        Node::Growth { step, .. } => ("Growth".into(), vec![f64::from(step)]),
        Node::Discount { timing, .. } => (format!("Discount{timing:?}"), Vec::new()),
        Node::SumMonths { from, until, .. } => ("SumMonths".into(), vec![f64::from(from), f64::from(until)]),
        Node::Trials { ways, .. } => ("Trials".into(), ways.iter().map(|ways| f64::from(*ways)).collect()),
        Node::Month => ("Month".into(), Vec::new()),
        Node::IfPositive { .. } => ("IfPositive".into(), Vec::new()),
        Node::Sum { .. } => ("Sum".into(), Vec::new()),
        Node::Ramp { .. } => ("Ramp".into(), Vec::new()),
        Node::Delay { months, .. } => ("Delay".into(), vec![f64::from(months)]),
        Node::RunningSum(_) => ("RunningSum".into(), Vec::new()),
        Node::Servers { .. } => ("Servers".into(), Vec::new()),
        Node::Named(..) => ("Named".into(), Vec::new()),
    };
    format!(r#"[{},"{name}",{},{with:?},{}]"#, number(id), list(&of), u8::from(graph.is_series(id)))
}
