//! The sheet that searches for the IRR as the page does: over all rates, not only near a guess.

use super::book::Book;
use super::cash_flow_rows::{self, CashFlowRow};
use super::columns::letters;
use super::names::{CASH_FLOW, RATES, quoted};
use super::sheet::{Sheet, Shown};
use super::styles;
use crate::engine::OptionOutcome;
use crate::engine::finance::{LOWEST_RATE_OF_INVESTMENTS, is_investment, monthly_rate, rate_grid};
use crate::graph::Unit;
use rust_xlsxwriter::{Format, FormatAlign, XlsxError};

// Rows, counted from 0.
const HEAD: u32 = 2;
const LOWEST: u32 = 3;
const COUNT: u32 = 4;
const CHANGE: u32 = 5;
const GUESS: u32 = 6;
const SPREADSHEET: u32 = 7;
const FACTOR: u32 = 8;
/// The number of corrections of the factor: each about doubles the correct digits.
const CORRECTIONS: u32 = 6;
const RATE: u32 = FACTOR + CORRECTIONS + 1;
/// Below every scaled rate: all of them count.
const NO_LOWEST: f64 = -1e5;
const GRID_HEAD: u32 = RATE + 2;
const GRID: u32 = GRID_HEAD + 1;

fn column(option: usize) -> String {
    letters(option as u16 + 2)
}

fn cell(option: usize, row: u32) -> String {
    format!("${}${}", column(option), row + 1)
}

/// The formula for the yearly internal rate of an option.
pub(super) fn result(option: usize) -> String {
    let at = |row| format!("{}{}", quoted(RATES), cell(option, row));
    format!("IF({0}=0,\"none\",IF({0}>1,\"several\",POWER(1+{1},12)-1))", at(COUNT), at(RATE))
}

/// The result of that formula.
pub(super) fn shown(outcome: &OptionOutcome) -> Shown {
    use crate::engine::finance::NoRate;
    match &outcome.internal_rate() {
        Some(Ok(rate)) => Shown::from(*rate),
        Some(Err(NoRate::Several(_))) => Shown::from("several"),
        _ => Shown::from("none"),
    }
}

/// The first and the last month with a flow, counted from 1; without any, the month after the last and zero.
pub(super) fn span(flows: &[f64]) -> (f64, f64) {
    let first = flows.iter().position(|flow| *flow != 0.0).unwrap_or(flows.len());
    let last = flows.iter().rposition(|flow| *flow != 0.0).map_or(0, |month| month + 1);
    (first as f64 + 1.0, last as f64)
}

/// Writes the sheet.
pub(super) fn rate_sheet(book: &Book, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let about = "The present value of each option's savings at every rate: if it changes sign once, there is one IRR. \
                 If an option costs more before it saves anything and only one rate lies above −90 % a year, that is the IRR. \
                 A negative rate is scaled to minus the gain that would recover the loss.";
    sheet.text(0, 0, "Search for the IRR", &styles::title())?;
    let last = book.outcome.options.len() as u16 + 1;
    sheet.worksheet.merge_range(1, 0, 1, last, "", &styles::explained())?;
    sheet.worksheet.set_row_height(1, 54)?;
    sheet.text(1, 0, about, &styles::explained())?;
    sheet.widths([(0, 34.0), (1, 20.0)])?;
    let name = styles::text();
    let corrected = (1..=CORRECTIONS).map(|step| (FACTOR + step, "corrected (Newton)"));
    let names = [
        (HEAD, ""),
        (LOWEST, "Scaled rates considered are above"),
        (COUNT, "Changes of sign above it"),
        (CHANGE, "Scaled rate at the change"),
        (GUESS, "Estimated IRR per month"),
        (SPREADSHEET, "IRR function of the spreadsheet, per month"),
        (FACTOR, "Discount factor of a month"),
        (RATE, "IRR per month"),
    ];
    names.into_iter().chain(corrected).try_for_each(|(row, text)| sheet.text(row, 0, text, &name))?;
    sheet.text(GRID_HEAD, 0, "Scaled rate per month", &styles::head())?;
    sheet.text(GRID_HEAD, 1, "Discount factor", &styles::head())?;
    let (grid, plain) = (grid(), factor_look());
    for (row, scaled) in (GRID..).zip(&grid) {
        sheet.number(row, 0, *scaled, &plain)?;
        sheet.formula((row, 1), &format!("1/(1+ABS($A{}))", row + 1), factor(*scaled), &plain)?;
    }
    sheet.worksheet.set_freeze_panes(GRID, 2)?.set_repeat_rows(HEAD, HEAD)?;
    // The search itself is for the screen: on paper it would need pages of numbers.
    sheet.worksheet.set_print_area(0, 0, RATE, last)?;
    for (option, outcome) in book.outcome.options.iter().enumerate() {
        if outcome.id != book.outcome.status_quo {
            let title = book.scenario.options.get(option).map_or("", |option| option.name.as_str());
            sheet.text(HEAD, option as u16 + 2, title, &styles::number_head())?;
            sheet.widths([(option as u16 + 2, 22.0)])?;
            Search::new(book, option, outcome, &grid).write(sheet)?;
        }
    }
    sheet.protect();
    Ok(())
}

