//! The effect of each input on a result: one backward pass through the graph.
//!
//! The chain rule, from a result back to the inputs, gives all slopes for the price of a few evaluations.
//! Where a node steps (rounding, whole servers, the start month of growth), its slope counts as zero.

use super::binomial;
use super::content::Content;
use super::folded_sum::at;
use super::functions::years_of_growth;
use super::plan::in_order;
use super::{Binary, Graph, Node, NodeId, Plan, Reach, Timing, Unary, Workspace};

/// The value of every node behind some results, kept to find slopes.
pub struct Tape<'g> {
    graph: &'g Graph,
    order: Vec<NodeId>,
    plan: Plan,
    values: Workspace<1>,
}

impl<'g> Tape<'g> {
    /// Evaluates the dependencies of `outputs`, with `inputs` in creation order.
    pub fn new(graph: &'g Graph, inputs: &[f64], outputs: &[NodeId]) -> Tape<'g> {
        let order = in_order(&graph.content(), outputs);
        let plan = Plan::new(graph, &order, Reach::Nothing);
        let lanes: Vec<[f64; 1]> = inputs.iter().map(|input| [*input]).collect();
        let mut values = Workspace::default();
        plan.evaluate(graph, &lanes, &mut values);
        Tape { graph, order, plan, values }
    }

    /// The change of a scalar result per unit of each input, in the inputs' creation order.
    pub fn slopes(&self, output: NodeId) -> Vec<f64> {
        let content = &*self.graph.content();
        let mut slopes = Slopes { tape: self, content, of: vec![Vec::new(); content.nodes.len()] };
        slopes.add(output, |_| 1.0);
        let mut of_inputs = vec![0.0; content.inputs.len()];
        for &node in self.order.iter().rev() {
            let Some(slope) = slopes.of.get_mut(node.0 as usize).map(std::mem::take).filter(|slope| !slope.is_empty()) else { continue };
            if let Node::Input(input) = content.node(node) {
                if let Some(place) = of_inputs.get_mut(input.position()) {
                    *place = slope.iter().sum();
                }
            } else {
                slopes.back(node, &slope);
            }
        }
        of_inputs
    }

    fn values(&self, node: NodeId) -> &[f64] {
        self.plan.read(node, &self.values).as_flattened()
    }
}

struct Slopes<'t, 'g> {
    tape: &'t Tape<'g>,
    content: &'t Content,
    /// For every node, the change of the result with each of its values; empty if the result does not depend on it.
    of: Vec<Vec<f64>>,
}

impl Slopes<'_, '_> {
    /// Adds to the slope of a node: `slope` gives the amount for each month. A scalar collects the sum of all months.
    fn add_over(&mut self, node: NodeId, months: usize, slope: impl Fn(usize) -> f64) {
        let node = self.content.unnamed(node);
        let length = self.tape.values(node).len();
        let Some(place) = self.of.get_mut(node.0 as usize) else { return };
        place.resize(length, 0.0);
        for month in 0..months {
            let target = if length == 1 { place.first_mut() } else { place.get_mut(month) };
            if let Some(target) = target {
                *target += slope(month);
            }
        }
    }

    fn add(&mut self, node: NodeId, slope: impl Fn(usize) -> f64) {
        self.add_over(node, 1, slope);
    }

