//! The looks of cells: numbers by unit, column heads, headings, and inputs.

use crate::graph::Unit;
use crate::model::{Control, Field};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

const INK: Color = Color::RGB(0x1F2933);
const QUIET: Color = Color::RGB(0x5F6B76);
const ACCENT: Color = Color::RGB(0x1F4E79);
const HEAD: Color = Color::RGB(0xE6EDF4);
const LINE: Color = Color::RGB(0xB8C4CF);
/// By convention in finance, typed values are blue and computed ones black.
const INPUT_INK: Color = Color::RGB(0x0B4A99);
const RIGHT: Color = Color::RGB(0x1B6E3C);
const WRONG: Color = Color::RGB(0xB3261E);
const INPUT: Color = Color::RGB(0xFFF3C4);
/// The tab of the sheet of inputs.
pub(super) const INPUT_TAB: Color = Color::RGB(0xE0A800);
/// The tabs of the sheets to read first.
pub(super) const ANSWER_TAB: Color = ACCENT;

/// A plain text or number.
pub(super) fn text() -> Format {
    Format::new().set_font_color(INK).set_align(FormatAlign::Top)
}

/// A text that may wrap.
pub(super) fn wrapped() -> Format {
    text().set_text_wrap()
}

/// A text that explains the cell to its left.
pub(super) fn explained() -> Format {
    wrapped().set_align(FormatAlign::Left).set_indent(1)
}

/// A less important remark.
pub(super) fn quiet() -> Format {
    Format::new().set_font_color(QUIET).set_align(FormatAlign::Top)
}

/// The title of a sheet.
pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(16).set_font_color(ACCENT)
}

/// The answer in words.
pub(super) fn sentence() -> Format {
    wrapped().set_font_size(13).set_background_color(HEAD).set_align(FormatAlign::Left).set_align(FormatAlign::VerticalCenter)
}

/// A heading within a sheet.
pub(super) fn heading() -> Format {
    Format::new().set_bold().set_font_size(12).set_font_color(ACCENT).set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE)
}

/// The head of a column.
pub(super) fn head() -> Format {
    text().set_bold().set_text_wrap().set_background_color(HEAD).set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE)
}

/// The head of a column of numbers.
pub(super) fn number_head() -> Format {
    head().set_align(FormatAlign::Right)
}

/// The head of a month.
pub(super) fn month_head() -> Format {
    number_head().set_num_format("mmm yyyy")
}

/// A name, indented by its depth below the result it belongs to; a result itself is emphasised.
pub(super) fn name(depth: u8) -> Format {
    // LibreOffice indents only text explicitly aligned to the left.
    let format = text().set_align(FormatAlign::Left).set_indent(depth.min(10));
    if depth == 0 { format.set_bold() } else { format }
}

/// A remark right of a number, with some room between them.
pub(super) fn beside() -> Format {
    quiet().set_align(FormatAlign::Left).set_indent(1)
}

/// The head of a column of texts to the right of a number.
pub(super) fn head_beside() -> Format {
    head().set_align(FormatAlign::Left).set_indent(1)
}

/// A number that counts something.
pub(super) fn number(unit: Unit) -> Format {
    text().set_num_format(pattern(unit)).set_align(FormatAlign::Right)
}

/// A whole number of anything.
pub(super) fn count() -> Format {
    text().set_num_format("#,##0").set_align(FormatAlign::Right)
}

/// A link to a place in the workbook.
pub(super) fn link() -> Format {
    text().set_font_color(ACCENT).set_underline(FormatUnderline::Single)
}

/// The value of an input.
pub(super) fn input(field: &Field) -> Format {
    input_cell().set_num_format(entered(field))
}

/// A single number of a row; small amounts, such as one per user and month, keep their decimals.
pub(super) fn single(unit: Unit) -> Format {
    number(if unit == Unit::MoneyPerMonth { Unit::MoneyPerUnit } else { unit })
}

/// The result of a check.
pub(super) fn verdict() -> Format {
    text().set_bold().set_font_color(RIGHT).set_align(FormatAlign::Right)
}

/// The same at the top of a sheet.
pub(super) fn verdict_left() -> Format {
    verdict().set_align(FormatAlign::Left)
}

/// A failed check.
pub(super) fn alarm() -> Format {
    Format::new().set_font_color(Color::White).set_background_color(WRONG)
}

/// The look of an editable cell.
pub(super) fn input_cell() -> Format {
    let cell = text().set_background_color(INPUT).set_border(FormatBorder::Thin).set_border_color(LINE).set_align(FormatAlign::Right);
    cell.set_font_color(INPUT_INK).set_unlocked()
}

/// The reference values of an input: its default, its smallest and largest value.
pub(super) fn alternative(field: &Field) -> Format {
    quiet().set_num_format(entered(field)).set_align(FormatAlign::Right)
}

fn pattern(unit: Unit) -> &'static str {
    match unit {
        Unit::Share | Unit::SharePerYear => "0.00%",
        Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear => "#,##0",
        Unit::CalendarYear | Unit::CalendarMonth => "0",
        // Amounts and factors near one, by size.
        Unit::Number => "[>=100]#,##0.00;[<=-100]-#,##0.00;0.0000",
        _ => "#,##0.00",
    }
}

/// With all typed digits.
fn entered(field: &Field) -> &'static str {
    match (field.unit, field.control) {
        (Unit::Share | Unit::SharePerYear, _) => "0.0##%",
        (Unit::CalendarYear | Unit::CalendarMonth, _) => "0",
        (_, Control::Whole) => "#,##0",
        (Unit::Money | Unit::MoneyPerMonth | Unit::MoneyPerYear | Unit::MoneyPerHour | Unit::MoneyPerUnit, _) => "#,##0.00",
        _ => "[>=1000]#,##0;General",
    }
}
