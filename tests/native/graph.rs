//! The arithmetic of a whole scenario: independent lanes, repeated steps, and reuse of buffers.

use sourcewise::engine::{Measure, build, reference::reference_scenario};
use sourcewise::graph::{Node, NodeId, Plan, Reach, Workspace};

#[test]
fn a_lane_gives_the_same_bits_alone_and_among_others() {
    let model = build(&reference_scenario());
    let outputs: Vec<NodeId> = model.options.iter().filter_map(|figures| figures.measure(Measure::PresentValue)).collect();
    let inputs = model.graph.inputs();
    let varied = |lane: usize| inputs.iter().map(move |input| input * (1.0 - lane as f64 / 1000.0)).collect::<Vec<f64>>();
    let together: Vec<[f64; 8]> = (0..inputs.len()).map(|input| std::array::from_fn(|lane| varied(lane)[input])).collect();
    let plan = Plan::new(&model.graph, &outputs, Reach::Nothing);
    let mut wide = Workspace::default();
    plan.evaluate(&model.graph, &together, &mut wide);
    for lane in 0..8 {
        let alone: Vec<[f64; 1]> = varied(lane).into_iter().map(|input| [input]).collect();
        let mut narrow = Workspace::default();
        plan.evaluate(&model.graph, &alone, &mut narrow);
        for &output in &outputs {
            assert_eq!(plan.read(output, &narrow)[0][0].to_bits(), plan.read(output, &wide)[0][lane].to_bits());
        }
    }
}

#[test]
fn repeating_only_changed_parts_gives_the_same_bits_as_computing_everything() {
    let model = build(&reference_scenario());
    let outputs: Vec<NodeId> = model.options.iter().filter_map(|figures| figures.measure(Measure::PresentValue)).collect();
    let changing: Vec<_> = model
        .graph
        .input_nodes()
        .into_iter()
        .step_by(7)
        .filter_map(|node| match model.graph.node(node) {
            Node::Input(input) => Some(input),
            _ => None,
        })
        .collect();
    let partial = Plan::new(&model.graph, &outputs, Reach::Inputs(&changing));
    let (once, repeated) = partial.steps();
    assert!(once > 100 && repeated > 100, "{once} once, {repeated} repeated: both kinds must occur");
    let mut inputs: Vec<[f64; 1]> = model.graph.inputs().into_iter().map(|input| [input]).collect();
    let mut workspace = Workspace::default();
    partial.evaluate(&model.graph, &inputs, &mut workspace);
    for round in 1..4 {
        changing.iter().for_each(|input| inputs[input.position()][0] *= 1.0 - f64::from(round) / 100.0);
        partial.repeat(&model.graph, &inputs, &mut workspace);
        let whole = Plan::new(&model.graph, &outputs, Reach::Nothing);
        let mut fresh = Workspace::default();
        whole.evaluate(&model.graph, &inputs, &mut fresh);
        for &output in &outputs {
            assert_eq!(partial.read(output, &workspace)[0][0].to_bits(), whole.read(output, &fresh)[0][0].to_bits());
        }
    }
}

#[test]
fn buffers_are_reused() {
    let model = build(&reference_scenario());
    let outputs: Vec<NodeId> = model.options.iter().filter_map(|figures| figures.measure(Measure::PresentValue)).collect();
    let plan = Plan::new(&model.graph, &outputs, Reach::Nothing);
    let (steps, _) = plan.steps();
    assert!(plan.buffers() * 3 < steps, "{} buffers for {steps} steps", plan.buffers());
}
