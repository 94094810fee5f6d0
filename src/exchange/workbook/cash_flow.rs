//! The sheet of cash flows: the cost and saving of each option by month, and the return on them.

use super::book::Book;
use super::cash_flow_rows::{CashFlowRow, row};
use super::columns::{MONTHS_ROW, VALUE, letters};
use super::layout::Sums;
use super::month_sheet::{RowHeads, add_up, heads, print_years, row_heads, row_label};
use super::names::{CASH_FLOW, quoted};
use super::sheet::{Sheet, Shown};
use super::{rates, styles};
use crate::engine::{OptionOutcome, Payback, Return};
use crate::graph::Unit;
use crate::model::Place;
use crate::model::grammar::in_mid_sentence;
use rust_xlsxwriter::XlsxError;

/// The single number of a line, as written in formulas on other sheets.
pub(super) fn value(book: &Book, option: usize, line: CashFlowRow) -> String {
    format!("{}${}${}", quoted(CASH_FLOW), letters(VALUE), row(book, option, line) + 1)
}

/// Writes the sheet.
pub(super) fn cash_flow_sheet(book: &Book, sheet: &mut Sheet) -> Result<(), XlsxError> {
    heads(book, sheet, "Cash flow and return", "Costs and savings by month, before tax; savings are compared with today's option.")?;
    for (option, outcome) in book.outcome.options.iter().enumerate() {
        let name = book.scenario.options.get(option).map_or("", |option| option.name.as_str());
        sheet.heading(row(book, option, CashFlowRow::Name), VALUE, name)?;
        let block = Block { book, option, outcome, is_today: outcome.id == book.outcome.status_quo };
        block.series(sheet)?;
        if !block.is_today {
            block.returns(sheet)?;
        }
    }
    let last = book.outcome.options.len() - 1;
    let end = if last == book.today() { CashFlowRow::Discounted } else { CashFlowRow::PeakMonth };
    print_years(book, sheet, row(book, last, end))?;
    sheet.protect();
    Ok(())
}

struct Block<'a> {
    book: &'a Book<'a>,
    option: usize,
    outcome: &'a OptionOutcome,
    is_today: bool,
}

