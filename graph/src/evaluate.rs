//! The value of every node, for several trials (lanes) at once.
//!
//! A buffer holds one `[f64; LANES]` for a scalar and one per month for a series. The loops run over
//! whole lane arrays, which the compiler turns into vector instructions. All transcendental functions come
//! from `libm`, and sums run in a fixed order, so that every machine gives the same bits.

use super::binomial;
use super::elementwise::{accumulate, combine, each, lanes, of_month, scalar, total};
use super::erlang_c::servers_value;
use super::functions::{difference, larger, smaller, unary};
use super::plan::{NOWHERE, Plan, Step};
use super::{Binary, Graph, Node, NodeId, Timing};

/// The buffers of an evaluation; reuse them to evaluate again without new memory.
#[derive(Debug, Default)]
pub struct Workspace<const LANES: usize> {
    buffers: Vec<Vec<[f64; LANES]>>,
}

impl Plan {
    /// Computes everything once, with `inputs` in creation order.
    pub fn evaluate<const LANES: usize>(&self, graph: &Graph, inputs: &[[f64; LANES]], workspace: &mut Workspace<LANES>) {
        workspace.buffers.resize_with(self.slots.len(), Vec::new);
        for (buffer, &is_series) in workspace.buffers.iter_mut().zip(&self.slots) {
            buffer.resize(if is_series { usize::from(graph.months()) } else { 1 }, [0.0; LANES]);
        }
        self.run(&self.once, graph, inputs, workspace);
        self.repeat(graph, inputs, workspace);
    }

    /// Recomputes only the nodes that changing inputs reach; `evaluate` must run first.
    pub fn repeat<const LANES: usize>(&self, graph: &Graph, inputs: &[[f64; LANES]], workspace: &mut Workspace<LANES>) {
        self.run(&self.repeated, graph, inputs, workspace);
    }

    /// The value of an output: one lane array for a scalar, one per month for a series.
    pub fn read<'w, const LANES: usize>(&self, output: NodeId, workspace: &'w Workspace<LANES>) -> &'w [[f64; LANES]] {
        let slot = self.slot_of.get(output.0 as usize).copied().unwrap_or(NOWHERE);
        workspace.buffers.get(slot as usize).map_or(&[], Vec::as_slice)
    }

    /// The value of a scalar output of a single computation; the first month of a series.
    pub fn number(&self, output: NodeId, workspace: &Workspace<1>) -> f64 {
        self.read(output, workspace).first().map_or(0.0, |[value]| *value)
    }

    /// The values of a series of a single computation, one per month.
    pub fn months(&self, output: NodeId, workspace: &Workspace<1>) -> Vec<f64> {
        self.read(output, workspace).iter().map(|[value]| *value).collect()
    }

    fn run<const LANES: usize>(&self, steps: &[Step], graph: &Graph, inputs: &[[f64; LANES]], workspace: &mut Workspace<LANES>) {
        let content = &*graph.content();
        for &Step { node, slot } in steps {
            // The buffer is taken out for writing; a plan never reads the buffer it writes.
            let Some(mut out) = workspace.buffers.get_mut(slot as usize).map(std::mem::take) else { continue };
            let read = |id: NodeId| self.read(content.unnamed(id), workspace);
            match content.node(node) {
                Node::Constant(bits) => out.fill([f64::from_bits(bits); LANES]),
                Node::Input(input) => out.fill(inputs.get(input.position()).copied().unwrap_or([0.0; LANES])),
                Node::Month => (0u16..).zip(&mut out).for_each(|(month, out)| *out = [f64::from(month); LANES]),
                Node::Unary(function, of) => each(out.as_flattened_mut(), read(of).as_flattened(), |of| unary(function, of)),
                Node::Binary(function, first, second) => apply(function, &mut out, read(first), read(second)),
                Node::IfPositive { condition, then, otherwise } => choose(&mut out, read(condition), read(then), read(otherwise)),
                Node::Sum { first, count } => {
                    let (first, count) = (first as usize, count as usize);
                    let terms = content.operands.get(first..first + count).unwrap_or_default();
                    out.fill([0.0; LANES]);
                    terms.iter().for_each(|&term| accumulate(&mut out, read(term)));
                }
                Node::Growth { rate, start, step } => growth(&mut out, scalar(read(rate)), scalar(read(start)), step),
                Node::Discount { rate, timing } => discount(&mut out, scalar(read(rate)), timing),
                Node::Ramp { start, length } => ramp(&mut out, scalar(read(start)), scalar(read(length))),
                Node::Delay { series, months } => delay(&mut out, read(series), scalar(read(months))),
                Node::SumMonths { series, from, until } => {
                    let months = usize::from(until).min(usize::from(graph.months())).saturating_sub(usize::from(from));
                    out.fill(total(read(series), usize::from(from), months));
                }
                Node::RunningSum(of) => {
                    let mut total = [0.0; LANES];
                    for (out, month) in out.iter_mut().zip(by_month(read(of))) {
                        total = lanes(&total, month, |total, month| total + month);
                        *out = total;
                    }
                }
                Node::Servers { load, patience, target } => servers(&mut out, read(load), read(patience), read(target)),
                Node::Trials { chance, ways } => {
                    each(out.as_flattened_mut(), read(chance).as_flattened(), |chance| binomial::value(ways, chance));
                }
                Node::Named(_, of) => out.copy_from_slice(read(of)),
            }
            if let Some(place) = workspace.buffers.get_mut(slot as usize) {
                *place = out;
            }
        }
    }
}

