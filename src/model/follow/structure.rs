//! What happens to a follow-up when the comparison is shown in another currency or without names.

use super::FollowedContract;
use crate::model::{Amounts, Currency, LARGEST_AMOUNT, Scenario, significant};
use std::rc::Rc;

/// Significant digits of a converted amount.
const DIGITS: u8 = 6;

impl FollowedContract {
    /// The number of characters in its notes.
    pub fn characters(&self) -> usize {
        self.rows.iter().map(|row| row.note.chars().count()).sum()
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
    pub(in crate::model) fn exchange_follow(&mut self, currency: Currency, per_dollar: f64, amounts: Amounts, factor: f64) -> usize {
        // A case that was signed does not follow the exchange rate.
        if amounts == Amounts::Typical && currency == self.choices.currency {
            return 0;
        }
        let Some(follow) = &mut self.follow else { return 0 };
        let follow = Rc::make_mut(follow);
        let too_large = Rc::make_mut(&mut follow.case).exchange(currency, per_dollar, amounts);
        if amounts == Amounts::All && factor != 1.0 { too_large + follow.convert(factor) } else { too_large }
    }

    /// Removes notes and names from the follow-up.
    pub(in crate::model) fn leave_out_names_of_follow(&mut self) {
        self.follow = self.follow.as_ref().map(|follow| Rc::new(follow.without_names()));
    }
}
