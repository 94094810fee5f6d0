//! The sheet of checks: parts against totals, the workbook against the page, and overwritten formulas.

use super::answer::Checked;
use super::answer_table::FIRST;
use super::book::Book;
use super::cash_flow_rows::{self, CashFlowRow};
use super::columns::letters;
use super::inputs::changed;
use super::names::{ANSWER, CASH_FLOW, CHECKS, quoted};
use super::sheet::{Extent, OPTION_WIDTH, Sheet};
use super::styles;
use crate::engine::{Measure, OptionOutcome};
use crate::graph::Unit;
use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, XlsxError};

/// The cell with the result of all checks, as written in formulas.
const ALL: &str = "$A$3";
/// The result of a passed check.
const OK: &str = "OK";
/// The result of a failed check.
const DIFFERS: &str = "differs";
/// The message if every check passes.
const ALL_OK: &str = "All checks OK";
/// The share by which sums in a different order may differ.
const ROUNDING: &str = "1E-9";

/// That cell as written on other sheets, and its text.
pub(super) fn all_checks() -> (String, &'static str) {
    (format!("{}{ALL}", quoted(CHECKS)), ALL_OK)
}

/// The formula and value of two figures for an option; without a formula, the value is fixed.
type Both<'a> = dyn Fn(usize, &OptionOutcome) -> [(String, f64); 2] + 'a;

/// Two figures that must be equal: their names, and the formula and value of both for an option.
struct FigurePair<'a> {
    title: &'a str,
    names: [&'a str; 2],
    both: &'a Both<'a>,
}

/// Writes the sheet; `sheets` are all others with the places of their formulas.
pub(super) fn checks_sheet(book: &Book, sheet: &mut Sheet, found: &Checked, sheets: &[(String, Extent)]) -> Result<(), XlsxError> {
    let options = &book.outcome.options;
    let last = FIRST + options.len().max(3) as u16 - 1;
    sheet.text(0, 0, "Checks", &styles::title())?;
    let about = "Compares parts with totals and the workbook with the page, and shows whether a formula was overwritten.";
    sheet.text(1, 0, about, &styles::quiet())?;
    sheet.widths([(0, 52.0), (1, 17.0)].into_iter().chain((FIRST..=last).map(|column| (column, OPTION_WIDTH))))?;
    let mut writer = CheckWriter { book, sheet, row: 4, last, total: found.total };
    writer.sheet.text(writer.row, 0, "", &styles::head())?;
    writer.sheet.text(writer.row, 1, "Unit", &styles::head())?;
    for (option, column) in book.scenario.options.iter().zip(FIRST..) {
        writer.sheet.text(writer.row, column, &option.name, &styles::number_head())?;
    }
    writer.sheet.fit_heads(writer.row, book.scenario)?;
    writer.row += 1;
    writer.parts(found)?;
    writer.page(found)?;
    writer.formulas(sheets)?;
    let (row, range) = (writer.row, format!("$A$6:${}${}", letters(last), writer.row));
    let count = format!("COUNTIF({range},\"{DIFFERS}\")");
    let where_to = format!("failed: look for “{DIFFERS}” on the sheet {CHECKS}");
    let failed = format!("IF({count}=1,\"1 check {where_to}\",{count}&\" checks {where_to}\")");
    let all = format!("IF({count}=0,\"{ALL_OK}\",{failed})");
    sheet.formula((2, 0), &all, ALL_OK, &styles::verdict_left())?;
    let bad = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(DIFFERS)).set_format(styles::alarm());
    sheet.worksheet.add_conditional_format(5, 0, row, last, &bad)?;
    sheet.worksheet.set_freeze_panes(5, FIRST)?.set_repeat_rows(4, 4)?.set_print_area(0, 0, row, last).map(drop)
}

/// The cell of an option in a row of the answer, as written in formulas.
fn answer(row: u32, position: usize) -> String {
    format!("{}{}{}", quoted(ANSWER), letters(FIRST + position as u16), row + 1)
}

struct CheckWriter<'a, 'b, 'c> {
    book: &'a Book<'a>,
    sheet: &'b mut Sheet<'c>,
    row: u32,
    last: u16,
    /// The row of the total cost among the answers.
    total: u32,
}

