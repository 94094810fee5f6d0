//! The sheet *Decision*: weights and scores as cells, and totals, the worth of quality and TOPSIS as live formulas of them.

use super::book::Book;
use super::columns::letters;
use super::decision_figures as figures;
use super::names::{ANSWER, quoted};
use super::sheet::{OPTION_WIDTH, Sheet};
use super::styles;
use crate::engine::decision::{Alternative, CrossCheck, DecisionOutcome, cross_check};
use crate::graph::Unit;
use crate::model::{Choice, Decision, Subject, WeightMethod};
use rust_xlsxwriter::{DataValidation, DataValidationRule, XlsxError};

/// The row with the names of the options, counted from 0.
const HEAD: u32 = 4;
/// The row of the first criterion.
pub(super) const FIRST: u32 = 5;
/// The column of the first option.
pub(super) const OPTIONS: u16 = 3;

/// The decision while it is being written.
pub(super) struct DecisionTable<'a> {
    pub(super) book: &'a Book<'a>,
    pub(super) decision: &'a Decision,
    pub(super) decided: &'a DecisionOutcome,
    /// What other methods say; `None` while a score is open.
    pub(super) others: Option<CrossCheck>,
    /// The row of present values on the sheet *Answer*.
    answer: u32,
    /// The row of present values on this sheet.
    pub(super) cost: u32,
}

impl DecisionTable<'_> {
    /// The subjects with their columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = (u16, &Alternative)> {
        (OPTIONS..).zip(&self.decided.alternatives)
    }

    /// The last column.
    pub(super) fn last_column(&self) -> u16 {
        OPTIONS + self.decided.alternatives.len() as u16 - 1
    }

    /// The last row of the criteria.
    pub(super) fn last_row(&self) -> u32 {
        FIRST + self.decision.criteria.len() as u32 - 1
    }

    /// A row over all options, as written in formulas.
    pub(super) fn row(&self, row: u32) -> String {
        format!("${}${}:${}${}", letters(OPTIONS), row + 1, letters(self.last_column()), row + 1)
    }

    /// A column over all criteria, as written in formulas.
    pub(super) fn column(&self, column: u16) -> String {
        format!("${0}${1}:${0}${2}", letters(column), FIRST + 1, self.last_row() + 1)
    }

    /// The shares of the weights, as written in formulas.
    pub(super) fn shares(&self) -> String {
        self.column(2)
    }

    /// The row of the criterion that is the cost.
    pub(super) fn cost_criterion(&self) -> Option<u32> {
        (FIRST..).zip(&self.decision.criteria).find(|(_, criterion)| criterion.is_cost()).map(|(row, _)| row)
    }

    /// The column of a subject.
    pub(super) fn column_of(&self, subject: Subject) -> Option<u16> {
        self.columns().find(|(_, alternative)| alternative.subject == subject).map(|(column, _)| column)
    }
}

