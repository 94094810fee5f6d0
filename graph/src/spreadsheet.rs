//! The spreadsheet function of every node, in the language of Excel and LibreOffice.

use super::binomial;
use super::{Binary, Graph, NEARLY_WHOLE, Node, NodeId, ROUNDING, Timing, Unary};

/// The addresses of the cells around a formula.
pub trait Cells {
    /// The cell with the value of a node; for a series, of this month.
    fn cell(&self, node: NodeId) -> String;
    /// The range of a series from one month up to but excluding another; `None` means the month of the formula.
    fn range(&self, series: NodeId, from: u16, until: Option<u16>) -> String;
    /// The cell with the number of this month, counted from 1.
    fn month(&self) -> String;
}

/// The formula of a node without its leading equals sign; constants known beforehand are left out.
pub fn spreadsheet(graph: &Graph, id: NodeId, cells: &impl Cells) -> String {
    if let Some(value) = graph.fixed(id) {
        return constant(value);
    }
    let cell = |id| cells.cell(id);
    let month = || cells.month();
    match graph.node(id) {
        Node::Constant(bits) => constant(f64::from_bits(bits)),
        Node::Input(_) => cell(id),
        Node::Month => format!("({}-1)", month()),
        Node::Unary(Unary::Floor, of) => format!("INT({}+{NEARLY_WHOLE:E})", cell(of)),
        Node::Unary(Unary::Ceiling, of) => format!("(-INT({NEARLY_WHOLE:E}-{}))", cell(of)),
        Node::Unary(Unary::Exponential, of) => format!("EXP({})", cell(of)),
        Node::Unary(Unary::NormalCumulative, of) => format!("NORMSDIST({})", cell(of)),
        Node::Binary(function, first, second) => binary(graph, (function, first, second), cells),
        Node::IfPositive { condition, then, otherwise } => match graph.fixed(condition) {
            Some(condition) => cell(if condition > 0.0 { then } else { otherwise }),
            None => format!("IF({}>0,{},{})", cell(condition), cell(then), cell(otherwise)),
        },
        Node::Sum { first, count } => {
            let content = graph.content();
            let terms = content.operands.get(first as usize..(first + count) as usize).unwrap_or_default();
            sum(terms.iter().map(|&term| cells.cell(term)).collect())
        }
        Node::Growth { rate, start, step } => growth(&cell(rate), since(graph, start, cells), step),
        Node::Discount { rate, timing } => {
            let passed = match timing {
                Timing::Start => format!("({}-1)", month()),
                Timing::Middle => format!("({}-0.5)", month()),
                Timing::End => month(),
            };
            format!("POWER(1+{},-{passed}/12)", cell(rate))
        }
        Node::Ramp { start, length } => {
            let risen = match graph.fixed(start) {
                Some(0.0) => month(),
                _ => format!("({}-{})", month(), cell(start)),
            };
            let part = match graph.fixed(length) {
                Some(length) if length <= 1.0 => risen,
                Some(length) => format!("{risen}/{}", constant(length)),
                None => format!("{risen}/MAX({},1)", cell(length)),
            };
            format!("MAX(0,MIN(1,{part}))")
        }
        Node::Delay { series, months } => {
            let value = if graph.is_series(series) {
                format!("INDEX({},1,{}-{months})", cells.range(series, 0, Some(graph.months())), month())
            } else {
                cell(series)
            };
            format!("IF({}<={months},0,{value})", month())
        }
        Node::SumMonths { series, from, until } if graph.is_series(series) => format!("SUM({})", cells.range(series, from, Some(until))),
        Node::SumMonths { series, from, until } => format!("({}*{})", cell(series), until.min(graph.months()).saturating_sub(from)),
        Node::RunningSum(series) if graph.is_series(series) => format!("SUM({})", cells.range(series, 0, None)),
        Node::RunningSum(series) => format!("({}*{})", cell(series), month()),
        Node::Servers { load, patience, target } => servers(&cell(load), &cell(patience), &cell(target)),
        Node::Trials { chance, ways } => binomial::formula(ways, &cell(chance)),
        Node::Named(_, of) => cell(of),
    }
}

