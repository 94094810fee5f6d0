//! The place of each line of an option on the sheet of cash flows.

use super::book::Book;
use super::columns::FIRST_ROW;

/// The lines of one option, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CashFlowRow {
    /// The option's name.
    Name,
    /// Cost by month.
    Cost,
    /// Saving by month against today.
    Saving,
    /// The cumulative saving.
    Undiscounted,
    /// The same, discounted.
    Discounted,
    /// Months since the first month with a saving or a cost, for the search of rates.
    SinceFirst,
    /// Months until the last one.
    UntilLast,
    /// The last month in which the discounted saving is below zero.
    LastBelow,
    /// The discounted payback.
    Payback,
    /// The last month in which the plain saving is below zero.
    SimpleLastBelow,
    /// The payback before interest.
    SimplePayback,
    /// The internal rate of return.
    InternalRate,
    /// The modified internal rate of return.
    ModifiedRate,
    /// The peak funding.
    PeakFunding,
    /// The month of peak funding.
    PeakMonth,
}

impl CashFlowRow {
    /// Whether it has whole numbers.
    pub(super) fn counts(self) -> bool {
        matches!(
            self,
            CashFlowRow::SinceFirst
                | CashFlowRow::UntilLast
                | CashFlowRow::LastBelow
                | CashFlowRow::SimpleLastBelow
                | CashFlowRow::PeakMonth
        )
    }
}

const SERIES: [CashFlowRow; 7] = [
    CashFlowRow::Name,
    CashFlowRow::Cost,
    CashFlowRow::Saving,
    CashFlowRow::Undiscounted,
    CashFlowRow::Discounted,
    CashFlowRow::SinceFirst,
    CashFlowRow::UntilLast,
];
/// The lines about the return on a change; today's option has none.
const RETURNS: [CashFlowRow; 8] = [
    CashFlowRow::LastBelow,
    CashFlowRow::Payback,
    CashFlowRow::SimpleLastBelow,
    CashFlowRow::SimplePayback,
    CashFlowRow::InternalRate,
    CashFlowRow::ModifiedRate,
    CashFlowRow::PeakFunding,
    CashFlowRow::PeakMonth,
];
/// All lines of an option and an empty one after them.
const HEIGHT: u32 = SERIES.len() as u32 + RETURNS.len() as u32 + 1;

/// The lines of today's option and an empty one after them.
const HEIGHT_OF_TODAY: u32 = 6;

/// The row of a line of an option by its position, counted from 0.
pub(super) fn row(book: &Book, option: usize, line: CashFlowRow) -> u32 {
    let place = SERIES.iter().chain(&RETURNS).position(|known| *known == line).unwrap_or_default();
    let saved = if option > book.today() { HEIGHT - HEIGHT_OF_TODAY } else { 0 };
    FIRST_ROW + option as u32 * HEIGHT - saved + place as u32
}