/// A cell as written in formulas.
pub(super) fn cell(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// Writes the sheet; `answer` is the row of present values on the sheet *Answer*.
pub(super) fn decision_sheet(
    book: &Book,
    decision: &Decision,
    decided: &DecisionOutcome,
    answer: u32,
    sheet: &mut Sheet,
) -> Result<(), XlsxError> {
    let others = cross_check(decision, decided, book.scenario.simulation.seed);
    let cost = FIRST + decision.criteria.len() as u32 + 1;
    let table = DecisionTable { book, decision, decided, others, answer, cost };
    let last = table.last_column();
    sheet.text(0, 0, "Beyond cost", &styles::title())?;
    let about = "Change a weight, a score or an input: totals and what a point costs follow. Shares of weights stay as exported.";
    sheet.text(1, 0, about, &styles::quiet())?;
    if decision.agreed.is_none() {
        sheet.text(2, 0, "The weights are not agreed yet, so no winner by score is named.", &styles::quiet())?;
    }
    sheet.widths([(0, 44.0), (1, 12.0), (2, 12.0)].into_iter().chain((OPTIONS..=last).map(|column| (column, OPTION_WIDTH))))?;
    for (text, column) in ["Criterion", "Weight", "Share"].into_iter().zip(0..) {
        sheet.text(HEAD, column, text, &if column == 0 { styles::head() } else { styles::number_head() })?;
    }
    for (column, alternative) in table.columns() {
        sheet.text(HEAD, column, table.book.scenario.subject_name(alternative.subject), &styles::number_head())?;
    }
    sheet.fit_heads(HEAD, book.scenario)?;
    criteria(&table, sheet)?;
    costs(&table, sheet)?;
    let row = figures::totals(&table, sheet, cost + 1)?;
    let row = figures::topsis(&table, sheet, row + 1)?;
    reasons(&table, sheet, row + 1)?;
    sheet.protect();
    sheet.worksheet.set_freeze_panes(HEAD + 1, 1)?.set_repeat_rows(HEAD, HEAD)?;
    Ok(())
}

/// Writes weights, their shares and scores; those of the cost are computed.
fn criteria(table: &DecisionTable, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let DecisionTable { decision, decided, .. } = table;
    let shares = decided.weights.as_ref().ok().map(|found| &found.shares);
    let weights = table.column(1);
    for ((row, criterion), place) in (FIRST..).zip(&decision.criteria).zip(0..) {
        sheet.text(row, 0, &criterion.name, &styles::text())?;
        let share = shares.and_then(|shares| shares.get(place)).copied();
        // Weights by order and by pairs are not entered on the page: here they are what they come to.
        let entered = matches!(decision.weights_by, WeightMethod::Direct | WeightMethod::Swing).then_some(criterion.weight);
        let weight = entered.or(share.map(|share| share * 100.0)).unwrap_or_default();
        sheet.number(row, 1, weight, &styles::input_cell().set_num_format("0.######"))?;
        let formula = format!("IF(SUM({weights})>0,{}/SUM({weights}),0)", cell(row, 1));
        sheet.formula((row, 2), &formula, share.unwrap_or_default(), &styles::number(Unit::Share))?;
        for (column, alternative) in table.columns() {
            match alternative.scores.get(place).copied().flatten() {
                Some(score) if criterion.is_cost() => {
                    sheet.formula((row, column), &figures::cost_score(table, column), score, &styles::number(Unit::Number))?;
                }
                _ if criterion.is_cost() => sheet.text(row, column, "–", &styles::number(Unit::Number))?,
                Some(score) => sheet.number(row, column, score, &styles::input_cell())?,
                None => sheet.worksheet.write_blank(row, column, &styles::input_cell()).map(drop)?,
            }
        }
    }
    let limits =
        |rule| DataValidation::new().allow_decimal_number(rule).set_error_message("A weight is not negative, a score is from 0 to 10.");
    let weights = limits(DataValidationRule::GreaterThanOrEqualTo(0.0))?;
    sheet.worksheet.add_data_validation(FIRST, 1, table.last_row(), 1, &weights)?;
    let scores = limits(DataValidationRule::Between(0.0, 10.0))?;
    sheet.worksheet.add_data_validation(FIRST, OPTIONS, table.last_row(), table.last_column(), &scores).map(drop)
}

/// Writes the present values: those of options are cells of the sheet *Answer*.
fn costs(table: &DecisionTable, sheet: &mut Sheet) -> Result<(), XlsxError> {
    sheet.text(table.cost, 0, "Present value", &styles::text())?;
    sheet.text(table.cost, 1, table.book.currency(), &styles::quiet())?;
    let look = styles::number(Unit::Money);
    for (column, alternative) in table.columns() {
        let of = |id| table.book.outcome.options.iter().position(|option| option.id == id);
        let place = match alternative.subject {
            Subject::Option(id) => of(id),
            Subject::Provider(_) => None,
        };
        match place {
            Some(place) => {
                let formula = format!("{}{}", quoted(ANSWER), cell(table.answer, super::answer_table::FIRST + place as u16));
                sheet.formula((table.cost, column), &formula, alternative.cost, &look)?;
            }
            None => sheet.number(table.cost, column, alternative.cost, &look)?,
        }
    }
    Ok(())
}

/// Writes how each score is known, with its reason, from a row on.
fn reasons(table: &DecisionTable, sheet: &mut Sheet, row: u32) -> Result<(), XlsxError> {
    sheet.heading(row, table.last_column(), "How the scores are known")?;
    for (head, column) in ["Criterion", "Score", "Known", "Option", "Reason"].into_iter().zip(0..) {
        sheet.text(row + 1, column, head, &styles::head())?;
    }
    let mut row = row + 2;
    let scored = (FIRST..).zip(&table.decision.criteria).filter(|(_, criterion)| !criterion.is_cost());
    for (entered, criterion) in scored {
        for (column, alternative) in table.columns() {
            let score = table.decision.score(alternative.subject, criterion.id);
            let Some(points) = score.score else { continue };
            sheet.text(row, 0, &criterion.name, &styles::text())?;
            sheet.formula((row, 1), &cell(entered, column), points, &styles::number(Unit::Number))?;
            sheet.text(row, 2, score.known.label(), &styles::text())?;
            sheet.text(row, 3, table.book.scenario.subject_name(alternative.subject), &styles::text())?;
            sheet.text(row, 4, &score.reason, &styles::text())?;
            row += 1;
        }
    }
    Ok(())
}
