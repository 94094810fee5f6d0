//! The money needed before a saving pays for itself.

/// The deepest point of a cumulative saving.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeakFunding {
    /// Its depth below zero, in money; a positive number.
    pub amount: f64,
    /// The month at whose end it occurs, counted from 0 as in the series.
    pub month: usize,
}

/// The largest amount by which a cumulative saving (money, at the end of each month) falls below zero, and the first
/// month of that low; `None` if it never falls below zero.
pub fn peak_funding(cumulative: &[f64]) -> Option<PeakFunding> {
    let mut peak: Option<PeakFunding> = None;
    for (month, &saving) in cumulative.iter().enumerate() {
        if -saving > peak.map_or(0.0, |peak| peak.amount) {
            peak = Some(PeakFunding { amount: -saving, month });
        }
    }
    peak
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_the_first_of_the_deepest_months() {
        assert_eq!(peak_funding(&[-100.0, -300.0, -50.0, -300.0, 20.0]), Some(PeakFunding { amount: 300.0, month: 1 }));
        assert_eq!(peak_funding(&[0.0, 5.0]), None);
        assert_eq!(peak_funding(&[]), None);
    }
}
