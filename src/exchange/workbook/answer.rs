//! The sheet with the answer: the sentence, and the options side by side in every measure.

use super::Book;
use super::cash_flow::{self, Row as Flow};
use super::columns::letters;
use super::quality;
use super::rates;
use super::sentence::{self, Found};
use super::sheet::{Sheet, Shown};
use super::styles;
use crate::engine::{Category, Figure, Measure, OptionOutcome, Payback};
use crate::exchange::fingerprint;
use crate::graph::Unit;
use rust_xlsxwriter::XlsxError;

/// The row with the options' names, counted from 0.
const HEAD: u32 = 5;
/// The column of the first option.
const FIRST: u16 = 2;

/// The measures of each part of the table.
const COSTS: [Measure; 7] = [
    Measure::Total,
    Measure::PresentValue,
    Measure::YearlyEquivalent,
    Measure::RateCardValue,
    Measure::TransitionValue,
    Measure::GovernanceValue,
    Measure::PresentValueAfterTax,
];
const SAVINGS: [Measure; 8] = [
    Measure::GrossSaving,
    Measure::GrossSavingShare,
    Measure::Saving,
    Measure::SavingShare,
    Measure::Hurdle,
    Measure::SavingAfterHurdle,
    Measure::SavingAfterTax,
    Measure::ReturnOnInvestment,
];
const REST: [Measure; 3] = [Measure::CostPerUnit, Measure::CostPerUserMonth, Measure::ChainAvailability];
const RETURNS: [(Flow, &str, Unit); 6] = [
    (Flow::Payback, "Paid back (discounted), month", Unit::Months),
    (Flow::SimplePayback, "Paid back (simple), month", Unit::Months),
    (Flow::InternalRate, "Internal rate of return", Unit::SharePerYear),
    (Flow::ModifiedRate, "Modified rate of return", Unit::SharePerYear),
    (Flow::PeakFunding, "Peak funding", Unit::Money),
    (Flow::PeakMonth, "Month of the peak funding", Unit::Months),
];

/// What a cell of the table holds.
pub(super) type Content = (String, Shown);

/// The table while it is being written.
pub(super) struct Table<'a, 'b> {
    pub(super) book: &'a Book<'a>,
    pub(super) sheet: &'a mut Sheet<'b>,
    /// The next row, counted from 0.
    row: u32,
}

/// Writes the sheet.
pub(super) fn answer_sheet(book: &Book, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let options = book.outcome.options.len() as u16;
    let last = FIRST + options.max(2) - 1;
    sheet.text(0, 0, &book.scenario.title, &styles::title())?;
    let years = book.scenario.assumptions.horizon_years;
    let about = format!(
        "Amounts in {} over {years} years. Written by Sourcewise {}, scenario {}. Change a value on the sheet Inputs and everything follows.",
        book.currency(),
        env!("CARGO_PKG_VERSION"),
        fingerprint(book.scenario)
    );
    sheet.text(1, 0, &about, &styles::quiet())?;
    sheet.widths([(0, 40.0), (1, 16.0)].into_iter().chain((FIRST..=last).map(|column| (column, 22.0))))?;
    sheet.text(HEAD, 0, "The options side by side", &styles::head())?;
    sheet.text(HEAD, 1, "Unit", &styles::head())?;
    for (option, column) in book.scenario.options.iter().zip(FIRST..) {
        sheet.text(HEAD, column, &option.name, &styles::number_head())?;
    }
    let mut table = Table { book, sheet, row: HEAD + 1 };
    let rows = table.write()?;
    let found = table.found(&rows)?;
    sheet.worksheet.merge_range(2, 0, 2, last, "", &styles::sentence())?;
    sheet.worksheet.set_row_height(2, 72)?;
    sheet.formula((2, 0), &found.formula(), sentence::shown(book), &styles::sentence())?;
    sheet.worksheet.set_freeze_panes(HEAD + 1, FIRST)?.set_repeat_rows(HEAD, HEAD).map(drop)
}

