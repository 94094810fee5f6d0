//! Erlang C: a published case, values to sixty digits, laws, and all functions of the graph's node.

use proptest::prelude::*;
use serde_json::Value;
use sourcewise::graph::erlang_c::{LARGEST_LOAD, average_wait, search_limit, served_in_time, servers_needed, waiting_probability};
use sourcewise::graph::{Cells, Expression, Graph, Label, NodeId, Piece, Plan, Reach, Unit, Workspace, explain, spreadsheet};

#[track_caller]
fn assert_close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance * expected.abs(), "{found} is not {expected}");
}

#[test]
fn the_published_case_is_reproduced() {
    let cases: Value = serde_json::from_str(include_str!("../cases/published.json")).unwrap();
    let case = &cases["erlang_c"][0];
    let given = |name: &str| case[name].as_f64().unwrap();
    let expected = |name: &str| case["expect"][name].as_f64().unwrap();
    let load = given("calls") / given("interval_minutes") * given("handle_minutes");
    let patience = given("target_seconds") / (given("handle_minutes") * 60.0);
    let agents = servers_needed(load, patience, given("target_service_level")).unwrap();
    assert_eq!(f64::from(agents), expected("agents"));
    assert_close(waiting_probability(agents, load).unwrap(), expected("probability_of_waiting"), 1e-9);
    assert_close(served_in_time(agents, load, patience).unwrap(), expected("service_level"), 1e-9);
    assert_close(average_wait(agents, load).unwrap(), 0.043_532_983_398_762_46, 1e-14);
    assert_close(load / f64::from(agents), expected("occupancy"), 1e-9);
    assert!(load / f64::from(agents) <= given("maximum_occupancy"));
    assert_eq!((f64::from(agents) / (1.0 - given("shrinkage"))).ceil(), expected("rostered"));
}

/// By mpmath to sixty digits, with the plain recursion from zero servers.
#[test]
fn waiting_is_exact_for_small_and_large_loads() {
    for (servers, load, expected) in [
        (14, 10.0, 0.174_131_933_595_049_84),
        (1, 0.5, 0.5),
        (2, 1.9, 0.925_641_025_641_025_6),
        (105, 100.0, 0.515_707_426_812_308_8),
        (10_050, 10_000.0, 0.505_689_091_108_156_9),
        (200_500, 200_000.0, 0.180_622_089_180_604_8),
        (60, 0.001, 1.200_599_323_834_404e-262),
    ] {
        assert_close(waiting_probability(servers, load).unwrap(), expected, 1e-11);
    }
    for (load, patience, target, expected) in [
        (0.3, 0.1, 0.9, 2),
        (150.0, 0.05, 0.95, 167),
        (2_000.0, 0.0, 0.999, 2_142),
        (10_000.0, 0.0, 0.999, 10_314),
        (200_000.0, 0.01, 0.5, 200_054),
        (7.0, 0.0, 0.0, 8),
    ] {
        assert_eq!(servers_needed(load, patience, target), Some(expected));
    }
}

#[test]
fn impossible_queues_are_refused_and_no_search_is_endless() {
    for (servers, load) in [(0, 1.0), (5, 5.0), (5, 7.0), (5, f64::INFINITY), (5, f64::NAN)] {
        assert_eq!(waiting_probability(servers, load), None);
        assert_eq!(served_in_time(servers, load, 0.1), None);
        assert_eq!(average_wait(servers, load), None);
    }
    assert_eq!((waiting_probability(0, 0.0), served_in_time(0, 0.0, 0.1), average_wait(0, 0.0)), (Some(0.0), Some(1.0), Some(0.0)));
    assert_eq!(waiting_probability(u32::MAX, 1.0), Some(0.0));
    assert_eq!(average_wait(u32::MAX, 4e9).map(|wait| wait < 1e-9), Some(true));
    assert_eq!(servers_needed(0.0, 0.1, 0.8), Some(0));
    assert_eq!(servers_needed(-3.0, 0.1, 0.8), Some(0));
    assert_eq!(servers_needed(10.0, 0.1, 1.0), None, "certainty is impossible");
    assert_eq!(servers_needed(f64::INFINITY, 0.1, 0.8), None);
    assert!(servers_needed(LARGEST_LOAD, 0.0, 0.9).is_some_and(|needed| f64::from(needed) < search_limit(LARGEST_LOAD)));
}

fn values(graph: &Graph, expression: Expression) -> Vec<f64> {
    let plan = Plan::new(graph, &[expression.id()], Reach::Nothing);
    let inputs: Vec<[f64; 8]> = graph.inputs().iter().map(|&input| [3.0, 2.0, 1.5, 1.0, 0.9, 0.8, 0.7, 0.6].map(|by| input * by)).collect();
    let mut workspace = Workspace::default();
    plan.evaluate(graph, &inputs, &mut workspace);
    plan.read(expression.id(), &workspace).iter().map(|[_, _, _, value, ..]| *value).collect()
}

