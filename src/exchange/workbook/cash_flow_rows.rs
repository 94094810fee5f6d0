//! Where each line of an option stands on the sheet of cash flows.

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
    /// What the saving has added up to.
    Undiscounted,
    /// The same in money of the day of the decision.
    Discounted,
    /// Months since the first month with a saving or a cost, for the search of rates.
    SinceFirst,
    /// Months until the last one.
    UntilLast,
    /// The last month in which the discounted saving is below zero.
    LastBelow,
    /// When it has paid for itself.
    Payback,
    /// The last month in which the plain saving is below zero.
    SimpleLastBelow,
    /// When that has paid for itself.
    SimplePayback,
    /// The internal rate of return.
    InternalRate,
    /// The modified one.
    ModifiedRate,
    /// The most that has to be put up.
    PeakFunding,
    /// The month of that.
    PeakMonth,
}

impl CashFlowRow {
    /// Whether it holds whole numbers.
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
/// What a change returns; today's own option changes nothing.
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
/// All lines of an option, with an empty one behind.
const HEIGHT: u32 = SERIES.len() as u32 + RETURNS.len() as u32 + 1;

/// The lines of today's option, with an empty one behind.
const HEIGHT_OF_TODAY: u32 = 6;

/// The row of a line of an option by its position, counted from 0.
pub(super) fn row(book: &Book, option: usize, line: CashFlowRow) -> u32 {
    let place = SERIES.iter().chain(&RETURNS).position(|known| *known == line).unwrap_or_default();
    let saved = if option > book.today() { HEIGHT - HEIGHT_OF_TODAY } else { 0 };
    FIRST_ROW + option as u32 * HEIGHT - saved + place as u32
}