    /// Passes the slope of a node on to its dependencies.
    fn back(&mut self, node: NodeId, slope: &[f64]) {
        let tape = self.tape;
        let value = |node: NodeId| tape.values(self.content.unnamed(node));
        let (months, out) = (slope.len(), tape.values(node));
        match self.content.node(node) {
            Node::Constant(_) | Node::Input(_) | Node::Month | Node::Servers { .. } => {}
            Node::Named(_, of) => self.add_over(of, months, |month| at(slope, month)),
            Node::Unary(function, of) => {
                let x = value(of);
                match function {
                    Unary::Floor | Unary::Ceiling => {}
                    Unary::Exponential => self.add_over(of, months, |month| at(slope, month) * at(out, month)),
                    Unary::NormalCumulative => self.add_over(of, months, |month| {
                        let x = at(x, month);
                        at(slope, month) * libm::exp(-0.5 * x * x) / libm::sqrt(2.0 * std::f64::consts::PI)
                    }),
                }
            }
            Node::Trials { chance, ways } => {
                let x = value(chance);
                self.add_over(chance, months, |month| at(slope, month) * binomial::slope(ways, at(x, month)));
            }
            Node::Binary(function, first, second) => {
                let (a, b) = (value(first), value(second));
                let by = |function: &dyn Fn(f64, f64, f64) -> f64, month: usize| {
                    at(slope, month) * function(at(a, month), at(b, month), at(out, month))
                };
                let (of_first, of_second) = partial(function);
                self.add_over(first, months, |month| by(&of_first, month));
                self.add_over(second, months, |month| by(&of_second, month));
            }
            Node::IfPositive { condition, then, otherwise } => {
                let condition = value(condition);
                let holds = |month: usize| at(condition, month) > 0.0;
                self.add_over(then, months, |month| if holds(month) { at(slope, month) } else { 0.0 });
                self.add_over(otherwise, months, |month| if holds(month) { 0.0 } else { at(slope, month) });
            }
            Node::Sum { first, count } => {
                let (first, count) = (first as usize, count as usize);
                for &term in self.content.operands.get(first..first + count).unwrap_or_default() {
                    self.add_over(term, months, |month| at(slope, month));
                }
            }
            Node::Growth { rate, start, step } => {
                let (rate_value, start, step) = (at(value(rate), 0), at(value(start), 0), f64::from(step));
                let years = |month: usize| years_of_growth(month, start, step);
                self.add_over(rate, months, |month| at(slope, month) * years(month) * at(out, month) / (1.0 + rate_value));
            }
            Node::Discount { rate, timing } => {
                let rate_value = at(value(rate), 0);
                let offset = match timing {
                    Timing::Start => 0.0,
                    Timing::Middle => 0.5,
                    Timing::End => 1.0,
                };
                let years = |month: usize| (month as f64 + offset) / 12.0;
                self.add_over(rate, months, |month| -at(slope, month) * years(month) * at(out, month) / (1.0 + rate_value));
            }
            Node::Ramp { start, length } => {
                let (from, over) = (at(value(start), 0), at(value(length), 0));
                let over_at_least_one = over.max(1.0);
                let reached = |month: usize| (month as f64 + 1.0 - from) / over_at_least_one;
                let rising = |month: usize| if (0.0..1.0).contains(&reached(month)) { at(slope, month) / over_at_least_one } else { 0.0 };
                self.add_over(start, months, |month| -rising(month));
                if over > 1.0 {
                    self.add_over(length, months, |month| -rising(month) * reached(month));
                }
            }
            Node::Delay { series, months: by } => {
                let by = usize::from(by);
                self.add_over(series, months.saturating_sub(by), |month| at(slope, month + by));
            }
            Node::SumMonths { series, from, until } => {
                let (from, until) = (usize::from(from), usize::from(until).min(usize::from(tape.graph.months())));
                let slope = at(slope, 0);
                self.add_over(series, until, |month| if month >= from { slope } else { 0.0 });
            }
            Node::RunningSum(of) => {
                let mut later = slope.to_vec();
                let mut total = 0.0;
                for slope in later.iter_mut().rev() {
                    total += *slope;
                    *slope = total;
                }
                self.add_over(of, months, |month| at(&later, month));
            }
        }
    }
}

type Partial = fn(f64, f64, f64) -> f64;

/// The slopes of a function of two numbers, each from both numbers and the value.
fn partial(function: Binary) -> (Partial, Partial) {
    match function {
        Binary::Add => (|_, _, _| 1.0, |_, _, _| 1.0),
        Binary::Subtract | Binary::Difference => (|_, _, _| 1.0, |_, _, _| -1.0),
        Binary::Multiply => (|_, b, _| b, |a, _, _| a),
        Binary::Divide => (|_, b, _| 1.0 / b, |_, b, out| -out / b),
        Binary::Minimum => (|a, b, _| f64::from(a <= b), |a, b, _| f64::from(b < a)),
        Binary::Maximum => (|a, b, _| f64::from(a >= b), |a, b, _| f64::from(b > a)),
        Binary::Power => (|a, b, _| b * libm::pow(a, b - 1.0), |a, _, out| if a > 0.0 { out * libm::log(a) } else { 0.0 }),
    }
}