impl Block<'_> {
    /// The months of a line, as written in formulas on this sheet.
    fn months(&self, line: CashFlowRow) -> String {
        let columns = self.book.places.columns;
        columns.range(row(self.book, self.option, line), 0, columns.months)
    }

    fn cell(&self, line: CashFlowRow) -> String {
        format!("${}${}", letters(VALUE), row(self.book, self.option, line) + 1)
    }

    fn series(&self, sheet: &mut Sheet) -> Result<(), XlsxError> {
        let Block { book, outcome, .. } = *self;
        let columns = book.places.columns;
        let flow = Sums { all: true, years: true };
        let shown = |node| {
            let formula = book.places.shown(node);
            move |column| formula.in_column(column)
        };
        let money = |name, unit| row_label(name, unit, "");
        self.line(
            sheet,
            CashFlowRow::Cost,
            money("Cost", Unit::MoneyPerMonth),
            &outcome.cost_per_month,
            flow,
            shown(outcome.cost_per_month_node),
        )?;
        let saving = shown(outcome.saving_per_month_node);
        self.line(sheet, CashFlowRow::Saving, money("Saving against today", Unit::MoneyPerMonth), &outcome.saving_per_month, flow, saving)?;
        let saving = row(book, self.option, CashFlowRow::Saving) + 1;
        let first = letters(columns.month(0));
        let sum = |column| format!("SUM(${first}${saving}:{}${saving})", letters(column));
        let none = Sums::default();
        self.line(sheet, CashFlowRow::Undiscounted, money("Cumulative saving", Unit::Money), &self.undiscounted(), none, sum)?;
        let discounted = shown(outcome.cumulative_saving_node);
        let label = money("Cumulative saving, discounted", Unit::Money);
        self.line(sheet, CashFlowRow::Discounted, label, &outcome.cumulative_saving, none, discounted)?;
        if self.is_today {
            return Ok(());
        }
        let flows = self.months(CashFlowRow::Saving);
        let months = format!("${}${MONTHS_ROW}:${}${MONTHS_ROW}", first, letters(columns.month(columns.months - 1)));
        let (start, end) = rates::span(&outcome.saving_per_month);
        let since: Vec<f64> = (0..columns.months).map(|month| (f64::from(month) + 1.0 - start).max(0.0)).collect();
        let until: Vec<f64> = (0..columns.months).map(|month| (end - f64::from(month) - 1.0).max(0.0)).collect();
        // The first month follows from the total less all later months.
        let count = columns.months + 1;
        let since_formula =
            |column| format!("MAX(0,{}${MONTHS_ROW}-{count}+SUMPRODUCT(MAX(({flows}<>0)*({count}-{months}))))", letters(column));
        let until_formula = |column| format!("MAX(0,SUMPRODUCT(MAX(({flows}<>0)*{months}))-{}${MONTHS_ROW})", letters(column));
        let note = "For the IRR search.";
        self.line(
            sheet,
            CashFlowRow::SinceFirst,
            row_label("Months since the first flow", Unit::Months, note),
            &since,
            none,
            since_formula,
        )?;
        self.line(sheet, CashFlowRow::UntilLast, row_label("Months until the last flow", Unit::Months, note), &until, none, until_formula)
    }

    fn line(
        &self,
        sheet: &mut Sheet,
        line: CashFlowRow,
        label: crate::graph::Label,
        values: &[f64],
        sums: Sums,
        formula: impl Fn(u16) -> String,
    ) -> Result<(), XlsxError> {
        let (columns, row) = (self.book.places.columns, row(self.book, self.option, line));
        row_heads(self.book, sheet, row, &RowHeads { label: &label, place: Place::Assumptions, depth: 1, is_series: true, sums })?;
        if line.counts() {
            sheet.worksheet.set_row_format(row, &styles::count())?;
        }
        for (month, value) in (0..columns.months).zip(values) {
            let column = columns.month(month);
            sheet.plain_formula(row, column, &formula(column), *value)?;
        }
        if matches!(line, CashFlowRow::Undiscounted | CashFlowRow::Discounted) {
            for (year, of_year) in (0..columns.years()).zip(values.chunks(12)) {
                let end = letters(columns.month((year * 12 + 11).min(columns.months - 1)));
                sheet.plain_formula(row, columns.year(year), &format!("${end}${}", row + 1), of_year.last().copied().unwrap_or(0.0))?;
            }
        }
        add_up(sheet, columns, row, values, sums)
    }

    fn undiscounted(&self) -> Vec<f64> {
        let mut total = 0.0;
        self.outcome
            .saving_per_month
            .iter()
            .map(|saving| {
                total += saving;
                total
            })
            .collect()
    }

    fn returns(&self, sheet: &mut Sheet) -> Result<(), XlsxError> {
        let Block { outcome, .. } = *self;
        let undiscounted = self.undiscounted();
        self.paid_back(
            sheet,
            [CashFlowRow::LastBelow, CashFlowRow::Payback],
            CashFlowRow::Discounted,
            Return::Payback,
            &outcome.cumulative_saving,
            outcome.payback,
        )?;
        self.paid_back(
            sheet,
            [CashFlowRow::SimpleLastBelow, CashFlowRow::SimplePayback],
            CashFlowRow::Undiscounted,
            Return::SimplePayback,
            &undiscounted,
            outcome.simple_payback,
        )?;
        self.returned(sheet, CashFlowRow::InternalRate, Return::InternalRate, rates::result(self.option), rates::shown(outcome))?;
        let (flows, rate) = (self.months(CashFlowRow::Saving), "POWER(1+assumptions_discount_rate,1/12)-1");
        let modified =
            format!("IF(OR(COUNTIF({flows},\"<0\")=0,COUNTIF({flows},\">0\")=0),\"none\",POWER(1+MIRR({flows},{rate},{rate}),12)-1)");
        let shown = match &outcome.modified_rate {
            Some(Ok(rate)) => Shown::from(*rate),
            _ => Shown::from("none"),
        };
        self.returned(sheet, CashFlowRow::ModifiedRate, Return::ModifiedRate, modified, shown)?;
        let below = self.months(CashFlowRow::Undiscounted);
        let peak = format!("MAX(0,-MIN({below}))");
        let amount = outcome.peak_funding.map_or(0.0, |peak| peak.amount);
        self.returned(sheet, CashFlowRow::PeakFunding, Return::PeakFunding, peak, amount.into())?;
        let month = format!("IF({}=0,\"none\",MATCH(MIN({below}),{below},0))", self.cell(CashFlowRow::PeakFunding));
        let shown = outcome.peak_funding.map_or_else(|| Shown::from("none"), |peak| Shown::from(peak.month as f64 + 1.0));
        self.returned(sheet, CashFlowRow::PeakMonth, Return::PeakMonth, month, shown)
    }

    /// When a cumulative saving rises above zero for the last time, interpolated within the month.
    fn paid_back(
        &self,
        sheet: &mut Sheet,
        [last_below, paid_back]: [CashFlowRow; 2],
        cumulative: CashFlowRow,
        what: Return,
        savings: &[f64],
        payback: Option<Payback>,
    ) -> Result<(), XlsxError> {
        let columns = self.book.places.columns;
        let (range, months) = (self.months(cumulative), columns.months);
        let numbers = format!("${}${MONTHS_ROW}:${}${MONTHS_ROW}", letters(columns.month(0)), letters(columns.month(months - 1)));
        let below = savings.iter().rposition(|saving| *saving < 0.0).map_or(0.0, |month| month as f64 + 1.0);
        let label = format!("Last month below zero: {}", in_mid_sentence(what.label()));
        self.single(sheet, last_below, &label, Unit::Months, format!("SUMPRODUCT(MAX(({range}<0)*{numbers}))"), below.into())?;
        let last = self.cell(last_below);
        let (before, after) = (format!("INDEX({range},1,{last})"), format!("INDEX({range},1,{last}+1)"));
        let formula = format!(
            "IF({last}=0,IF(INDEX({range},1,{months})>0,\"at once\",\"never\"),IF({last}={months},\"never\",{last}-{before}/({after}-{before})))"
        );
        let shown = match payback {
            Some(Payback::After(month)) => Shown::from(month),
            Some(Payback::AtOnce) => Shown::from("at once"),
            Some(Payback::Never) | None => Shown::from("never"),
        };
        self.returned(sheet, paid_back, what, formula, shown)
    }

    fn returned(&self, sheet: &mut Sheet, line: CashFlowRow, what: Return, formula: String, shown: Shown) -> Result<(), XlsxError> {
        self.single(sheet, line, what.label(), what.unit(), formula, shown)
    }

    fn single(&self, sheet: &mut Sheet, line: CashFlowRow, name: &str, unit: Unit, formula: String, shown: Shown) -> Result<(), XlsxError> {
        let row = row(self.book, self.option, line);
        let (label, sums) = (row_label(name, unit, ""), Sums::default());
        row_heads(self.book, sheet, row, &RowHeads { label: &label, place: Place::Assumptions, depth: 1, is_series: false, sums })?;
        let look = if line.counts() { styles::count() } else { styles::number(unit) };
        sheet.formula((row, VALUE), &formula, shown, &look)
    }
}
