//! A spreadsheet range pasted into the table: it fills the fields to the right and below as one step, and adds rows as needed.

use crate::app::form::paste::is_block;
use crate::app::snapshot::RenderContext;
use crate::app::state::action::Action;
use crate::app::state::by_pointer::ByPointer;
use crate::exchange::number_text::read_in_unit;
use crate::model::grammar::worded;
use crate::model::{FOLLOW_LIMITS, FollowEdit, FollowField, FollowFigure, FollowedContract, ServiceId, UnitName};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

/// Handles a range that is pasted into a field of the table; the field itself handles a single number.
pub(super) fn paste(
    context: RenderContext,
    follow: ByPointer<FollowedContract>,
    service: ServiceId,
    left_out: UseStateSetter<usize>,
) -> Callback<Event> {
    let (edits, decimal) = (context.edits.clone(), context.snapshot.formats.decimal);
    let scenario = Rc::clone(&context.snapshot.scenario);
    Callback::from(move |event: Event| {
        let text = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data).and_then(|data| data.get_data("text").ok());
        let (Some(text), Some(target)) = (text.filter(|text| is_block(text)), event.target_dyn_into::<Element>()) else { return };
        let Some(start) = field_of(&target.id(), &follow.0, service) else { return };
        event.prevent_default();
        event.stop_propagation();
        let periods = follow.0.starts().len().min(FOLLOW_LIMITS.rows);
        let name = scenario.service(service).map_or(UnitName::UNIT, |service| service.kind.unit);
        let (figures, beyond) = pasted(&text, start, (service, name), periods, decimal);
        left_out.set(beyond);
        if !figures.is_empty() {
            edits.send(Action::Follow(FollowEdit::Figures(figures)));
        }
    })
}

/// The field of an element.
fn field_of(id: &str, follow: &FollowedContract, service: ServiceId) -> Option<FollowField> {
    let fields = (0..follow.rows.len()).flat_map(|row| FollowFigure::of_row(service).map(|figure| FollowField { row, figure }));
    fields.into_iter().find(|field| field.to_string() == id)
}

/// What is said about lines that were not used.
pub(super) fn beyond_the_end(lines: usize, periods: usize) -> Option<String> {
    let said = worded(lines, "1 pasted line with numbers was left out", "{} pasted lines with numbers were left out");
    (lines > 0).then(|| format!("{said}: the table has at most {periods} rows. Paste again from an earlier row, or without totals."))
}

/// The figures of a range from a field on, for so many periods, and how many lines with numbers come after the last one. Cells without
/// a number that fits leave their fields as they are, and headings are no period.
fn pasted(
    text: &str,
    start: FollowField,
    (service, name): (ServiceId, UnitName),
    periods: usize,
    decimal: char,
) -> (Vec<(FollowField, f64)>, usize) {
    let figures = FollowFigure::of_row(service);
    let first = figures.iter().position(|figure| *figure == start.figure).unwrap_or_default();
    let mut found = Vec::new();
    let (mut row, mut beyond) = (start.row, 0);
    for line in text.trim_end_matches(['\r', '\n']).split('\n') {
        let cells = line.trim_end_matches('\r').split('\t').zip(figures.iter().skip(first));
        let read = |(cell, figure): (&str, &FollowFigure)| {
            let number = read_in_unit(cell.trim(), decimal, figure.unit(), name).ok()?.value;
            figure.accepts(number).then_some((FollowField { row, figure: *figure }, number))
        };
        let numbers: Vec<(FollowField, f64)> = cells.filter_map(read).collect();
        // Every line below the headings is a period, also one without a number. A line after the last period, such as a total, is none.
        // What has numbers there is reported.
        if row >= periods {
            beyond += usize::from(!numbers.is_empty());
        } else if !(numbers.is_empty() && found.is_empty() && is_heading(line)) {
            found.extend(numbers);
            row += 1;
        }
    }
    (found, beyond)
}

/// Whether a line without numbers has words: empty cells, `-` or `n/a` in the first line are a period.
fn is_heading(line: &str) -> bool {
    line.chars().filter(|letter| letter.is_alphabetic()).count() > 2
}

#[cfg(test)]
mod tests {
    use super::{beyond_the_end, pasted};
    use crate::model::{FollowField, FollowFigure, ServiceId, UnitName};

    #[test]
    fn a_range_fills_to_the_right_and_below_without_its_headings() {
        let service = ServiceId(1);
        let of = (service, UnitName { one: "contact", many: "contacts" });
        let start = FollowField { row: 1, figure: FollowFigure::Units(service) };
        let (found, _) = pasted("Units\tPaid\r\n3,000\t30,500\t\t100\r\n2900 contacts\tn/a\r\n", start, of, 8, '.');
        let field = |row, figure| FollowField { row, figure };
        assert_eq!(
            found,
            [
                (field(1, FollowFigure::Units(service)), 3000.0),
                (field(1, FollowFigure::Paid(service)), 30_500.0),
                (field(1, FollowFigure::CreditsReceived(service)), 100.0),
                (field(2, FollowFigure::Units(service)), 2900.0),
            ]
        );
        let inflation = FollowField { row: 0, figure: FollowFigure::Inflation };
        assert_eq!(pasted("3,1 %\t7", inflation, of, 8, ',').0, [(inflation, 0.031)], "what has no column is left out");
        let units = |row| FollowField { row, figure: FollowFigure::Units(service) };
        let with_a_gap = pasted("Units\n3000\n\n2900\nTotal\n5900", units(0), of, 3, '.');
        let two = vec![(units(0), 3000.0), (units(2), 2900.0)];
        assert_eq!(with_a_gap, (two, 1), "a line without a number is a period, a total is none");
        for first in ["", "-", "n/a"] {
            let (found, _) = pasted(&format!("{first}\n3000\n2900"), units(0), of, 3, '.');
            assert_eq!(found, [(units(1), 3000.0), (units(2), 2900.0)], "the first cell keeps its place: {first:?}");
        }
    }

    #[test]
    fn lines_after_the_last_period_are_counted_and_said() {
        let start = FollowField { row: 0, figure: FollowFigure::Units(ServiceId(1)) };
        let (found, beyond) = pasted("1\n2\n3\n4\n\n", start, (ServiceId(1), UnitName::UNIT), 2, '.');
        assert_eq!((found.len(), beyond), (2, 2));
        let said =
            "2 pasted lines with numbers were left out: the table has at most 2 rows. Paste again from an earlier row, or without totals.";
        assert_eq!(beyond_the_end(beyond, 2).as_deref(), Some(said));
        assert_eq!(beyond_the_end(0, 2), None);
    }
}
