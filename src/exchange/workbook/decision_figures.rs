//! The rows below the scores on the sheet *Decision*: totals, the worth of quality, TOPSIS.

use super::columns::letters;
use super::decision::{DecisionTable, FIRST, cell};
use super::sheet::{Sheet, Shown};
use super::styles;
use crate::engine::decision::{Alternative, Contenders, PricedQuality, RuledOutBy, ScoreWinner, Span, price_of_a_point};
use crate::graph::Unit;
use crate::model::{PriceScore, Subject};
use rust_xlsxwriter::{Format, XlsxError};

/// The text of a cell without a figure.
const NONE: &str = "–";
/// Totals closer than this are level.
const SAME: &str = "0.000000001";

/// The rows of the figures, counted from the row below the present values.
struct Rows {
    counts: u32,
    cost_that_counts: u32,
    open: u32,
    quality: u32,
    low: u32,
    high: u32,
    low_that_counts: u32,
    reference: u32,
    value: u32,
    net: u32,
    price: u32,
    winner: u32,
}

impl Rows {
    /// The rows from one on.
    fn from(row: u32) -> Rows {
        Rows {
            counts: row,
            cost_that_counts: row + 1,
            open: row + 2,
            quality: row + 3,
            low: row + 4,
            high: row + 5,
            low_that_counts: row + 6,
            reference: row + 8,
            value: row + 9,
            net: row + 10,
            price: row + 11,
            winner: row + 12,
        }
    }
}

/// The score of the cost in a column, by the formula that was chosen.
pub(super) fn cost_score(table: &DecisionTable, column: u16) -> String {
    let rows = Rows::from(table.cost + 1);
    let own = cell(table.cost, column);
    // If everyone is ruled out, all costs count.
    let (all, counted) = (table.row(table.cost), table.row(rows.cost_that_counts));
    let of = |function: &str| format!("IF(COUNT({counted})=0,{function}({all}),{function}({counted}))");
    match table.decision.price_score {
        PriceScore::Fixed => format!("15-10*{own}/$B${}", rows.reference + 1),
        PriceScore::LowestOverPrice => format!("10*{}/{own}", of("MIN")),
        PriceScore::BetweenExtremes => {
            let (lowest, highest) = (of("MIN"), of("MAX"));
            format!("IF({highest}<={lowest},10,10*({highest}-{own})/({highest}-{lowest}))")
        }
    }
}