/// The value of every month; a scalar has the same value in all months.
fn by_month<const LANES: usize>(values: &[[f64; LANES]]) -> impl Iterator<Item = &[f64; LANES]> {
    let repeated = if values.len() == 1 { values } else { &[] };
    values.iter().chain(repeated.iter().cycle())
}

fn apply<const LANES: usize>(function: Binary, out: &mut [[f64; LANES]], first: &[[f64; LANES]], second: &[[f64; LANES]]) {
    match function {
        Binary::Add => combine(out, first, second, |first, second| first + second),
        Binary::Subtract => combine(out, first, second, |first, second| first - second),
        Binary::Difference => combine(out, first, second, difference),
        Binary::Multiply => combine(out, first, second, |first, second| first * second),
        Binary::Divide => combine(out, first, second, |first, second| first / second),
        Binary::Minimum => combine(out, first, second, smaller),
        Binary::Maximum => combine(out, first, second, larger),
        Binary::Power => power(out, first, second),
    }
}

/// Powers month by month. An exponent often changes only once a year, and a power is slow: a month like the one before repeats it.
fn power<const LANES: usize>(out: &mut [[f64; LANES]], base: &[[f64; LANES]], exponent: &[[f64; LANES]]) {
    let mut known: Option<([[f64; LANES]; 2], [f64; LANES])> = None;
    for (month, out) in out.iter_mut().enumerate() {
        let asked = [base, exponent].map(|values| of_month(values, month));
        *out = match known {
            Some((before, found)) if before == asked => found,
            _ => {
                let [base, exponent] = asked;
                lanes(&base, &exponent, libm::pow)
            }
        };
        known = Some((asked, *out));
    }
}

fn choose<const LANES: usize>(out: &mut [[f64; LANES]], condition: &[[f64; LANES]], then: &[[f64; LANES]], otherwise: &[[f64; LANES]]) {
    for (month, out) in out.iter_mut().enumerate() {
        let values = of_month(condition, month).into_iter().zip(of_month(then, month)).zip(of_month(otherwise, month));
        for (out, ((condition, then), otherwise)) in out.iter_mut().zip(values) {
            *out = if condition > 0.0 { then } else { otherwise };
        }
    }
}

fn servers<const LANES: usize>(out: &mut [[f64; LANES]], load: &[[f64; LANES]], patience: &[[f64; LANES]], target: &[[f64; LANES]]) {
    let mut known: Option<([[f64; LANES]; 3], [f64; LANES])> = None;
    for (month, out) in out.iter_mut().enumerate() {
        // Most months repeat the question of the month before, and the search is slow for a node.
        let asked = [load, patience, target].map(|values| of_month(values, month));
        *out = match known {
            Some((before, found)) if before == asked => found,
            _ => {
                let [load, patience, target] = asked;
                let mut found = load;
                for ((found, patience), target) in found.iter_mut().zip(patience).zip(target) {
                    *found = servers_value(*found, patience, target);
                }
                found
            }
        };
        known = Some((asked, *out));
    }
}

fn growth<const LANES: usize>(out: &mut [[f64; LANES]], rate: [f64; LANES], start: [f64; LANES], step: u16) {
    let step = f64::from(step);
    // A step of twelve months needs no root, which keeps whole years exact.
    let factor = rate.map(|rate| if step == 12.0 { 1.0 + rate } else { libm::pow(1.0 + rate, step / 12.0) });
    let mut value = [1.0; LANES];
    let mut due = start.map(|start| start + step);
    for (month, out) in (0u16..).map(f64::from).zip(out) {
        for (((value, due), &factor), &start) in value.iter_mut().zip(&mut due).zip(&factor).zip(&start) {
            debug_assert!(*due >= start);
            if month >= *due {
                *value *= factor;
                *due += step;
            }
        }
        *out = value;
    }
}

fn discount<const LANES: usize>(out: &mut [[f64; LANES]], rate: [f64; LANES], timing: Timing) {
    let offset = match timing {
        Timing::Start => 0.0,
        Timing::Middle => 0.5,
        Timing::End => 1.0,
    };
    let factor = rate.map(|rate| libm::pow(1.0 + rate, -1.0 / 12.0));
    let mut value = rate.map(|rate| libm::pow(1.0 + rate, -offset / 12.0));
    for out in out {
        *out = value;
        value = lanes(&value, &factor, |value, factor| value * factor);
    }
}

fn ramp<const LANES: usize>(out: &mut [[f64; LANES]], start: [f64; LANES], length: [f64; LANES]) {
    for (month, out) in (0u16..).map(f64::from).zip(out) {
        *out = lanes(&start, &length, |start, length| larger(0.0, smaller(1.0, (month + 1.0 - start) / larger(length, 1.0))));
    }
}

fn delay<const LANES: usize>(out: &mut [[f64; LANES]], series: &[[f64; LANES]], months: [f64; LANES]) {
    let length = out.len();
    for (lane, months) in months.into_iter().enumerate() {
        let months = larger(0.0, libm::floor(months)) as usize;
        let later =
            std::iter::repeat_n(0.0, months.min(length)).chain(by_month(series).map(|values| values.get(lane).copied().unwrap_or(0.0)));
        for (out, value) in out.iter_mut().zip(later) {
            if let Some(out) = out.get_mut(lane) {
                *out = value;
            }
        }
    }
}
