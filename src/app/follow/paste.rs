//! A spreadsheet range pasted into the table: it fills the fields to the right and below as one step, and adds rows as needed.

use super::paste_columns::{Arranged, TableRows, arranged};
use crate::app::form::paste::is_block;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::exchange::number_text::NumberReader;
use crate::model::grammar::{list, worded};
use crate::model::{FOLLOW_LIMITS, FollowEdit, FollowField, FollowFigure, FollowedContract, ServiceId, UnitName};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

/// What is said about the last pasted range.
#[derive(Default)]
pub(super) struct PasteMessage {
    text: String,
    /// The follow-up before its figures were used: once Undo has brought it back, nothing is left to say.
    before: Option<ByPointer<FollowedContract>>,
}

impl PasteMessage {
    /// The message, while it applies.
    pub(super) fn text(&self, now: &FollowedContract) -> String {
        let undone = self.before.as_ref().is_some_and(|before| *before.0 == *now);
        if undone { String::new() } else { self.text.clone() }
    }
}

/// Handles a range that is pasted into a field of the table; the field itself handles a single number.
pub(super) fn paste(
    context: RenderContext,
    follow: ByPointer<FollowedContract>,
    service: ServiceId,
    left_out: UseStateSetter<PasteMessage>,
) -> Callback<Event> {
    let (edits, formats) = (context.edits.clone(), context.snapshot.formats.clone());
    let scenario = Rc::clone(&context.snapshot.scenario);
    Callback::from(move |event: Event| {
        let text = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data).and_then(|data| data.get_data("text").ok());
        let (Some(text), Some(target)) = (text.filter(|text| is_block(text)), event.target_dyn_into::<Element>()) else { return };
        let Some(start) = field_of(&target.id(), &follow.0, service) else { return };
        event.prevent_default();
        event.stop_propagation();
        let periods = follow.0.starts().len().min(FOLLOW_LIMITS.rows);
        let name = scenario.service(service).map_or(UnitName::UNIT, |service| service.kind.unit);
        let rows = TableRows::of(&scenario, &follow.0);
        let Arranged { text, start, said } = match arranged(&text, start, (service, name), &rows, formats.decimal) {
            Ok(arranged) => arranged,
            Err(reason) => return left_out.set(PasteMessage { text: reason, before: None }),
        };
        let range = pasted(&text, start, (service, name), periods, &formats.reader());
        let text = [said, range.said(periods)].join(" ").trim().to_string();
        left_out.set(PasteMessage { text, before: Some(follow.clone()).filter(|_| !range.figures.is_empty()) });
        if !range.figures.is_empty() {
            edits.send(Action::Follow(FollowEdit::Figures(range.figures)));
        }
    })
}

/// The field of an element.
fn field_of(id: &str, follow: &FollowedContract, service: ServiceId) -> Option<FollowField> {
    let fields = (0..follow.rows.len()).flat_map(|row| FollowFigure::of_row(service).map(|figure| FollowField { row, figure }));
    fields.into_iter().find(|field| field.to_string() == id)
}

/// The most cells named.
const NAMED: usize = 3;
/// A cell is named by so many of its letters.
const LETTERS: usize = 20;

/// What a pasted range holds.
#[derive(Debug, Default, PartialEq)]
struct PastedRange {
    /// The figures that are used.
    figures: Vec<(FollowField, f64)>,
    /// The cells without a number that their column accepts; headings are none.
    unread: Vec<String>,
    /// How ambiguous cells were read.
    echoes: Vec<String>,
    /// How many columns come after the last one of the table.
    columns: usize,
    /// How many lines with numbers come after the last period.
    lines: usize,
}