/// Writes totals and the worth of quality; returns the first free row.
pub(super) fn totals(table: &DecisionTable, sheet: &mut Sheet, row: u32) -> Result<u32, XlsxError> {
    let rows = Rows::from(row);
    let shares = table.shares();
    let (points, money) = (styles::number(Unit::Number), styles::number(Unit::Money));
    let counts = |alternative: &Alternative| !alternative.is_ruled_out();
    let mut each = |row: u32, name: &str, look: &Format, content: &CellContent| {
        sheet.text(row, 0, name, &styles::text())?;
        for (column, alternative) in table.columns() {
            match content(column, alternative) {
                Some((formula, shown)) => sheet.formula((row, column), &formula, shown, look)?,
                None => sheet.text(row, column, NONE, look)?,
            }
        }
        Ok::<(), XlsxError>(())
    };
    let if_counts = |column: u16, row: u32| format!("IF({}=\"yes\",{},\"\")", cell(rows.counts, column), cell(row, column));
    each(rows.cost_that_counts, "Present value, if not ruled out", &money, &|column, alternative| {
        let shown = if counts(alternative) { alternative.cost.into() } else { "".into() };
        Some((if_counts(column, table.cost), shown))
    })?;
    let span = |column: u16| format!("{0}{1}:{0}{2}", letters(column), FIRST + 1, table.last_row() + 1);
    each(rows.open, "Share of weight without a score", &styles::number(Unit::Share), &|column, alternative| {
        let open: f64 = shares_of(table).iter().zip(&alternative.scores).filter(|(_, score)| score.is_none()).map(|(share, _)| share).sum();
        Some((format!("SUMPRODUCT({shares}*({}=\"\"))", span(column)), open.into()))
    })?;
    let cost = table.cost_criterion();
    each(rows.quality, "Quality, 0 to 10", &points, &|column, alternative| {
        let (own, rest) = match cost {
            Some(cost) => (format!("-$C${0}*N({1})", cost + 1, cell(cost, column)), format!("(1-$C${})", cost + 1)),
            None => (String::new(), "1".to_string()),
        };
        let sum = format!("(SUMPRODUCT({shares},{}){own})/{rest}", span(column));
        let quality = alternative.quality?;
        let shown = quality.exact().map_or("open".into(), Shown::Number);
        Some((format!("IF({}>0,\"open\",{sum})", cell(rows.open, column)), shown))
    })?;
    let total = |read: fn(Span) -> f64| move |alternative: &Alternative| Some(Shown::Number(read(alternative.total?)));
    let (low, high) = (total(|span| span.low), total(|span| span.high));
    each(rows.low, "Total, open scores at 0", &points.clone().set_bold(), &|column, alternative| {
        Some((format!("SUMPRODUCT({shares},{})", span(column)), low(alternative)?))
    })?;
    each(rows.high, "Total, open scores at 10", &points, &|column, alternative| {
        Some((format!("{}+10*{}", cell(rows.low, column), cell(rows.open, column)), high(alternative)?))
    })?;
    each(rows.low_that_counts, "Total, if not ruled out", &points, &|column, alternative| {
        let shown = low(alternative)?;
        Some((if_counts(column, rows.low), if counts(alternative) { shown } else { "".into() }))
    })?;
    worth(table, &rows, &mut each)?;
    sheet.text(rows.counts, 0, "Meets every must-have and minimum", &styles::text())?;
    let fails_a_must = |alternative: &Alternative| alternative.ruled_out_by.iter().any(|by| matches!(by, RuledOutBy::Must(_)));
    for (column, alternative) in table.columns() {
        let look = styles::head_beside();
        let minima: Vec<String> = (FIRST..)
            .zip(&table.decision.criteria)
            .filter_map(|(row, criterion)| Some((cell(row, column), criterion.minimum_score?)))
            .map(|(cell, least)| format!("OR({cell}=\"\",{cell}>={least})"))
            .collect();
        let meets = if counts(alternative) { "yes" } else { "no" };
        // Verdicts on must-haves are choices: they stay as exported.
        if minima.is_empty() || fails_a_must(alternative) {
            sheet.text(rows.counts, column, meets, &look)?;
        } else {
            sheet.formula((rows.counts, column), &format!("IF(AND({}),\"yes\",\"no\")", minima.join(",")), meets, &look)?;
        }
    }
    single_figures(table, &rows, sheet)?;
    Ok(rows.winner + 1)
}

/// The shares of the weights; empty without weights.
fn shares_of<'a>(table: &'a DecisionTable<'a>) -> &'a [f64] {
    table.decided.weights.as_ref().map_or(&[], |found| &found.shares)
}

/// The formula of an option's cell and its value; `None` where there is no figure.
type CellContent<'a> = dyn Fn(u16, &Alternative) -> Option<(String, Shown)> + 'a;
/// Writes a row over all options.
type Each<'a> = dyn FnMut(u32, &str, &Format, &CellContent) -> Result<(), XlsxError> + 'a;

