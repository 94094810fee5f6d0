//! The value of every node, for several trials (lanes) at once.
//!
//! A buffer holds one `[f64; LANES]` for a scalar and one per month for a series. The loops run over
//! whole lane arrays, which the compiler turns into vector instructions. All transcendental functions come
//! from `libm`, and sums run in a fixed order, so that every machine gives the same bits.

use super::binomial;
use super::elementwise::{StepValue, accumulate, accumulate_products, combine, each, lanes, multiply, scalar_of, total, total_of_products};
use super::erlang_lanes::servers_for_all;
use super::functions::{larger, smaller, unary};
use super::plan::{NOWHERE, Plan, Step};
use super::{Binary, Graph, NEARLY_WHOLE, Node, NodeId, Timing};

/// The buffers of an evaluation; reuse them to evaluate again without new memory.
#[derive(Debug, Default)]
pub struct Workspace<const LANES: usize> {
    buffers: Vec<Vec<[f64; LANES]>>,
    /// The values that no repetition changes and that are the same in all lanes, one number per month; empty for other buffers.
    /// They are a fraction of the size, so that a repetition finds them in the processor's cache.
    fixed: Vec<Vec<f64>>,
}

/// One trial, or eight side by side: each is compiled once, here, because this crate is compiled for speed, and another number of
/// lanes would be all loops again.
pub trait SideBySide<const LANES: usize> {
    /// Runs the steps that are computed once, or those that are repeated.
    fn run(&mut self, plan: &Plan, is_repeated: bool, graph: &Graph, inputs: &[[f64; LANES]]);
}

impl SideBySide<1> for Workspace<1> {
    #[inline(never)]
    fn run(&mut self, plan: &Plan, is_repeated: bool, graph: &Graph, inputs: &[[f64; 1]]) {
        plan.run(is_repeated, graph, inputs, self);
    }
}

impl SideBySide<8> for Workspace<8> {
    #[inline(never)]
    fn run(&mut self, plan: &Plan, is_repeated: bool, graph: &Graph, inputs: &[[f64; 8]]) {
        plan.run(is_repeated, graph, inputs, self);
    }
}

impl Plan {
    /// Computes everything once, with `inputs` in creation order.
    pub fn evaluate<const LANES: usize>(&self, graph: &Graph, inputs: &[[f64; LANES]], workspace: &mut Workspace<LANES>)
    where
        Workspace<LANES>: SideBySide<LANES>,
    {
        workspace.buffers.resize_with(self.slots.len(), Vec::new);
        for (buffer, &is_series) in workspace.buffers.iter_mut().zip(&self.slots) {
            buffer.resize(if is_series { usize::from(graph.months()) } else { 1 }, [0.0; LANES]);
        }
        workspace.fixed.clear();
        workspace.run(self, false, graph, inputs);
        if LANES > 1 {
            self.keep_fixed(workspace);
        }
        self.repeat(graph, inputs, workspace);
    }

    /// Stores once what is the same in all lanes and stays so.
    fn keep_fixed<const LANES: usize>(&self, workspace: &mut Workspace<LANES>) {
        let mut stays = vec![true; self.slots.len()];
        for step in &self.repeated {
            stays.iter_mut().skip(step.slot as usize).take(1).for_each(|stays| *stays = false);
        }
        let narrow = |(buffer, stays): (&Vec<[f64; LANES]>, bool)| {
            let numbers =
                buffer.iter().map(|lanes| lanes.iter().all(|lane| lane.to_bits() == scalar_of(lanes).to_bits()).then(|| scalar_of(lanes)));
            numbers.collect::<Option<Vec<f64>>>().filter(|_| stays).unwrap_or_default()
        };
        workspace.fixed = workspace.buffers.iter().zip(stays).map(narrow).collect();
    }

    /// Recomputes only the nodes that changing inputs reach; `evaluate` must run first.
    pub fn repeat<const LANES: usize>(&self, graph: &Graph, inputs: &[[f64; LANES]], workspace: &mut Workspace<LANES>)
    where
        Workspace<LANES>: SideBySide<LANES>,
    {
        workspace.run(self, true, graph, inputs);
    }