impl PastedRange {
    /// What is said about cells that were not used or are ambiguous, for so many periods; empty if there are none.
    fn said(&self, periods: usize) -> String {
        let mut said = Vec::new();
        if self.lines > 0 {
            let lines = worded(self.lines, "1 pasted line with numbers was left out", "{} pasted lines with numbers were left out");
            said.push(format!("{lines}: the table has at most {periods} rows. Paste again from an earlier row, or without totals."));
        }
        if self.columns > 0 {
            let columns = worded(self.columns, "1 pasted column was left out", "{} pasted columns were left out");
            said.push(format!("{columns}: the table ends with inflation. Paste again from a column further left."));
        }
        if !self.unread.is_empty() {
            let named: Vec<String> = self.unread.iter().take(NAMED).map(|cell| quoted(cell)).collect();
            let first = if self.unread.len() > NAMED { "first " } else { "" };
            let one = "1 pasted cell has no number that its column accepts, so its field stays as it is";
            let many = "{} pasted cells have no number that their column accepts, so their fields stay as they are";
            said.push(format!("{}: {first}{}.", worded(self.unread.len(), one, many), list(&named)));
        }
        if !self.echoes.is_empty() {
            let more = if self.echoes.len() > NAMED { format!("; and {} more", self.echoes.len() - NAMED) } else { String::new() };
            said.push(format!("{}{more}.", self.echoes.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ")));
        }
        said.join(" ")
    }
}

pub(super) fn quoted(cell: &str) -> String {
    let start: String = cell.chars().take(LETTERS).collect();
    format!("“{start}{}”", if start.len() < cell.len() { "…" } else { "" })
}

/// What a range pasted into a field holds for so many periods. Cells without a number that fits leave their fields as they are, and
/// headings are no period.
fn pasted(text: &str, start: FollowField, (service, name): (ServiceId, UnitName), periods: usize, reader: &NumberReader) -> PastedRange {
    let figures = FollowFigure::of_row(service);
    let first = figures.iter().position(|figure| *figure == start.figure).unwrap_or_default();
    let mut range = PastedRange::default();
    let (mut row, mut has_begun) = (start.row, false);
    for line in text.trim_end_matches(['\r', '\n']).split('\n') {
        let (mut numbers, mut unread, mut echoes, mut is_heading) = (Vec::new(), Vec::new(), Vec::new(), has_words(line));
        let cells: Vec<&str> = line.trim_end().split('\t').map(str::trim).collect();
        for (cell, figure) in cells.iter().zip(figures.iter().skip(first)) {
            let number = reader.read(cell, figure.unit(), name).ok();
            is_heading &= number.is_none();
            match number.filter(|(number, _)| figure.accepts(*number)) {
                Some((number, echo)) => {
                    numbers.push((FollowField { row, figure: *figure }, number));
                    // Thousands in groups are no news; a decimal mark or another currency may be.
                    let plain = format!("Read as {}", (reader.written)(number, figure.unit()));
                    let echo = echo.filter(|echo| cell.contains(reader.decimal) || *echo != plain);
                    echoes.extend(echo.map(|echo| format!("{}: {}", quoted(cell), echo.replacen("Read", "read", 1))));
                }
                None if cell.is_empty() => {}
                None => unread.push(cell.to_string()),
            }
        }
        // Every line below the headings is a period, also one without a number. A line after the last period, such as a total, is none.
        // What has numbers there is reported.
        if row >= periods {
            range.lines += usize::from(!numbers.is_empty());
            continue;
        }
        if !has_begun && !is_heading {
            has_begun = true;
            range.unread.clear();
        }
        range.unread.extend(unread);
        if has_begun {
            range.columns = range.columns.max((cells.len() + first).saturating_sub(figures.len()));
            range.figures.extend(numbers);
            range.echoes.extend(echoes);
            row += 1;
        }
    }
    range
}

/// Whether a line has words, as headings do: empty cells, `-` or `n/a` in the first line are a period.
fn has_words(line: &str) -> bool {
    line.chars().filter(|letter| letter.is_alphabetic()).count() > 2
}

#[cfg(test)]
mod tests {
    use super::PastedRange;
    use crate::exchange::number_text::NumberReader;
    use crate::model::{FollowField, FollowFigure, ServiceId, UnitName};

    const ONE: ServiceId = ServiceId(1);
    const OF: (ServiceId, UnitName) = (ONE, UnitName { one: "contact", many: "contacts", stay: false });

    fn field(row: usize, figure: FollowFigure) -> FollowField {
        FollowField { row, figure }
    }

    /// A pasted range, as the page reads it in dollars.
    fn pasted(text: &str, start: FollowField, of: (ServiceId, UnitName), periods: usize, decimal: char) -> PastedRange {
        let written = |value: f64, _| value.to_string();
        super::pasted(text, start, of, periods, &NumberReader { decimal, currency: "USD", written: Box::new(written) })
    }

    #[test]
    fn an_ambiguous_cell_is_echoed_and_an_amount_is_no_number_of_units() {
        let range = pasted("3000\t€ 80.000\n€2900\t80.000", field(0, FollowFigure::Units(ONE)), OF, 8, '.');
        let paid = |row| field(row, FollowFigure::Paid(ONE));
        assert_eq!(range.figures, [(field(0, FollowFigure::Units(ONE)), 3000.0), (paid(0), 80.0), (paid(1), 80.0)]);
        let said = "1 pasted cell has no number that its column accepts, so its field stays as it is: “€2900”. \
            “€ 80.000”: read as 80 USD: EUR is not converted; “80.000”: read as 80.";
        assert_eq!(range.said(8), said);
    }

    #[test]
    fn a_range_fills_to_the_right_and_below_without_its_headings() {
        let units = |row| field(row, FollowFigure::Units(ONE));
        let range = pasted("Units\tPaid\r\n3,000\t30,500\t\t100\r\n2900 contacts\tn/a\r\n", units(1), OF, 8, '.');
        assert_eq!(
            range.figures,
            [
                (units(1), 3000.0),
                (field(1, FollowFigure::Paid(ONE)), 30_500.0),
                (field(1, FollowFigure::CreditsReceived(ONE)), 100.0),
                (units(2), 2900.0),
            ]
        );
        let unread = "1 pasted cell has no number that its column accepts, so its field stays as it is: “n/a”.";
        assert_eq!(range.said(8), unread, "headings are not reported");
        let with_a_gap = pasted("Units\n3000\n\n2900\nTotal\n5900", units(0), OF, 3, '.');
        let two = vec![(units(0), 3000.0), (units(2), 2900.0)];
        assert_eq!((with_a_gap.figures, with_a_gap.lines), (two, 1), "a line without a number is a period, a total is none");
        for first in ["", "-", "n/a"] {
            let range = pasted(&format!("{first}\n3000\n2900"), units(0), OF, 3, '.');
            assert_eq!(range.figures, [(units(1), 3000.0), (units(2), 2900.0)], "the first cell keeps its place: {first:?}");
        }
    }

    #[test]
    fn what_is_not_used_is_counted_and_named() {
        let units = field(0, FollowFigure::Units(ONE));
        let range = pasted("1\n2\n3\n4\n\n", units, OF, 2, '.');
        assert_eq!(range.figures.len(), 2);
        let said =
            "2 pasted lines with numbers were left out: the table has at most 2 rows. Paste again from an earlier row, or without totals.";
        assert_eq!(range.said(2), said);
        let range = pasted("3,1 %\t7\tsoon\n2 %\n", field(0, FollowFigure::Inflation), OF, 8, ',');
        assert_eq!(range.figures.len(), 2);
        let said = "2 pasted columns were left out: the table ends with inflation. Paste again from a column further left.";
        assert_eq!(range.said(8), said);
        // Negative units, and words where numbers belong.
        let range = pasted("Units\tPaid\n-5\ta\n1\tb\n2\tc", units, OF, 8, '.');
        assert_eq!(range.figures.iter().map(|(field, _)| field.row).collect::<Vec<_>>(), [1, 2]);
        let said = "4 pasted cells have no number that their column accepts, so their fields stay as they are: first “-5”, “a” and “b”.";
        assert_eq!(range.said(8), said);
        let range = pasted("tbd\tto be invoiced next month", units, OF, 8, '.');
        assert!(range.said(8).ends_with("“tbd” and “to be invoiced next …”."), "without any number, the cells are named");
        assert_eq!(pasted("1\t2\n", units, OF, 8, '.').said(8), "");
    }
}