/// Writes what quality is worth and costs.
fn worth(table: &DecisionTable, rows: &Rows, each: &mut Each) -> Result<(), XlsxError> {
    let money = styles::number(Unit::Money);
    let exact = |alternative: &Alternative| alternative.quality.and_then(Span::exact);
    let qualities = || table.decided.alternatives.iter().filter_map(exact);
    let least = qualities().fold(f64::INFINITY, f64::min);
    let value = table.decided.value_of_a_point;
    each(rows.net, "Present value less the worth of quality", &money, &|column, alternative| {
        let (quality, value) = (exact(alternative)?, value?);
        let own = cell(rows.quality, column);
        let formula = format!("{}-$B${}*({own}-MIN({}))", cell(table.cost, column), rows.value + 1, table.row(rows.quality));
        Some((format!("IF(ISNUMBER({own}),{formula},\"{NONE}\")"), (alternative.cost - value * (quality - least)).into()))
    })?;
    let counted = || table.decided.alternatives.iter().filter(|alternative| !alternative.is_ruled_out());
    let cheapest = counted().min_by(|first, second| first.cost.total_cmp(&second.cost));
    let cheapest = cheapest.and_then(|cheapest| Some(PricedQuality { cost: cheapest.cost, quality: exact(cheapest)? }));
    each(rows.price, "A point more than the cheapest costs", &money, &|column, alternative| {
        let from = cheapest?;
        let to = PricedQuality { cost: alternative.cost, quality: exact(alternative)? };
        let costs = table.row(rows.cost_that_counts);
        let base = format!("INDEX({},MATCH(MIN({costs}),{costs},0))", table.row(rows.quality));
        let (own, cost) = (cell(rows.quality, column), cell(table.cost, column));
        let formula = format!("IF(N({own})>N({base}),({cost}-MIN({costs}))/({own}-{base}),\"{NONE}\")");
        Some((formula, price_of_a_point(from, to).map_or(NONE.into(), Shown::Number)))
    })
}

/// Writes the figures that exist once.
fn single_figures(table: &DecisionTable, rows: &Rows, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let (decided, money) = (table.decided, styles::number(Unit::Money));
    sheet.text(rows.reference, 0, "Cost that scores 5", &styles::text())?;
    let today = table.column_of(Subject::Option(table.book.outcome.status_quo));
    match (table.decision.reference_cost, decided.reference, today) {
        (Some(amount), ..) => sheet.number(rows.reference, 1, amount, &styles::input_cell().set_num_format("#,##0"))?,
        (None, Some(reference), Some(column)) => sheet.formula((rows.reference, 1), &cell(table.cost, column), reference, &money)?,
        _ => sheet.text(rows.reference, 1, NONE, &money)?,
    }
    sheet.text(rows.value, 0, "A point of quality is worth, by the weights", &styles::text())?;
    match (table.cost_criterion(), decided.value_of_a_point) {
        (Some(cost), Some(value)) => {
            let share = format!("$C${}", cost + 1);
            let formula = format!("IF({share}>0,(1-{share})/{share}*$B${}/10,\"{NONE}\")", rows.reference + 1);
            sheet.formula((rows.value, 1), &formula, value, &money)?;
        }
        _ => sheet.text(rows.value, 1, NONE, &money)?,
    }
    let winner = match &decided.winner {
        ScoreWinner::One(subject) => table.book.scenario.subject_name(*subject).to_string(),
        ScoreWinner::Level(_) => "level".to_string(),
        ScoreWinner::Open => "open".to_string(),
        ScoreWinner::Nobody | ScoreWinner::Unknown => return Ok(()),
    };
    // Before weights are agreed, nobody is called the winner.
    if table.decision.agreed.is_none() {
        return Ok(());
    }
    sheet.text(rows.winner, 0, "Highest total", &styles::text())?;
    let (counts, low) = (table.row(rows.counts), table.row(rows.low_that_counts));
    let names = table.row(FIRST - 1);
    let near = format!("({counts}=\"yes\")*({}>=MAX({low})-{SAME})", table.row(rows.high));
    let open = format!("SUMPRODUCT({near}*({}>0))>0", table.row(rows.open));
    let formula = format!("IF(SUMPRODUCT({near})=1,INDEX({names},MATCH(MAX({low}),{low},0)),IF({open},\"open\",\"level\"))");
    sheet.formula((rows.winner, 1), &formula, winner.as_str(), &styles::verdict_left())
}

