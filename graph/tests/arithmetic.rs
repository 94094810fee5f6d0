//! The arithmetic: every node's value, sharing of identical nodes, words and spreadsheet formulas.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use sourcewise_graph::{
    Cells, CountingOrders, Expression, Graph, Label, Node, NodeId, Piece, Plan, Reach, TermValue, Timing, Unit, Workspace, explain,
    spreadsheet,
};

fn values(graph: &Graph, expression: Expression) -> Vec<f64> {
    let plan = Plan::new(graph, &[expression.id()], Reach::Nothing);
    let inputs: Vec<[f64; 1]> = graph.inputs().iter().map(|&input| [input]).collect();
    let mut workspace = Workspace::default();
    plan.evaluate(graph, &inputs, &mut workspace);
    plan.read(expression.id(), &workspace).iter().map(|[value]| *value).collect()
}

/// Of twelve trials.
const AT_LEAST_ELEVEN: CountingOrders = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 1];

fn input(graph: &Graph, value: f64) -> Expression<'_> {
    graph.input(value, Label::new("input", Unit::Number))
}

#[test]
fn every_scalar_node_has_its_value() {
    let graph = Graph::new(3);
    let (two, five, minus) = (input(&graph, 2.0), input(&graph, 5.0), input(&graph, -1.5));
    let cases = [
        (two + five, 7.0),
        (two - five, -3.0),
        (two.difference(five), -3.0),
        (two.difference(two + 1e-13), 0.0),
        (two.difference(two + 1e-11), -1e-11),
        (graph.constant(0.0).difference(0.0), 0.0),
        ((two / 4.0).trials(&AT_LEAST_ELEVEN), 13.0 / 4096.0),
        (two * five, 10.0),
        (two / five, 0.4),
        (two.minimum(five), 2.0),
        (two.maximum(five), 5.0),
        (two.power(five), 32.0),
        (minus.floor(), -2.0),
        (minus.ceiling(), -1.0),
        (two.exponential(), libm::exp(2.0)),
        (two.normal_cumulative(), 0.977_249_868_051_820_8),
        (two.if_positive(five, minus), 5.0),
        (minus.if_positive(five, two), 2.0),
        (graph.sum([two, five, minus]), 5.5),
        (graph.servers_needed(five * two, 1.0 / 9.0, 0.8), 14.0),
        (graph.sum([]), 0.0),
        (1.0 - two / 4.0, 0.5),
    ];
    for (expression, expected) in cases {
        let value = values(&graph, expression)[0];
        assert!((value - expected).abs() < 1e-15, "{value} is not {expected}");
    }
}

#[test]
fn every_series_node_has_its_values() {
    let graph = Graph::new(4);
    let month = graph.month();
    let cases: [(Expression, [f64; 4]); 8] = [
        (month, [0.0, 1.0, 2.0, 3.0]),
        (month * 2.0 + 1.0, [1.0, 3.0, 5.0, 7.0]),
        ((month + 1.0).running_sum(), [1.0, 3.0, 6.0, 10.0]),
        ((month + 1.0).delayed(2), [0.0, 0.0, 1.0, 2.0]),
        (graph.ramp(input(&graph, 1.0), 2.0), [0.0, 0.5, 1.0, 1.0]),
        (graph.ramp(0.5, 0.0), [0.5, 1.0, 1.0, 1.0]),
        (graph.growth(input(&graph, 1.0), 1.0, 2), [1.0, 1.0, 1.0, 2_f64.powf(2.0 / 12.0)]),
        ((month - 1.5).if_positive(7.0, month), [0.0, 1.0, 7.0, 7.0]),
    ];
    for (place, (expression, expected)) in cases.into_iter().enumerate() {
        let found = values(&graph, expression);
        assert!(
            found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-12),
            "{place}: {found:?} is not {expected:?}"
        );
    }
    assert_eq!(values(&graph, (month + 1.0).sum_months(1, 3)), [5.0]);
    let flat = input(&graph, 2.0);
    assert_eq!(values(&graph, flat.sum_months(0, 3)), [6.0], "a scalar has the same value in every month");
    assert_eq!(values(&graph, flat.running_sum()), [2.0, 4.0, 6.0, 8.0]);
    assert_eq!(values(&graph, flat.delayed(1)), [0.0, 2.0, 2.0, 2.0]);
}

#[test]
fn discounting_and_growth_are_what_their_formulas_say() {
    let graph = Graph::new(36);
    let rate = input(&graph, 0.1);
    for (timing, offset) in [(Timing::Start, 0.0), (Timing::Middle, 0.5), (Timing::End, 1.0)] {
        for (month, value) in values(&graph, graph.discount(rate, timing)).into_iter().enumerate() {
            let expected = 1.1_f64.powf(-(month as f64 + offset) / 12.0);
            assert!((value / expected - 1.0).abs() < 1e-13);
        }
    }
    for (month, value) in values(&graph, graph.growth(rate, 0.0, 12)).into_iter().enumerate() {
        let expected = 1.1_f64.powi(i32::try_from(month / 12).unwrap());
        assert!((value - expected).abs() < 1e-15, "whole years are exact");
    }
}

