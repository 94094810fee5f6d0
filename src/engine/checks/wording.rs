//! Figures in messages: short, with one decimal at most.

/// A share as percent, such as "12.5 %".
pub(super) fn percent(share: f64) -> String {
    format!("{} %", short(share * 100.0))
}

/// A number with one decimal at most.
pub(super) fn short(number: f64) -> String {
    // Adding zero takes the sign off a negative zero.
    let tenths = libm::round(number * 10.0) + 0.0;
    let whole = tenths % 10.0 == 0.0;
    if whole { format!("{:.0}", tenths / 10.0) } else { format!("{:.1}", tenths / 10.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short() {
        assert_eq!(percent(0.125), "12.5 %");
        assert_eq!(percent(0.3), "30 %");
        assert_eq!(percent(-0.0001), "0 %");
        assert_eq!(short(2.96), "3");
    }
}