/// Writes TOPSIS with the cost as money, and the shares of weights as values; returns the first free row.
pub(super) fn topsis(table: &DecisionTable, sheet: &mut Sheet, row: u32) -> Result<u32, XlsxError> {
    let Some((others, contenders)) = table.others.as_ref().zip(table.decided.contenders.as_ref()) else { return Ok(row) };
    sheet.heading(row, table.last_column(), "Other methods")?;
    let (first, last) = (row + 2, row + 1 + contenders.criteria.len() as u32);
    let columns: Vec<u16> = contenders.subjects.iter().filter_map(|subject| table.column_of(*subject)).collect();
    let mut next = row + 1;
    if !others.closeness.is_empty() {
        for (text, column) in ["Weighted and divided by its length", "Best", "Worst"].into_iter().zip(0..) {
            sheet.text(next, column, text, &styles::head())?;
        }
        for (place, row) in (0..contenders.criteria.len()).zip(first..) {
            weighted(table, contenders, &columns, sheet, place, row)?;
        }
        next = last + 1;
        sheet.text(next, 0, "TOPSIS: closeness to the best figures", &styles::text())?;
        for (column, (_, closeness)) in columns.iter().zip(&others.closeness) {
            let distance = |end: &str| format!("SQRT(SUMXMY2({0}{1}:{0}{2},${end}${1}:${end}${2}))", letters(*column), first + 1, last + 1);
            let (best, worst) = (distance("B"), distance("C"));
            let formula = format!("IF({best}+{worst}=0,0.5,{worst}/({best}+{worst}))");
            sheet.formula((next, *column), &formula, *closeness, &styles::number(Unit::Number))?;
        }
        next += 1;
    }
    for (name, shares) in [
        ("First in this share of weightings near yours (as exported)", &others.share_near),
        ("First in this share of all weightings (as exported)", &others.share_any),
    ] {
        sheet.text(next, 0, name, &styles::text())?;
        for (subject, share) in shares {
            if let Some(column) = table.column_of(*subject) {
                sheet.number(next, column, share.share, &styles::number(Unit::Share))?;
            }
        }
        next += 1;
    }
    Ok(next)
}

/// Writes a criterion as TOPSIS weighs it: figure × share ÷ length of the figures, with the best and the worst of them.
fn weighted(
    table: &DecisionTable,
    contenders: &Contenders,
    columns: &[u16],
    sheet: &mut Sheet,
    place: usize,
    row: u32,
) -> Result<(), XlsxError> {
    let is_cost = contenders.cost == Some(place);
    let Some(criterion) = contenders.criteria.get(place) else { return Ok(()) };
    let Some((of_scores, named)) = (FIRST..).zip(&table.decision.criteria).find(|(_, other)| other.id == *criterion) else { return Ok(()) };
    let source = if is_cost { table.cost } else { of_scores };
    let look = styles::number(Unit::Number);
    let figures: Vec<f64> = if is_cost {
        contenders.costs.clone()
    } else {
        contenders.rows.iter().map(|row| row.get(place).copied().unwrap_or_default()).collect()
    };
    let length = figures.iter().map(|figure| figure * figure).sum::<f64>().sqrt();
    let share = contenders.shares.get(place).copied().unwrap_or_default();
    let scaled: Vec<f64> = figures.iter().map(|figure| if length == 0.0 { 0.0 } else { share * figure / length }).collect();
    let cells: Vec<String> = columns.iter().map(|column| format!("${}", cell(source, *column))).collect();
    let squares = format!("SUMSQ({})", cells.join(","));
    sheet.text(row, 0, &named.name, &styles::text())?;
    for ((column, source), shown) in columns.iter().zip(&cells).zip(&scaled) {
        let formula = format!("IF({squares}=0,0,$C${}*{source}/SQRT({squares}))", of_scores + 1);
        sheet.formula((row, *column), &formula, *shown, &look)?;
    }
    let all: Vec<String> = columns.iter().map(|column| cell(row, *column)).collect();
    let highest = scaled.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let lowest = scaled.iter().copied().fold(f64::INFINITY, f64::min);
    let ends = if is_cost { [("MIN", lowest), ("MAX", highest)] } else { [("MAX", highest), ("MIN", lowest)] };
    for ((function, shown), column) in ends.into_iter().zip(1..) {
        sheet.formula((row, column), &format!("{function}({})", all.join(",")), shown, &look)?;
    }
    Ok(())
}