impl CheckWriter<'_, '_, '_> {
    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.heading(self.row, self.last, text)?;
        self.row += 1;
        Ok(())
    }

    /// A pair of figures for each option, and the check below them.
    fn pair(&mut self, pair: &FigurePair, unless: Option<&str>) -> Result<(), XlsxError> {
        self.heading(pair.title)?;
        let (number, unit) = (styles::number(Unit::Money), self.book.unit(Unit::Money));
        for (name, row) in pair.names.iter().zip(self.row..) {
            self.sheet.text(row, 0, name, &styles::name(1))?;
            self.sheet.text(row, 1, &unit, &styles::quiet())?;
        }
        self.sheet.text(self.row + 2, 0, "Check", &styles::name(0))?;
        for ((position, option), column) in self.book.outcome.options.iter().enumerate().zip(FIRST..) {
            let both = (pair.both)(position, option);
            for ((formula, value), row) in both.iter().zip(self.row..) {
                if formula.is_empty() {
                    self.sheet.number(row, column, *value, &number)?;
                } else {
                    self.sheet.formula((row, column), formula, *value, &number)?;
                }
            }
            let [first, second] = [self.row + 1, self.row + 2].map(|row| format!("{}{row}", letters(column)));
            // Sums are as exact as their largest amounts, which are those of the total cost.
            let [own, today] = [position, self.book.today()].map(|position| answer(self.total, position));
            let size = format!("MAX(1,ABS({first}),ABS({second}),ABS({own}),ABS({today}))");
            let agrees = format!("IF(ABS({first}-{second})<={ROUNDING}*{size},\"{OK}\",\"{DIFFERS}\")");
            let check = unless.map_or(agrees.clone(), |changed| format!("IF({changed}>0,\"inputs changed\",{agrees})"));
            self.sheet.formula((self.row + 2, column), &check, OK, &styles::verdict())?;
        }
        self.row += 3;
        Ok(())
    }

    fn parts(&mut self, found: &Checked) -> Result<(), XlsxError> {
        let book = self.book;
        let sum = |rows: &[u32], position: usize| {
            let cells: Vec<String> = rows.iter().map(|row| answer(*row, position)).collect();
            format!("SUM({})", cells.join(","))
        };
        let whole = |position: usize, option: &OptionOutcome| (answer(found.total, position), option.value(Measure::Total));
        self.pair(
            &FigurePair {
                title: "The categories add up to the total cost",
                names: ["Sum of the categories", "Total cost"],
                both: &|position, option| {
                    let parts = option.categories.iter().map(|(_, total, _)| total.value).sum();
                    [(sum(&found.categories, position), parts), whole(position, option)]
                },
            },
            None,
        )?;
        if !found.services.is_empty() {
            self.pair(
                &FigurePair {
                    title: "The services add up to the total cost",
                    names: ["Sum of the services", "Total cost"],
                    both: &|position, option| {
                        let parts = option.services.iter().map(|(_, total, _)| total.value).sum();
                        [(sum(&found.services, position), parts), whole(position, option)]
                    },
                },
                None,
            )?;
        }
        self.pair(
            &FigurePair {
                title: "The months add up to the total cost",
                names: ["Sum of the months", "Total cost"],
                both: &|position, option| {
                    let columns = book.places.columns;
                    let months = columns.range(cash_flow_rows::row(book, position, CashFlowRow::Cost), 0, columns.months);
                    [(format!("SUM({}{months})", quoted(CASH_FLOW)), option.cost_per_month.iter().sum()), whole(position, option)]
                },
            },
            None,
        )?;
        self.pair(
            &FigurePair {
                title: "Gross saving less the drivers is the net saving",
                names: ["Gross saving less drivers", "Net saving"],
                both: &|position, option| {
                    let gap: f64 = option.gap.iter().map(|(_, cost)| cost.value).sum();
                    let net = option.value(Measure::GrossSaving) + option.today_beyond.value - gap;
                    [(answer(found.net, position), net), (answer(found.saving, position), option.value(Measure::Saving))]
                },
            },
            None,
        )?;
        let today = book.today();
        let of_today = book.outcome.options.get(today).map_or(0.0, |option| option.value(Measure::PresentValue));
        self.pair(
            &FigurePair {
                title: "Today's present value less the option's is the net saving",
                names: ["Difference of present values", "Net saving"],
                both: &|position, option| {
                    let difference = format!("{}-{}", answer(found.present_value, today), answer(found.present_value, position));
                    let value = of_today - option.value(Measure::PresentValue);
                    [(difference, value), (answer(found.saving, position), option.value(Measure::Saving))]
                },
            },
            None,
        )
    }

    /// The page's figures when the workbook was created; they no longer apply once an input is changed.
    fn page(&mut self, found: &Checked) -> Result<(), XlsxError> {
        let book = self.book;
        self.heading("Inputs changed in the workbook")?;
        self.sheet.text(self.row, 0, "Number of changed inputs: see the last column of Inputs", &styles::name(1))?;
        let count = format!("${}${}", letters(FIRST), self.row + 1);
        self.sheet.formula((self.row, FIRST), &changed(book), 0.0, &styles::count())?;
        self.row += 1;
        let compared = [(Measure::Total, found.total), (Measure::PresentValue, found.present_value), (Measure::Saving, found.saving)];
        for (measure, row) in compared {
            let page = format!("{} on the page", measure.label());
            let title = format!("Workbook and page agree: {}", measure.label());
            let both = |position: usize, option: &OptionOutcome| {
                let value = option.value(measure);
                [(answer(row, position), value), (String::new(), value)]
            };
            self.pair(&FigurePair { title: &title, names: ["In the workbook", &page], both: &both }, Some(&count))?;
        }
        Ok(())
    }

    /// The number of formulas on each sheet, now and originally.
    fn formulas(&mut self, sheets: &[(String, Extent)]) -> Result<(), XlsxError> {
        self.heading("No formula was overwritten")?;
        for (column, text) in (FIRST..).zip(["Formulas now", "Originally"]) {
            self.sheet.text(self.row, column, text, &styles::number_head())?;
        }
        self.sheet.text(self.row, FIRST + 2, "Check", &styles::number_head())?;
        self.row += 1;
        let count = styles::count();
        for (name, extent) in sheets {
            let row = self.row;
            self.sheet.text(row, 0, &format!("Formulas on the sheet {name}"), &styles::name(1))?;
            let range = format!("{}$A${}:${}${}", quoted(name), extent.first + 1, letters(extent.column), extent.row + 1);
            let now = format!("SUMPRODUCT(--_xlfn.ISFORMULA({range}))");
            let written = f64::from(extent.formulas);
            self.sheet.formula((row, FIRST), &now, written, &count)?;
            self.sheet.number(row, FIRST + 1, written, &count)?;
            let [now, as_written] = [FIRST, FIRST + 1].map(|column| format!("{}{}", letters(column), row + 1));
            let check = format!("IF({now}={as_written},\"{OK}\",\"{DIFFERS}\")");
            self.sheet.formula((row, FIRST + 2), &check, OK, &styles::verdict())?;
            self.row += 1;
        }
        Ok(())
    }
}