/// The rows that the sentence reads from, counted from 0.
struct Rows {
    present_value: u32,
    saving: u32,
    share: u32,
    hurdle: u32,
    after_hurdle: u32,
    payback: u32,
}

impl Table<'_, '_> {
    fn write(&mut self) -> Result<Rows, XlsxError> {
        self.heading("Cost")?;
        for category in Category::ALL {
            self.row(category.label(), Unit::Money, |_, option| {
                option.categories.iter().find(|(known, ..)| *known == category).map(|(_, total, _)| *total)
            })?;
        }
        let present_value = self.row + 1;
        for measure in COSTS {
            self.measure(measure)?;
        }
        self.rank(present_value)?;
        self.heading("Saving against today")?;
        let saving = self.row;
        let mut at = Vec::new();
        for measure in SAVINGS {
            at.push((measure, self.row));
            self.measure(measure)?;
        }
        let of = |wanted| at.iter().find(|(measure, _)| *measure == wanted).map_or(saving, |(_, row)| *row);
        self.heading("What the change returns")?;
        let payback = self.row;
        for (line, name, unit) in RETURNS {
            self.returned(line, name, unit)?;
        }
        self.heading("By unit")?;
        for measure in REST {
            self.measure(measure)?;
        }
        self.gap()?;
        if self.book.scenario.services.len() > 1 {
            self.services()?;
        }
        quality::quality(self)?;
        Ok(Rows {
            present_value,
            saving: of(Measure::Saving),
            share: of(Measure::SavingShare),
            hurdle: of(Measure::Hurdle),
            after_hurdle: of(Measure::SavingAfterHurdle),
            payback,
        })
    }