#[test]
fn the_node_has_its_value_for_every_mix_of_operands() {
    let graph = Graph::new(3);
    let input = |value| graph.input(value, Label::new("input", Unit::Number));
    let (load, patience) = (input(10.0), input(1.0 / 9.0));
    let needed = |load, patience, target| f64::from(servers_needed(load, patience, target).unwrap());
    let scalar = graph.servers_needed(load, patience, 0.8);
    assert_eq!(values(&graph, scalar), [14.0]);
    assert!(!graph.is_series(scalar.id()));
    assert_eq!(scalar.id(), graph.servers_needed(load, patience, 0.8).id(), "identical ones are shared");
    let month = graph.month();
    assert_eq!(values(&graph, graph.servers_needed(load * month, patience, 0.8)), [0.0, 14.0, needed(20.0, 1.0 / 9.0, 0.8)]);
    assert_eq!(values(&graph, graph.servers_needed(load, patience * month, 0.8)), [0.0, 1.0, 2.0].map(|m| needed(10.0, m / 9.0, 0.8)));
    assert_eq!(values(&graph, graph.servers_needed(load, patience, month * 0.3)), [0.0, 0.3, 0.6].map(|t| needed(10.0, 1.0 / 9.0, t)));
    let same = graph.servers_needed(load + month * 0.0, patience, 0.8);
    assert!(graph.is_series(same.id()));
    assert_eq!(values(&graph, same), [14.0; 3]);
    assert_eq!(values(&graph, graph.servers_needed(load, patience, 1.0)), [search_limit(10.0)], "an impossible target");
    assert_eq!(values(&graph, graph.servers_needed(2e9, patience, 0.8)), [search_limit(2e9)]);
}

#[test]
fn the_node_is_explained_by_its_three_terms() {
    let graph = Graph::new(3);
    let input = |name, value| graph.input(value, Label::new(name, Unit::Number));
    let (load, wait, handling, target) = (input("Load", 10.0), input("Wait", 20.0), input("Handling", 180.0), input("Target", 0.8));
    let needed = graph.servers_needed(load, (wait / handling).named(Label::new("Patience", Unit::Number)), target);
    let explanation = explain(&graph, &graph.inputs(), needed.named(Label::new("Agents", Unit::People)).id(), 0);
    let words: String = explanation
        .formula
        .iter()
        .map(|piece| match piece {
            Piece::Term(node) => graph.label(*node).unwrap().name.to_string(),
            Piece::Text(text) => text.to_string(),
            _ => panic!("{piece:?}"),
        })
        .collect();
    assert_eq!(
        words,
        "the smallest number of servers that serves a share of Target within Patience service times, with work for Load on average (Erlang C)"
    );
    assert_eq!((explanation.value, explanation.terms.len()), (14.0, 3));
}

struct Letters([NodeId; 3]);
impl Cells for Letters {
    fn cell(&self, node: NodeId) -> String {
        ["L1", "P1", "T1"][self.0.iter().position(|known| *known == node).unwrap()].into()
    }
    fn range(&self, _: NodeId, _: u16, _: Option<u16>) -> String {
        String::new()
    }
    fn month(&self) -> String {
        String::new()
    }
}

/// This text was checked against a spreadsheet's algebra; `the_formula_agrees_with_the_search` does that
/// again for many numbers.
#[test]
fn the_node_has_a_formula_of_functions_that_all_spreadsheets_have() {
    let graph = Graph::new(3);
    let input = |value| graph.input(value, Label::new("input", Unit::Number));
    let (load, patience, target) = (input(10.0), input(0.1), input(0.8));
    let formula = spreadsheet(&graph, graph.servers_needed(load, patience, target).id(), &Letters([load.id(), patience.id(), target.id()]));
    let number = "(INT(L1+1E-9)+ROW($A$1:$A$500)-ROW($A$1)+1)";
    assert_eq!(
        formula,
        format!(
            "IF(L1<=0,0,MIN(INT(L1+10*SQRT(L1)+50+1E-9),INT(L1+1E-9)+1+SUMPRODUCT(--({number}*POISSON({number},L1,0)\
             *EXP((L1-{number})*MAX(0,P1))>(1-T1)*(({number}-L1)*POISSON({number},L1,1)+L1*POISSON({number},L1,0))))))"
        )
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_server_less_would_be_too_few(load in 0.001..500.0_f64, patience in 0.0..1.0_f64, target in 0.0..0.9999_f64) {
        let needed = servers_needed(load, patience, target).unwrap();
        prop_assert!(f64::from(needed) > load);
        prop_assert!(served_in_time(needed, load, patience).unwrap() >= target - 1e-14);
        prop_assert!(served_in_time(needed - 1, load, patience).is_none_or(|level| level < target + 1e-14));
    }

    #[test]
    fn more_work_or_a_higher_target_never_needs_fewer(load in 0.0..500.0_f64, patience in 0.0..1.0_f64, target in 0.0..0.99_f64,
        more in 0.0..20.0_f64, closer in 0.0..1.0_f64) {
        let needed = servers_needed(load, patience, target);
        prop_assert!(servers_needed(load + more, patience, target) >= needed);
        prop_assert!(servers_needed(load, patience, target + (0.9999 - target) * closer) >= needed);
        prop_assert!(servers_needed(load, patience + more, target) <= needed);
    }

    #[test]
    fn waiting_falls_with_every_server(load in 0.001..500.0_f64, extra in 1..40_u32) {
        let servers = load as u32 + extra;
        let (some, more) = (waiting_probability(servers, load).unwrap(), waiting_probability(servers + 1, load).unwrap());
        prop_assert!(0.0 < more && more < some && some <= 1.0);
        prop_assert!(average_wait(servers + 1, load) < average_wait(servers, load));
    }

    #[test]
    fn the_formula_agrees_with_the_search(load in 0.01..200.0_f64, patience in 0.0..1.0_f64, target in 0.0..0.9999_f64) {
        let (mut exactly, mut at_most) = ((-load).exp(), (-load).exp());
        let mut too_few = 0.0;
        for number in 1..=load as u32 + 500 {
            let number = f64::from(number);
            exactly *= load / number;
            at_most += exactly;
            let too_late = number * exactly * ((load - number) * patience).exp() > (1.0 - target) * ((number - load) * at_most + load * exactly);
            too_few += f64::from(u8::from(number > load && too_late));
        }
        let counted = (load.floor() + 1.0 + too_few).min((load + 10.0 * load.sqrt() + 50.0).floor());
        prop_assert_eq!(counted, f64::from(servers_needed(load, patience, target).unwrap()));
    }
}
