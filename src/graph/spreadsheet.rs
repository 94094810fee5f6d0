//! The spreadsheet function of every node, in the language of Excel and LibreOffice.

use super::{Binary, Graph, Node, NodeId, Timing, Unary};

/// How the cells around a formula are addressed.
pub trait Cells {
    /// The cell with the value of a node: of this month for a series.
    fn cell(&self, node: NodeId) -> String;
    /// The range with a series from one month up to before another; `None` means the month of the formula.
    fn range(&self, series: NodeId, from: u16, until: Option<u16>) -> String;
    /// The cell with the month index of this month.
    fn month(&self) -> String;
}

/// The formula of a node without its leading equals sign.
pub fn spreadsheet(graph: &Graph, id: NodeId, cells: &impl Cells) -> String {
    let cell = |id| cells.cell(id);
    let month = || cells.month();
    match graph.node(id) {
        Node::Constant(bits) => format!("{}", f64::from_bits(bits)),
        Node::Input(_) => cell(id),
        Node::Month => month(),
        Node::Unary(Unary::Floor, of) => format!("INT({})", cell(of)),
        Node::Unary(Unary::Ceiling, of) => format!("-INT(-{})", cell(of)),
        Node::Unary(Unary::Exponential, of) => format!("EXP({})", cell(of)),
        Node::Unary(Unary::NormalCumulative, of) => format!("NORMSDIST({})", cell(of)),
        Node::Binary(function, first, second) => {
            let (first, second) = (cell(first), cell(second));
            match function {
                Binary::Add => format!("({first}+{second})"),
                Binary::Subtract => format!("({first}-{second})"),
                Binary::Multiply => format!("({first}*{second})"),
                Binary::Divide => format!("({first}/{second})"),
                Binary::Minimum => format!("MIN({first},{second})"),
                Binary::Maximum => format!("MAX({first},{second})"),
                Binary::Power => format!("POWER({first},{second})"),
            }
        }
        Node::IfPositive { condition, then, otherwise } => format!("IF({}>0,{},{})", cell(condition), cell(then), cell(otherwise)),
        Node::Sum { first, count } => {
            let content = graph.content();
            let terms = content.operands.get(first as usize..(first + count) as usize).unwrap_or_default();
            format!("SUM({})", terms.iter().map(|&term| cells.cell(term)).collect::<Vec<_>>().join(","))
        }
        Node::Growth { rate, start, step } => {
            format!("POWER(1+{},INT(MAX(0,{}-{})/{step})*{step}/12)", cell(rate), month(), cell(start))
        }
        Node::Discount { rate, timing } => {
            let offset = match timing {
                Timing::Start => "",
                Timing::Middle => "+0.5",
                Timing::End => "+1",
            };
            format!("POWER(1+{},-({}{offset})/12)", cell(rate), month())
        }
        Node::Ramp { start, length } => format!("MAX(0,MIN(1,({}+1-{})/MAX({},1)))", month(), cell(start), cell(length)),
        Node::Delay { series, months } => {
            let range = cells.range(series, 0, Some(graph.months()));
            format!("IF({0}<INT({1}),0,INDEX({range},1,{0}-INT({1})+1))", month(), cell(months))
        }
        Node::SumMonths { series, from, until } => format!("SUM({})", cells.range(series, from, Some(until))),
        Node::RunningSum(series) => format!("SUM({})", cells.range(series, 0, None)),
        Node::Named(_, of) => cell(of),
    }
}
