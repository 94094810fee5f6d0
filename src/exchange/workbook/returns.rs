//! The rows on the answer's sheet about the return on a change, computed on the sheet of cash flows.

use super::answer_table::Table;
use super::cash_flow;
use super::cash_flow_rows::CashFlowRow;
use super::sheet::Shown;
use super::{rates, styles};
use crate::engine::{Payback, Return};
use rust_xlsxwriter::XlsxError;

/// A row about the return on a change; today's option has none.
pub(super) fn returned(table: &mut Table, what: Return) -> Result<(), XlsxError> {
    let book = table.book;
    let mut row = table.plain(what.label(), what.unit());
    if what == Return::PeakMonth {
        row.look = styles::count();
    }
    table.written(row, |position, option| {
        let payback = |payback| match payback {
            Some(Payback::After(month)) => Shown::from(month),
            Some(Payback::AtOnce) => Shown::from("at once"),
            _ => Shown::from("never"),
        };
        let (line, shown) = match what {
            Return::Payback => (CashFlowRow::Payback, payback(option.payback)),
            Return::SimplePayback => (CashFlowRow::SimplePayback, payback(option.simple_payback)),
            Return::InternalRate => (CashFlowRow::InternalRate, rates::shown(option)),
            Return::ModifiedRate => (
                CashFlowRow::ModifiedRate,
                match &option.modified_rate {
                    Some(Ok(rate)) => Shown::from(*rate),
                    _ => Shown::from("none"),
                },
            ),
            Return::PeakFunding => (CashFlowRow::PeakFunding, option.peak_funding.map_or(0.0, |peak| peak.amount).into()),
            Return::PeakMonth => {
                let month = option.peak_funding.map_or_else(|| Shown::from("none"), |peak| Shown::from(peak.month as f64 + 1.0));
                (CashFlowRow::PeakMonth, month)
            }
        };
        (position != book.today()).then(|| (cash_flow::value(book, position, line), shown))
    })
}
