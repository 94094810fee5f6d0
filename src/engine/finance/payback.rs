//! When a saving has paid for its costs.

/// When a saving that adds up month by month has paid for its costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Payback {
    /// It is never below zero.
    AtOnce,
    /// It is above zero for good from here on, in months after the decision; a fraction lies within a month.
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

#[cfg(test)]
mod tests {
    use super::*;

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