/// The scaled rate of a month at −90 % a year.
fn lowest_of_investment() -> f64 {
    let rate = monthly_rate(LOWEST_RATE_OF_INVESTMENTS);
    rate / (1.0 + rate)
}

/// The scaled rates of the search, including the lowest possible for an investment.
fn grid() -> Vec<f64> {
    let (mut grid, lowest) = (rate_grid(), lowest_of_investment());
    grid.insert(grid.partition_point(|scaled| *scaled < lowest), lowest);
    grid
}

fn factor_look() -> Format {
    styles::text().set_num_format("0.0000000000").set_align(FormatAlign::Right)
}

/// The discount factor at a scaled rate, from the end of the flows at which it is at most one.
fn factor(scaled: f64) -> f64 {
    1.0 / (1.0 + scaled.abs())
}

/// The search of one option.
struct Search<'a> {
    option: usize,
    grid: &'a [f64],
    worths: Vec<f64>,
    /// Whether money flows both ways.
    both_ways: bool,
    /// Whether the investment precedes the return.
    is_investment: bool,
    /// The rate per month, if there is exactly one.
    rate: Option<f64>,
    /// Ranges on the sheet of cash flows.
    flows: String,
    undiscounted: String,
    since: String,
    until: String,
}

impl<'a> Search<'a> {
    fn new(book: &Book, option: usize, outcome: &OptionOutcome, grid: &'a [f64]) -> Search<'a> {
        let columns = book.places.columns;
        let range = |line| format!("{}{}", quoted(CASH_FLOW), columns.range(cash_flow_rows::row(book, option, line), 0, columns.months));
        let flows = &outcome.saving_per_month;
        let (first, last) = span(flows);
        let worths = grid.iter().map(|scaled| {
            let terms = flows.iter().zip(1..).map(|(flow, month)| {
                let away = if *scaled >= 0.0 { f64::from(month) - first } else { last - f64::from(month) };
                flow * libm::pow(factor(*scaled), away.max(0.0))
            });
            terms.sum()
        });
        Search {
            option,
            grid,
            worths: worths.collect(),
            both_ways: flows.iter().any(|flow| *flow < 0.0) && flows.iter().any(|flow| *flow > 0.0),
            is_investment: is_investment(flows.iter().copied()),
            rate: outcome.internal_rate().and_then(Result::ok).map(monthly_rate),
            flows: range(CashFlowRow::Saving),
            undiscounted: range(CashFlowRow::Undiscounted),
            since: range(CashFlowRow::SinceFirst),
            until: range(CashFlowRow::UntilLast),
        }
    }

    /// The scaled rates above `lowest` between or at which the present value changes its sign.
    fn changes(&self, lowest: f64) -> Vec<f64> {
        let pairs = self.worths.windows(2).zip(self.grid.windows(2));
        let changes = pairs.filter_map(|(worths, rates)| match (worths, rates) {
            ([low, _], [rate, _]) if *low == 0.0 => (*rate > lowest).then_some(*rate),
            ([low, high], [from, to]) if low * high < 0.0 && low.signum() != high.signum() => {
                (*from >= lowest).then_some((from + to) / 2.0)
            }
            _ => None,
        });
        if self.both_ways { changes.collect() } else { Vec::new() }
    }

    fn write(&self, sheet: &mut Sheet) -> Result<(), XlsxError> {
        let Search { option, flows, undiscounted, since, until, .. } = self;
        let at = |row| cell(*option, row);
        let own = column(*option);
        let (first, last) = (GRID + 1, GRID + self.grid.len() as u32);
        let (low, high) = (format!("${own}${first}:${own}${}", last - 1), format!("${own}${}:${own}${last}", first + 1));
        let (low_rates, high_rates) = (format!("$A${first}:$A${}", last - 1), format!("$A${}:$A${last}", first + 1));
        let turns = format!("(SIGN({low})*SIGN({high})<0)");
        let (count, change, guess) = (at(COUNT), at(CHANGE), at(GUESS));

        let lowest =
            Some(lowest_of_investment()).filter(|lowest| self.is_investment && self.changes(*lowest).len() == 1).unwrap_or(NO_LOWEST);
        let changes = self.changes(lowest);
        let found = match changes.as_slice() {
            [only] => *only,
            _ => 0.0,
        };
        let guessed = if found < 0.0 { found / (1.0 - found) } else { found };
        let rate = self.rate.filter(|_| changes.len() == 1);
        let factor = rate.map_or(1.0, |rate| if found >= 0.0 { 1.0 / (1.0 + rate) } else { 1.0 + rate });
        let (look, whole) = (factor_look(), styles::count());
        let column = *option as u16 + 2;
        let mut put = |row, formula: String, shown: Shown, look: &Format| sheet.formula((row, column), &formula, shown, look);

        let one_way = format!("OR(COUNTIF({flows},\"<0\")=0,COUNTIF({flows},\">0\")=0)");
        let counted = |lowest: &str| format!("SUMPRODUCT({turns}*({low_rates}>={lowest}))+SUMPRODUCT(({low}=0)*({low_rates}>{lowest}))");
        let floor = format!("$A${}", first + self.grid.iter().filter(|scaled| **scaled < lowest_of_investment()).count() as u32);
        let invests =
            format!("MIN({undiscounted})<0,MATCH(MIN({undiscounted}),{undiscounted},0)<MATCH(MAX({undiscounted}),{undiscounted},0)");
        put(LOWEST, format!("IF(AND({invests},{}=1),{floor},{NO_LOWEST})", counted(&floor)), lowest.into(), &look)?;
        let counts = at(LOWEST);
        put(COUNT, format!("IF({one_way},0,{})", counted(&counts)), (changes.len() as f64).into(), &whole)?;
        let between = format!("SUMPRODUCT({turns}*({low_rates}>={counts})*({low_rates}+{high_rates})/2)");
        let exactly = format!("SUMPRODUCT(({low}=0)*({low_rates}>{counts})*{low_rates})");
        // If there is no rate or several, every step says so.
        let missing = if changes.is_empty() { "none" } else { "several" };
        let one = |value: f64| if changes.len() == 1 { Shown::from(value) } else { missing.into() };
        let only = |formula: String| format!("IF(ISTEXT({change}),{change},{formula})");
        put(CHANGE, format!("IF({count}=0,\"none\",IF({count}>1,\"several\",{between}+{exactly}))"), one(found), &look)?;
        put(GUESS, only(format!("IF({change}<0,{change}/(1-{change}),{change})")), one(guessed), &look)?;
        put(SPREADSHEET, only(format!("IFERROR(IRR({flows},{guess}),{guess})")), one(rate.unwrap_or(0.0)), &look)?;
        // If the spreadsheet's function fails, the estimate is closer.
        let near = format!("IF(ABS({0}-{guess})<=0.1*(1+{guess}),{0},{guess})", at(SPREADSHEET));
        put(FACTOR, only(format!("IF({change}<0,1+{near},1/(1+{near}))")), one(factor), &look)?;
        for row in FACTOR + 1..RATE {
            let before = at(row - 1);
            let corrected = |away: &String| {
                // In logarithms, because LibreOffice treats a vanishing power as an error.
                format!("{before}-SUMPRODUCT({flows},EXP({away}*LN({before})))/SUMPRODUCT({flows},{away},EXP(({away}-1)*LN({before})))")
            };
            put(row, only(format!("IF({change}<0,{},{})", corrected(until), corrected(since))), one(factor), &look)?;
        }
        let last = at(RATE - 1);
        put(RATE, only(format!("IF({change}<0,{last}-1,1/{last}-1)")), one(rate.unwrap_or(0.0)), &look)?;
        let money = styles::number(Unit::Money);
        for ((row, scaled), worth) in (GRID..).zip(self.grid).zip(&self.worths) {
            let away = if *scaled < 0.0 { until } else { since };
            let formula = format!("SUMPRODUCT({flows},EXP({away}*LN($B{})))", row + 1);
            put(row, formula, (*worth).into(), &money)?;
        }
        Ok(())
    }
}
