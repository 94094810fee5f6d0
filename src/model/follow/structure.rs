//! What happens to a follow-up when the comparison is shown in another currency or without names.

use super::{FollowRow, FollowedContract, ServiceActuals};
use crate::model::{Amounts, Currency, LARGEST_AMOUNT, Scenario, significant};
use std::rc::Rc;

/// Significant digits of a converted amount.
const DIGITS: u8 = 6;

impl FollowedContract {
    /// The number of characters in its notes.
    pub fn characters(&self) -> usize {
        self.rows.iter().map(|row| row.note.chars().count()).sum()
    }

    /// Whether a row has an amount paid but no cost of your own.
    pub fn misses_own_cost(&self) -> bool {
        let is_paid = |row: &FollowRow| row.services.values().any(|actuals| actuals.paid.is_some());
        self.rows.iter().any(|row| row.steering.is_none() && is_paid(row))
    }

    /// How many amounts of money its rows and leaks have.
    pub fn amounts(&self) -> usize {
        let of_services = |row: &FollowRow| {
            let given = |actuals: &ServiceActuals| [actuals.paid, actuals.due, actuals.received].into_iter().flatten().count();
            row.services.values().map(given).sum::<usize>()
        };
        let of_rows = self.rows.iter().map(|row| of_services(row) + [row.steering, row.once].into_iter().flatten().count());
        of_rows.sum::<usize>() + self.leaks.len()
    }

    /// The same without notes, and with a case without names.
    fn without_names(&self) -> FollowedContract {
        let mut bare = self.clone();
        bare.rows.iter_mut().for_each(|row| row.note.clear());
        bare.case = Rc::new(self.case.without_names());
        bare
    }

    /// Converts its amounts by a factor. Returns how many became too large, which stay as they were.
    fn convert(&mut self, factor: f64) -> usize {
        let of_rows = self.rows.iter_mut().flat_map(|row| {
            let services = row.services.values_mut().flat_map(|actuals| [&mut actuals.paid, &mut actuals.due, &mut actuals.received]);
            services.chain([&mut row.steering, &mut row.once])
        });
        let mut too_large = 0;
        for amount in of_rows.flatten().chain(self.leaks.values_mut()) {
            let converted = significant(*amount * factor, DIGITS);
            if libm::fabs(converted) <= LARGEST_AMOUNT {
                *amount = converted;
            } else {
                too_large += 1;
            }
        }
        too_large
    }
}

impl Scenario {
    /// Shows the follow-up and its case in another currency, as the comparison itself. Returns how many amounts became too large.
    pub(in crate::model) fn exchange_follow(&mut self, currency: Currency, per_dollar: f64, amounts: Amounts) -> usize {
        // A case that was signed does not follow the exchange rate.
        if amounts == Amounts::Typical && currency == self.choices.currency {
            return 0;
        }
        let Some(follow) = &mut self.follow else { return 0 };
        let follow = Rc::make_mut(follow);
        let case = Rc::make_mut(&mut follow.case);
        if amounts != Amounts::All {
            // Amounts that are in the new currency already: what was signed and paid stays comparable.
            return case.exchange(currency, per_dollar, Amounts::None).count();
        }
        // Signed and paid by the same factor: nothing leaks because of a rate.
        let factor = per_dollar / case.per_dollar_of_given();
        case.exchange_signed(currency, per_dollar) + if factor == 1.0 { 0 } else { follow.convert(factor) }
    }

    /// Removes notes and names from the follow-up.
    pub(in crate::model) fn leave_out_names_of_follow(&mut self) {
        self.follow = self.follow.as_ref().map(|follow| Rc::new(follow.without_names()));
    }
}
