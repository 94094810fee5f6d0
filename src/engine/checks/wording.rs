//! Figures and names in messages: short, with one decimal at most.

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

/// Names one after the other, such as "Onshore, Nearshore and Offshore".
pub(super) fn list(names: &[&str]) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
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

    #[test]
    fn names_stand_in_a_list() {
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(list(&["A", "B"]), "A and B");
        assert_eq!(list(&["A"]), "A");
    }
}