    /// The value of an output: one lane array for a scalar, one per month for a series.
    pub fn read<'w, const LANES: usize>(&self, output: NodeId, workspace: &'w Workspace<LANES>) -> &'w [[f64; LANES]] {
        let slot = self.slot_of.get(output.0 as usize).copied().unwrap_or(NOWHERE);
        workspace.buffers.get(slot as usize).map_or(&[], Vec::as_slice)
    }

    fn operand<'w, const LANES: usize>(&self, node: NodeId, workspace: &'w Workspace<LANES>) -> StepValue<'w, LANES> {
        let slot = self.slot_of.get(node.0 as usize).copied().unwrap_or(NOWHERE) as usize;
        match workspace.fixed.get(slot) {
            Some(fixed) if LANES > 1 && !fixed.is_empty() => StepValue::Fixed(fixed),
            _ => StepValue::Lanes(workspace.buffers.get(slot).map_or(&[], Vec::as_slice)),
        }
    }

    /// The value of a scalar output of a single computation; the first month of a series.
    pub fn number(&self, output: NodeId, workspace: &Workspace<1>) -> f64 {
        self.read(output, workspace).first().map_or(0.0, |[value]| *value)
    }

    /// The values of a series of a single computation, one per month.
    pub fn months(&self, output: NodeId, workspace: &Workspace<1>) -> Vec<f64> {
        self.read(output, workspace).iter().map(|[value]| *value).collect()
    }

    #[inline(always)]
    fn run<const LANES: usize>(&self, is_repeated: bool, graph: &Graph, inputs: &[[f64; LANES]], workspace: &mut Workspace<LANES>) {
        let content = &*graph.content();
        let steps: &[Step] = if is_repeated { &self.repeated } else { &self.once };
        for &Step { node, slot } in steps {
            // The buffer is taken out for writing; a plan never reads the buffer it writes.
            let Some(mut out) = workspace.buffers.get_mut(slot as usize).map(std::mem::take) else { continue };
            // What a changing node depends on alone changes as well; beside it, values may be fixed.
            let read = |id: NodeId| self.read(content.unnamed(id), workspace);
            let operand = |id: NodeId| self.operand(content.unnamed(id), workspace);
            let folded = self.folds.sum(node);
            match content.node(node) {
                _ if folded.is_some() => folded.into_iter().for_each(|sum| sum.write(&mut out, |id| self.read(id, workspace))),
                Node::Constant(bits) => out.fill([f64::from_bits(bits); LANES]),
                Node::Input(input) => out.fill(inputs.get(input.position()).copied().unwrap_or([0.0; LANES])),
                Node::Month => (0u16..).zip(&mut out).for_each(|(month, out)| *out = [f64::from(month); LANES]),
                Node::Unary(function, of) => each(out.as_flattened_mut(), read(of).as_flattened(), |of| unary(function, of)),
                Node::Binary(function, first, second) => apply(function, &mut out, operand(first), operand(second)),
                Node::IfPositive { condition, then, otherwise } => choose(&mut out, operand(condition), operand(then), operand(otherwise)),
                Node::Sum { first, count } => {
                    let (first, count) = (first as usize, count as usize);
                    let terms = content.operands.get(first..first + count).unwrap_or_default();
                    out.fill([0.0; LANES]);
                    for &term in terms {
                        match self.merged_factors(content, content.unnamed(term)) {
                            Some((first, second)) => accumulate_products(&mut out, operand(first), operand(second)),
                            None => accumulate(&mut out, operand(term)),
                        }
                    }
                }
                Node::Growth { rate, start, step } => growth(&mut out, operand(rate).of_month(0), operand(start).of_month(0), step),
                Node::Discount { rate, timing } => discount(&mut out, operand(rate).of_month(0), timing),
                Node::Ramp { start, length } => ramp(&mut out, operand(start).of_month(0), operand(length).of_month(0)),
                Node::Delay { series, months } => delay(&mut out, operand(series), usize::from(months)),
                Node::SumMonths { series, from, until } => {
                    let months = usize::from(until).min(usize::from(graph.months())).saturating_sub(usize::from(from));
                    let all = usize::from(from)..usize::from(from) + months;
                    out.fill(match self.merged_factors(content, content.unnamed(series)) {
                        Some((first, second)) => total_of_products(operand(first), operand(second), all),
                        None => total(read(series), usize::from(from), months),
                    });
                }
                Node::RunningSum(of) => {
                    let mut total = [0.0; LANES];
                    for (out, month) in out.iter_mut().zip(by_month(read(of))) {
                        total = lanes(&total, month, |total, month| total + month);
                        *out = total;
                    }
                }
                Node::Servers { load, patience, target } => servers(&mut out, operand(load), operand(patience), operand(target)),
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

fn apply<const LANES: usize>(function: Binary, out: &mut [[f64; LANES]], first: StepValue<LANES>, second: StepValue<LANES>) {
    match function {
        Binary::Power => power(out, first, second),
        Binary::Multiply => multiply(out, first, second),
        _ => combine(function, out, first, second),
    }
}

/// Powers month by month. An exponent often changes only once a year, and a power is slow: a month like the one before repeats it.
fn power<const LANES: usize>(out: &mut [[f64; LANES]], base: StepValue<LANES>, exponent: StepValue<LANES>) {
    let mut known: Option<([[f64; LANES]; 2], [f64; LANES])> = None;
    for (month, out) in out.iter_mut().enumerate() {
        let asked = [base, exponent].map(|values| values.of_month(month));
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

fn choose<const LANES: usize>(out: &mut [[f64; LANES]], condition: StepValue<LANES>, then: StepValue<LANES>, otherwise: StepValue<LANES>) {
    for (month, out) in out.iter_mut().enumerate() {
        let values = condition.of_month(month).into_iter().zip(then.of_month(month)).zip(otherwise.of_month(month));
        for (out, ((condition, then), otherwise)) in out.iter_mut().zip(values) {
            *out = if condition > 0.0 { then } else { otherwise };
        }
    }
}

fn servers<const LANES: usize>(out: &mut [[f64; LANES]], load: StepValue<LANES>, patience: StepValue<LANES>, target: StepValue<LANES>) {
    let mut known: Option<([[f64; LANES]; 3], [f64; LANES])> = None;
    for (month, out) in out.iter_mut().enumerate() {
        // Most months repeat the question of the month before, and the search is slow for a node.
        let asked = [load, patience, target].map(|values| values.of_month(month));
        *out = match known {
            Some((before, found)) if before == asked => found,
            _ => {
                let [load, patience, target] = asked;
                servers_for_all(load, patience, target)
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
    let mut due = start.map(|start| start + step - NEARLY_WHOLE);
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

/// The discount factor of each of some months, for amounts outside a graph; see [`Node::Discount`].
pub fn discount_factors(months: u16, rate: f64, timing: Timing) -> Vec<f64> {
    let mut factors = vec![[0.0]; usize::from(months)];
    discount(&mut factors, [rate], timing);
    factors.into_iter().map(|[factor]| factor).collect()
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

fn delay<const LANES: usize>(out: &mut [[f64; LANES]], series: StepValue<LANES>, months: usize) {
    for (month, out) in out.iter_mut().enumerate() {
        *out = month.checked_sub(months).map_or([0.0; LANES], |before| series.of_month(before));
    }
}
