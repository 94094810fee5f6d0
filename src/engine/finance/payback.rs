//! Payback: when a saving has recovered its costs.

/// When a cumulative saving recovers its costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Payback {
    /// It is never below zero.
    AtOnce,
    /// It stays above zero from here, in months after the decision; a fraction lies within a month.
    After(f64),
    /// It ends below zero, or saves nothing at all.
    Never,
}

/// The payback of a cumulative saving: the last time it rises above zero, on a straight line within the month.
pub fn payback(cumulative: &[f64]) -> Payback {
    let Some(below) = cumulative.iter().rposition(|saving| *saving < 0.0) else {
        let saves = cumulative.last().is_some_and(|saving| *saving > 0.0);
        return if saves { Payback::AtOnce } else { Payback::Never };
    };
    match (cumulative.get(below), cumulative.get(below + 1)) {
        (Some(before), Some(after)) => Payback::After(below as f64 + 1.0 - before / (after - before)),
        _ => Payback::Never,
    }
}

/// The payment of today's delivery that causes the payback: its month, counted
/// from 1, and its excess over the previous month. `None` if no payment is exceptional, or the payback does not depend
/// on it: a payment that both options make saves nothing. `cumulative` is the discounted saving up to each month, `saving` the
/// undiscounted saving of each month, `today` today's cost.
pub fn payment_that_pays_back(cumulative: &[f64], saving: &[f64], today: &[f64]) -> Option<(f64, f64)> {
    let Payback::After(month) = payback(cumulative) else { return None };
    let month = libm::ceil(month);
    let last = (month as usize).checked_sub(1)?;
    let before = last.checked_sub(1)?;
    let usual = *today.get(before)?;
    let amount = today.get(last)? - usual;
    let gained = libm::fmin(amount, saving.get(last)? - saving.get(before)?);
    let reached = *cumulative.get(last)?;
    // The value of one unit of money of that month in units of the cumulative saving.
    let worth = (reached - cumulative.get(before)?) / saving.get(last)?;
    let stands_out = gained > libm::fabs(usual);
    (stands_out && reached - gained * worth < 0.0).then_some((month, amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payback_that_rests_on_one_payment_names_it() {
        let today = [100.0, 100.0, 1100.0, 100.0];
        let (saving, cumulative) = ([-300.0, 10.0, 1010.0, 10.0], [-300.0, -290.0, 720.0, 730.0]);
        assert_eq!(payment_that_pays_back(&cumulative, &saving, &today), Some((3.0, 1000.0)));
        // Discounted: later amounts have less value.
        let discounted = [-300.0, -290.2, 618.8, 627.0];
        assert_eq!(payment_that_pays_back(&discounted, &saving, &today), Some((3.0, 1000.0)));
        assert_eq!(payment_that_pays_back(&cumulative, &saving, &[100.0; 4]), None, "no payment is exceptional");
        let soon = ([-300.0, 310.0, 1310.0], [-300.0, 10.0, 1320.0]);
        assert_eq!(payment_that_pays_back(&soon.1, &soon.0, &today), None, "it was paid back before");
        let both = ([-300.0, 290.0, 1300.0], [-300.0, -10.0, 1290.0]);
        assert_eq!(payment_that_pays_back(&both.1, &both.0, &today), None, "it had been paid back without it");
        let alike = ([-15.0, 10.0, 10.0], [-15.0, -5.0, 5.0]);
        assert_eq!(payment_that_pays_back(&alike.1, &alike.0, &today), None, "both replace the same equipment");
        assert_eq!(payment_that_pays_back(&[-1.0], &[-1.0], &[1.0]), None);
    }

    #[test]
    fn payback_lies_where_the_line_crosses_zero() {
        // Month 1 ends at −300, month 2 at +100: three quarters into month 2.
        assert_eq!(payback(&[-300.0, 100.0, 200.0]), Payback::After(1.75));
        assert_eq!(payback(&[-1.0, 5.0, -2.0, 2.0]), Payback::After(3.5), "only the last crossing lasts");
        assert_eq!(payback(&[0.0, 5.0]), Payback::AtOnce);
        assert_eq!(payback(&[5.0, -1.0]), Payback::Never);
        assert_eq!(payback(&[0.0, 0.0]), Payback::Never, "nothing is saved");
        assert_eq!(payback(&[-5.0, 0.0]), Payback::After(2.0));
    }
}
