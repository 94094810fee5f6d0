//! Figures and names in messages: short, with one decimal at most.

use crate::graph::Unit;

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

/// A value in its unit, with its thousands apart.
pub(super) fn value(value: f64, unit: Unit) -> String {
    if matches!(unit, Unit::Share | Unit::SharePerYear) { percent(value) } else { grouped(value) }
}

/// A number with one decimal at most, and its thousands apart.
pub(super) fn grouped(number: f64) -> String {
    let text = short(number);
    let (whole, decimal) = text.find('.').map_or((text.as_str(), ""), |point| text.split_at(point));
    let digits = whole.trim_start_matches('-').len();
    let mut spaced = String::new();
    for (place, letter) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if left % 3 == 0 && left < digits {
            spaced.push('\u{202f}');
        }
        spaced.push(letter);
    }
    spaced + decimal
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
    fn thousands_stand_apart() {
        assert_eq!(grouped(1_234_567.0), "1\u{202f}234\u{202f}567");
        assert_eq!(grouped(-46_000.0), "-46\u{202f}000");
        assert_eq!((grouped(999.0), grouped(1000.25)), ("999".to_string(), "1\u{202f}000.3".to_string()));
        assert_eq!(value(0.125, Unit::Share), "12.5 %");
    }

    #[test]
    fn names_stand_in_a_list() {
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(list(&["A", "B"]), "A and B");
        assert_eq!(list(&["A"]), "A");
    }
}
