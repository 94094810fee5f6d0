//! Explains a number by its formula in words and with numbers, its terms, and the years of a sum.

use super::content::Content;
use super::functions::years_of_growth;
use super::{
    Binary, Explanation, Graph, Label, Node, NodeId, Piece, Plan, Reach, SummedPeriod, Term, TermValue, Timing, Unary, Unit, Workspace,
};
use std::borrow::Cow;

/// Explains a node with `inputs` in creation order; a series is explained for `month`.
pub fn explain(graph: &Graph, inputs: &[f64], node: NodeId, month: usize) -> Explanation {
    let content = &*graph.content();
    let label = graph.label(node).unwrap_or_else(|| sum_label(graph, node));
    let body = match content.node(node) {
        Node::Named(_, of) => of,
        _ => node,
    };
    let mut writer = Writer { content, month, pieces: Vec::new(), terms: Vec::new(), counted: Vec::new() };
    writer.write(body, 0);
    let Writer { mut pieces, terms, counted, .. } = writer;
    let starts = counted.iter().map(|(_, start, _)| *start);
    let summed = match content.node(body) {
        Node::SumMonths { series, from, until } => Some((series, from, until)),
        _ => None,
    };
    let (_, from, until) = summed.unwrap_or((node, 0, graph.months()));
    let (first, last) = (usize::from(from), usize::from(until).saturating_sub(1));
    let outputs: Vec<NodeId> = terms.iter().copied().chain(starts).chain([node]).chain(summed.map(|(series, ..)| series)).collect();
    let plan = Plan::new(graph, &outputs, Reach::Nothing);
    let inputs: Vec<[f64; 1]> = inputs.iter().map(|&input| [input]).collect();
    let mut workspace = Workspace::default();
    plan.evaluate(graph, &inputs, &mut workspace);
    let is_series = content.is_series(node);
    let value = |id: NodeId| -> TermValue {
        let values = plan.read(id, &workspace);
        let at = |place: Option<&[f64; 1]>| place.or(values.first()).map_or(0.0, |[value]| *value);
        match (content.is_series(id), is_series) {
            (true, false) => TermValue::Months(at(values.get(first)), at(values.get(last))),
            _ => TermValue::One(at(values.get(month))),
        }
    };
    for (place, start, step) in counted {
        let (TermValue::One(start) | TermValue::Months(start, _)) = value(start);
        let passed = years_of_growth(month, start, f64::from(step));
        if let Some(Piece::Counted(_, years)) = pieces.get_mut(place) {
            *years = passed;
        }
    }
    let first_to_see = |id: NodeId| -> usize {
        let values = plan.read(id, &workspace).iter().enumerate().take(last + 1).skip(first);
        if is_series { month } else { values.filter(|(_, [value])| *value != 0.0).map(|(month, _)| month).next().unwrap_or(first) }
    };
    let terms = terms.iter().map(|&id| Term {
        month: first_to_see(id),
        node: id,
        label: graph.label(id).unwrap_or_else(|| Label::new("", Unit::Number)),
        value: value(id),
        input: match content.node(id) {
            Node::Input(input) => Some(input.position()),
            _ => None,
        },
    });
    let terms = terms.collect();
    let value = match value(node) {
        TermValue::One(value) | TermValue::Months(value, _) => value,
    };
    let periods = summed.filter(|(series, ..)| content.is_series(*series));
    let periods = periods.map_or_else(Vec::new, |(series, from, until)| periods_of(plan.read(series, &workspace), from, until));
    Explanation { label, value, is_series, formula: pieces, terms, periods }
}

/// The years of a sum, counted from its first month, or its months if it is no longer than a year.
fn periods_of(values: &[[f64; 1]], from: u16, until: u16) -> Vec<SummedPeriod> {
    let step = if until.saturating_sub(from) > 12 { 12 } else { 1 };
    let period = |first: u16| {
        let end = (first + step).min(until);
        let months = values.get(usize::from(first)..usize::from(end)).unwrap_or_default();
        SummedPeriod { from: first, until: end, value: months.iter().map(|[value]| value).sum() }
    };
    (from..until).step_by(usize::from(step)).map(period).collect()
}

/// The name of a sum of a named series: the series' name with the months or years summed.
fn sum_label(graph: &Graph, node: NodeId) -> Label {
    let Node::SumMonths { series, from, until } = graph.node(node) else { return Label::new("Result", Unit::Number) };
    let series = graph.label(series).unwrap_or_else(|| Label::new("Sum", Unit::Number));
    let span = if from == 0 && until == graph.months() {
        "all years".to_string()
    } else if from % 12 == 0 && until == from + 12 {
        format!("year {}", from / 12 + 1)
    } else {
        format!("months {} to {until}", from + 1)
    };
    Label::new(format!("{}, {span}", series.name), series.unit.over_time())
}

struct Writer<'c> {
    content: &'c Content,
    month: usize,
    /// Where years are counted: the piece, the first month, and the months of a step.
    counted: Vec<(usize, NodeId, u16)>,
    pieces: Vec<Piece>,
    terms: Vec<NodeId>,
}

/// How strongly an operator binds, so that brackets appear only where needed.
const SUM: u8 = 1;
const PRODUCT: u8 = 2;
const POWER: u8 = 3;
const TIGHTEST: u8 = 4;