#[test]
fn a_number_that_misses_a_whole_one_by_its_last_bits_counts_as_whole() {
    let graph = Graph::new(30);
    let rate = input(&graph, 0.1);
    for whole in [0.0_f64, 1.0, 6.0, 100.0] {
        let bits = 4.0 * f64::EPSILON * whole.max(1.0);
        for near in [whole - bits, whole, whole + bits].map(|near| input(&graph, near)) {
            assert_eq!([near.floor(), near.ceiling()].map(|rounded| values(&graph, rounded)[0].to_bits()), [whole.to_bits(); 2]);
            for step in [1, 12] {
                let [found, expected] = [near, input(&graph, whole)].map(|start| values(&graph, graph.growth(rate, start, step)));
                assert_eq!(found, expected, "{whole}, in steps of {step}");
            }
            let [floor, ceiling, growth] = [near.floor(), near.ceiling(), graph.growth(rate, near, 1)];
            let [floor, ceiling, growth] = [floor, ceiling, growth].map(|of| spreadsheet(&graph, of.id(), &Named));
            let cell = format!("{:?}", near.id());
            assert_eq!([floor, ceiling], [format!("INT({cell}+1E-9)"), format!("(-INT(1E-9-{cell}))")]);
            assert!(growth.contains(&format!("INT((MONTH-1-{cell}+1E-9))/12")), "{growth}");
        }
    }
    let more = input(&graph, 6.000_001);
    assert_eq!([more.floor(), more.ceiling()].map(|rounded| values(&graph, rounded)[0]), [6.0, 7.0]);
}

#[test]
fn identical_expressions_are_shared_and_constants_are_folded() {
    let graph = Graph::new(2);
    let (a, b) = (input(&graph, 1.0), input(&graph, 2.0));
    assert_eq!((a + b).id(), (a + b).id());
    assert_eq!(graph.sum([a, b, a]).id(), graph.sum([a, b, a]).id());
    assert_ne!((a - b).id(), (b - a).id());
    assert_eq!((a * 1.0).id(), a.id());
    let six = graph.constant(2.0) * 3.0;
    assert_eq!(graph.node(six.id()), Node::constant(6.0));
}

#[test]
fn an_explanation_names_every_term_and_adds_up() {
    let graph = Graph::new(12);
    let price = graph.input(2.5, Label::new("Price", Unit::MoneyPerUnit));
    let volume = graph.input(40.0, Label::new("Volume", Unit::UnitsPerMonth));
    let cost = (price * (volume + 10.0)).explained("Cost", Unit::MoneyPerMonth, "Why.");
    let explanation = explain(&graph, &graph.inputs(), cost.id(), 0);
    let words: String = explanation
        .formula
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_string(),
            Piece::Term(node) => graph.label(*node).unwrap().name.to_string(),
            Piece::Constant(value) => value.to_string(),
            Piece::Counted(words, _) => words.to_string(),
        })
        .collect();
    assert_eq!(words, "Price × (Volume + 10)");
    assert_eq!((explanation.value, explanation.terms.len()), (125.0, 2));
    assert_eq!(explanation.label.note, "Why.");
    assert!(explanation.terms.iter().all(|term| term.input.is_some()));
}

#[test]
fn an_explanation_of_a_year_speaks_of_that_year() {
    let graph = Graph::new(36);
    let rate = graph.input(0.1, Label::new("Rate", Unit::SharePerYear));
    let cost = (graph.growth(rate, 0.0, 12) * graph.ramp(14.0, 1.0)).explained("Cost", Unit::MoneyPerMonth, "");
    let year = explain(&graph, &graph.inputs(), cost.sum_months(12, 24).id(), 0);
    assert_eq!(year.label.name, "Cost, year 2");
    assert_eq!(year.terms[0].value, TermValue::Months(0.0, 1.1));
    assert_eq!(year.terms[0].month, 14, "the first month with a cost");
    let month = explain(&graph, &graph.inputs(), cost.id(), 25);
    assert!(month.formula.contains(&Piece::Counted("whole years", 2.0)), "{:?}", month.formula);
}

struct Named;
impl Cells for Named {
    fn cell(&self, node: NodeId) -> String {
        format!("{node:?}")
    }
    fn range(&self, series: NodeId, from: u16, until: Option<u16>) -> String {
        format!("{series:?}[{from}:{until:?}]")
    }
    fn month(&self) -> String {
        "MONTH".into()
    }
}

#[test]
fn every_spreadsheet_formula_refers_to_everything_its_node_depends_on() {
    let graph = Graph::new(12);
    let (a, b) = (input(&graph, 1.0), input(&graph, 2.0));
    let series = graph.month() * a;
    let nodes = [
        a.floor(),
        a.ceiling(),
        a.exponential(),
        a.normal_cumulative(),
        a + b,
        a - b,
        a.difference(b),
        a.trials(&AT_LEAST_ELEVEN),
        a * b,
        a / b,
        a.minimum(b),
        a.maximum(b),
        a.power(b),
        a.if_positive(b, a),
        graph.servers_needed(a, b, series),
        graph.sum([a, b]),
        graph.growth(a, b, 1),
        graph.discount(a, Timing::End),
        graph.ramp(a, b),
        series.delayed(1),
        series.sum_months(0, 5),
        series.running_sum(),
        a.named(Label::new("named", Unit::Number)),
    ];
    for node in nodes {
        let formula = spreadsheet(&graph, node.id(), &Named);
        let mut depends = Vec::new();
        if !matches!(graph.node(node.id()), Node::Sum { .. }) {
            graph.node(node.id()).for_each_dependency(&[], |of| depends.push(of));
        } else {
            depends = vec![a.id(), b.id()];
        }
        assert!(!depends.is_empty());
        for of in depends {
            assert!(formula.contains(&format!("{of:?}")), "{formula} leaves out {of:?}");
        }
        assert_eq!(formula.matches('(').count(), formula.matches(')').count(), "{formula}");
    }
}