/// A function of two numbers, without adding or subtracting zero and without dividing by one.
fn binary(graph: &Graph, (function, first, second): (Binary, NodeId, NodeId), cells: &impl Cells) -> String {
    match (function, graph.fixed(first), graph.fixed(second)) {
        (Binary::Add, Some(0.0), _) => return cells.cell(second),
        (Binary::Add | Binary::Subtract, _, Some(0.0)) | (Binary::Divide, _, Some(1.0)) => return cells.cell(first),
        (Binary::Add, _, Some(1.0)) if graph.node(first) == Node::Month => return cells.month(),
        (Binary::Multiply, _, Some(-1.0)) => return format!("(-{})", cells.cell(first)),
        _ => {}
    }
    let (first, second) = (cells.cell(first), cells.cell(second));
    match function {
        Binary::Add => format!("({first}+{second})"),
        Binary::Subtract => format!("({first}-{second})"),
        Binary::Difference => format!("IF(ABS({first}-{second})>{ROUNDING:E}*MAX(ABS({first}),ABS({second})),{first}-{second},0)"),
        Binary::Multiply => format!("({first}*{second})"),
        Binary::Divide => format!("({first}/{second})"),
        Binary::Minimum => format!("MIN({first},{second})"),
        Binary::Maximum => format!("MAX({first},{second})"),
        // Excel treats zero to the power of zero as an error.
        Binary::Power => format!("IF({second}=0,1,POWER({first},{second}))"),
    }
}

/// The months passed at the start of this month since month `start`, and whether they are known to be whole.
fn since(graph: &Graph, start: NodeId, cells: &impl Cells) -> (String, bool) {
    match graph.fixed(start) {
        Some(start) if start == libm::trunc(start) => (format!("({}-{})", cells.month(), constant(start + 1.0)), true),
        _ => (format!("({}-1-{}+{NEARLY_WHOLE:E})", cells.month(), cells.cell(start)), false),
    }
}

/// Growth by a yearly rate after the months `passed`, in steps; `whole` says that they are whole months. There is no
/// growth in the first step: zero to the power of zero is an error in Excel.
fn growth(rate: &str, (passed, whole): (String, bool), step: u16) -> String {
    let years = match step {
        1 if whole => format!("{passed}/12"),
        1 => format!("INT({passed})/12"),
        12 => format!("INT({passed}/12)"),
        _ => format!("INT({passed}/{step})*{step}/12"),
    };
    format!("IF({passed}<{step},1,POWER(1+{rate},{years}))")
}

/// The maximum number of arguments of a function.
const ARGUMENTS: usize = 255;

/// A fixed number; a negative one in brackets, so that it can follow any operator.
fn constant(value: f64) -> String {
    if value < 0.0 { format!("({value})") } else { format!("{value}") }
}

/// The sum of terms, in parts if one function cannot accept all of them.
fn sum(terms: Vec<String>) -> String {
    if let [only] = terms.as_slice() {
        return only.clone();
    }
    if terms.len() <= ARGUMENTS {
        return format!("SUM({})", terms.join(","));
    }
    sum(terms.chunks(ARGUMENTS).map(|part| sum(part.to_vec())).collect())
}

/// The number of server counts above the load in a formula. That is the whole search up to a load of 2000, and still
/// more than enough for one of 10 000: 99.9 % at once need about three times its square root.
const TRIED: u16 = 500;

/// Counts the server counts above the load that serve too many too late, and returns the next one.
///
/// Erlang C times its divisor is `N·p`, with the Poisson probabilities `p` of exactly and `F` of at most `N`
/// arrivals; its divisor is `(N − load)·F + load·p`. Rows provide the counts, because every version of both programs has `ROW`,
/// and inside `SUMPRODUCT` it is an array everywhere; `IF` would not be. Counting starts at the first of them, so that
/// rows a user inserts above change nothing.
fn servers(load: &str, patience: &str, target: &str) -> String {
    let below = format!("INT({load}+{NEARLY_WHOLE:E})");
    let number = format!("({below}+ROW($A$1:$A${TRIED})-ROW($A$1)+1)");
    let (exactly, at_most) = (format!("POISSON({number},{load},0)"), format!("POISSON({number},{load},1)"));
    let waiting = format!("{number}*{exactly}*EXP(({load}-{number})*MAX(0,{patience}))");
    let allowed = format!("(1-{target})*(({number}-{load})*{at_most}+{load}*{exactly})");
    format!("IF({load}<=0,0,MIN(INT({load}+10*SQRT({load})+50+{NEARLY_WHOLE:E}),{below}+1+SUMPRODUCT(--({waiting}>{allowed}))))")
}
