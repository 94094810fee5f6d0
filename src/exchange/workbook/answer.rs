//! The sheet with the answer: the sentence, and the options side by side in every measure.

use super::answer_table::{FIRST, HEAD, Row, Table};
use super::book::Book;
use super::columns::letters;
use super::found::{Rows, found};
use super::returns::returned;
use super::sheet::{OPTION_WIDTH, Sheet, Shown};
use super::{checks, quality, sentence, styles};
use crate::engine::{Category, Measure, MeasureGroup, OptionOutcome, Return};
use crate::exchange::answer::other_view;
use crate::graph::Unit;
use rust_xlsxwriter::XlsxError;

/// The cell with the answer in words, as written in formulas.
pub(super) const SENTENCE: &str = "$A$3";

/// The rows that checks compare, counted from 0.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// Those of the categories.
    pub(super) categories: Vec<u32>,
    /// Those of the services' totals; none for a single service.
    pub(super) services: Vec<u32>,
    /// That of the total cost.
    pub(super) total: u32,
    /// That of the present value.
    pub(super) present_value: u32,
    /// That of the net saving.
    pub(super) saving: u32,
    /// That of the gross saving.
    gross: u32,
    /// The net saving at the end of the way from gross to net.
    pub(super) net: u32,
}

/// Writes the sheet; returns the places of the figures that checks compare.
pub(super) fn answer_sheet(book: &Book, sheet: &mut Sheet) -> Result<Checked, XlsxError> {
    // The status above the table comes from the checks: counting it there would be circular.
    sheet.extent.first = HEAD;
    let options = book.outcome.options.len() as u16;
    let last = FIRST + options.max(2) - 1;
    sheet.text(0, 0, &book.scenario.title, &styles::title())?;
    sheet.worksheet.set_tab_color(styles::ANSWER_TAB);
    sheet.text(1, 0, "Change a value on the sheet Inputs and this sheet recalculates.", &styles::quiet())?;
    sheet.widths([(0, 44.0), (1, 17.0)].into_iter().chain((FIRST..=last).map(|column| (column, OPTION_WIDTH))))?;
    sheet.text(HEAD, 0, "The options side by side", &styles::head())?;
    sheet.text(HEAD, 1, "Unit", &styles::head())?;
    for (option, column) in book.scenario.options.iter().zip(FIRST..) {
        sheet.text(HEAD, column, &option.name, &styles::number_head())?;
    }
    sheet.fit_heads(HEAD, book.scenario)?;
    let mut table = Table { book, sheet, row: HEAD + 1, last };
    let mut checked = Checked::default();
    let rows = table.write(&mut checked)?;
    let found = found(&mut table, &rows)?;
    sheet.worksheet.merge_range(2, 0, 2, last, "", &styles::sentence())?;
    sheet.worksheet.set_row_height(2, 54)?;
    sheet.formula((2, 0), &found.formula(), sentence::shown(book), &styles::sentence())?;
    let (all, holds) = checks::all_checks();
    sheet.formula((3, 0), &all, holds, &styles::verdict_left())?;
    sheet.protect();
    sheet.worksheet.set_freeze_panes(HEAD + 1, FIRST)?.set_repeat_rows(HEAD, HEAD)?;
    Ok(checked)
}

impl Table<'_, '_> {
    fn write(&mut self, checked: &mut Checked) -> Result<Rows, XlsxError> {
        self.heading("Cost")?;
        for category in Category::ALL {
            checked.categories.push(self.row);
            self.row(category.label(), Unit::Money, |_, option| {
                option.categories.iter().find(|(known, ..)| *known == category).map(|(_, total, _)| *total)
            })?;
        }
        checked.total = self.row;
        self.measures(MeasureGroup::Total)?;
        self.heading("Cost in today's money (present value)")?;
        let present_value = self.row;
        checked.present_value = present_value;
        self.measures(MeasureGroup::Costs)?;
        self.rank(present_value)?;
        self.heading("Saving against today")?;
        let saving = self.row;
        let mut at = self.measures(MeasureGroup::Savings)?;
        at.extend(self.measures(MeasureGroup::Returns)?);
        let of = |wanted: Measure| at.iter().find(|(measure, _)| *measure == wanted).map_or(saving, |(_, row)| *row);
        self.heading("Return on the change")?;
        let payback = self.row;
        for what in Return::ALL {
            returned(self, what)?;
        }
        self.heading("Per unit")?;
        self.measures(MeasureGroup::Units)?;
        (checked.saving, checked.gross) = (of(Measure::Saving), of(Measure::GrossSaving));
        checked.net = self.gap(checked.gross)?;
        if self.book.scenario.services.len() > 1 {
            checked.services = self.services()?;
        }
        quality::quality(self)?;
        Ok(Rows {
            present_value,
            saving: of(Measure::Saving),
            share: of(Measure::SavingShare),
            hurdle: of(Measure::Hurdle),
            after_hurdle: of(Measure::SavingAfterHurdle),
            payback,
            other_saving: of(other_view(self.book.outcome).0),
        })
    }

