//! x
use sourcewise::{engine, graph, model};
fn main() {
    let s = (model::samples()[0].scenario)();
    let o = engine::compute(&s).unwrap();
    for (opt, r) in s.options.iter().zip(&o.options) {
        println!("{:20} total {:>10.0} pv {:>10.0} saving {:>9.0} {:>5.1}% gross {:>5.1}% unit {:.2} payback {:?}", opt.name, r.total.value, r.present_value.value, r.saving.value, r.saving_share.value*100.0, r.gross_saving_share.value*100.0, r.cost_per_unit.unwrap().value, r.payback);
        for (c, t, y) in &r.categories { println!("     {:20} {:>10.0}  {:?}", c.label(), t.value, y.iter().map(|f| f.value.round()).collect::<Vec<_>>()); }
    }
    println!("nodes {}", o.model.graph.len());
    let e = graph::explain(&o.model.graph, o.options[3].categories[2].2[0].node, 0);
    println!("{e:?}");
    let s = engine::reference::reference_scenario();
    let t = std::time::Instant::now();
    for _ in 0..200 { std::hint::black_box(engine::compute(&s).unwrap()); }
    println!("edit {:?}", t.elapsed()/200);
    let o = engine::compute(&s).unwrap();
    println!("nodes {} inputs {}", o.model.graph.len(), o.model.addresses.len());
    const L: usize = 16;
    let outputs: Vec<_> = o.model.options.iter().map(|f| f.present_value).collect();
    let all: Vec<_> = o.model.addresses.iter().enumerate().filter(|(_, a)| ["salary_per_year","price_per_unit","volume_growth","discount_rate", "wage_inflation_offshore","price_inflation","onshore_rate_per_hour","minutes_per_unit"].contains(&a.field.id)).map(|(i,_)| i).collect();
    println!("{} uncertain", all.len());
    let mut ids = vec![];
    let g = &o.model.graph;
    for n in 0..g.len() as u32 { if let graph::Node::Input(i) = g.node(graph::NodeId::at(n)) { if all.contains(&i.position()) { ids.push(i); } } }
    let plan = graph::Plan::new(g, &outputs, graph::Reach::Inputs(&ids));
    println!("steps {:?} buffers {}", plan.steps(), plan.buffers());
    let mut ws = graph::Workspace::<L>::default();
    let mut inputs: Vec<[f64; L]> = g.inputs().iter().map(|&x| [x; L]).collect();
    plan.evaluate(g, &inputs, &mut ws);
    let t = std::time::Instant::now();
    let n = 2000;
    for k in 0..n { for i in &all { inputs[*i][k % L] *= 1.0000001; } plan.repeat(g, &inputs, &mut ws); }
    let d = t.elapsed();
    println!("trials/s {:.0}", (n * L) as f64 / d.as_secs_f64());
}