impl Writer<'_> {
    fn text(&mut self, text: impl Into<Cow<'static, str>>) {
        self.pieces.push(Piece::Text(text.into()));
    }

    /// Writes a node; `around` is how strongly its surroundings bind.
    fn write(&mut self, id: NodeId, around: u8) {
        let content = self.content;
        match content.node(id) {
            Node::Named(..) | Node::Input(_) => {
                if !self.terms.contains(&id) {
                    self.terms.push(id);
                }
                self.pieces.push(Piece::Term(id));
            }
            Node::Constant(bits) => self.pieces.push(Piece::Constant(f64::from_bits(bits))),
            Node::Month => self.text("month index"),
            Node::Unary(function, of) => {
                let name = match function {
                    Unary::Floor => "rounded down (",
                    Unary::Ceiling => "rounded up (",
                    Unary::Exponential => "e to the power of (",
                    Unary::NormalCumulative => "normal share below (",
                };
                self.call(name, &[of]);
            }
            Node::Binary(function, first, second) => match function {
                Binary::Add => self.infix(around, SUM, first, " + ", second, SUM),
                Binary::Subtract | Binary::Difference => self.infix(around, SUM, first, " − ", second, PRODUCT),
                Binary::Multiply => self.infix(around, PRODUCT, first, " × ", second, PRODUCT),
                Binary::Divide => self.infix(around, PRODUCT, first, " ÷ ", second, POWER),
                Binary::Power => self.infix(around, POWER, first, " ^ ", second, TIGHTEST),
                Binary::Minimum => self.call("the smaller of (", &[first, second]),
                Binary::Maximum => self.call("the larger of (", &[first, second]),
            },
            Node::IfPositive { condition, then, otherwise } => {
                self.text("if ");
                self.write(condition, TIGHTEST);
                self.text(" is above zero ");
                self.write(then, TIGHTEST);
                self.text(", else ");
                self.write(otherwise, TIGHTEST);
            }
            Node::Sum { first, count } => {
                let (first, count) = (first as usize, count as usize);
                let terms = content.operands.get(first..first + count).unwrap_or_default();
                self.bracket(around > SUM, |writer| {
                    for (place, &term) in terms.iter().enumerate() {
                        if place > 0 {
                            writer.text(" + ");
                        }
                        writer.write(term, SUM);
                    }
                });
            }
            Node::Growth { rate, start, step } => {
                self.text("(1 + ");
                self.write(rate, SUM);
                self.text(") ^ ");
                self.counted.push((self.pieces.len(), start, step));
                self.pieces.push(Piece::Counted(if step == 12 { "whole years" } else { "years" }, 0.0));
                self.since(start);
            }
            Node::Discount { rate, timing } => {
                self.text("1 ÷ (1 + ");
                self.write(rate, SUM);
                self.text(") ^ ");
                let (words, offset) = match timing {
                    Timing::Start => ("years to the start of the month", 0.0),
                    Timing::Middle => ("years to the middle of the month", 0.5),
                    Timing::End => ("years to the end of the month", 1.0),
                };
                self.pieces.push(Piece::Counted(words, (self.month as f64 + offset) / 12.0));
            }
            Node::Ramp { start, length } => {
                self.text("share of a linear rise from month ");
                self.write(start, TIGHTEST);
                if content.node(content.unnamed(length)) != Node::constant(1.0) {
                    self.text(" over ");
                    self.write(length, TIGHTEST);
                    self.text(" months");
                }
            }
            Node::Delay { series, months } => {
                self.write(series, TIGHTEST);
                self.text(format!(" of {months} months before"));
            }
            Node::Servers { load, patience, target } => {
                self.text("the smallest number of servers that serves a share of ");
                self.write(target, TIGHTEST);
                self.text(" within ");
                self.write(patience, TIGHTEST);
                self.text(" service times, with work for ");
                self.write(load, TIGHTEST);
                self.text(" on average (Erlang C)");
            }
            Node::Trials { chance, ways } => {
                let count: u32 = ways.iter().copied().map(u32::from).sum();
                self.text(format!("the chance of one of {count} outcomes of twelve trials, each with a probability of "));
                self.write(chance, TIGHTEST);
            }
            Node::SumMonths { series, from, until } => {
                self.text(format!("sum over months {} to {} of ", from + 1, until));
                self.write(series, PRODUCT);
            }
            Node::RunningSum(series) => {
                self.text("sum since the first month of ");
                self.write(series, PRODUCT);
            }
        }
    }

    fn since(&mut self, start: NodeId) {
        if self.content.node(start) != Node::constant(0.0) {
            self.text(" since month ");
            self.write(start, TIGHTEST);
        }
    }

    fn infix(&mut self, around: u8, own: u8, first: NodeId, operator: &'static str, second: NodeId, right: u8) {
        self.bracket(around > own, |writer| {
            writer.write(first, own);
            writer.text(operator);
            writer.write(second, right);
        });
    }

    fn call(&mut self, opening: &'static str, arguments: &[NodeId]) {
        self.text(opening);
        for (place, &argument) in arguments.iter().enumerate() {
            if place > 0 {
                self.text("; ");
            }
            self.write(argument, 0);
        }
        self.text(")");
    }

    fn bracket(&mut self, needed: bool, inside: impl FnOnce(&mut Self)) {
        if needed {
            self.text("(");
        }
        inside(self);
        if needed {
            self.text(")");
        }
    }
}