    /// The rows of a part of the table, each with its place.
    fn measures(&mut self, group: MeasureGroup) -> Result<Vec<(Measure, u32)>, XlsxError> {
        let mut at = Vec::new();
        for measure in Measure::in_workbook(group) {
            at.push((measure, self.row));
            self.measure(measure)?;
        }
        Ok(at)
    }

    /// A row of a measure; a cell shows a dash unless the figure it needs is above zero.
    fn measure(&mut self, measure: Measure) -> Result<(), XlsxError> {
        let book = self.book;
        let figures = &book.model().options;
        if figures.iter().all(|figures| figures.measure(measure).is_none()) {
            return Ok(());
        }
        let mut row = Row { strong: Measure::HEADLINES.contains(&measure), ..self.plain(measure.label(), measure.unit()) };
        if measure.unit() == Unit::MoneyPerMonth {
            row.look = styles::single(measure.unit());
        }
        self.written(row, |position, option| {
            let figures = figures.get(position)?;
            let formula = book.places.shown(figures.measure(measure)?).in_column(0);
            let need = figures.needs.iter().find(|(known, ..)| *known == measure);
            let Some((_, need, _)) = need else { return Some((formula, option.value(measure).into())) };
            let need = book.places.shown(*need).in_column(0);
            let shown = option.measure(measure).map_or_else(|| Shown::from("–"), |figure| figure.value.into());
            Some((format!("IF({need}>0,{formula},\"–\")"), shown))
        })
    }

    fn rank(&mut self, present_value: u32) -> Result<(), XlsxError> {
        let (first, last) = (letters(FIRST), letters(FIRST + self.book.outcome.options.len() as u16 - 1));
        let row = present_value + 1;
        let values: Vec<f64> = self.book.outcome.options.iter().map(|option| option.value(Measure::PresentValue)).collect();
        let head = Row { name: "Rank by present value", unit: String::new(), strong: false, look: styles::count() };
        self.written(head, |position, option| {
            let own = option.value(Measure::PresentValue);
            let rank = values.iter().filter(|value| **value < own).count() as f64 + 1.0;
            let own = letters(FIRST + position as u16);
            Some((format!("RANK({own}{row},${first}${row}:${last}${row},1)"), rank.into()))
        })
    }

    /// The effect of each driver on the gross saving; gross saving plus today's cost beyond its rate card, less all of
    /// them is the net saving.
    fn gap(&mut self, gross: u32) -> Result<u32, XlsxError> {
        self.heading("From gross to net saving: reductions by driver")?;
        let first = self.row;
        let copy = |position: usize, row: u32| format!("{}{}", letters(FIRST + position as u16), row + 1);
        self.cells("Gross saving (start)", Unit::Money, |position, option| {
            Some((copy(position, gross), option.value(Measure::GrossSaving).into()))
        })?;
        self.row("Plus today's cost beyond its rate card", Unit::Money, |_, option| Some(option.today_beyond))?;
        for &driver in crate::engine::Driver::ALL {
            let of = |option: &OptionOutcome| option.gap.iter().find(|(known, _)| *known == driver).map(|(_, figure)| *figure);
            if self.book.outcome.options.iter().any(|option| of(option).is_some()) {
                self.row(driver.label(), Unit::Money, |_, option| of(option))?;
            }
        }
        let net = self.row;
        let row = Row { strong: true, ..self.plain("Net saving (result)", Unit::Money) };
        self.written(row, |position, option| {
            let gap: f64 = option.gap.iter().map(|(_, cost)| cost.value).sum();
            let [from, beyond, first, last] = [first, first + 1, first + 2, net - 1].map(|row| copy(position, row));
            let value = option.value(Measure::GrossSaving) + option.today_beyond.value - gap;
            Some((format!("{from}+{beyond}-SUM({first}:{last})"), value.into()))
        })?;
        Ok(net)
    }

    /// Writes the rows of each service; returns the places of the totals.
    fn services(&mut self) -> Result<Vec<u32>, XlsxError> {
        self.heading("Cost by service")?;
        let mut totals = Vec::new();
        let scenario = self.book.scenario;
        for service in &scenario.services {
            let of = |option: &OptionOutcome| option.services.iter().find(|(id, ..)| *id == service.id).copied();
            totals.push(self.row);
            self.row(&service.name, Unit::Money, |_, option| of(option).map(|(_, total, _)| total))?;
            self.row(&format!("{}, present value", service.name), Unit::Money, |_, option| of(option).map(|(.., value)| value))?;
        }
        Ok(totals)
    }
}