    pub(super) fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.text(self.row, 0, text, &styles::heading())?;
        self.row += 1;
        Ok(())
    }

    /// A row of one figure for every option that has it.
    pub(super) fn row(
        &mut self,
        name: &str,
        unit: Unit,
        figure: impl Fn(usize, &OptionOutcome) -> Option<Figure>,
    ) -> Result<(), XlsxError> {
        let book = self.book;
        self.cells(name, unit, |position, option| {
            let figure = figure(position, option)?;
            Some((book.places.shown(figure.node).in_column(0), figure.value.into()))
        })
    }

    /// A row of anything for every option that has it.
    pub(super) fn cells(
        &mut self,
        name: &str,
        unit: Unit,
        content: impl Fn(usize, &OptionOutcome) -> Option<Content>,
    ) -> Result<(), XlsxError> {
        let strong = matches!(name, "Total cost" | "Present value" | "Net saving");
        let look = if strong { styles::strong_number(unit) } else { styles::number(unit) };
        self.sheet.text(self.row, 0, name, &styles::name(if strong { 1 } else { 2 }))?;
        self.sheet.text(self.row, 1, &self.book.unit(unit), &styles::quiet())?;
        for ((position, option), column) in self.book.outcome.options.iter().enumerate().zip(FIRST..) {
            match content(position, option) {
                Some((formula, shown)) => self.sheet.formula((self.row, column), &formula, shown, &look)?,
                None => self.sheet.text(self.row, column, "–", &look)?,
            }
        }
        self.row += 1;
        Ok(())
    }

    /// A row of a measure; where what it needs is not above zero, it says nothing.
    fn measure(&mut self, measure: Measure) -> Result<(), XlsxError> {
        let book = self.book;
        let figures = &book.model().options;
        self.cells(measure.label(), measure.unit(), |position, option| {
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
        self.cells("Rank by present value", Unit::CalendarMonth, |position, option| {
            let own = option.value(Measure::PresentValue);
            let rank = values.iter().filter(|value| **value < own).count() as f64 + 1.0;
            let own = letters(FIRST + position as u16);
            Some((format!("RANK({own}{row},${first}${row}:${last}${row},1)"), rank.into()))
        })
    }

    fn returned(&mut self, line: Flow, name: &str, unit: Unit) -> Result<(), XlsxError> {
        let today = self.book.outcome.status_quo;
        self.cells(name, unit, |position, option| {
            let payback = |payback| match payback {
                Some(Payback::After(month)) => Shown::from(month),
                Some(Payback::AtOnce) => Shown::from("at once"),
                _ => Shown::from("never"),
            };
            let shown = match line {
                Flow::Payback => payback(option.payback),
                Flow::SimplePayback => payback(option.simple_payback),
                Flow::InternalRate => rates::shown(option),
                Flow::ModifiedRate => match &option.modified_rate {
                    Some(Ok(rate)) => Shown::from(*rate),
                    _ => Shown::from("none"),
                },
                Flow::PeakFunding => option.peak_funding.map_or(0.0, |peak| peak.amount).into(),
                _ => option.peak_funding.map_or_else(|| Shown::from("none"), |peak| Shown::from(peak.month as f64 + 1.0)),
            };
            (option.id != today).then(|| (cash_flow::value(position, line), shown))
        })
    }

    /// What each driver takes from the gross saving; gross saving and what today costs beyond its rate card less all of
    /// them is the net saving.
    fn gap(&mut self) -> Result<(), XlsxError> {
        self.heading("From gross to net saving: what each takes")?;
        self.row("Today beyond its rate card (adds)", Unit::Money, |_, option| Some(option.today_beyond))?;
        for &driver in crate::engine::Driver::ALL {
            let of = |option: &OptionOutcome| option.gap.iter().find(|(known, _)| *known == driver).map(|(_, figure)| *figure);
            if self.book.outcome.options.iter().any(|option| of(option).is_some()) {
                self.row(driver.label(), Unit::Money, |_, option| of(option))?;
            }
        }
        Ok(())
    }

    fn services(&mut self) -> Result<(), XlsxError> {
        self.heading("Cost by service")?;
        let scenario = self.book.scenario;
        for service in &scenario.services {
            let of = |option: &OptionOutcome| option.services.iter().find(|(id, ..)| *id == service.id).copied();
            self.row(&service.name, Unit::Money, |_, option| of(option).map(|(_, total, _)| total))?;
            self.row(&format!("{}, present value", service.name), Unit::Money, |_, option| of(option).map(|(.., value)| value))?;
        }
        Ok(())
    }

    /// The rows that find the option which the sentence is about.
    fn found(&mut self, rows: &Rows) -> Result<Found, XlsxError> {
        let book = self.book;
        let today = book.outcome.options.iter().position(|option| option.id == book.outcome.status_quo).unwrap_or_default();
        let best = book.outcome.challenger().and_then(|best| book.outcome.options.iter().position(|option| option.id == best.id));
        let best = best.unwrap_or_default();
        self.heading("How the answer is found")?;
        let others = self.row;
        self.cells("Present value of the alternatives", Unit::Money, |position, option| {
            let formula = format!("{}{}", letters(FIRST + position as u16), rows.present_value + 1);
            (position != today).then(|| (formula, option.value(Measure::PresentValue).into()))
        })?;
        let last = letters(FIRST + book.outcome.options.len() as u16 - 1);
        let range = |row: u32| format!("${}${1}:${last}${1}", letters(FIRST), row + 1);
        let position = format!("${}${}", letters(FIRST), self.row + 1);
        self.sheet.text(self.row, 0, "Cheapest of them, as its number among the options", &styles::name(2))?;
        let formula = format!("MATCH(MIN({0}),{0},0)", range(others));
        self.sheet.formula((self.row, FIRST), &formula, best as f64 + 1.0, &styles::number(Unit::CalendarMonth))?;
        let of_best = |row: u32| format!("INDEX({},1,{position})", range(row));
        let of_today = |row: u32| format!("${}${}", letters(FIRST + today as u16), row + 1);
        Ok(Found {
            best: of_best(HEAD),
            today: of_today(HEAD),
            value: of_best(rows.present_value),
            value_of_today: of_today(rows.present_value),
            saving: of_best(rows.saving),
            share: of_best(rows.share),
            hurdle: of_best(rows.hurdle),
            after_hurdle: of_best(rows.after_hurdle),
            payback: of_best(rows.payback),
            years: book.scenario.assumptions.horizon_years,
            currency: book.currency(),
        })
    }
}
