//! The space that the columns of a table need, so that no number is ever cut off: the styles choose a layout with that space.

use super::input::Input;
use crate::app::snapshot::{Formats, is_percent};

/// The width of a digit, of a digit of your own number, which is bold, of a separator between digits, and of everything but text in and
/// beside a field; in rem, for the widest of the usual system fonts.
const DIGIT: f64 = 0.6;
const BOLD: f64 = 0.68;
const MARK: f64 = 0.3;
const AROUND: f64 = 1.9;
/// The width of a label beside the columns, and how much smaller the text is if labels are above the columns.
const LABEL: f64 = 10.0;
const SMALLER: f64 = 0.87;
/// Layouts are chosen in steps of this width, from the narrowest to the widest.
const STEP: f64 = 4.0;
const NARROWEST: f64 = 36.0;
const WIDEST: f64 = 76.0;
/// The width at which enough of a select is readable.
const CHOICE: f64 = 5.0;

/// The space that columns of equal width need.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    columns: usize,
    text: f64,
}

impl Room {
    /// The space for columns with these numbers.
    pub fn for_numbers<'a>(columns: usize, cells: impl Iterator<Item = &'a Input>, formats: &Formats) -> Room {
        let sign = formats.currency_sign.chars().count() as f64;
        let text = cells.map(|cell| width(cell, sign)).fold(4.0 * DIGIT, f64::max);
        Room { columns, text }
    }

    /// The space for columns of choices.
    pub fn for_choices(columns: usize) -> Room {
        Room { columns, text: CHOICE }
    }

    /// The width with labels beside the columns, as a step of the styles; `None` if there is always enough space.
    pub fn beside(self) -> Option<String> {
        step(LABEL + self.columns as f64 * (self.text + AROUND))
    }

    /// The width with labels above the columns, as a step of the styles.
    pub fn below(self) -> Option<String> {
        step(self.columns as f64 * (SMALLER * self.text + AROUND))
    }
}

fn step(rem: f64) -> Option<String> {
    let step = libm::ceil(rem / STEP) * STEP;
    (step > NARROWEST).then(|| step.min(WIDEST).to_string())
}

/// The width of a number with its sign. It is computed without formatting, because every key needs it for every number.
fn width(cell: &Input, currency_sign: f64) -> f64 {
    let unit = cell.address.field.unit;
    let size = libm::fabs(if is_percent(unit) { cell.value * 100.0 } else { cell.value });
    let whole = if size < 10.0 { 1.0 } else { libm::floor(libm::log10(size)) + 1.0 };
    let is_whole = |decimals: i32| {
        let scaled = size * libm::pow(10.0, f64::from(decimals));
        libm::fabs(scaled - libm::round(scaled)) < 1e-6
    };
    let decimals = f64::from((0..6).find(|decimals| is_whole(*decimals)).unwrap_or(6));
    let decimals = if unit.is_money() && decimals == 1.0 { 2.0 } else { decimals };
    let marks = libm::floor((whole - 1.0) / 2.0) + if decimals > 0.0 { 1.0 } else { 0.0 };
    let signs = match (unit.is_money(), is_percent(unit)) {
        (true, _) => currency_sign * DIGIT,
        (_, true) => 1.6 * DIGIT,
        _ => 0.0,
    };
    let minus = if cell.value < 0.0 { 1.4 * DIGIT } else { 0.0 };
    let digit = if cell.changed() { BOLD } else { DIGIT };
    (whole + decimals) * digit + marks * MARK + signs + minus
}
